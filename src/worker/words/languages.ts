// The languages of the interface. A new one takes a folder and a row here.

import { english } from './english/english.ts'
import { french } from './french/french.ts'
import { german } from './german/german.ts'
import { portuguese } from './portuguese/portuguese.ts'
import { spanish } from './spanish/spanish.ts'
import { speechOf } from './speech.ts'
import type { Language, Words } from './words.ts'

const all = [english, german, french, spanish, portuguese] as const satisfies readonly Words[]

const byTag = new Map<string, Language>(all.map(words => [words.lang, { ...words, speech: speechOf(words) }]))

/** The tags of all languages of the interface. */
export const interfaceLanguages: readonly string[] = [...byTag.keys()]

/** The language with this tag, or English. */
export function languageOf(tag: string): Language {
  return byTag.get(tag) ?? englishLanguage
}

export const englishLanguage: Language = { ...english, speech: speechOf(english) }
