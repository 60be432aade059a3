// Finds stories that are versions of each other, and the one that counts: the newest of one id, address or wire slug; and the full story
// instead of its beginning.

import type { HoldReason } from './claim.ts'
import type { Story } from './story.ts'

/** A story with its place in the archive: stories are compared in this order. */
export interface Placed {
  readonly story: Story
  readonly path: string
  /** Whether it would be published by itself. A draft of a newer version does not replace a public one. */
  readonly isPublic: boolean
}

/** Why a story gives way to another. */
export interface Withdrawal {
  readonly reason: Extract<HoldReason, 'killed' | 'version' | 'teaser'>
  readonly said: string
}

/** Two texts with this much of a paragraph in common are versions of one. In UTF-16 code units. */
const longEnough = 40

/** Titles are alike if this share of their words is in both. */
const alikeShare = 0.3

/** A plain number or a letter is an id in many systems, so it does not prove that two texts are the same. */
export const shortId = /^(?:\d{1,9}|.{1,2})$/

/** Stories further apart are not versions by slug or title, because wires reuse slugs. In milliseconds. */
const longestRun = 3 * 24 * 60 * 60 * 1000

/** A title of fewer words is no name: "Weather", "In brief". */
const fewestWords = 3

/** A site's source files are one page each: an address in one may be that of a page it writes about. */
const source = /\.(?:md|mdx|mdown|markdown|mkd|mkdn|mkdown|mdwn)$/i

/** What shows that stories are the same. */
type Proof = 'id' | 'address' | 'slug' | 'title'

/** The stories that give way to other versions, by their place in the list. */
export function* olderVersions(placed: readonly Placed[]): Generator<[number, Withdrawal]> {
  for (const [proof, places] of groupsOf(placed)) yield* olderOf(places, proof, placed)
}

/** Indexes of stories that may be versions of one, best proof first. */
function groupsOf(placed: readonly Placed[]): [Proof, number[]][] {
  const groups: Record<Proof, Map<string, number[]>> = {
    id: new Map(),
    address: new Map(),
    slug: new Map(),
    title: new Map(),
  }
  const hasTeasers = placed.some(({ story }) => story.isTeaser)
  for (const [place, { story, path }] of placed.entries()) {
    const { ids, slugs } = story.names
    for (const id of new Set(ids)) addTo(groups.id, id, place)
    const address = source.test(path) ? null : addressOf(story.article.url)
    if (address !== null) addTo(groups.address, address, place)
    for (const slug of new Set([...slugs, story.article.title].map(baseOf)))
      if (slug !== '') addTo(groups.slug, slug, place)
    const title = wordsOf(story.article.title)
    if (hasTeasers && title.length >= fewestWords) addTo(groups.title, title.join(' '), place)
  }
  const isVersioned = (place: number): boolean => {
    const story = placed[place]?.story
    return story !== undefined && (markOf(story) !== null || story.version.number.length > 0)
  }
  const isTeaser = (place: number): boolean => placed[place]?.story.isTeaser === true
  return Object.entries(groups).flatMap(([proof, byKey]) =>
    [...byKey.values()]
      .filter(places => places.length > 1)
      .filter(places => (proof === 'slug' ? places.some(isVersioned) : proof !== 'title' || places.some(isTeaser)))
      .map((places): [Proof, number[]] => [proof as Proof, places]),
  )
}

function olderOf(places: readonly number[], proof: Proof, placed: readonly Placed[]): [number, Withdrawal][] {
  const at = (place: number): Placed => placed[place] as Placed
  const ordered = places.toSorted((a, b) => compareIn(proof, at(a).story, at(b).story) || a - b)
  const counts = (place: number): boolean => at(place).isPublic || withdraws(at(place).story)
  const newest = ordered.findLast(place => counts(place) && !at(place).story.isTeaser) ?? ordered.findLast(counts)
  if (newest === undefined) return []
  const { story, path } = at(newest)
  return ordered
    .filter(place => place !== newest && !withdraws(at(place).story) && areVersions(at(place).story, story, proof))
    .flatMap((place): [number, Withdrawal][] => {
      // A story that is held back for its own reason is reported for that.
      if (!withdraws(story) && !at(place).isPublic) return []
      if (at(place).story.isTeaser && !story.isTeaser && !withdraws(story))
        return [[place, { reason: 'teaser', said: `the whole story is in ${path}` }]]
      if (compareIn(proof, at(place).story, story) > 0) return []
      return withdraws(story)
        ? [[place, { reason: 'killed', said: `withdrawn by ${path}` }]]
        : [[place, { reason: 'version', said: `the newer one is in ${path}` }]]
    })
}

