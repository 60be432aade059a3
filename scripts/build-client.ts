// Bundles what the pages load: the style sheet, and the script that makes the search page quick. Both are written to dist/ as
// text, which is how the Worker imports them. Types are checked by `npm run types`, not here.

import { join } from 'node:path'
import { build } from 'esbuild'
import { writeIfChanged } from './lib/write-if-changed.ts'

const root = join(import.meta.dirname, '..')

/** Browsers with nesting, `light-dark()` and the popover attribute. */
const target = ['chrome123', 'firefox125', 'safari17.5']

const entries = [
  { from: 'src/worker/client/page.ts', to: 'dist/page.js.txt' },
  { from: 'src/worker/style/page.css', to: 'dist/page.css.txt' },
]

for (const { from, to } of entries) {
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
  await writeIfChanged(join(root, to), result.outputFiles[0]?.contents ?? new Uint8Array())
}
