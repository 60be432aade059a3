// Reads a page's JSON-LD. On real pages it is broken in many ways: comments, trailing commas, raw line breaks, CDATA marks, entities.
// JSON-LD that cannot be repaired is ignored.

import { parseJson } from '../json/parse-json.ts'
import { decodeEntities } from './decode-entities.ts'
import { repairJson } from './repair-json.ts'

/** Longer scripts are not read, in UTF-16 code units. Real ones stay below 300,000, with an article's text. */
const longest = 500_000

/** Most objects of all scripts that are read, and deepest nesting. */
const mostObjects = 2_000
const deepest = 8

export type LinkedRecord = Readonly<Record<string, unknown>>

/** Types that describe an article: `NewsArticle`, `BlogPosting`, `Report`; but not `ArticleList`. */
const articleType = new RegExp(
  String.raw`^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Article|BlogPosting|SocialMediaPosting|LiveBlogPosting` +
    String.raw`|DiscussionForumPosting|Report|\w*Review|ClaimReview|Recipe|HowTo|CreativeWork|PodcastEpisode)$`,
  '',
)

/** The objects of some JSON-LD scripts, each once, those at the top first. */
export function readLinkedData(scripts: readonly string[]): LinkedRecord[] {
  const found: LinkedRecord[] = []
  const seen = new Set<unknown>()
  const visit = (value: unknown, depth: number): void => {
    if (
      typeof value !== 'object' ||
      value === null ||
      depth > deepest ||
      found.length >= mostObjects ||
      seen.has(value)
    )
      return
    seen.add(value)
    if (!Array.isArray(value)) found.push(value as LinkedRecord)
    for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  for (const script of scripts) visit(parseTolerantly(script), 0)
  return found
}

/** The object that describes the page's article: the one with the most information, or null. */
export function articleIn(records: readonly LinkedRecord[]): LinkedRecord | null {
  const telling = [
    'articleBody',
    'headline',
    'datePublished',
    'author',
    'mainEntityOfPage',
    'articleSection',
    'dateModified',
    'isAccessibleForFree',
  ]
  let [best, most] = [null as LinkedRecord | null, 0]
  for (const record of records) {
    const types = textsOf(record['@type'])
    if (!types.some(type => articleType.test(type))) continue
    const isGeneral = types.every(type => /CreativeWork|WebPage/.test(type))
    const says = telling.filter(name => record[name] !== undefined && record[name] !== '').length + (isGeneral ? 0 : 1)
    if (says > most) [best, most] = [record, says]
  }
  return best
}

/** The object behind a reference that only gives its `@id`. */
export function resolve(value: unknown, records: readonly LinkedRecord[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { '@id': id, name } = value as LinkedRecord
  if (name !== undefined || typeof id !== 'string') return value
  return records.find(record => record['@id'] === id && record.name !== undefined) ?? value
}

export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string')
}

function parseTolerantly(script: string): unknown {
  const text = script
    .slice(0, longest)
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '')
    .replace(/;\s*$/, '')
    .trim()
  if (script.length > longest || !/^[[{&/]/.test(text)) return null
  return parsed(text) ?? parsed(repairJson(text)) ?? parsed(repairJson(decodeEntities(text)))
}

function parsed(text: string): unknown {
  const result = parseJson(text)
  return 'value' in result && typeof result.value === 'object' ? result.value : null
}