/** Whether two texts of one group are versions of one story. Two articles may share an id or address by mistake: then both are kept. */
function areVersions(one: Story, other: Story, proof: Proof): boolean {
  const isBeginning = one.isTeaser !== other.isTeaser
  if (proof === 'title') return isBeginning && areNear(one, other)
  if (proof === 'address') return isBeginning || shareText(one, other) || haveOneTitle(one, other)
  if (proof === 'slug') {
    const isMarked = markOf(one) !== null || markOf(other) !== null
    const isNumbered = one.version.number.length > 0 && other.version.number.length > 0
    if (isNumbered && one.names.slugs.some(slug => other.names.slugs.includes(slug)) && !hasId(one) && !hasId(other))
      return true
    return isMarked && areNear(one, other) && (shareText(one, other) || haveOneTitle(one, other))
  }
  const numbered = one.version.number.length > 0 && other.version.number.length > 0
  const made = one.version.made !== null && other.version.made !== null
  const dated = one.article.published !== null && other.article.published !== null
  const isOrdered = numbered || made || (dated && one.article.published !== other.article.published)
  const ends = withdraws(one) || withdraws(other)
  if (one.names.slugs.some(slug => other.names.slugs.includes(slug))) return true
  if (!shortId.test(one.names.ids[0] ?? '')) return isOrdered || ends || isBeginning || haveOneText(one, other)
  return haveOneText(one, other) || ((isOrdered || ends || isBeginning) && haveOneTitle(one, other))
}

function hasId({ names }: Story): boolean {
  return names.ids.length > 0
}

/** By the wire's version mark if the slug is the proof, else in the general order. */
function compareIn(proof: Proof, a: Story, b: Story): number {
  const marks = proof === 'slug' ? [markOf(a), markOf(b)] : [null, null]
  const [mine, theirs] = marks
  if (mine !== theirs) return (mine ?? 0) - (theirs ?? 0)
  return compareVersions(a, b)
}

/** By version number, then by the time of the version, then by the article's date. Missing values are not compared. */
export function compareVersions(a: Story, b: Story): number {
  const [mine, theirs] = [a.version.number, b.version.number]
  if (mine.length > 0 && theirs.length > 0) {
    for (let part = 0; part < Math.max(mine.length, theirs.length); part++) {
      const difference = (mine[part] ?? 0) - (theirs[part] ?? 0)
      if (difference !== 0) return difference
    }
  }
  if (a.version.made !== null && b.version.made !== null) {
    const difference = a.version.made.instant - b.version.made.instant
    if (difference !== 0) return difference
  }
  // A cancellation without a number or a date is the last word.
  if (withdraws(a) !== withdraws(b)) return withdraws(a) ? 1 : -1
  const [its, own] = [a.article.published, b.article.published]
  return its !== null && own !== null ? Date.parse(its) - Date.parse(own) : 0
}

/** "1st Ld-Writethru", "2nd Lead", "Writethru" at the end of a slug; "UPDATE 3-" before a headline. */
const markAtEnd =
  /[\s,;:(–—_-]+(?:(\d{1,2})(?:st|nd|rd|th)[\s-]*(?:ld|lead)(?:[\s-]*write-?thru)?|(?:(?:ld|lead)[\s-]*)?write-?thru|ld)\)?\s*$/i
const markAtStart =
  /^\s*(?:update\s*(\d{1,2})|(\d{1,2})(?:st|nd|rd|th)\s+(?:ld|lead)(?:[\s-]*write-?thru)?)\s*[-–—:]\s*/i

/** A slug or headline without the mark of its version, as words. */
function baseOf(name: string): string {
  const short = name.slice(0, 300)
  return wordsOf(short.replace(markAtStart, '').replace(markAtEnd, '')).join(' ')
}

/** Which version the mark of a wire says that a story is; null if it has none. */
function markOf({ names, article }: Story): number | null {
  for (const name of [...names.slugs, article.title]) {
    const short = name.slice(0, 300)
    const found = markAtEnd.exec(short) ?? markAtStart.exec(short)
    if (found !== null) return Number(found[1] ?? found[2] ?? 1)
  }
  return null
}

/** An address without the parts that differ between captures of one page; null if it does not identify a single story. */
function addressOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const { hostname, pathname, searchParams } = new URL(url)
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid|ref$|source$|cmp|amp$|output)/i.test(name)) searchParams.delete(name)
  searchParams.sort()
  const path = pathname.replace(/\/(?:amp|index\.\w+)?\/?$/i, '').replace(/\.amp(?=\.html?$|$)/i, '')
  if (path === '' && searchParams.size === 0) return null
  const host = hostname.replace(/^(?:www|amp|m)\./, '')
  return `${host}${path}${searchParams.size === 0 ? '' : `?${searchParams}`}`
}

function areNear({ article: one }: Story, { article: other }: Story): boolean {
  if (one.published === null || other.published === null) return true
  const apart = Math.abs(Date.parse(one.published) - Date.parse(other.published))
  return !(apart > longestRun)
}

export function haveOneText(one: Story, other: Story): boolean {
  return (one.article.url !== null && one.article.url === other.article.url) || shareText(one, other)
}

function shareText({ article }: Story, other: Story): boolean {
  const texts = new Set(article.paragraphs.map(({ text }) => text).filter(text => text.length >= longEnough))
  return other.article.paragraphs.some(({ text }) => texts.has(text))
}

export function haveOneTitle(one: Story, other: Story): boolean {
  const [mine, theirs] = [new Set(wordsOf(one.article.title)), new Set(wordsOf(other.article.title))]
  const shared = [...mine].filter(word => theirs.has(word)).length
  return shared > 0 && shared >= alikeShare * (mine.size + theirs.size - shared)
}

export function withdraws({ claims }: Story): boolean {
  return claims.some(claim => claim.withdraws === true)
}

export function addTo(groups: Map<string, number[]>, key: string, place: number): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [place])
  else group.push(place)
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
