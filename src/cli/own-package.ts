// Files of this package, which lie in the same places in the repository and in the published package.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package's folder. */
export const packageFolder = join(import.meta.dirname, '..', '..')

export function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}
