// All languages that search and verify support. A new language is a file and a row here; to read its articles as well, add a row to
// reading-languages.ts.

import { primaryLanguage } from '../primary-language.ts'
import { chinese } from './chinese.ts'
import { czech } from './czech.ts'
import { danish } from './danish.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { finnish } from './finnish.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import type { LanguageData } from './language-data.ts'
import { norwegian } from './norwegian.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'

export const languages: readonly LanguageData[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  russian,
  ukrainian,
  polish,
  czech,
  turkish,
  chinese,
]

const byTag = new Map(languages.flatMap(language => language.tags.map(tag => [tag, language] as const)))

/** The data of a language, by its BCP 47 tag; empty if it has no row. */
export function languageData(tag: string): LanguageData | undefined {
  return byTag.get(primaryLanguage(tag))
}
