// onrecord search: asks a built archive from the shell.

import { byArticleColumn, filterNames } from '../../article/columns.ts'
import { type Filters, sorts } from '../../search/request.ts'
import { checkTypes, day, number } from '../checked-options.ts'
import { type Command, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { namedSearcher, searcherHelp, searcherOptions } from '../named-searcher.ts'
import { showAnswer } from '../show-answer.ts'

const help = `Usage: onrecord search QUERY [options]

Finds paragraphs and quotes in a built archive. docs/queries.md has the query language.

${searcherHelp}
  --limit N          hits, 1 to 100 (default: 10)
  --offset N         hits to leave out before them (default: 0)
  --sort ORDER       ${sorts.join(', ')} (default: relevance)
  --group            one hit an article
  --literal          words as typed: no stems, no corrections, no synonyms
  --copies           a passage of several editions of a story once for each of them
  --recency DAYS     let newer articles rank higher: half of the effect after so many days
  --explain          the parts of each score
  --json             the answer as the API gives it
  ${filterNames.map(name => `--${name}`).join(', ')} VALUE
                     any of the values; may be repeated
  --from, --to DATE  a year, month or day (2024, 2024-11, 2024-11-04), both included

Examples
  onrecord search "troops kursk" --from 2024-11
  onrecord search deterrent --type quote --json`

const text = { type: 'string', multiple: true } as const
const filterOptions = { type: text, speaker: text, ...byArticleColumn(() => text) }

export const search: Command = {
  help,
  run: searchArchive,
}

async function searchArchive(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    ...searcherOptions,
    limit: { type: 'string', default: '10' },
    offset: { type: 'string', default: '0' },
    sort: { type: 'string', default: 'relevance' },
    group: { type: 'boolean', default: false },
    literal: { type: 'boolean', default: false },
    copies: { type: 'boolean', default: false },
    recency: { type: 'string' },
    explain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    ...filterOptions,
    ...{ from: { type: 'string' }, to: { type: 'string' } },
  })
  checkTypes(values.type)
  const given = {
    ...Object.fromEntries(filterNames.map(name => [name, values[name]])),
    from: day(values.from, 'first'),
    to: day(values.to, 'last'),
  }
  const filters: Filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const q = positionals.join(' ')
  if (q.trim() === '' && Object.keys(filters).length === 0)
    throw new UsageError('say what to search for, or give a filter')
  const sort = sorts.find(name => name === values.sort)
  if (sort === undefined) throw new UsageError(`--sort is one of ${sorts.join(', ')}`)

  const searcher = await namedSearcher(values)
  const answer = await searcher.search({
    ...{ q, filters, sort, literal: values.literal, copies: values.copies, explain: values.explain },
    limit: number(values.limit, '--limit', 1, 100),
    offset: number(values.offset, '--offset', 0, 1_000_000),
    facets: [],
    group: values.group ? 'article' : null,
    highlight: true,
    recency: values.recency === undefined ? null : number(values.recency, '--recency', 1, 100_000),
  })
  console.info(values.json ? JSON.stringify(answer, null, 2) : showAnswer(answer, process.stdout.isTTY === true))
  if (!values.json)
    sayNext('onrecord verify "WORDS" tells whether somebody said so; onrecord dev shows the same on pages')
  return exit.success
}
