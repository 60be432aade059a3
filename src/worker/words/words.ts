// What one language of the interface has to say: every text of pages, feeds and errors for people. A language that lacks one does not
// compile. Numbers, dates, lists and plurals come from `speech.ts`, by the rules of the language.

import type { Part } from '../pages/markup.ts'
import type { BrowsingWords } from './browsing-words.ts'
import type { CheckingWords } from './checking-words.ts'
import type { ClientWords } from './client-words.ts'
import type { FindingWords } from './finding-words.ts'
import type { ReadingWords } from './reading-words.ts'
import type { Rules, Speech } from './speech.ts'

export interface Words extends Rules, FindingWords, ReadingWords, CheckingWords, BrowsingWords {
  /** BCP 47 tag of the interface, as `<html lang>` has it. */
  readonly lang: string
  /** The language's own name for itself. */
  readonly ownName: string
  /** Quotation marks. */
  readonly quoted: <Text extends Part>(text: Text) => readonly [string, Text, string]

  readonly client: ClientWords
}

/** A language with its rules. */
export interface Language extends Words {
  readonly speech: Speech
}
