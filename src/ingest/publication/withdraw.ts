// Applies what one item says about another: a kill withdraws the items that it names, a cancelled item withdraws earlier items with its id,
// and older versions give way (versions.ts).

import type { Story } from './story.ts'
import {
  addTo,
  compareVersions,
  haveOneText,
  haveOneTitle,
  olderVersions,
  type Placed,
  shortId,
  type Withdrawal,
  withdraws,
  wordsOf,
} from './versions.ts'

/** A shorter headline identifies an item only if the kill marks it: by quotation marks, or a word like "headlined". */
const fewestWords = 3

/** An id that a kill may name in running text looks like one. */
const idLike = /[\d\-_/:.]/

/** The stories that give way, by their place in the list. */
export function withdrawn(placed: readonly Placed[]): ReadonlyMap<number, Withdrawal> {
  const found = new Map<number, Withdrawal>()
  for (const [place, withdrawal] of olderVersions(placed)) if (!found.has(place)) found.set(place, withdrawal)
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

/** Whether it was made after the kill, which therefore cannot mean it. A kill with only a day may mean all of the day. */
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
    // Several stories may share a slug line: a cancelled item means those that are otherwise the same, a bare notice all of them.
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
const introduced = new RegExp(
  String.raw`(?<!\p{L})(slugged|slug(?: ?line)?|keywords?|id|number|no\.|item|headlined?|titled?|entitled|story|article|dispatch` +
    String.raw`|report|kill(?:ed)?|withdrawn?)[\s:#–—-]{1,4}([^\n,;()"“”]{2,120})`,
  'giu',
)
/** The text after a name: "sent at 10:00", "because it is wrong". A full stop also ends a name, but not inside "urn:1.2". */
const behindName = new RegExp(
  String.raw`(?:\.(?=\s|$)|\s(?:sent|at|from|dated|that|which|was|were|has|have|is|are|by|moved|issued|published|filed|with|on|in` +
    String.raw`|transmitted|because|as|immediately|and)(?!\p{L})).*$`,
  'isu',
)

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

/** Whether a text contains a name as whole words. */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true
  }
  return false
}
