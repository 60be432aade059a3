// What comes before an upload: the archive is built and checked, once.

import { exit } from './command.ts'
import { build } from './commands/build.ts'
import { checkBuilt, startLimit } from './commands/check.ts'

/** Resolves to an exit code. */
export async function prepare(archive: string): Promise<number> {
  const code = await build.run(['--out', archive])
  return code === exit.success ? checkBuilt({ start: startLimit, isBuilt: true }) : code
}
