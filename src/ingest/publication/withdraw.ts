// What one item says of another: a kill withdraws what it names, a cancelled item withdraws what went out under its id, and of several
// versions of one id the newest counts.

import type { HoldReason } from './claim.ts'
import type { Story } from './story.ts'

/** A story with its place in the archive: stories are compared in this order. */
export interface Placed {
  readonly story: Story
  readonly path: string
  /** Would it be published on its own? A draft of a newer version does not replace what is public. */
  readonly isPublic: boolean
}

/** Why a story gives way to another. */
export interface Withdrawal {
  readonly reason: Extract<HoldReason, 'killed' | 'version'>
  readonly said: string
}

/** So much of a paragraph in common shows that two texts are versions of one. In UTF-16 code units. */
const longEnough = 40

/** Titles are alike if this share of their words is in both. */
const alikeShare = 0.3

/** A plain number is an id in many systems, and so is a letter: it is no proof that two texts are one. */
const shortId = /^(?:\d{1,9}|.{1,2})$/

/** A headline of fewer words names an item only where the kill says so: in quotation marks, or behind a word like "headlined". */
const fewestWords = 3

/** An id that a kill may name in running text looks like one. */
const idLike = /[\d\-_/:.]/

/** The stories that give way, by their place in the list. */
export function withdrawn(placed: readonly Placed[]): ReadonlyMap<number, Withdrawal> {
  const found = new Map<number, Withdrawal>()
  for (const places of groupsOf(placed)) {
    for (const [place, withdrawal] of olderVersions(places, placed)) if (!found.has(place)) found.set(place, withdrawal)
  }
  const byName = new Map<string, number[]>()
  for (const [place, { story }] of placed.entries()) {
    for (const name of new Set([...story.names.ids, ...story.names.slugs])) addTo(byName, name, place)
  }
  for (const [at, killer] of placed.entries()) {
    const { kill, names } = killer.story
    if (kill === null && !withdraws(killer.story)) continue
    const isNamed = namedBy(killer.story)
    // A notice may name anything by its headline; a cancelled item names itself.
    const candidates =
      kill === null ? new Set([...names.ids, ...names.slugs].flatMap(name => byName.get(name) ?? [])) : placed.keys()
    for (const place of candidates) {
      const other = placed[place]
      if (place === at || other === undefined || other.story.kill !== null) continue
      if (isLater(other.story, killer.story) || !isNamed(other)) continue
      found.set(place, { reason: 'killed', said: `named by the kill in ${killer.path}` })
    }
  }
  return found
}

function addTo(groups: Map<string, number[]>, key: string, place: number): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [place])
  else group.push(place)
}

function withdraws({ claims }: Story): boolean {
  return claims.some(claim => claim.withdraws === true)
}

/** Places of the stories that share an id; of those without an id, a slug and a version number. */
function groupsOf(placed: readonly Placed[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [place, { story }] of placed.entries()) {
    const { ids, slugs } = story.names
    const keys = ids.length > 0 || story.version.number.length === 0 ? ids : slugs.map(slug => `slug ${slug}`)
    for (const key of new Set(keys)) addTo(groups, key, place)
  }
  return [...groups.values()].filter(places => places.length > 1)
}

function olderVersions(places: readonly number[], placed: readonly Placed[]): [number, Withdrawal][] {
  const at = (place: number): Placed => placed[place] as Placed
  const ordered = places.toSorted((a, b) => compareVersions(at(a).story, at(b).story) || a - b)
  const newest = ordered.findLast(place => at(place).isPublic || withdraws(at(place).story))
  if (newest === undefined) return []
  const { story, path } = at(newest)
  return ordered
    .filter(place => place !== newest && !withdraws(at(place).story) && areVersions(at(place).story, story))
    .filter(place => compareVersions(at(place).story, story) <= 0)
    .map(place =>
      withdraws(story)
        ? [place, { reason: 'killed', said: `withdrawn by ${path}` }]
        : [place, { reason: 'version', said: `the newer one is in ${path}` }],
    )
}

/** Are two texts under one id versions of one story? Two articles may bear one id by mistake: then both are kept. */
function areVersions(one: Story, other: Story): boolean {
  const numbered = one.version.number.length > 0 && other.version.number.length > 0
  const made = one.version.made !== null && other.version.made !== null
  const dated = one.article.published !== null && other.article.published !== null
  const isOrdered = numbered || made || (dated && one.article.published !== other.article.published)
  const ends = withdraws(one) || withdraws(other)
  if (one.names.slugs.some(slug => other.names.slugs.includes(slug))) return true
  if (!shortId.test(one.names.ids[0] ?? '')) return isOrdered || ends || haveOneText(one, other)
  return haveOneText(one, other) || ((isOrdered || ends) && haveOneTitle(one, other))
}

function haveOneText({ article }: Story, other: Story): boolean {
  if (article.url !== null && article.url === other.article.url) return true
  const texts = new Set(article.paragraphs.map(({ text }) => text).filter(text => text.length >= longEnough))
  return other.article.paragraphs.some(({ text }) => texts.has(text))
}

