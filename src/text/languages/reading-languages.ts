// All languages whose dates are read or that are detected by their words. Not part of the Worker. If two languages share the name of a
// month, the later row wins.

import { arabicReading } from './arabic.ts'
import { catalanReading } from './catalan.ts'
import { chineseReading } from './chinese.ts'
import { czechReading } from './czech.ts'
import { danishReading } from './danish.ts'
import { dutchReading } from './dutch.ts'
import { englishReading } from './english.ts'
import { finnishReading } from './finnish.ts'
import { frenchReading } from './french.ts'
import { germanReading } from './german.ts'
import { greekReading } from './greek.ts'
import { hebrewReading } from './hebrew.ts'
import { hindiReading } from './hindi.ts'
import { hungarianReading } from './hungarian.ts'
import { italianReading } from './italian.ts'
import { japaneseReading } from './japanese.ts'
import { koreanReading } from './korean.ts'
import type { ReadingData } from './language-data.ts'
import { norwegianReading } from './norwegian.ts'
import { polishReading } from './polish.ts'
import { portugueseReading } from './portuguese.ts'
import { romanianReading } from './romanian.ts'
import { russianReading } from './russian.ts'
import { spanishReading } from './spanish.ts'
import { swedishReading } from './swedish.ts'
import { thaiReading } from './thai.ts'
import { turkishReading } from './turkish.ts'
import { ukrainianReading } from './ukrainian.ts'

export const readingLanguages: readonly ReadingData[] = [
  englishReading,
  germanReading,
  frenchReading,
  spanishReading,
  catalanReading,
  italianReading,
  portugueseReading,
  romanianReading,
  dutchReading,
  swedishReading,
  danishReading,
  norwegianReading,
  finnishReading,
  russianReading,
  ukrainianReading,
  polishReading,
  czechReading,
  hungarianReading,
  turkishReading,
  greekReading,
  arabicReading,
  hebrewReading,
  hindiReading,
  thaiReading,
  chineseReading,
  japaneseReading,
  koreanReading,
]
