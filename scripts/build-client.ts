// Bundles what the pages load: the style sheet, and the script that makes the search page quick. Both are written to dist/ as
// text, which is how the Worker imports them, with a comment before it that names the content: hashing it would take a start of the Worker longer
// than opening the archive. Types are checked by `npm run types`, not here.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import { WriteError, writeIfChanged } from './lib/write-if-changed.ts'

const root = join(import.meta.dirname, '..')

/** Browsers with nesting, `light-dark()` and the popover attribute. */
const target = ['chrome123', 'firefox125', 'safari17.5']

/** Digits of a content's name: enough that an old style sheet is never taken for a new one. */
const nameLength = 12

const entries = [
  { from: 'src/worker/client/page.ts', to: 'dist/page.js.txt' },
  { from: 'src/worker/style/page.css', to: 'dist/page.css.txt' },
]

try {
  for (const { from, to } of entries) await bundle(from, to)
} catch (error) {
  if (!(error instanceof WriteError)) throw error
  console.error(`build: ${error.message}`)
  process.exitCode = 2
}

/** Bundles one file and writes it. */
async function bundle(from: string, to: string): Promise<void> {
  const result = await build({
    entryPoints: [join(root, from)],
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  const content = result.outputFiles[0]?.contents ?? new Uint8Array()
  const name = createHash('sha256').update(content).digest('hex').slice(0, nameLength)
  await writeIfChanged(join(root, to), Buffer.concat([Buffer.from(`/*${name}*/`), content]))
}
