// The newsroom's settings as a section: one JSON object in UTF-8, with the fields that differ from the usual. An archive without settings
// has no such section.

import { noSettings, type Settings } from '../../article/settings.ts'
import { ArchiveError } from '../archive.ts'

/** The bytes of a section; null if there is nothing to store. */
export function writeSettings(settings: Settings): Uint8Array<ArrayBuffer> | null {
  const own = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(noSettings[name as keyof Settings]),
  )
  return own.length === 0 ? null : Uint8Array.from(new TextEncoder().encode(JSON.stringify(Object.fromEntries(own))))
}

/** Reads them back. Throws ArchiveError if the bytes are no such object. */
export function readSettings(bytes: Uint8Array): Settings {
  let value: unknown = null
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    // Told below.
  }
  if (typeof value !== 'object' || value === null) throw new ArchiveError('the archive is damaged in its settings')
  return { ...noSettings, ...value }
}
