// The last lines of a build: what the archive contains, and what happened to the rest of the folder.

import { basename } from 'node:path'
import type { OpenArchive } from '../file/open-archive.ts'
import type { Problem } from '../ingest/problem.ts'
import type { LoadedConfig } from './load-config.ts'
import { count } from './progress.ts'
import type { ReadFolder } from './read-folder.ts'

/** Files passed over that the report names; and files that cannot be read. */
const mostNamed = 3
const mostListed = 50

/** How many files an earlier build had read. */
export function unchangedOf({ files, unchanged }: ReadFolder): string {
  if (unchanged === 0) return ''
  return unchanged === files.length
    ? ', none of them new or changed'
    : `, ${count(files.length - unchanged)} of them new or changed`
}

/** The line about a configuration that differs from the last build's. */
export function changedConfig({ file }: LoadedConfig): string {
  return file === null ? 'the configuration of the last build is gone' : `read ${basename(file)}, which has changed`
}

/** Names a few skipped files, so that the user notices one skipped by mistake. */
export function passedOver({ passedOver: files }: ReadFolder): string {
  if (files.length === 0) return ''
  const named = files.slice(0, mostNamed).join(', ')
  const more = files.length > mostNamed ? ` and ${count(files.length - mostNamed)} more` : ''
  return `; passed over, as no articles by their name: ${named}${more}`
}

/** The table of an archive's counts. */
export function closingReport(
  archive: OpenArchive,
  { heldBack, problems }: { readonly heldBack: number; readonly problems: number },
  started: number,
): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { articles, paragraphs, quotes, speakers } = archive.counts
  const held = heldBack === 0 ? {} : { 'held back': heldBack }
  const rows = { articles, paragraphs, quotes, speakers, ...held, problems, bytes: archive.bytes }
  const lines = Object.entries(rows).map(([name, number]) => `${name.padEnd(12)}${count(number).padStart(14)}`)
  const rest = [`${'seconds'.padEnd(12)}${seconds.padStart(14)}`, `version     ${archive.version}`]
  return [...lines, ...editionsLine(archive), ...rest].join('\n')
}

/** How many articles are editions of how many stories, if any are. */
function editionsLine({ parts: { copies } }: OpenArchive): string[] {
  if (copies === null) return []
  const [articles, stories] = [copies.articles.members.length, copies.articles.starts.length - 1]
  return [`${count(articles)} articles are editions of ${stories === 1 ? '1 story' : `${count(stories)} stories`}`]
}

/** Why a build stops that could not read all of its folder: the list of what it could not read. */
export function unreadableMessage(unreadable: readonly Problem[]): string {
  const named = unreadable.slice(0, mostListed).map(({ file, message, advice }) => `  ${file}: ${message}; ${advice}`)
  const more = unreadable.length > mostListed ? [`  and ${count(unreadable.length - mostListed)} more`] : []
  const end =
    'Nothing was built: an archive without them would be half of one. Add --allow-unreadable to build from the rest.'
  return [
    `${unreadable.length === 1 ? '1 file or folder' : `${count(unreadable.length)} files or folders`} cannot be read`,
    ...named,
    ...more,
    end,
  ].join('\n')
}

/** Why there is no archive, if everything found is held back or unreadable. */
export function nothingFound(seeds: string, rows: readonly Problem[]): string {
  const held = rows.filter(({ severity, reason }) => severity === 'held' && reason !== 'passage').length
  if (held === 0) return `no article was found in "${seeds}"`
  return `no article was found in "${seeds}" that is published: ${count(held)} ${held === 1 ? 'is' : 'are'} held back, see above`
}
