// Turns one entry of a JSON file into a story: by its system's shape, or by the names of its fields.

import type { Paragraph } from '../../article/article.ts'
import { exportNames, fieldNames } from '../field-names.ts'
import { isBlank, isRecord, plainKey } from '../field-values.ts'
import { isLikelySettings } from '../file-names.ts'
import type { Header } from '../header.ts'
import type { Problem } from '../problem.ts'
import { type Claim, noFacts } from '../publication/claim.ts'
import { factsOfFields } from '../publication/from-fields.ts'
import type { Story } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'
import type { Entry } from './entries.ts'
import { firstText, type JsonRecord } from './json-records.ts'
import { shapeOf } from './json-shapes.ts'
import { readBody } from './read-body.ts'
import type { Shaped } from './shape.ts'

/** An entry, and its location: the line of JSON Lines or of a table, the index in a list. */
export interface Item extends Entry {
  readonly line: number | null
  readonly place: number | null
}

export const advice =
  'write one article as { "title": ..., "paragraphs": ["...", "..."] }; docs/articles.md lists the fields'
const noText = 'there is no text: neither "paragraphs" nor "text", "markdown" or "html"'

/** Longest part of a title that a row shows. In UTF-16 code units. */
const longestShown = 80

/** An article's text is longer than values in settings. In UTF-16 code units. */
const longText = /"[^"\\]{160,}/
const summaries = [...fieldNames.summary, ...exportNames.summary, 'snippet']
/** Settings also have a creation date. */
const dates = [...fieldNames.published, ...exportNames.published].filter(name => !/^(?:created|timestamp)/.test(name))
const settingsNames = new RegExp(
  String.raw`^(?:dependencies|devDependencies|compilerOptions|lockfileVersion|\$schema|openapi|swagger|manifest_version|start_url` +
    '|eslintConfig|browserslist|importmap)$',
  '',
)

/** The story of an entry; null if it is not one, with a row that says why. */
export function readEntry(item: Item, path: string, problems: Problem[]): Story | null {
  const { value: record, line, place, around, claims } = item
  const reject = (what: string, how = advice): null => {
    problems.push(unfit(item, path, what, how))
    return null
  }
  if (!isRecord(record)) return reject('expected an object with the fields of an article')
  const title = shownTitle(record)
  const shape = shapeOf(record)
  const shaped = shape === null ? byNames(record) : shape.read(record, around)
  if ('noStory' in shaped)
    return reject(`${title === '' ? 'it' : title} is ${shaped.noStory}, not a story`, 'nothing, if that is right')
  if (isRemoved(record)) return reject('its source has removed this article', 'nothing: the text is not in the file')
  const records = [record, shaped.more ?? {}]
  const hasNone = shaped.paragraphs === null || (shape !== null && shaped.paragraphs.length === 0)
  if (hasNone && shaped.isTeaser !== true && !isHeld(records, claims))
    return reject(`${title === '' ? '' : `${title}: `}${noText}`)
  const warn = (message: string, how: string): void => {
    problems.push({ file: path, line, severity: 'warning', message, advice: how })
  }
  for (const [field, form] of shaped.odd ?? []) warn(`"${field}" was not understood`, `write ${form}`)
  return storyOfFields(
    {
      fields: withDefaults(shaped.fields, around.defaults),
      paragraphs: shaped.paragraphs ?? [],
      path,
      line,
      isEntry: place !== null,
      facts: [{ ...noFacts, claims }],
      isTeaser: shaped.isTeaser === true,
      refine: withoutTitle,
      records,
      onMisread: (field, form) => warn(`"${field}" was not understood`, `write ${form}`),
      ...(hasNone && shaped.isTeaser !== true ? { withoutText: [noText, advice] as const } : {}),
    },
    problems,
  )
}

/** Whether it is held back for a reason other than a future date. Then it is reported as held back, not as a fault. */
function isHeld(records: readonly JsonRecord[], claims: readonly Claim[]): boolean {
  return [...records.flatMap(record => factsOfFields(record).claims), ...claims].some(
    ({ reason }) => reason !== 'future',
  )
}

/** Some systems begin the text with the title. */
function withoutTitle(header: Header, paragraphs: readonly Paragraph[]): readonly [Header, readonly Paragraph[]] {
  const [first] = paragraphs
  const isTitle = paragraphs.length > 1 && first?.kind === 'heading' && first.text === header.title?.trim()
  return [header, isTitle ? paragraphs.slice(1) : paragraphs]
}

/** Settings of a program: recognised by a schema, a list of dependencies, or the file's name and the lack of any text. */
export function isSettings(record: unknown, path: string): boolean {
  if (!isRecord(record) || readBody(record).paragraphs !== null) return false
  if (isLikelySettings(path) && !longText.test(JSON.stringify(record))) return true
  return Object.keys(record).some(name => settingsNames.test(name))
}

/** A row about an entry. */
export function unfit({ line, place }: Item, path: string, what: string, how = advice): Problem {
  const entry = place === null || line !== null ? '' : `entry ${place}: `
  return { file: path, line, severity: 'error', message: `${entry}${what}`, advice: how }
}

/** A record of an unknown system, read by the names of its fields. */
function byNames(record: JsonRecord): Shaped {
  const { paragraphs, odd, isCut } = readBody(record)
  const title =
    typeof record.title === 'string' ? record.title : typeof record.subject === 'string' ? record.subject : undefined
  const fields =
    record.title === undefined && record.headline === undefined && title !== undefined ? { ...record, title } : record
  if (paragraphs !== null) return { fields, paragraphs, odd, isTeaser: isCut }
  return { fields, paragraphs, odd, isTeaser: isSummaryOnly(record) }
}

/** A title, a summary, and a date or an empty text, as news services list articles. Settings have neither. */
export function isSummaryOnly(record: JsonRecord): boolean {
  const values = new Map(Object.entries(record).map(([key, value]) => [plainKey(key), value]))
  const has = (names: readonly string[]): boolean => names.some(name => !isBlank(values.get(name)))
  const isLeftBlank = ['html', 'markdown', 'text', 'body', 'content'].some(name => values.get(name) === '')
  const isDated = has(dates)
  return has(summaries) && (has(['title', 'headline']) ? isLeftBlank || isDated : has(['name']) && isDated)
}

function isRemoved(record: JsonRecord): boolean {
  return [record.title, record.content, record.description].some(
    value => typeof value === 'string' && /^\s*\[removed\]\s*$/i.test(value),
  )
}

function withDefaults(fields: JsonRecord, defaults: JsonRecord): JsonRecord {
  const missing = Object.entries(defaults).filter(([name, value]) => !isBlank(value) && isBlank(fields[name]))
  const isAuthored = !isBlank(fields.author)
  return { ...fields, ...Object.fromEntries(missing.filter(([name]) => name !== 'authors' || !isAuthored)) }
}

function shownTitle(record: JsonRecord): string {
  const title = firstText(
    record.title,
    record.headline,
    isRecord(record.headlines) ? record.headlines.basic : undefined,
  )
  return title === undefined ? '' : `"${title.slice(0, longestShown)}"`
}
