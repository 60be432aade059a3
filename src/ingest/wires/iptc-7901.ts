// IPTC 7901, the wire format of dpa and others: "eca0124 3 i 93  dpa 1888", keywords, then labels, headline and byline up to a line that
// ends in "=", then the text, then a notebook for editors.

import { readNotices } from '../publication/notices.ts'
import { authorsOfByline } from './wire-byline.ts'
import { textOfLines, timeOfSending, type WireMessage, type WireReading } from './wire-message.ts'

/** Most lines above the text. */
const mostHeadLines = 10

/** Longest label, in UTF-16 code units. */
const longestLabel = 60

/** The kind of a message, above its headline: "EXTRA", "1ST LEAD", "URGENT". */
const label =
  /^(?:(?:\d{1,2}(?:ST|ND|RD|TH)|\d{1,2}\.|UPDATE|NEW|SECOND|THIRD)?\s*(?:EXTRA|FLASH|BULLETIN|URGENT|EIL(?:MELDUNG)?|SNAP|ALERT|UPDATE|ADVISORY|LEAD|REFILE|ROUNDUP|WRAP|PREVIEW|FEATURE|ANALYSIS|PROFILE|FACTBOX|BACKGROUND|CORRECTED|CORRECTION|REPEAT|REPETITION|RECASTS?|ADDS?|ZUSAMMENFASSUNG|BERICHTIGUNG|KORREKTUR|HINTERGRUND|PORTRÄT|REPORTAGE|ANALYSE|VORSCHAU)(?:\s*\d{1,2})?\s*[:–-]?\s*)+$/u
const byline = /^(?:by|von|par|por|di)\s+(?=\p{Lu})/iu
const remark = /^\([^()]*\)$/
const headerLine = /^\s*([a-z]{2,4}\d{3,4})\s+\d\s+[a-z]{1,3}\s+\d{1,5}\s+(.*)$/m
/** Where the part for editors begins. */
const notebook =
  /^(?:#{1,3}\s*)?(?:\p{L}{2,12}[ -])?(?:notebook|notizblock|notizbuch|bloc-notes)\s*:?$|^\*(?:\s*\*){2,4}\s*$/iu

/** Reads one message. */
export function iptcItem({ header, lines, trailer }: WireMessage): WireReading {
  const [, code = '', sender = ''] = headerLine.exec(header) ?? []
  const source = /([\p{L}]{2,12})(?:-\p{L}+)?\s+\d+\s*$/u.exec(sender)?.[1] ?? null
  const keywords =
    header
      .split('\n')
      .map(line => line.trim())
      .find(line => line.includes('/') && !line.startsWith(code)) ?? null
  const { head, body } = partedHead(lines)
  const marked = body.findIndex(line => notebook.test(line.trim()))
  const text = marked < 0 ? body : body.slice(0, marked)
  const rest = marked < 0 ? [] : body.slice(marked).filter(line => line.trim() !== '')
  const names = authorsOfByline(head.filter(line => byline.test(line)).map(line => line.replace(byline, '')))
  const { kept } = readNotices(head)
  const title = head
    .filter((line, at) => kept[at] === true && !isLabel(line) && !remark.test(line) && !byline.test(line))
    .join(' ')
  return {
    item: {
      fields: {
        title,
        authors: names.authors,
        source,
        date: timeOfSending(trailer),
        slugline: [keywords?.replace(/\/+$/, ''), code].filter(slug => slug !== undefined && slug !== ''),
      },
      dateline: null,
      paragraphs: textOfLines(text),
      head,
    },
    left: rest.length === 0 ? null : { lines: rest.length, said: rest[0]?.trim() ?? '' },
  }
}

/** The lines before "="; if there is no such line, the first lines up to a blank one. */
function partedHead(lines: readonly string[]): { head: string[]; body: readonly string[] } {
  const first = lines.findIndex(line => line.trim() !== '')
  if (first < 0) return { head: [], body: [] }
  const within = lines.slice(first, first + mostHeadLines)
  const marked = within.findIndex(line => /(?:^|\s)=$/.test(line))
  const blank = within.findIndex(line => line.trim() === '')
  const last = marked >= 0 ? marked : (blank < 0 ? 1 : blank) - 1
  const head = within.slice(0, last + 1).map(line => line.replace(/\s*=$/, '').trim())
  return { head: head.filter(line => line !== ''), body: lines.slice(first + last + 1) }
}

function isLabel(line: string): boolean {
  return line.length <= longestLabel && label.test(line)
}
