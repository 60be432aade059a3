// Bundles what pages load, style sheet and script, and what other sites load, into dist/client, where `onrecord build` takes it from. The
// published package brings the folder with it. Types are checked by `npm run types`, not here.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin, transform } from 'esbuild'
import { embedded } from '../src/worker/words/embedding-words.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist', 'client')

/** Browsers with nesting, `light-dark()` and the popover attribute. */
const target = ['chrome123', 'firefox125', 'safari17.5']
const options = {
  outdir: out,
  bundle: true,
  minify: true,
  target,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
} as const

/** Style sheets in the scripts for other sites: as texts, minified. */
const sheets: Plugin = {
  name: 'sheets',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

const [english, ...others] = embedded
const forOthers: BuildOptions = {
  ...options,
  format: 'esm',
  plugins: [sheets],
  define: { englishWords: JSON.stringify(english) },
}

await mkdir(out, { recursive: true })
await build({ ...options, entryPoints: { page: join(root, 'src/worker/client/page.ts') }, format: 'iife' })
await build({ ...options, entryPoints: { page: join(root, 'src/worker/style/page.css') } })
const embed = (name: string) => join(root, 'src/worker/client/embed', name)
await build({ ...forOthers, entryPoints: { embed: embed('search.ts'), quote: embed('quote.ts') } })
for (const words of others) {
  await writeFile(join(out, `embed.${words.lang}.js`), `export const words=${JSON.stringify(words)}\n`)
}
await copyFile(join(root, 'src/worker/static/icon.svg'), join(out, 'icon.svg'))
await copyFile(join(root, 'src/cli/fonts/SourceSerif4-SemiBold.ttf'), join(out, 'share-font.ttf'))
await copyFile(join(root, 'src/cli/fonts/SourceSerif4-LICENSE.txt'), join(out, 'share-font-license.txt'))
