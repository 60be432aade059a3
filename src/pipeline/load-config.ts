// Loads onrecord.config.ts: a module whose default export is the configuration, or a JSON file with it.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError, checkConfig } from '../config/check-config.ts'
import type { Config } from '../config/config.ts'

/** The file that is read if no other is named. */
export const usualConfig = 'onrecord.config.ts'

export interface LoadedConfig {
  readonly config: Config
  /** The file that it came from; null if there is none. */
  readonly file: string | null
  /** The folder that its paths begin in. */
  readonly folder: string
  /** Hash of what it says, so that a build notices a change; null without a configuration. */
  readonly hash: string | null
}

/**
 * The configuration in a file. Without a name it is `onrecord.config.ts` of the working folder, and may be missing.
 *
 * @throws ConfigError
 */
export async function loadConfig(given?: string): Promise<LoadedConfig> {
  const file = resolve(given ?? usualConfig)
  const folder = dirname(file)
  if (!existsSync(file)) {
    if (given === undefined) return { config: {}, file: null, folder, hash: null }
    throw new ConfigError(`there is no configuration "${given}"`)
  }
  const name = basename(file)
  const config = checkConfig(await valueIn(file, name), name)
  const hash = createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 32)
  return { config, file, folder, hash }
}

async function valueIn(file: string, name: string): Promise<unknown> {
  let loaded: unknown
  try {
    if (name.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'))
    // A process that goes on reads it again when it has changed.
    loaded = await import(`${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const advice = message.includes("'onrecord'")
      ? '. Outside the project, write `export default { ... }` without the import'
      : ''
    throw new ConfigError(`${name} cannot be read: ${message}${advice}`)
  }
  const value = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined
  // A file without `export` is a module of the old kind, which exports an empty object.
  const isOld = typeof loaded === 'object' && loaded !== null && 'module.exports' in loaded
  if (value !== undefined && !(isOld && Object.keys(Object(value)).length === 0)) return value
  throw new ConfigError(`${name} exports nothing; write \`export default defineConfig({ ... })\``)
}
