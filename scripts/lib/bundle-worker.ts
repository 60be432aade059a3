// The Worker as `wrangler deploy` would upload it, with another archive in it, and the configuration that workerd serves it with.

import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { parse } from 'smol-toml'

const root = join(import.meta.dirname, '..', '..')
const wrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'))

/** The workerd that wrangler itself starts. */
export function workerdBinary(): string {
  return (wrangler('workerd') as { default: string }).default
}

function moduleOf(file: string): string {
  const kind = file.endsWith('.js') ? 'esModule' : file.endsWith('.bin') ? 'data' : 'text'
  return `(name = "${file}", ${kind} = embed "${file}")`
}

/**
 * Bundles into a folder and puts the archive in. `assets` is a folder of static files, for the binding `ASSETS`. Returns the path of workerd's
 * configuration.
 */
export function bundleWorker(folder: string, archiveFile: string, port: number, assets: string | null = null): string {
  const cli = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
  execFileSync(process.execPath, [cli, 'deploy', '--dry-run', '--outdir', folder], { cwd: root, stdio: 'pipe' })
  const files = readdirSync(folder).filter(file => /\.(?:js|bin|txt)$/.test(file))
  const archive = files.find(file => file.endsWith('-archive.bin'))
  if (!archive) throw new Error('the bundle holds no archive')
  copyFileSync(archiveFile, join(folder, archive))
  // The first module is the Worker's entry.
  const modules = files.sort((a, b) => Number(b === 'index.js') - Number(a === 'index.js')).map(moduleOf)
  return writeConfig(folder, modules, port, assets)
}

/** A Worker that answers every request with the same few bytes of JSON, to measure what Hono and workerd cost by themselves. */
export async function bundleBareWorker(folder: string, port: number): Promise<string> {
  const contents = `import { Hono } from 'hono'; export default new Hono().get('*', c => c.json({ status: 'ok' }))`
  await build({
    stdin: { contents, resolveDir: root },
    outfile: join(folder, 'index.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    logLevel: 'warning',
  })
  return writeConfig(folder, [moduleOf('index.js')], port)
}

/** Configures a Worker of these modules on loopback. It has no rate limits. Returns the file's path. */
function writeConfig(folder: string, modules: readonly string[], port: number, assets: string | null = null): string {
  const { compatibility_date: date } = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))
  const service = assets === null ? '' : `, (name = "assets", disk = (path = ${JSON.stringify(assets)}))`
  const bindings = assets === null ? '' : ', bindings = [(name = "ASSETS", service = "assets")]'
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)${service}],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const worker :Workerd.Worker = (modules = [${modules.join(', ')}], compatibilityDate = "${date}"${bindings});
`
  const file = join(folder, 'config.capnp')
  writeFileSync(file, config)
  return file
}
