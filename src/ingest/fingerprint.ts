// A short name for a string, the same on every machine and in every build. Not for secrets.

import { fnv1a } from '../text/short-hash.ts'

/** The hash of a text as eight hexadecimal digits. */
export function fingerprint(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0')
}
