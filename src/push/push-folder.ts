// A folder to a cluster: read, build the archive in memory, compare, write, report.

import type { Settings } from '../article/settings.ts'
import { settingsOf } from '../config/settings-of.ts'
import { type ClusterOptions, openClient } from '../engines/opensearch/cluster.ts'
import { buildArchive } from '../file/build-archive.ts'
import { type OpenArchive, openArchive } from '../file/open-archive.ts'
import { draftsNote, smallestShare } from '../pipeline/build-record.ts'
import { count, type Progress, progressOn } from '../pipeline/progress.ts'
import { type FolderEntries, type FolderReading, readEntries, Stop } from '../pipeline/read-entries.ts'
import type { GivenSize } from './indexes.ts'
import { openPush, type Pushed, type Remembered } from './push-archive.ts'

export interface FolderPush extends FolderReading, GivenSize {
  readonly cluster: ClusterOptions
  /** What the names of all indexes begin with. */
  readonly name: string
  /** Paths of the static files that the configuration asks for. */
  readonly look: Settings['look']
  readonly allowFewer: boolean
  readonly quiet: boolean
}

export interface FolderPushed {
  readonly pushed: Pushed
  /** Rows of problems, without what is held back. */
  readonly problems: number
  /** The table of what there is and what was written. */
  readonly report: string
}

/**
 * Pushes a folder once, with progress on standard error. Throws a Stop, PushError, ClusterError, FolderError or WriteError for the user, and
 * errors of the file system as they come.
 */
export async function pushFolder(options: FolderPush, remembered: Remembered | null = null): Promise<FolderPushed> {
  const started = performance.now()
  const progress = progressOn(process.stderr, options.quiet)
  const cluster = openClient(options.cluster)
  const { name, shards, replicas } = options
  const push = await openPush(
    cluster,
    {
      ...{ name, shards, replicas },
      onPause: (why, milliseconds) => console.warn(`${why} (again in ${Math.ceil(milliseconds / 1000)} s)`),
      onProgress: (step, done, total) => progress.at(step, done, total),
    },
    remembered,
  )
  const read = await readEntries(options, progress)
  const { found } = read.record
  if (!options.allowFewer && found < push.found * smallestShare)
    throw new Stop(
      `the last push found ${count(push.found)} articles, published or not, and ${options.seeds} has ${count(found)}. Nothing was deleted; add --allow-fewer if that is right`,
    )
  const archive = await archiveOf(read, options, progress)
  const pushed = await push.write(archive, found)
  progress.done(`wrote ${summaryOf(pushed)} to ${cluster.host}`)
  const note = draftsNote(read.record)
  if (note !== null) console.warn(`drafts: ${note}`)
  return { pushed, problems: read.problems, report: reportOf(archive, read, pushed, started) }
}

/** What it is made of can be forgotten when it is there. */
async function archiveOf(
  { entries, past }: FolderEntries,
  { config, look }: FolderPush,
  progress: Progress,
): Promise<OpenArchive> {
  const bytes = await buildArchive(entries, {
    past,
    settings: settingsOf(config.config, look),
    onProgress: ({ stage, done, total }) => progress.at(stage, done, total),
  })
  return openArchive(bytes.buffer)
}

function summaryOf({ articles, words, names }: Pushed): string {
  const written = [
    [articles.written, 'article'],
    [articles.passages, 'passage'],
    [words.written, 'word'],
    [names.written, 'name'],
  ] as const
  const parts = written.map(([number, what]) => counted(number, what))
  const deleted = articles.deleted === 0 ? '' : `, and deleted ${counted(articles.deleted, 'article')}`
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}${deleted}`
}

function counted(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`
}

function reportOf(
  { counts: { articles, paragraphs, quotes, speakers }, version }: OpenArchive,
  { heldBack, problems, doubts }: FolderEntries,
  { articles: { written, deleted, unchanged }, isNewGeneration }: Pushed,
  started: number,
): string {
  const held = heldBack === 0 ? {} : { 'held back': heldBack }
  const rows = { articles, paragraphs, quotes, speakers, ...held, problems, written, deleted, unchanged }
  const lines = Object.entries(rows).map(([name, number]) => `${name.padEnd(12)}${count(number).padStart(14)}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return [
    ...lines,
    `${'seconds'.padEnd(12)}${seconds.padStart(14)}`,
    `version     ${version}`,
    ...(doubts === null ? [] : [doubts]),
    ...(isNewGeneration ? ['new indexes, which readers see from now on'] : []),
  ].join('\n')
}
