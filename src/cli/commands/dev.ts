// onrecord dev: the Worker on this machine, built anew when articles change.

import { number } from '../checked-options.ts'
import { type Command, readArgs } from '../command.ts'
import { followWrangler } from '../wrangler.ts'

const help = `Usage: onrecord dev [options] [-- options of wrangler dev]

Builds the archive and serves it as Cloudflare would, for this machine alone. It builds again when an article changes.

  --port N            (default: that of wrangler.toml, else 8787)

Example
  onrecord dev --port 9000`

export const dev: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, { port: { type: 'string' } })
    const port = values.port === undefined ? [] : ['--port', String(number(values.port, '--port', 0, 65_535))]
    return followWrangler(['dev', '--var', 'LOCAL:1', '--infer-origin-from-routes=false', ...port, ...positionals])
  },
}
