// The static files that a configuration asks for: a style sheet with the accent, a logo, an icon. Their names have a hash, because browsers
// keep them for good.

import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { noSettings, type Settings } from '../article/settings.ts'
import { readableAccent, themeOf } from '../config/accent.ts'
import { ConfigError } from '../config/check-config.ts'
import type { LoadedConfig } from '../pipeline/load-config.ts'
import type { ShareImage } from './share-image.ts'
import { iconSvg, usualAccent } from './sign.ts'

/** Largest picture, in bytes: every visitor loads it. */
const largest = 500_000

export interface BuiltLook {
  /** Contents by file name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Paths for the pages. */
  readonly look: Settings['look']
  readonly warnings: readonly string[]
  /** What the image of shared links shows. */
  readonly shared: ShareImage
}

/** @throws ConfigError if a picture cannot be read */
export async function buildLook(
  { config, folder }: LoadedConfig,
  nameOf: (content: Uint8Array) => string,
): Promise<BuiltLook> {
  const { accent, logo, icon } = config
  const files: Record<string, string | Uint8Array> = {}
  const add = (kind: string, ending: string, content: Uint8Array): string => {
    const name = `${kind}-${nameOf(content)}${ending}`
    files[name] = content
    return `/${name}`
  }
  const colours = accent === undefined ? null : readableAccent(accent)
  const picture = async (field: 'logo' | 'icon', path: string | undefined) =>
    path === undefined ? null : add(field, extname(path).toLowerCase(), await bytesOf(field, path, folder))
  const look = {
    ...noSettings.look,
    theme: colours === null ? null : add('theme', '.css', Buffer.from(themeOf(colours))),
    logo: await picture('logo', logo),
    icon:
      icon === undefined && colours !== null
        ? add('icon', '.svg', Buffer.from(iconSvg(colours.light)))
        : await picture('icon', icon),
  }
  const shared = { name: config.name ?? noSettings.name, accent: colours?.light ?? usualAccent }
  return { files, look, warnings: colours?.warnings ?? [], shared }
}

async function bytesOf(field: string, path: string, folder: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, path)).catch(() => {
    throw new ConfigError(`${field}: there is no file ${path} beside the configuration`)
  })
  if (bytes.length <= largest) return bytes
  throw new ConfigError(`${field}: ${path} has ${bytes.length} bytes; use a picture of at most ${largest}`)
}