function haveOneTitle(one: Story, other: Story): boolean {
  const [mine, theirs] = [new Set(wordsOf(one.article.title)), new Set(wordsOf(other.article.title))]
  const shared = [...mine].filter(word => theirs.has(word)).length
  return shared > 0 && shared >= alikeShare * (mine.size + theirs.size - shared)
}

/** By version number, then by when the version was made, then by the article's date. What a story does not say is not compared. */
function compareVersions(a: Story, b: Story): number {
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
  const dates = [a.article.published, b.article.published]
  return dates[0] !== null && dates[1] !== null && dates[0] !== undefined && dates[1] !== undefined
    ? Date.parse(dates[0]) - Date.parse(dates[1])
    : 0
}

/** Was it made after the kill? Then the kill cannot mean it. A day's kill may mean all of the day. */
function isLater(other: Story, kill: Story): boolean {
  const isSame = other.names.ids.some(id => kill.names.ids.includes(id))
  if (isSame && compareVersions(other, kill) > 0) return true
  const [its, own] = [other.article.published, kill.article.published]
  if (its === null || own === null) return false
  if (its.length > 10 && own.length > 10) return Date.parse(its) > Date.parse(own)
  return its.slice(0, 10) > own.slice(0, 10)
}

/** Does a kill name a story? By its id, its slug or slug line, or its headline. */
function namedBy(kill: Story): (other: Placed) => boolean {
  const text = kill.kill ?? ''
  const plain = ` ${wordsOf(text).join(' ')} `
  const written = text.toLowerCase()
  const marked = new Set(
    markedNames(text)
      .map(name => wordsOf(name).join(' '))
      .filter(name => name !== ''),
  )
  const own = new Set([...kill.names.ids, ...kill.names.slugs])
  const ownTitle = wordsOf(kill.article.title)
  const isMentioned = (name: string): boolean => {
    const key = wordsOf(name).join(' ')
    if (key === '' || marked.has(key)) return key !== ''
    return name.length >= 4 && idLike.test(name) && stands(written, name.toLowerCase())
  }
  return ({ story, path }) => {
    const { ids, slugs } = story.names
    if (ids.some(id => own.has(id) && !shortId.test(id))) return withdraws(kill)
    // Several stories may share a slug line: a cancelled one means those that are otherwise the same, a bare notice all of them.
    const isBare = kill.kill !== null || kill.article.paragraphs.length === 0
    const sharesSlug = slugs.some(slug => own.has(slug))
    if (withdraws(kill) && sharesSlug && (isBare || haveOneText(kill, story) || haveOneTitle(kill, story))) return true
    if (kill.kill === null) return false
    const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/i, '')
    if ([...ids, ...slugs, story.article.id, file].some(isMentioned)) return true
    const headline = wordsOf(story.article.title)
    const key = headline.join(' ')
    if (key === '') return false
    if (marked.has(key)) return true
    return headline.length >= fewestWords && (plain.includes(` ${key} `) || ownTitle.join(' ') === key)
  }
}

const inMarks = /["“„«]([^"“”„«»\n]{2,200})["”“»]|(?<!\p{L})['‘]([^'‘’\n]{2,200})['’](?!\p{L})/gu
const introduced =
  /(?<!\p{L})(slugged|slug(?: ?line)?|keywords?|id|number|no\.|item|headlined?|titled?|entitled|story|article|dispatch|report|kill(?:ed)?|withdrawn?)[\s:#–—-]{1,4}([^\n,;()"“”]{2,120})/giu
/** What follows a name: "sent at 10:00", "because it is wrong". A full stop ends it, too, but not inside "urn:1.2". */
const behindName =
  /(?:\.(?=\s|$)|\s(?:sent|at|from|dated|that|which|was|were|has|have|is|are|by|moved|issued|published|filed|with|on|in|transmitted|because|as|immediately|and)(?!\p{L})).*$/isu

/** What stands in quotation marks, and behind "slugged", "headlined", "id" and the like. */
function markedNames(text: string): string[] {
  const names: string[] = []
  for (const match of text.matchAll(inMarks)) names.push(match[1] ?? match[2] ?? '')
  // The words that introduce a name may follow one another: "kill the story slugged X".
  const rest = [...text.matchAll(introduced)]
  for (const match of rest) {
    const [, by = '', behind = ''] = match
    names.push(behind.replace(behindName, ''))
    if (/^(?:slug|keyword|id|n|item)/i.test(by)) names.push(behind.split(/\s/, 1)[0] ?? '')
    const again = behind.split(
      /(?<!\p{L})(?:slugged|slug(?: ?line)?|keyword|id|number|no\.|headlined?|titled?|entitled|story|article|item)[\s:#–—-]{1,4}/iu,
    )
    if (again.length > 1)
      names.push((again.at(-1) ?? '').replace(behindName, ''), (again.at(-1) ?? '').split(/\s/, 1)[0] ?? '')
  }
  return names
}

/** Does a name stand in a text as a whole? */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true
  }
  return false
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
