// onrecord preview: shows a change at an address of its own, such as the one of a pull request, and takes it away again.

import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { number } from '../checked-options.ts'
import { type Command, CommandError, exit, readArgs, sayNext } from '../command.ts'
import { deploymentNames } from '../deployment-names.ts'
import { compareLive } from '../live.ts'
import { archiveOption, openNamed } from '../open-named.ts'
import { prepare } from '../prepare.ts'
import { previewConfig } from '../preview-config.ts'
import { alreadyBuilt, type ReportEntry, reportOfWrangler, runWrangler } from '../wrangler.ts'

/** Seconds until a preview has to be there: a first one of a custom domain waits for its certificate. */
const usualPatience = 180

const help = `Usage: onrecord preview [options]
       onrecord preview --delete [--name NAME]

Builds and checks the archive, shows it at an address of its own, and asks there whether it works. What is published
stays as it is. Everything that is shown is public; docs/publishing.md tells how to restrict it.

  --name NAME         what the preview is called, such as pr-12 (default: the Git branch)
  --delete            take the preview away, with all that it ever showed
  --built             the archive is built and checked already
  --write-url FILE    append "url=ADDRESS" to this file, for the next step of a workflow
  --message TEXT      (default: the last commit)
  --tag TEXT          (default: the archive's version)
  --patience N        seconds until it has to be there (default: ${usualPatience})
  --archive FILE      the archive that is shown (default: dist/archive.bin)

Examples
  onrecord preview --name new-design
  onrecord preview --delete --name new-design`

/** Relative paths in a configuration start from its folder, so it lies beside wrangler.toml while wrangler runs. */
const configFile = 'wrangler.preview.json'

export const preview: Command = {
  help,
  async run(args) {
    const { values } = readArgs(args, {
      ...archiveOption,
      name: { type: 'string' },
      delete: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      'write-url': { type: 'string' },
      message: { type: 'string' },
      tag: { type: 'string' },
      patience: { type: 'string', default: String(usualPatience) },
    })
    const patience = number(values.patience, '--patience', 0, 3_600)
    const name = values.name === undefined ? [] : ['--name', values.name]
    if (values.delete)
      return withConfig(config =>
        runWrangler(['preview', 'delete', '--skip-confirmation', ...name, '--config', config]),
      )
    if (!values.built) {
      const code = await prepare(values.archive)
      if (code !== exit.success) return code
    }
    const { version } = await openNamed(values.archive)
    const options = [...name, ...deploymentNames(values, version)]
    const report = withConfig(config => reportOfWrangler(['preview', ...options, '--config', config], alreadyBuilt))
    if (report === null) return exit.failure
    const [address] = report.flatMap(addressesOf)
    if (address === undefined)
      throw new CommandError('the preview has no address. See "Previews" in docs/publishing.md')
    console.info(`preview: ${address}`)
    if (values['write-url'] !== undefined) appendFileSync(values['write-url'], `url=${address}\n`)
    const wrong = await compareLive(values.archive, [address], patience)
    if (wrong.length > 0) return exit.failure
    sayNext(`onrecord preview --delete${values.name === undefined ? '' : ` --name ${values.name}`} takes it away`)
    return exit.success
  },
}

/** Calls with the name of a configuration that is there for so long. */
function withConfig<Result>(use: (config: string) => Result): Result {
  writeFileSync(configFile, JSON.stringify(previewConfig(readFileSync('wrangler.toml', 'utf8')), null, 2))
  try {
    return use(configFile)
  } finally {
    rmSync(configFile, { force: true })
  }
}

function addressesOf({ type, preview_urls: urls }: ReportEntry): string[] {
  return type === 'preview' && Array.isArray(urls) ? urls.map(String) : []
}
