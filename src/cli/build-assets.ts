// Fills a folder with the files that are served without running the Worker: style sheet, script, icon, robots.txt, what other sites load, and
// `_headers` with what Cloudflare sends them with. `built.json` beside the folder tells the Worker of the repository what they are called.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '../article/settings.ts'
import { readableAccent } from '../config/accent.ts'
import { settingsOf } from '../config/settings-of.ts'
import type { LoadedConfig } from '../pipeline/load-config.ts'
import { writeIfChanged } from '../pipeline/write-if-changed.ts'
import { imageAddress } from '../worker/pages/share-tags.ts'
import { withSettings } from '../worker/static/embed-settings.ts'
import { headersFile } from '../worker/static/headers-file.ts'
import { robots } from '../worker/static/robots.ts'
import { buildLook } from './build-look.ts'
import { packageFolder } from './own-package.ts'
import { siteOfBuild } from './public-url.ts'
import type { ShareImage } from './share-image.ts'

/** The bundled style sheet and script, and the icon: scripts/build-client.ts makes them, and the published package brings them. */
const client = join(packageFolder, 'dist', 'client')

/** Length of the hash in a file name: long enough that an old style sheet is never mistaken for a new one. */
const nameLength = 12

/** The blocks of a large archive, which the build of the archive looks after. */
const blocksFolder = 'blocks'

/** Changes with how the image of shared links is drawn. */
const drawing = 2

/** Files that are being written: wrangler must not upload them. */
const unfinished = '*.tmp'

/**
 * @param folder the folder of the assets; everything in it is public
 * @returns the paths of what the configuration asks for
 * @throws SettingError if the public address cannot be read, ConfigError if a picture cannot be read, WriteError if a file cannot be written
 */
export async function buildAssets(folder: string, loaded: LoadedConfig): Promise<Settings['look']> {
  const configuration = existsSync('wrangler.toml') ? await readFile('wrangler.toml', 'utf8') : ''
  const { url } = loaded.config
  const site = siteOfBuild(process.env.PUBLIC_URL, configuration) || (url === undefined ? '' : new URL(url).origin)
  const { files, look, warnings, shared } = await buildLook(loaded, nameOf)
  for (const warning of warnings) console.warn(`warning: ${warning}`)
  const [styles, script] = [await readFile(join(client, 'page.css')), await readFile(join(client, 'page.js'))]
  const [stylesName, scriptName] = [`page-${nameOf(styles)}.css`, `page-${nameOf(script)}.js`]
  const image = await shareImage(folder, shared)
  await writeFolder(folder, {
    [stylesName]: styles,
    [scriptName]: script,
    'icon.svg': await readFile(join(client, 'icon.svg')),
    [imageAddress.slice(1)]: image.content,
    ...files,
    ...(await filesForOthers(loaded)),
    'robots.txt': robots(site),
    _headers: headersFile(),
    '.assetsignore': `${unfinished}\n`,
  })
  const built = {
    styles: `/${stylesName}`,
    script: `/${scriptName}`,
    icon: '/icon.svg',
    publicUrl: site,
    image: image.drawn,
  }
  await writeIfChanged(builtOf(folder), Buffer.from(JSON.stringify(built)))
  return look
}

/** The paths alone of what the configuration asks for, without writing it. */
export async function lookOf(loaded: LoadedConfig): Promise<Settings['look']> {
  return (await buildLook(loaded, nameOf)).look
}

/** What other sites load. The names have no hash, because those sites name them. */
async function filesForOthers({ config }: LoadedConfig): Promise<Record<string, string>> {
  const { name, links, limits } = settingsOf(config)
  const names = (await readdir(client)).filter(file => /^(?:embed|quote)\b.*\.js$/.test(file))
  const { light = '', dark = '' } = config.accent === undefined ? {} : readableAccent(config.accent)
  const settings = {
    ...{ name, links, longest: limits.query, accent: light === '' ? null : { light, dark } },
    languages: names.flatMap(file => /^embed\.(.+)\.js$/.exec(file)?.[1] ?? []).toSorted(),
  }
  const contents = await Promise.all(names.map(file => readFile(join(client, file), 'utf8')))
  return Object.fromEntries(
    names.map((file, at) => {
      const content = contents[at] ?? ''
      return [file, file.split('.').length === 2 ? withSettings(content, settings) : content]
    }),
  )
}

/** Tells the Worker of the repository what the files are called, and the next build which image was drawn. */
function builtOf(folder: string): string {
  return join(dirname(folder), 'built.json')
}

/** The image of shared links: the one of an earlier build, if it shows the same. Drawing takes longer than all other files. */
async function shareImage(folder: string, shared: ShareImage): Promise<{ content: Uint8Array; drawn: string }> {
  const drawn = nameOf(Buffer.from(JSON.stringify([shared, drawing])))
  try {
    const { image } = JSON.parse(await readFile(builtOf(folder), 'utf8')) as { readonly image?: string }
    if (image === drawn) return { content: await readFile(join(folder, imageAddress)), drawn }
  } catch {
    // No earlier build, or none with an image.
  }
  const { drawShareImage } = await import('./share-image.ts')
  return { content: await drawShareImage(shared), drawn }
}

function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, nameLength)
}

/** Writes the files, then removes what an earlier build left: everything in the folder is public. */
async function writeFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeIfChanged(join(folder, name), Buffer.from(content))
  for (const name of await readdir(folder)) {
    if (!(name in files) && name !== blocksFolder && !name.endsWith('.tmp'))
      await rm(join(folder, name), { recursive: true, force: true })
  }
}
