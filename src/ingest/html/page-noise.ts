// Class names of page parts that do not belong to the article. Data for clean-page.ts and clean-lines.ts; rules for news sites and blogs in
// general, never for a single site.

/** Parts of class names and ids, in lower case and separated by hyphens. */
const noiseNames = [
  // Links to other articles
  'related(?:-?(?:posts?|articles?|content|stories|links?|news|topics?|coverage|items?|videos?))?|relatedposts|jp-relatedposts' +
    '|recommend(?:ed|ations?|s)?|recirc(?:ulation)?',
  'read-?(?:more|next|also|on)|more-?(?:stories|news|from|on|in|articles|posts|coverage|top-stories|links|to-explore)|see-?(?:more|also)',
  '(?:also|might|may|you)-?like|you-?(?:may|might)(?:-?also)?(?:-?like)?|dont-?miss|trending|most-?(?:read|popular|viewed|shared' +
    '|recent|commented|discussed|watched)',
  'popular(?:-?(?:posts|articles|stories))?|latest(?:-?(?:news|posts|stories|articles|headlines))?|top-?(?:stories|news)|up-?next' +
    '|next-?(?:article|post|story|up)|prev(?:ious)?-?(?:article|post|story)|teasers?|zergnet|yarpp|nrelate|linkwithin|crp',
  // Asking for something
  'newsletters?(?:-[a-z]+)?|nl-?signup|subscri(?:be|bers?|ption|ptions)(?:-[a-z]+)?|sign-?(?:up|in)|log-?in|registration|donat(?:e' +
    '|ion|ions)|membership|support-?us|cta|call-?to-?action|button-?(?:wrapper|container|group)|mailchimp|mc-?embed|optin|opt-in',
  // Sharing and talking
  'share(?:-?(?:this|bar|buttons?|links?|tools?|icons?|widget|box|list|count|article|post))?|shares|sharing|sharedaddy|sharebar' +
    '|sd-?(?:sharing|block)|social(?:-?[a-z]+)?|addtoany|addthis|a2a|follow(?:-?(?:us|me|links?|buttons?|author))?|like-?button' +
    '|fb-?(?:like|comments|root)|tweet-?button|twitter-?share',
  'comments?(?:-?(?:list|form|area|section|wrapper|container|block|box|count|link|links|respond|reply|thread|body|content|title))?' +
    '|comment-?\\d+|disqus|disqus-?thread|respond|livefyre|replies|reactions|discussion|kommentare?|commentaires?|comentarios?',
  // Navigation
  'breadcrumbs?(?:-[a-z]+)?|crumbs?|nav|navbar|navigation|navi|menu|menus|submenu|main-?menu|pagination|pager|page-?links' +
    '|site-?(?:header|footer|nav|navigation)|global-?(?:header|footer|nav)|page-?(?:footer)|sidebar|side-?bar|widget|widgets' +
    '|widget-?area|masthead|toolbar|tool-?box|article-?tools|skip-?links?|skip-?to(?:-?content)?|back-?to-?top|toc|table-?of-?contents' +
    '|inhaltsverzeichnis|jump-?links?|search-?(?:form|box|bar)|footer',
  // About the article
  'by-?lines?(?:-[a-z]+)?|author-?(?:bio|box|info|card|profile|details?|block|meta|about|description|footer|blurb|byline|name|image' +
    '|avatar|container|wrap)|about-?(?:the-?)?author|post-?author|entry-?author|vcard|bio|biography|contributors?|(?:post|entry|article' +
    '|story|blog)-?(?:meta|info|data|details|date|tags?|tag-?list|categories|category|cats|share|social|navigation|nav|footer|utility' +
    '|actions|tools|time|timestamp|author|byline|topics?|labels|pubdate|links|breadcrumbs?)|meta|metadata|meta-?(?:data|info|box)|tags' +
    '|tag-?(?:list|links|cloud|container|items?)|taglist|cat-?links|posted-?(?:on|by|in)|post-?dates?|time-?stamps?' +
    '|publish(?:ed)?-?(?:date|time|on)|updated-?(?:date|time|on|at)|last-?(?:updated|modified)|date-?(?:published|line|time|posted' +
    '|updated|display)|datetime|reading-?time|read-?time|min-?read|eta|kicker|eyebrow|article-?(?:type|id)|page-?(?:meta|info)' +
    '|word-?count|corrections-?policy|trust-?(?:project|label)|rubrik|autor(?:en)?-?(?:box|info)|license|licence|rights',
  // Pictures and players
  '(?:image|img|photo|picture|media|video|figure|gallery|slide|thumb|caption)-?(?:caption|credits?|credit-?line|copyright|source' +
    '|description|desc|legend|text|title|byline|info|attribution|meta|label|count|counter)|captions?(?:-[a-z]+)?|wp-?caption(?:-?text)?' +
    '|credits?|copyright(?:-[a-z]+)?|photo-?by|photographer|legende|bildunterschrift|lightbox|gallery|galleries|slideshow|slide-?show' +
    '|carousel|slick|swiper|slider|(?:video|audio|media|podcast)-?(?:player|playlist|container|wrapper|embed|list)|playlist|zoom' +
    '|enlarge',
  // Not for reading
  'ad|ads|advert|adverts|advertis(?:ement|ements|ing|er)|ad-?(?:slot|unit|container|wrapper|box|block|banner|label|text|space|zone' +
    '|placeholder|break|links?)|adsense|adsbygoogle|dfp|gpt|google-?ads?|banner|sponsor(?:ed|s|ship)?(?:-[a-z]+)?|outbrain|taboola' +
    '|native-?ad|promo(?:s|tion|tions|tional)?(?:-[a-z]+)?|commercial|affiliate(?:-[a-z]+)?|werbung|anzeige|publicite|publicidad' +
    '|paywall-?(?:message|prompt|offer|banner)|regwall',
  'sr-?only|screen-?reader(?:-?text)?|visually-?hidden|visuallyhidden|a11y-?(?:hidden|only)|assistive-?text|off-?screen|print-?only' +
    '|noprint|no-?print|hidden-?print|d-none|tooltip|popup|pop-?up|(?:roll-?over|hover|pop-?over)(?:-[a-z]+)?-(?:block|box|card|content' +
    '|panel)|modal|overlay|dialog|flyout|dropdown|drop-?down|cookies?(?:-[a-z]+)?|gdpr|consent|notification|alert-?(?:bar|banner)|toast' +
    '|loading|spinner|feedback|survey|rating|ratings|vote|votes|poll|edit-?(?:link|section)|editsection|mw-editsection|navbox|catlinks' +
    '|jump-to-nav|printfooter|disclaimer|legal',
].join('|')

