// What comes before an upload: the archive is built and checked, once.

import { exit } from './command.ts'
import { checkBuilt, startLimit } from './commands/check.ts'

/** Resolves to an exit code. */
export async function prepare(archive: string): Promise<number> {
  // All readers of formats come with it, and where the archive is built already nobody needs them.
  const { build } = await import('./commands/build.ts')
  const code = await build.run(['--out', archive])
  return code === exit.success ? checkBuilt({ start: startLimit, isBuilt: true }) : code
}
