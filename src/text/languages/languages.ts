// Every language that Onrecord knows something of. A new one is a file and a row here. Where two of them write a month alike, the later
// row's number holds.

import { primaryLanguage } from '../primary-language.ts'
import { arabic } from './arabic.ts'
import { catalan } from './catalan.ts'
import { chinese } from './chinese.ts'
import { czech } from './czech.ts'
import { danish } from './danish.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { finnish } from './finnish.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { greek } from './greek.ts'
import { hebrew } from './hebrew.ts'
import { hindi } from './hindi.ts'
import { hungarian } from './hungarian.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import type { LanguageData } from './language-data.ts'
import { norwegian } from './norwegian.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import { thai } from './thai.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'

export const languages: readonly LanguageData[] = [
  english,
  german,
  french,
  spanish,
  catalan,
  italian,
  portuguese,
  romanian,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  russian,
  ukrainian,
  polish,
  czech,
  hungarian,
  turkish,
  greek,
  arabic,
  hebrew,
  hindi,
  thai,
  chinese,
  japanese,
  korean,
]

const byTag = new Map(languages.flatMap(language => language.tags.map(tag => [tag, language] as const)))

/** What is known of a language, by its BCP 47 tag; nothing of one that has no row. */
export function languageData(tag: string): LanguageData | undefined {
  return byTag.get(primaryLanguage(tag))
}
