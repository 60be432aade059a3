// Bundles what pages load, style sheet and script, into dist/client, where `onrecord build` takes it from. The published package brings the
// folder with it. Types are checked by `npm run types`, not here.

import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const out = join(root, 'dist', 'client')

/** Browsers with nesting, `light-dark()` and the popover attribute. */
const target = ['chrome123', 'firefox125', 'safari17.5']

await build({
  entryPoints: { page: join(root, 'src/worker/client/page.ts') },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target,
  legalComments: 'none',
  logLevel: 'warning',
})
await build({
  entryPoints: { page: join(root, 'src/worker/style/page.css') },
  outdir: out,
  bundle: true,
  minify: true,
  target,
  legalComments: 'none',
  logLevel: 'warning',
})
await mkdir(out, { recursive: true })
await copyFile(join(root, 'src/worker/static/icon.svg'), join(out, 'icon.svg'))