export const noiseName = new RegExp(`(?:^|-)(?:${noiseNames})(?:-|$)`)

/** The name of a picture with its caption, but not of a text block with a picture. */
export const pictureName = new RegExp(
  '^(?:(?!text)[a-z]+-){0,3}(?:images?|img|photos?|pictures?|pic)(?:-(?:top|left|right|wrap|wrapper|container|box' +
    '|holder|center|large|full))?$',
  '',
)

/** These contain no words of the article, even inside a quotation. */
export const noQuotation =
  /comment|respon[ds]|disqus|repl(?:y|ies)|related|sidebar|widget|footer|newsletter|popup|modal|author|teaser|recommend/

/** Class names of WordPress and similar systems for a post's topic or a theme's features, not for a part of the page. */
export const passiveName = new RegExp(
  '^(?:tag-(?!list|links?|cloud|container|items?|box)|(?:category|cat)-(?!links?|list)|topic-|status-|type-|format-' +
    String.raw`|has-|is-|no-|js-|with-|hentry-|theme-|wp-theme-|columns?-|col-|grid-|row-)|^(?:post|page)(?:-(?:\d+|id|type` +
    '|template)|$)|^(?:hentry|no-js|js)$|-(?:template|theme|enabled|disabled|true|false|layout)$',
  '',
)

/** Names of elements from which the article's fields are read. */
export const fieldName = /^(?:authors?|dates?|time|published|updated|fn|pubdate|p-author|dt-published|dt-updated)$/
export const fieldProperty =
  /(?:^|\s)(?:author|creator|datePublished|dateModified|dateCreated|publisher|articleSection|keywords|wordCount)(?:\s|$)/

export const noiseRoles = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tooltip',
  'alert',
])

export const noiseElements = new Set(['nav', 'aside', 'footer', 'form'])
