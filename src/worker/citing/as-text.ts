// Plain text: “words” — Name, role, in Author, “Title”, Outlet, date, address. Archive, address, accessed day.

import { apartInPlain } from '../pages/written.ts'
import type { Language } from '../words/words.ts'
import type { Cited } from './cited.ts'
import { sourceInWords } from './in-words.ts'

export function asText(cited: Cited, say: Language): string {
  const quoted = (text: string) => say.quoted(apartInPlain(text)).join('')
  const source = sourceInWords(cited, say, {
    text: apartInPlain,
    title: (title, address) => quoted(title) + (address === null ? '' : ` (${address})`),
    outlet: apartInPlain,
    date: (_, inWords) => inWords,
    archive: (name, address) => `${apartInPlain(name)}, ${address}`,
  })
  return cited.text === null ? source : `${quoted(cited.text)} — ${source}`
}
