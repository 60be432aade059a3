// The archive's public address at build time, for files that contain it: the variable `PUBLIC_URL` of the environment, or of `[vars]` in
// wrangler.toml.

import { parse } from 'smol-toml'
import { siteFrom } from '../worker/site.ts'

/** The settings contradict each other or cannot be read; `message` is for the user. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
}

/**
 * The part of a link before its path, `https://news.example`; `''` if no public address is set.
 *
 * @param environment the value in the environment, if any
 * @param configuration text of wrangler.toml
 * @throws SettingError if a value is no address, or if there are two different ones
 */
export function siteOfBuild(environment: string | undefined, configuration: string): string {
  try {
    const { vars } = parse(configuration) as { readonly vars?: { readonly PUBLIC_URL?: unknown } }
    const [given, deployed] = [siteFrom(environment), siteFrom(vars?.PUBLIC_URL)]
    // The Worker would use one address, and the built files the other.
    if (given !== '' && deployed !== '' && given !== deployed) {
      throw new Error(
        `PUBLIC_URL is ${given} in the environment and ${deployed} in wrangler.toml. Set one of them, or both to the same`,
      )
    }
    return given || deployed
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
