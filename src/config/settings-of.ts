// What the archive stores of a configuration.

import { noSettings, type Settings } from '../article/settings.ts'
import type { Config } from './config.ts'

export function settingsOf({ synonyms }: Config): Settings {
  return { ...noSettings, ...(synonyms !== undefined && { synonyms }) }
}
