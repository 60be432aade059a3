// Removes from a mail's text what does not belong to it: the quoted mail, the signature, how to unsubscribe.

import type { Paragraph } from '../../article/article.ts'
import { readHtml } from '../html/read-html.ts'

/** A line that introduces the quoted mail. */
const introductions: readonly RegExp[] = [
  new RegExp(
    String.raw`^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale` +
      String.raw`|oorspronkelijk bericht)\s*-{2,}$`,
    'i',
  ),
  /^(?:on|am|le|el|il|em|op)\s.{5,150}\s(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)(?:\s.{0,80})?:\s*$/iu,
  /^_{20,}$/,
]
const outlook = /^\*?(?:from|von|de|da|van):\*?\s\S/i
const outlookNext =
  /^\*?(?:sent|date|to|gesendet|an|envoyé|à|enviado|para|inviato|verzonden|aan|cc|subject|betreff):\*?\s/i

/** Most lines between "On Monday Ann Roe" and "wrote:". */
const wrapped = 3

/** The text without the quoted mail and the signature. If nothing else is left, all of it. */
export function withoutReplies(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line, at) => at > 0 && (isIntroduction(lines, at) || line === '-- ' || line === '--'))
  const own = lines
    .slice(0, end < 0 ? undefined : end)
    .filter(line => !/^>(?!From )/.test(line))
    // Mailboxes put a sign before a line that would look like a new mail.
    .map(line => line.replace(/^>(?=From )/, ''))
    .map(withoutAddresses)
  return own.some(line => /\p{L}/u.test(line)) ? own.join('\n') : text.replace(/^>[> ]*/gm, '')
}

function isIntroduction(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (introductions.some(form => form.test(line))) return true
  if (outlook.test(line)) return lines.slice(at + 1, at + 4).filter(next => outlookNext.test(next.trim())).length >= 2
  if (!/^(?:on|am|le|el|il|em|op)\s/i.test(line)) return false
  const joined = lines
    .slice(at, at + wrapped)
    .map(next => next.trim())
    .join(' ')
  return joined.length < 300 && (introductions[1]?.test(joined) ?? false)
}

/** In the text form of a newsletter, addresses follow their words. */
function withoutAddresses(line: string): string {
  return line.replace(/\s?[<([]\s*https?:\/\/[^\s<>()[\]]{1,2000}\s*[>)\]]/g, '').replace(/^\s*https?:\/\/\S+\s*$/, '')
}

/** HTML up to the quoted mail. If nothing precedes it, all of it. */
export function withoutRepliesInHtml(html: string): string {
  const at = html.search(
    new RegExp(
      String.raw`<(?:div|blockquote)\b[^<>]{0,300}(?:gmail_quote|type="?cite|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg` +
        '|appendonsend|OutlookMessageHeader)',
      'i',
    ),
  )
  const own = at < 0 ? html : html.slice(0, at)
  return at < 0 || readHtml(own).length > 0 ? own : html
}

/** What newsletters put above and below their text. */
const footer = new RegExp(
  String.raw`\bunsubscribe\b|\bopt[ -]out\b|(?:update|manage|change) (?:your )?(?:e-?mail |subscription ` +
    String.raw`|newsletter )?(?:preferences|subscriptions?|profile|settings)|you(?:['’]re| are| have)? (?:received?|receiving` +
    '|getting) this (?:e-?mail|newsletter|message)|this (?:e-?mail|message|newsletter) was sent (?:to|by)' +
    '|was forwarded this (?:e-?mail|newsletter)|no longer (?:wish|want) to receive|(?:view|read|open|see) (?:this |it ' +
    '|the )?(?:e-?mail |newsletter |message |online )?(?:in|on) (?:your |a |the )?(?:web ?)?(?:browser|web)|view online' +
    String.raw`|forward (?:this )?(?:e-?mail |newsletter )?to a (?:friend|colleague)|add us to your address book|sent from my \w+` +
    String.raw`|get outlook for|all rights reserved|^(?:©|copyright|\(c\))\s*\d{4}|mailing list$|mailman\/listinfo` +
    '|our mailing address|privacy policy|abmelden|abbestellen|abzubestellen|newsletter abbestell|im browser (?:ansehen' +
    String.raw`|anzeigen|öffnen)|von meinem \w+ gesendet|désabonner|désinscri|se désabonner|voir (?:cet e-?mail ` +
    '|ce message )?dans (?:votre|le) navigateur|darse de baja|cancelar (?:la |tu |su )?suscripción' +
    String.raw`|ver (?:este )?(?:correo|mensaje)? ?en (?:el|tu|su) navegador|disiscri|cancella(?:re)? l['’]iscrizione` +
    '|cancelar (?:a )?(?:inscrição|assinatura)|afmelden|uitschrijven|bekijk (?:deze )?(?:e-?mail|nieuwsbrief) in' +
    '|powered by (?:mailchimp|substack|beehiiv|ghost|buttondown)',
  'iu',
)
/** A paragraph of a story that mentions these is longer. In UTF-16 code units. */
const longestFooter = 300

/** The paragraphs without the newsletter service's own. A footer in the last third ends the text. */
export function withoutFooters(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isFooter = ({ text }: Paragraph): boolean => text.length <= longestFooter && footer.test(text)
  const from = Math.floor((paragraphs.length * 2) / 3)
  const end = paragraphs.findIndex((paragraph, at) => at >= from && at > 0 && isFooter(paragraph))
  const kept = paragraphs.slice(0, end < 0 ? undefined : end).filter(paragraph => !isFooter(paragraph))
  return kept.length > 0 ? kept : paragraphs
}
