// Where the data of quality tests is: a public sample in every clone, and the whole archives if they lie beside this checkout. Tests that
// want those skip with one clear line where they are absent.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const data = join(import.meta.dirname, '..', '..', 'shared', 'data')

/** The folder of public articles that every clone has; `tests/data/README.md` tells where they are from. */
export function ownData(name: string): string {
  return join(import.meta.dirname, 'data', name)
}

/** The folder of a shared data set, or null with a line that says what is skipped. */
export function sharedData(name: string): string | null {
  const folder = join(data, name)
  if (existsSync(folder)) return folder
  console.info(`skipped: ${name} is not in ../shared/data`)
  return null
}
