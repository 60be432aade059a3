// What every page is shown with: the public address, and the language of the interface.

import type { Language } from '../words/words.ts'

export interface View {
  /** The part before a path: the public address, or nothing if it is unknown. */
  readonly site: string
  readonly say: Language
}
