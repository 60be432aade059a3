// The fields of onrecord.config.ts, for people who write it. schema.ts checks them, and docs/configuration.md describes them.

/** What a newsroom says of its archive. Every field may be left out. */
export interface Config {
  /**
   * Lists of forms that mean the same, two or more each: words, or names of several words. A search for one finds the others.
   *
   * @example [['UN', 'United Nations'], ['Kyiv', 'Kiev']]
   */
  readonly synonyms?: readonly (readonly string[])[] | undefined
}

/**
 * Types the configuration in an editor, and changes nothing.
 *
 * @example
 * import { defineConfig } from 'onrecord/config'
 *
 * export default defineConfig({ synonyms: [['Kyiv', 'Kiev']] })
 */
export function defineConfig(config: Config): Config {
  return config
}
