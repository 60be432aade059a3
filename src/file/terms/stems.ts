// The terms of a stem. The text layer computes stems; a stem with a single term has no group.

import { primaryLanguage } from '../../text/primary-language.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import type { Records } from '../bytes/records.ts'
import type { Dictionary } from './dictionary.ts'

/** Most forms of a stem that a search uses: no real word has more, and noise must not make a query slow. */
const mostForms = 64

/** The key of a stem: languages with the same primary subtag share their stems. */
export function stemKey(stem: string, lang: string): string {
  return `${primaryLanguage(lang)} ${stem}`
}

/** Terms of a stem, ascending; empty if it has no group. */
export function stemForms(stems: Dictionary, members: Records, stem: string, lang: string): number[] {
  const rank = stems.find(stemKey(stem, lang))
  if (rank < 0) return []
  const { at, end } = members.seek(rank)
  const reader = new ByteReader(members.bytes, at)
  const forms: number[] = []
  let term = 0
  while (reader.at < end && forms.length < mostForms) {
    term += reader.varint()
    forms.push(term)
  }
  return forms
}
