// Lines that pages put around and between the paragraphs of an article, in the most common languages. Data for clean-main.ts and
// clean-lines.ts. Lines are compared without surrounding blanks; every pattern is anchored at the beginning and linear.

/** Longer lines are text, however they begin. In UTF-16 code units. */
export const longestLine = 320

/** A label before links to other articles. */
export const relatedLabel = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?:related(?: (?:articles?|stor(?:y|ies)|coverage|content|links?|posts?|news|topics?|reading|video` +
    '|videos))?|recommended(?: (?:for you|reading|stories|articles|by))?|(?:read|see|watch|learn|find out|hear' +
    '|view) (?:more|also|next|now)|read(?: this)?|more(?: (?:from|on|in|about|news|stories|coverage|top|to read|like this' +
    '|for you|details|information|info|photos)(?: .{1,40})?)?|also(?: (?:read|see|on|in|watch))?|see(?: here)?' +
    '|watch(?: (?:also|below|live|the video))?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)(?: .{1,30})?' +
    '|you.ll (?:also )?(?:like|love)|don.t miss(?: .{1,20})?|must[- ]reads?|most (?:read|popular|viewed|shared' +
    '|watched)(?: .{1,30})?|trending(?: (?:now|stories|on .{1,30}))?|popular(?: (?:now|stories|posts|articles))?' +
    '|latest(?: (?:news|stories|posts|from .{1,30}|headlines))?|top stories|in other news|further reading' +
    '|suggested(?: (?:reading|articles))?|if you liked this.{0,40}|what to read next|up next|next up' +
    '|previous(?:ly)?(?: (?:article|post|story|on .{1,30}))?|next(?: (?:article|post|story))|story timeline' +
    '|related coverage.{0,60}|lesen sie (?:auch|mehr|dazu)(?: .{0,30})?|(?:das )?k(?:ö|oe)nnte sie auch interessieren' +
    '|mehr (?:zum thema|dazu|lesen|(?:aus|von|zu) .{1,30})|lire aussi|(?:à|a) lire (?:aussi|également)|voir aussi' +
    '|sur le m(?:ê|e)me (?:sujet|thème)|articles? (?:similaires?|liés?|associés?)|lea también|lee también' +
    '|te puede interesar|le puede interesar|también te puede interesar|ver también|más (?:noticias|información' +
    '|en .{1,20})|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti(?: anche)?' +
    '|articoli correlati|lees ook|czytaj (?:także|też|również)|zobacz (?:także|też|również)|læs også|les også' +
    String.raw`|läs (?:också|mer|även)|lue myös|okuyun|читайте также|по теме|см\. также|関連記事|相关阅读|相关新闻|延伸阅读|관련기사)\s*(?:[:：>»→|–—-]` +
    String.raw`|\.{3}|…|$)`,
  'iu',
)

/** The same label before a link in the same line. */
export const relatedLead = relatedLabel

/** Lines that are never text, wherever they are. */
export const boilerplate: readonly RegExp[] = [
  new RegExp(
    '^(?:advertisement|advertising|advert|ad|ads|sponsored(?: (?:content|post|links?))?|promoted(?: content)?|anzeige' +
      String.raw`|werbung|publicité|publicidad|pubblicità|publicidade|reklama|reklame|annons|реклама|广告|広告)\s*[:.–-]?$`,
    'iu',
  ),
  new RegExp(
    '^(?:(?:article|story|text|post|content|scroll|advertisement)s? )?(?:continues?|keep reading|continue reading' +
      '|scroll down|resumes?) (?:below|after|reading|the (?:story|article)|for more)?.{0,60}(?:below|advertisement|ad' +
      String.raw`|reading|video|promotion|sponsor message)?\s*[↓.…]*$`,
    'iu',
  ),
  new RegExp(
    '^(?:scroll (?:down )?(?:for|to) .{1,60}|skip (?:advertisement|ad|past newsletter promotion|to (?:main )?content)' +
      String.raw`|after newsletter promotion|this (?:advertisement|ad) has not loaded.{0,60}|loading(?: content)?\s*[.…]*` +
      String.raw`|please wait.{0,20}|\[ad\])$`,
    'iu',
  ),
  new RegExp(
    '^(?:share|tweet|pin|e-?mail|print|save|like|follow|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest' +
      '|telegram|messenger|flipboard|comments?|reply|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi' +
      String.raw`|stampa|udostępnij|dela|del|deel)(?:[\s,|·•/]+(?:this|article|story|page|on|via|to|by|post|share|tweet|pin|e-?mail` +
      String.raw`|print|save|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|teilen|drucken|\d+))*\s*[:.]?$`,
    'iu',
  ),
  /^(?:share|teilen|partager|compartir|compartilhar|condividi) (?:this|on|via|the|auf|sur|en|em|su) .{1,60}$/iu,
  /^(?:click|tap) (?:here|on the|the) .{0,120}(?:$|(?:app|subscribe|sign up|newsletter|read|more|video|watch|gallery|here)\b.{0,60}$)/iu,
  new RegExp(
    '^(?:get|download|try|sign up for|subscribe to|join|receive|enjoy|like|follow|find|support|become|listen to|watch' +
      String.raw`|check out) .{0,140}\b(?:newsletters?|inbox|app|podcasts?|youtube|whatsapp|twitter|facebook|instagram|telegram` +
      String.raw`|patreon|subscriptions?|free trial|membership|channel|mailing list|clicking here)\b.{0,100}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:follow|find|like|tweet|connect with|contact|email|e-mail|reach) (?:@|us\b|me\b|him\b|her\b|them\b` +
      String.raw`|[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]+){0,4} (?:on|at|via)\b).{0,160}$`,
    'u',
  ),
  new RegExp(
    '^(?:photos?|images?|pictures?|picture|foto|fotos|bild|bilder|photograph|video|graphic|illustration|imagen|immagine' +
      String.raw`|zdjęcie)\s?(?:credit|by|courtesy|source|:|©|copyright|via)\s?.{1,160}$`,
    'iu',
  ),
  /^(?:image|photo|picture) (?:copyright|caption|source|credit)\b.{0,200}$/iu,
  /^(?:\(|\[)(?:photo|image|picture|video|foto|bild|credit|source|ap photo|reuters|getty)\b.{0,160}(?:\)|\])$/iu,
  /^image \d+ of .{0,10}$/iu,
  new RegExp(
    String.raw`^.{0,80}\b(?:Getty Images|AFP via Getty|Shutterstock|iStockphoto|Reuters Pictures|AP Photo\/[\p{L} .]+` +
      String.raw`|picture alliance|dpa-Bildfunk|EPA-EFE|imago images)\b.{0,40}$`,
    'iu',
  ),
  /^(?:©|\(c\)|copyright)\s?.{0,160}$/iu,
  new RegExp(
    '^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados' +
      String.raw`|tutti i diritti riservati|todos os direitos reservados)\b.{0,120}$`,
    'iu',
  ),
  /^this (?:slideshow|site|page|feature|content|video|browser|form) (?:requires|uses|needs|is not available|could not be).{0,120}$/iu,
  /^(?:this website uses|we use) cookies.{0,250}$/iu,
  /^(?:enable|please enable|you need to enable) javascript.{0,120}$/iu,
  /^(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)\b.{0,60}$/iu,
  new RegExp(
    '^(?:join the (?:conversation|discussion)|tell us what you think|comments? (?:are|is) closed|no comments(?: yet)?' +
      String.raw`|\d+ comments?|view (?:all )?comments|show comments|comments?)\b.{0,60}$`,
    'iu',
  ),
  new RegExp(
    '^(?:this (?:post|article|page|story) (?:may )?contains? (?:affiliate|referral).{0,200}' +
      '|we may earn .{0,200}commission.{0,100}|.{0,60}income earning auto affiliate links.{0,40})$',
    'iu',
  ),
  /^(?:have|got) (?:a|any) (?:news )?(?:tip|tips|story|question|questions|comment|feedback)\b.{0,200}$/iu,
  new RegExp(
    String.raw`^(?:thanks|thank you) for (?:reading|subscribing|your interest)\b.{0,200}(?:subscribe|free|support|share|newsletter` +
      String.raw`|post|substack)\b.{0,120}$`,
    'iu',
  ),
  /^.{0,80} is a reader-supported publication\b.{0,220}$/iu,
  new RegExp(
    '^(?:subscribe(?: now| today| here)?|sign (?:up|in)|log in|register|upgrade to paid' +
      '|get more from .{1,80} in the substack app|start writing today.{0,60}|share this post|leave a comment|get the app' +
      String.raw`|type your email\.*|give a gift subscription|learn more|read (?:the )?(?:full )?(?:story|article|more)` +
      String.raw`|view (?:gallery|photos)|open in app|continue reading\.{0,3}|close|back to top|top|home|enlarge(?: image)?|expand` +
      '|play(?: video)?|watch(?: now)?|listen(?: now)?|caption|hide caption|toggle caption|menu|search|next|previous|prev' +
      String.raw`|more|mehr|weiter|zurück|nach oben|startseite)\s*[.…»›→>]*$`,
    'iu',
  ),
  /^(?:the views (?:and opinions )?expressed in (?:this|the) (?:article|column|post|blog)\b.{0,200})$/iu,
  /^[\d\s/|·•:–-]{1,12}$/u,
  /^(?:source|quelle|fonte|fuente|via)\s?:\s?.{1,60}$/iu,
  /^@[A-Za-z0-9_]{2,30}$/u,
]

const months =
  'jan(?:uary|uar|vier|\\.)?|feb(?:ruary|ruar|\\.)?|février|mar(?:ch|s|zo|\\.)?|märz|apr(?:il|\\.)?|avril|abril|may|mai|mayo|jun[ei]?' +
  '|juin|junio|jul[yi]?|juillet|julio|aug(?:ust|\\.)?|août|agosto|sept?(?:ember|embre|iembre|\\.)?|oct(?:ober|obre|ubre|\\.)?' +
  '|okt(?:ober|\\.)?|nov(?:ember|embre|iembre|\\.)?|dec(?:ember|\\.)?|dez(?:ember|\\.)?|décembre|diciembre'
const date = `(?:\\d{1,2}(?:st|nd|rd|th|\\.)?[\\s-]+(?:de )?(?:${months})\\.?,?[\\s-]+(?:de )?\\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{4}年\\d{1,2}月\\d{1,2}日)`

/** Lines that are not text before the first sentence of an article: dates, bylines, sections. */
export const headLines: readonly RegExp[] = [
  new RegExp(`^(?:[\\p{L}.]{3,12},? )?${date}.{0,60}$`, 'iu'),
  new RegExp(
    String.raw`^(?:\||published|posted|updated|last (?:updated|modified)|first published|created|publié|veröffentlicht|stand` +
      String.raw`|aktualisiert|publicado|actualizado|pubblicato|opublikowano|date|datum)\b.{0,100}\d.{0,60}$`,
    'iu',
  ),
  new RegExp(
    `^(?:by|von|par|por|di|text(?: von)?|story by|words(?: by)?|written by|reported by)[\\s:]+\\p{Lu}.{0,60}(?:${date})?.{0,40}$`,
    'iu',
  ),
  /^\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|std|stunden|tagen?)(?: read| ago|\.? lesezeit)?\.?$/iu,
  /^(?:published )?(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu,
  /^.{1,60}\b\d{1,2}:\d{2} ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,4})?$/u,
]

/** Lines that are not text after the last sentence. */
export const tailLines: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:this (?:article|story|post|piece|report|essay|column) (?:was|is|has been|first|originally)\b.{0,250}(?:published` +
      String.raw`|appeared|appears|republished|updated|syndicated|version|edited)\b.{0,120})$`,
    'iu',
  ),
  /^(?:additional reporting|reporting|edited|editing|writing|compiled) by\b.{0,160}$/iu,
  /^(?:contact|reach|email|e-mail|write to|call|follow|tweet|visit)\b.{0,200}(?:@|www\.|https?:|\.com|\.org|twitter|facebook)\b.{0,100}$/iu,
  /^.{0,120}\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b.{0,160}$/iu,
  /^follow\b.{0,250}$/iu,
  new RegExp(
    '^(?:listen to|watch|join|subscribe|sign up|download|support|like us|find us|visit|read|see|check out|click|learn' +
      '|stay up to date|for more|get|need more|want more|want to|do you|if you (?:have|enjoyed|liked' +
      String.raw`|would like))\b.{0,300}$`,
    'iu',
  ),
  new RegExp(
    '^(?:citation|explore further|source|sources|quelle|quellen|fonte|fuente|via|tags?|filed under|topics?|categories' +
      String.raw`|category|labels|posted in|schlagworte|themen|keywords|mots-clés|etiquetas)\b\s?:?.{0,250}$`,
    'iu',
  ),
  /^(?:the material in this|no part may be|this document is subject to|this material may not be)\b.{0,300}$/iu,
  /^(?:updated?|last updated|published|posted|aktualisiert|stand)\b.{0,80}\d.{0,40}$/iu,
  /^[\s\p{P}\p{S}]{1,20}$/u,
  /^(?:end|ends|ends it|ende|fin|-30-|###)$/iu,
]
