// Where the large development data is, if this checkout has it. Tests that want it skip with one clear line where it is absent.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const data = join(import.meta.dirname, '..', '..', 'shared', 'data')

/** The folder of a shared data set, or null with a line that says what is skipped. */
export function sharedData(name: string): string | null {
  const folder = join(data, name)
  if (existsSync(folder)) return folder
  console.info(`skipped: ${name} is not in ../shared/data`)
  return null
}
