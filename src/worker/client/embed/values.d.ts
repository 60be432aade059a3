// Values that the build puts into the files for other sites, and style sheets as texts.

import type { EmbedSettings } from '../../static/embed-settings.ts'
import type { EmbedWords } from '../../words/embedding-words.ts'

declare global {
  /** English; `scripts/build-client.ts` puts it in. */
  const englishWords: EmbedWords
  /** What the configuration says; the first line of the file, which `onrecord build` writes. */
  const archiveSettings: EmbedSettings
}
