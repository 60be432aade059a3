// onrecord push: the articles of a folder to an OpenSearch cluster.

import { dirname } from 'node:path'
import { ClusterError } from '../../engines/opensearch/cluster.ts'
import { usualIndex } from '../../engines/opensearch/index-bodies.ts'
import { usualCache } from '../../pipeline/build-cache.ts'
import { type LoadedConfig, loadConfig, usualConfig } from '../../pipeline/load-config.ts'
import { correctionFiles } from '../../pipeline/read-corrections.ts'
import type { Remembered } from '../../push/push-archive.ts'
import { PushError } from '../../push/push-error.ts'
import { type FolderPushed, pushFolder } from '../../push/push-folder.ts'
import { watchFolder } from '../../push/watch-folder.ts'
import { lookOf } from '../build-assets.ts'
import { number } from '../checked-options.ts'
import { clusterHelp, clusterOf } from '../cluster-options.ts'
import { type Command, exit, readArgs, UsageError } from '../command.ts'
import { publishingHelp, publishingOf, publishingOptions } from '../publishing-options.ts'

const help = `Usage: onrecord push [options]

Writes the articles of a folder to an OpenSearch cluster: what changed since the last push, and no more. What is gone
from the folder is deleted. It can be stopped at any moment and run again. Searches see all of it at the end.

  --watch             go on, and push again whenever an article or the configuration changes, until Ctrl-C
  --to URL            the cluster (default: the variable OPENSEARCH_URL)
  --index NAME        what the names of its indexes begin with (default: OPENSEARCH_INDEX, or "${usualIndex}")
  --seeds DIR         the folder of articles (default: the variable SEEDS, or "seeds")
  --config FILE       the configuration (default: ${usualConfig}, if there is one)
  --problems FILE     where all problems are listed (default: dist/problems.jsonl)
${publishingHelp}
  --shards N          parts of the indexes of passages and articles, when they are made (default: 1)
  --replicas N        copies of each part (default: one where the cluster has a second node, else none)
  --cache DIR         where what was read is kept for the next push (default: node_modules/.cache/onrecord)
  --no-cache          read everything again, and keep nothing
  --allow-unreadable  push even if the system cannot read some files or folders
  --allow-fewer       push even if the folder has lost more than a fifth of its articles
  --strict            end with 1 if any file has a problem
  --quiet             print problems and errors only

${clusterHelp}

Examples
  onrecord push --to http://localhost:9200
  OPENSEARCH_URL=https://search.example:9200 OPENSEARCH_USER=writer OPENSEARCH_PASSWORD=... onrecord push --seeds ~/articles`

export const push: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      to: { type: 'string' },
      index: { type: 'string' },
      seeds: { type: 'string' },
      config: { type: 'string' },
      problems: { type: 'string' },
      ...publishingOptions,
      shards: { type: 'string' },
      replicas: { type: 'string' },
      cache: { type: 'string', default: usualCache },
      'no-cache': { type: 'boolean', default: false },
      'allow-unreadable': { type: 'boolean', default: false },
      'allow-fewer': { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    })
    const [stray] = positionals
    if (stray !== undefined) throw new UsageError(`"${stray}" is no option; --to names the cluster, --seeds the folder`)
    const target = clusterOf('--to', { url: values.to, index: values.index })
    const seeds = values.seeds ?? (process.env.SEEDS || 'seeds')
    const size = {
      shards: values.shards === undefined ? null : number(values.shards, '--shards', 1, 1_000),
      replicas: values.replicas === undefined ? null : number(values.replicas, '--replicas', 0, 100),
    }
    let problems = ''
    const pushOnce = async (config: LoadedConfig, remembered: Remembered | null): Promise<FolderPushed> =>
      pushFolder(
        {
          ...{ ...target, ...size, seeds, config },
          reports: values.problems === undefined ? 'dist' : dirname(values.problems),
          problems: values.problems,
          look: await lookOf(config),
          publishing: publishingOf(values),
          asOf: values['as-of'] ?? null,
          cache: values['no-cache'] ? null : values.cache,
          allowUnreadable: values['allow-unreadable'],
          allowFewer: values['allow-fewer'],
          quiet: values.quiet,
          onProblems: lines => {
            // Whoever watches has read these already.
            if (lines !== problems) console.warn(lines)
            problems = lines
          },
        },
        remembered,
      )
    let config = await loadConfig(values.config)
    if (!values.watch) {
      const { problems: count, report } = await pushOnce(config, null)
      if (!values.quiet) console.info(report)
      return values.strict && count > 0 ? exit.failure : exit.success
    }
    let remembered: Remembered | null = null
    await watchFolder({
      watched: () => ({
        folder: seeds,
        files: [...(config.file === null ? [] : [config.file]), ...correctionFiles(config)],
      }),
      push: async () => {
        config = await loadConfig(values.config)
        remembered = (await pushOnce(config, remembered)).pushed.remembered
        if (!values.quiet) console.info(`watching ${seeds}`)
      },
      onError(error) {
        const told = error instanceof Error ? error.message : String(error)
        console.error(`push: ${told}\nwhat was pushed before stays; it is tried again when something changes`)
        return error instanceof ClusterError || error instanceof PushError
      },
    })
    return exit.success
  },
}
