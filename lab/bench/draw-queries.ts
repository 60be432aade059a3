// The queries of a run: drawn from the archive by a seed, by how many paragraphs hold a word, never chosen by hand. The kinds take
// turns, so that a run that is cut short has as many of each.

import type { Article } from '../../src/article/article.ts'
import { pick, randomFrom } from '../lib/random.ts'
import { type Query, type QueryKind, queryKinds } from './peers/peer.ts'
import { wordsOf } from './words.ts'

/** Document frequency of a rare word, in paragraphs: below 2 most are misreadings of scanned text. */
const rare = [2, 10] as const
/** Of a common word, as a share of all paragraphs. Above it stand the function words that people leave out and Lunr drops. */
const common = [0.02, 0.25] as const
/** Of at least one word of a phrase, at most. */
const content = 0.1
/** A word that is cut to a prefix, or misspelt, has at least this many letters. */
const prefixed = 6
const misspelt = 5
const tries = 10_000

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']

function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after
    case 1:
      return before + pick(alphabet, random) + word.slice(at)
    case 2:
      return before + pick(alphabet, random) + after
    default:
      return before + after.slice(0, 1) + word.charAt(at) + after.slice(1)
  }
}

/** `count` queries of each kind, kinds taking turns; the same for the same articles, count and seed. */
export function drawQueries(articles: readonly Article[], count: number, seed: number): Query[] {
  // One string for each word: a million paragraphs have 50 million.
  const known = new Map<string, string>()
  const frequency = new Map<string, number>()
  const kept = (word: string | null): string | null => {
    const same = word === null ? null : known.get(word)
    if (word !== null && same === undefined) known.set(word, word)
    return same ?? word
  }
  const paragraphs: (string | null)[][] = []
  for (const article of articles) for (const { text } of article.paragraphs) paragraphs.push(wordsOf(text).map(kept))
  for (const words of paragraphs) {
    for (const word of new Set(words)) if (word !== null) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const random = randomFrom(seed)
  const frequent = (word: string): number => frequency.get(word) ?? 0
  const share = (word: string): number => frequent(word) / paragraphs.length
  const all = [...frequency.keys()].sort()
  const between = (low: number, high: number): string[] => all.filter(w => frequent(w) >= low && frequent(w) <= high)
  const rareWords = between(...rare)
  const commonWords = between(common[0] * paragraphs.length, common[1] * paragraphs.length)

  /** A word at a random place of the archive: a frequent one more often. */
  const anyWord = (fits: (word: string) => boolean): string => {
    for (let left = tries; left > 0; left--) {
      const words = pick(paragraphs, random)
      const word = words.length > 0 ? pick(words, random) : null
      if (word !== null && fits(word)) return word
    }
    throw new RangeError('the archive has no such word')
  }
  const three = (): string[] => {
    for (let left = tries; left > 0; left--) {
      const words = [...new Set(pick(paragraphs, random))].filter(
        w => w !== null && w.length > 3 && share(w) <= common[1],
      )
      const drawn = new Set<string>()
      while (words.length >= 3 && drawn.size < 3) drawn.add(pick(words, random) ?? '')
      if (drawn.size === 3) return [...drawn]
    }
    throw new RangeError('the archive has no paragraph of three words')
  }
  const phrase = (): string[] => {
    for (let left = tries; left > 0; left--) {
      const words = pick(paragraphs, random)
      const at = Math.floor(random() * words.length)
      const drawn = words.slice(at, at + 2 + Math.floor(random() * 2)).filter(word => word !== null)
      const whole = drawn.length >= 2 && drawn.every((word, index) => words[at + index] === word)
      if (whole && drawn.some(word => word.length > 3 && share(word) <= content)) return drawn
    }
    throw new RangeError('the archive has no two words in a row')
  }
  const typo = (): string => {
    for (let left = tries; left > 0; left--) {
      const wrong = misspell(
        anyWord(word => word.length >= misspelt && frequent(word) >= rare[0]),
        random,
      )
      if (!frequency.has(wrong)) return wrong
    }
    throw new RangeError('every misspelling is a word of the archive')
  }
  const draw: Record<QueryKind, () => string[]> = {
    rare: () => [pick(rareWords, random)],
    common: () => [pick(commonWords, random)],
    three,
    prefix: () => [anyWord(word => word.length >= prefixed).slice(0, 3 + Math.floor(random() * 3))],
    typo: () => [typo()],
    phrase,
  }
  return Array.from({ length: count }, () => queryKinds.map(kind => ({ kind, words: draw[kind]() }))).flat()
}
