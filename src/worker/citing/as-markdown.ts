// Markdown (CommonMark): the words as a block quote, the source below them in it.

import { apartInPlain } from '../pages/written.ts'
import type { Language } from '../words/words.ts'
import type { Cited } from './cited.ts'
import { sourceInWords } from './in-words.ts'

/** Signs that mean something within a line; CommonMark lets every sign of ASCII be escaped. */
const signs = /[\\`*_[\]<>&~|$]/g
/** What makes a line a heading, a list, a quotation or a rule: a sign, or a number with one. */
const atStart = /^(\s*(?:\d{1,9}(?=[.)]))?)([#+\-=.)])/

/** Text that stays text. */
export function escapeMarkdown(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(signs, '\\$&').replace(atStart, '$1\\$2')
}

/** An address inside `(…)`. */
function address(url: string): string {
  return url.replace(/[()<>\\]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function asMarkdown(cited: Cited, say: Language): string {
  const [open, , close] = say.quoted('')
  const inline = (text: string) => escapeMarkdown(apartInPlain(text))
  /** Text within a line keeps its spaces: `, in `. */
  const within = (text: string) => text.replace(/\S(?:.*\S)?/s, inline)
  const source = sourceInWords(cited, say, {
    text: within,
    title: (title, url) =>
      url === null ? `${open}${inline(title)}${close}` : `[${open}${inline(title)}${close}](${address(url)})`,
    outlet: name => `*${inline(name)}*`,
    date: (_, inWords) => within(inWords),
    archive: (name, url) => `[${inline(name)}](${address(url)})`,
  })
  if (cited.text === null) return `${source}\n`
  const paragraphs = cited.text.split('\n').filter(line => line.trim() !== '')
  const words = paragraphs.map(line => (cited.isQuote ? `${open}${inline(line)}${close}` : inline(line)))
  return `${[...words, `— ${source}`].map(line => `> ${line}\n`).join('>\n')}`
}
