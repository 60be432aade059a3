// Fills dist/assets with the files that Cloudflare serves without running the Worker: style sheet, script, icon, robots.txt, and `_headers`
// with what they are sent with. dist/built.json tells the Worker what they are called. Types are checked by `npm run types`, not here.
// Usage: node scripts/build-assets.ts [--out DIR] [--config FILE]

import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { ConfigError } from '../src/config/check-config.ts'
import { loadConfig } from '../src/pipeline/load-config.ts'
import { WriteError, writeIfChanged } from '../src/pipeline/write-if-changed.ts'
import { headersFile } from '../src/worker/static/headers-file.ts'
import { robots } from '../src/worker/static/robots.ts'
import { SettingError, siteOfBuild } from './lib/public-url.ts'

const root = join(import.meta.dirname, '..')

/** Browsers with nesting, `light-dark()` and the popover attribute. */
const target = ['chrome123', 'firefox125', 'safari17.5']

/** Length of the hash in a file name: long enough that an old style sheet is never mistaken for a new one. */
const nameLength = 12

/** Files that are being written: wrangler must not upload them. */
const unfinished = '*.tmp'

try {
  await buildAssets()
} catch (error) {
  if (!(error instanceof WriteError || error instanceof SettingError || error instanceof ConfigError)) throw error
  console.error(`build: ${error.message}`)
  process.exitCode = 2
}

async function buildAssets(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'dist') }, config: { type: 'string' } },
  })
  await loadConfig(values.config)
  const site = siteOfBuild(process.env.PUBLIC_URL, await readFile(join(root, 'wrangler.toml'), 'utf8'))
  const styles = await bundle('src/worker/style/page.css')
  const script = await bundle('src/worker/client/page.ts')
  const [stylesName, scriptName] = [`page-${nameOf(styles)}.css`, `page-${nameOf(script)}.js`]
  await writeFolder(join(values.out, 'assets'), {
    [stylesName]: styles,
    [scriptName]: script,
    'icon.svg': await readFile(join(root, 'src/worker/static/icon.svg')),
    'robots.txt': robots(site),
    _headers: headersFile(),
    '.assetsignore': `${unfinished}\n`,
  })
  const built = { styles: `/${stylesName}`, script: `/${scriptName}`, icon: '/icon.svg', publicUrl: site }
  await writeIfChanged(join(values.out, 'built.json'), Buffer.from(JSON.stringify(built)))
}

/** Bundles and minifies one file with all that it imports. */
async function bundle(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  return result.outputFiles[0]?.contents ?? new Uint8Array()
}

function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, nameLength)
}

/** Writes the files, then removes what an earlier build left: everything in the folder is public. */
async function writeFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeIfChanged(join(folder, name), Buffer.from(content))
  for (const name of await readdir(folder)) {
    if (!(name in files) && !name.endsWith('.tmp')) await rm(join(folder, name), { recursive: true, force: true })
  }
}
