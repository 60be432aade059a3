// onrecord serve: the same application on this machine's Node, Bun or Deno, for newsrooms without Cloudflare.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requestKinds } from '../../article/settings.ts'
import { loadConfig } from '../../pipeline/load-config.ts'
import { siteFrom } from '../../worker/site.ts'
import { buildAssets } from '../build-assets.ts'
import { number } from '../checked-options.ts'
import { clusterOf } from '../cluster-options.ts'
import { type Command, CommandError, exit, readArgs, UsageError } from '../command.ts'
import { usualLimits } from '../limits.ts'
import { archiveOption } from '../open-named.ts'
import { packageFolder } from '../own-package.ts'
import { countingLimit } from '../serve/rate-limits.ts'
import { searchesFile } from '../serve/searches-file.ts'

const help = `Usage: onrecord serve [options]

Serves a built archive over HTTP, until it is stopped (Ctrl-C or SIGTERM): pages, API and MCP, as the Worker does.

  --archive FILE       the archive (default: dist/archive.bin)
  --opensearch URL     serve a cluster, which onrecord push has filled, instead of a file
  --index NAME         what the names of its indexes begin with (default: OPENSEARCH_INDEX, or "onrecord")
  --assets DIR         the static files of the same build (default: dist/assets)
  --host ADDRESS       where to listen (default: 127.0.0.1, for this machine alone; 0.0.0.0 for all)
  --port N             (default: 8787; 0 takes a free one)
  --watch              serve a new archive as soon as its file is replaced
  --trust-proxy N      believe X-Forwarded-For, -Proto and -Host of so many proxies in front (default: 0)
  --no-limits          no rate limits
  --searches FILE      count what is asked in this file, where the configuration says countSearches; onrecord report reads it

Variables: PUBLIC_URL, ORIGINS and HSTS, as docs/deploy.md says; of a cluster OPENSEARCH_USER and OPENSEARCH_PASSWORD, or
OPENSEARCH_TOKEN.
/health tells which archive is served; /ready answers 503 while the server stops.

Examples
  onrecord serve --watch
  onrecord serve --opensearch http://localhost:9200
  PUBLIC_URL=https://news.example onrecord serve --host 0.0.0.0 --port 80 --trust-proxy 1`

export const serve: Command = {
  help,
  async run(args) {
    const { values } = readArgs(args, {
      ...archiveOption,
      opensearch: { type: 'string' },
      index: { type: 'string' },
      assets: { type: 'string', default: join('dist', 'assets') },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8787' },
      watch: { type: 'boolean', default: false },
      'trust-proxy': { type: 'string', default: '0' },
      'no-limits': { type: 'boolean', default: false },
      searches: { type: 'string' },
    })
    const { opensearch: url, index } = values
    if (url !== undefined && values.watch)
      throw new UsageError('--watch is for a file; a cluster shows each push by itself')
    // A cluster has the archive, and not the files that pages load.
    if (url !== undefined) await buildAssets(values.assets, await loadConfig(undefined))
    // What pages load is named by the build, so nothing that makes pages can be loaded before it.
    if (!existsSync(join(packageFolder, 'dist', 'built.json')))
      throw new CommandError('nothing is built yet; npm run build')
    const { servedArchive } = await import('../serve/served-archive.ts')
    const { startServer } = await import('../serve/server.ts')
    const { PUBLIC_URL = '', ORIGINS, HSTS } = process.env
    const site = siteFrom(PUBLIC_URL)
    const archive =
      url === undefined
        ? await servedArchive(values.archive, site, values.watch ? { onChange: say } : null)
        : await servedClusterAt({ url, index }, site)
    if (values.searches !== undefined && !archive.settings.countSearches)
      console.warn('searches: the archive counts none; set countSearches: true in onrecord.config.ts, and build it')
    const searches =
      values.searches === undefined ? null : await searchesFile(values.searches, { onProblem: console.warn })
    const limits = requestKinds.map(kind => {
      const [name, usual] = usualLimits[kind]
      return [name, countingLimit(archive.settings.requests[kind] ?? usual, 60)]
    })
    const options = {
      host: values.host,
      port: number(values.port, '--port', 0, 65_535),
      assets: values.assets,
      proxies: number(values['trust-proxy'], '--trust-proxy', 0, 16),
      bindings: {
        ...(PUBLIC_URL && { PUBLIC_URL }),
        ...(ORIGINS && { ORIGINS }),
        ...(HSTS && { HSTS }),
        ...(searches && { SEARCHES: searches }),
        ...(!values['no-limits'] && Object.fromEntries(limits)),
      },
    }
    const server = await startServer(archive, options).catch((error: unknown) => {
      throw new CommandError(refusal(error, options))
    })
    const served = archive.version === '' ? '' : ` (${archive.version})`
    console.info(`serving ${url ?? values.archive}${served} at ${server.address}`)
    await asked(['SIGINT', 'SIGTERM'])
    console.info('stopping: answers under way are finished')
    await server.stop()
    await searches?.close()
    return exit.success
  },
}

async function servedClusterAt(named: { readonly url: string; readonly index: string | undefined }, site: string) {
  const { cluster, name } = clusterOf('--opensearch', named)
  const { servedCluster } = await import('../serve/served-cluster.ts')
  return servedCluster({ ...cluster, index: name }, site, why => console.warn(why))
}

function say(what: { readonly version: string } | { readonly problem: string }): void {
  if ('version' in what) console.info(`now serving ${what.version}`)
  else console.error(`the new archive cannot be used, so the old one stays: ${what.problem}`)
}

function refusal(
  error: unknown,
  { host, port, assets }: { readonly host: string; readonly port: number; readonly assets: string },
) {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return `${host}:${port} is in use; choose another --port`
  if (code === 'EACCES') return `this user may not listen on ${host}:${port}; choose a --port above 1023`
  if (code === 'ENOENT') return `there is no folder "${assets}"; onrecord build makes it`
  return error instanceof Error ? error.message : String(error)
}

/** Resolves at the first of the signals. */
function asked(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise(resolve => {
    for (const signal of signals) process.once(signal, () => resolve())
  })
}
