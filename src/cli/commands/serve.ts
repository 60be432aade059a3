// onrecord serve: the same application on this machine's Node, Bun or Deno, for newsrooms without Cloudflare.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requestKinds } from '../../article/settings.ts'
import { siteFrom } from '../../worker/site.ts'
import { number } from '../checked-options.ts'
import { type Command, CommandError, exit, readArgs } from '../command.ts'
import { usualLimits } from '../limits.ts'
import { archiveOption } from '../open-named.ts'
import { packageFolder } from '../own-package.ts'
import { countingLimit } from '../serve/rate-limits.ts'
import { searchesFile } from '../serve/searches-file.ts'

const help = `Usage: onrecord serve [options]

Serves a built archive over HTTP, until it is stopped (Ctrl-C or SIGTERM): pages, API and MCP, as the Worker does.

  --archive FILE       the archive (default: dist/archive.bin)
  --assets DIR         the static files of the same build (default: dist/assets)
  --host ADDRESS       where to listen (default: 127.0.0.1, for this machine alone; 0.0.0.0 for all)
  --port N             (default: 8787; 0 takes a free one)
  --watch              serve a new archive as soon as its file is replaced
  --trust-proxy N      believe X-Forwarded-For, -Proto and -Host of so many proxies in front (default: 0)
  --no-limits          no rate limits
  --searches FILE      count what is asked in this file, where the configuration says countSearches; onrecord report reads it

Variables: PUBLIC_URL, ORIGINS and HSTS, as docs/deploy.md says.
/health tells which archive is served; /ready answers 503 while the server stops.

Examples
  onrecord serve --watch
  PUBLIC_URL=https://news.example onrecord serve --host 0.0.0.0 --port 80 --trust-proxy 1`

export const serve: Command = {
  help,
  async run(args) {
    const { values } = readArgs(args, {
      ...archiveOption,
      assets: { type: 'string', default: join('dist', 'assets') },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8787' },
      watch: { type: 'boolean', default: false },
      'trust-proxy': { type: 'string', default: '0' },
      'no-limits': { type: 'boolean', default: false },
      searches: { type: 'string' },
    })
    // What pages load is named by the build, so nothing that makes pages can be loaded before it.
    if (!existsSync(join(packageFolder, 'dist', 'built.json')))
      throw new CommandError('nothing is built yet; npm run build')
    const { servedArchive } = await import('../serve/served-archive.ts')
    const { startServer } = await import('../serve/server.ts')
    const { PUBLIC_URL = '', ORIGINS, HSTS } = process.env
    const archive = await servedArchive(values.archive, siteFrom(PUBLIC_URL), values.watch ? { onChange: say } : null)
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
    console.info(`serving ${values.archive} (${archive.version}) at ${server.address}`)
    await asked(['SIGINT', 'SIGTERM'])
    console.info('stopping: answers under way are finished')
    await server.stop()
    await searches?.close()
    return exit.success
  },
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
