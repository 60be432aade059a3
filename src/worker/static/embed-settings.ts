// What files for other sites know of the archive that they come from. The build writes it into their first line.

import type { Settings } from '../../article/settings.ts'

export interface EmbedSettings extends Pick<Settings, 'name' | 'links'> {
  /** The newsroom's colour, for light and for dark pages. */
  readonly accent: { readonly light: string; readonly dark: string } | null
  /** The longest query that the archive takes. */
  readonly longest: number
  /** Languages that have a file of their own. */
  readonly languages: readonly string[]
}

/** A file for other sites, with the settings. */
export function withSettings(script: string, settings: EmbedSettings): string {
  return `const archiveSettings=${JSON.stringify(settings)};\n${script}`
}
