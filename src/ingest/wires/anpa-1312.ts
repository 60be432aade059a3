// ANPA 1312, the wire format of North American newspapers: fields above the text between `^` and `<` or `=` (slug, headline, notes,
// byline), paragraphs that begin with a tab, and the time of sending below. An underscore is a dash.

import type { Paragraph } from '../../article/article.ts'
import { authorsOfByline } from './wire-byline.ts'
import { timeOfAnpa, type WireMessage, type WireReading } from './wire-message.ts'

const field = /^\^(.*?)\s*[<=]?\s*$/
const picture = /^\(?(?:AP|AFP|EDS|Reuters|CP)? ?(?:Photos?|Graphics?|Video|Audio|Interactive)\b/i
const note = /^\(?(?:eds?|editors?)\b.{0,12}:|^\(?editor[’']s note\b|^(?:advisory|note)\b/i
const job = /^(?:AP|Associated Press)?\s*(?:\p{L}+ )?(?:writers?|reporters?|editors?|correspondents?)$/iu
const times = /^all times /i

/** Reads one message. */
export function anpaItem({ header, lines, trailer }: WireMessage): WireReading {
  const begin = lines.findIndex(line => /^(?:\t| {3})/.test(line))
  const above = (begin < 0 ? lines : lines.slice(0, begin)).flatMap(fieldsIn)
  const [slug = '', ...rest] = above
  const at = rest.findIndex(line => /^by /i.test(line))
  const byline = authorsOfByline(at < 0 ? [] : [rest[at] ?? ''])
  const behind = at < 0 ? [] : rest.slice(at + 1).filter(line => !job.test(line) && !times.test(line))
  const notes = rest.filter(line => note.test(line))
  const words = (at < 0 ? rest : rest.slice(0, at)).filter(
    line => !note.test(line) && !picture.test(line) && !times.test(line),
  )
  const [headline = null, summary = null] = words
  const text = begin < 0 ? [] : paragraphsOf(lines.slice(begin))
  // A digest is all fields.
  const digest = words.slice(1).map((line): Paragraph => ({ text: line, kind: 'item' }))
  const keyword = /\s((?:BC|AP|AM|PM|[A-Z]{2})-\S+)/.exec(header)?.[1]
  return {
    item: {
      fields: {
        title: headline ?? withoutCount(slug),
        authors: byline.authors,
        source:
          byline.source ?? behind.find(line => /^\p{Lu}/u.test(line)) ?? /\b(AP|UPI|CP)-/.exec(trailer)?.[1] ?? null,
        date: timeOfAnpa(trailer),
        summary: text.length > 0 ? summary : null,
        slugline: [withoutCount(slug), keyword].filter(one => one !== undefined && one !== ''),
        ednote: notes,
      },
      dateline: null,
      paragraphs: text.length > 0 ? text : digest,
    },
    left: null,
  }
}

/** Fields may share a line: "^*9006< ^AP-Top-Headlines,0176<". A number in control signs is not a field. */
function fieldsIn(line: string): string[] {
  if (!line.trim().startsWith('^')) return []
  return line
    .trim()
    .split(/(?<=<)\s*(?=\^)/)
    .map(part => (field.exec(part)?.[1] ?? '').trim())
    .map(dashes)
    .filter(text => text !== '' && !/^\*?\d+$/.test(text))
}

/** "BC-LT--Argentina-Cancer Beauty,466": the number of words. */
function withoutCount(slug: string): string {
  return slug.replace(/,\s*\d*\s*$/, '')
}

/** A paragraph begins with a tab or blanks; a line of cells is a row of a table; a field in the text is a heading. */
function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const text = dashes(
      line
        .trim()
        .replace(/^\^(.*?)[<=]$/, '$1')
        .replace(/<$/, ''),
    )
    if (!/\p{L}|\p{N}/u.test(text) || /^END$/i.test(text)) continue
    const last = paragraphs.at(-1)
    const cells = text
      .split(/[;\t]/)
      .map(cell => cell.trim())
      .filter(cell => cell !== '')
    if (cells.length > 3) paragraphs.push({ text: cells.join(' · '), kind: 'table' })
    else if (line.startsWith('^')) paragraphs.push({ text, kind: 'heading' })
    else if (/^(?:\t| {2})/.test(line) || last === undefined || last.kind !== 'prose')
      paragraphs.push({ text, kind: 'prose' })
    else paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return paragraphs
}

function dashes(text: string): string {
  return text.replace(/(?<=^|\s)_(?=\s|$)/g, '—')
}
