// Splits a source and a dateline that were joined when a page was copied without line breaks: "Voice of Americawashington — Pyongyang may
// have ...". The border is found from places, agencies, capitals and the story's own words.

import { isAgency } from './agencies.ts'
import { dateDash } from './dateline.ts'
import { places } from './places.ts'

export interface Unglued {
  readonly source: string
  readonly dateline: string | null
  readonly text: string
}

/** Source and dateline together are never longer. In UTF-16 code units. */
const longest = 120

/** Longer text after a source without a dateline is a sentence, not part of the name. In UTF-16 code units. */
const shortestText = 60

/** Most of the story that is searched for mentions of a place or a source. In UTF-16 code units. */
const evidenceLength = 40_000

/** Evidence for a border. A known name weighs most; below the last value it is not enough. */
const [knownName, namedInStory, caseBorder, least] = [4, 2, 2, 2]

/** Splits the text after the author's name. Null if there is no evidence for a border: then it is text. */
export function unglue(tail: string, story: string): Unglued | null {
  const start = tail.slice(0, longest + 4)
  const dash = dateDash.exec(start)
  if (dash !== null && dash.index <= longest) {
    const head = start.slice(0, dash.index).trim()
    const text = tail.slice(dash.index + dash[0].length).trim()
    if (text !== '') {
      if (isAgency(head)) return { source: head, dateline: null, text }
      const border = borderOf(head, story.slice(0, evidenceLength))
      if (border !== null) return { source: head.slice(0, border).trim(), dateline: head.slice(border), text }
    }
  }
  return unglueText(tail)
}

/** The likeliest border between source and dateline, or null. */
function borderOf(head: string, story: string): number | null {
  let best: number | null = null
  let bestWeight = least - 1
  for (let at = 2; at <= head.length - 3; at++) {
    const weight = weigh(head, at, story)
    if (weight > bestWeight) [best, bestWeight] = [at, weight]
  }
  return best
}

function weigh(head: string, at: number, story: string): number {
  const [before, after] = [head.charAt(at - 1), head.charAt(at)]
  if (!/\p{L}/u.test(after) || !/[\p{L}\s.)]/u.test(before)) return 0
  const source = head.slice(0, at).trim()
  const dateline = head.slice(at)
  const place = (dateline.split(/[,(]/, 1)[0] ?? '').trim()
  if (!/^[\p{Lu}\p{Lo}\p{N}]/u.test(source) || place === '') return 0

  const isKnownPlace = places.has(place.toLowerCase())
  const ofOneCase = place === place.toLowerCase() || place === place.toUpperCase()
  // If a blank separates them, nothing is glued: only a clear dateline counts.
  if (/\s/.test(before)) return isKnownPlace && ofOneCase ? knownName + (isAgency(source) ? knownName : 0) : 0

  const lastWord = source.slice(source.lastIndexOf(' ') + 1)
  const lowerToUpper = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)
  const upperToLower = /^[\p{Lu}]{2,}$/u.test(lastWord) && /\p{Ll}/u.test(after)
  return (
    (isKnownPlace ? knownName : place.length > 3 && isNamed(capitalized(place), story) ? namedInStory : 0) +
    (isAgency(source) ? knownName : lastWord.length > 3 && isNamed(lastWord, story) ? namedInStory : 0) +
    (lowerToUpper || upperToLower ? caseBorder : 0)
  )
}

/** Is a name found in the story as whole words? */
function isNamed(name: string, story: string): boolean {
  for (let at = story.indexOf(name); at >= 0; at = story.indexOf(name, at + 1)) {
    const letter = /[\p{L}\p{N}]/u
    if (!letter.test(story.charAt(at - 1)) && !letter.test(story.charAt(at + name.length))) return true
  }
  return false
}

function capitalized(place: string): string {
  return place.toLowerCase().replace(/(?<![\p{L}'’])\p{Ll}/gu, letter => letter.toUpperCase())
}

/** No dateline: "Voice of AmericaPyongyang may have ...". The border is in the last word before the sentence goes on in small letters. */
function unglueText(tail: string): Unglued | null {
  const words = tail.slice(0, longest).split(' ')
  let at = 0
  for (const [index, word] of words.entries()) {
    const border = lastCaseBorder(word)
    const next = words[index + 1] ?? ''
    const source = tail.slice(0, at + border).trim()
    if (border > 0 && (isAgency(source) || /^\p{Ll}/u.test(next))) {
      const text = tail.slice(at + border)
      return text.length >= shortestText ? { source, dateline: null, text } : null
    }
    at += word.length + 1
  }
  return null
}

function lastCaseBorder(word: string): number {
  for (let at = word.length - 1; at > 1; at--) {
    if (/\p{Ll}/u.test(word.charAt(at - 1)) && /\p{Lu}/u.test(word.charAt(at))) return at
  }
  return -1
}
