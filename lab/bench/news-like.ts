// Articles made up after real ones, for archives larger than any at hand. The words are drawn as Simon (1955) has it: each is a new one, or a
// copy of any word before it, the real articles' included, so that frequencies keep their shape. New ones come as Heaps' law has them, fitted
// to the real articles. A word that an article has comes again more often than elsewhere, as topics do. Every fourth paragraph quotes one of
// the article's people. The same real articles, count and seed give the same text.

import type { Article } from '../../src/article/article.ts'
import { pick, randomFrom } from '../lib/random.ts'
import { madeWord } from './synthetic.ts'
import { wordsOf } from './words.ts'

/** Paragraphs of an article, and characters of a paragraph: a log-normal around the median, so that the mean is above 250. */
const [fewestParagraphs, mostParagraphs] = [6, 24]
const [medianLength, spread, longest] = [240, 0.45, 1200]
/** Words of a sentence, and of a title. */
const [shortestSentence, longestSentence] = [8, 30]
const titleWords = 8
/** Share of words that are copies of one of the article's last words. */
const [sameTopic, topicWords] = [0.15, 200]
/** Share of new words that are another form of a known one. */
const inflected = 0.3
const endings = ['s', 'ed', 'ing', 'er', 'ly']
const quoting = 0.25
const people = [1, 2, 3, 4]
const sources = 60
const tags = 300
const [firstYear, years] = [1990, 37]

/** `vocabulary = scale * words ** exponent`. */
export interface Heaps {
  readonly scale: number
  readonly exponent: number
}

/** The words of articles in order, as numbers, and how the vocabulary grew. */
interface Read {
  readonly words: string[]
  readonly tokens: Uint32Array
  readonly count: number
  readonly heaps: Heaps
}

/** Reads all words, the articles in any order, since archives of several kinds lie one after another; `room` more will be added. */
function readWords(articles: readonly Article[], room: number, random: () => number): Read {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const found: number[] = []
  const points: [number, number][] = []
  for (const { paragraphs } of shuffled(articles, random)) {
    for (const { text } of paragraphs) {
      for (const word of wordsOf(text)) {
        if (word === null) continue
        let number = numbers.get(word)
        if (number === undefined) {
          number = words.push(word) - 1
          numbers.set(word, number)
        }
        found.push(number)
      }
    }
    if (found.length > 10_000) points.push([Math.log(found.length), Math.log(words.length)])
  }
  const tokens = new Uint32Array(found.length + room)
  tokens.set(found)
  return { words, tokens, count: found.length, heaps: fit(points) }
}

/** Fisher & Yates' shuffle. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [order[at], order[other]]
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one]
  }
  return order
}

/** Least squares through logarithms. */
function fit(points: readonly (readonly [number, number])[]): Heaps {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  const exponent = over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return { scale: Math.exp(y - exponent * x), exponent }
}

/** Draws words as running text has them. */
class WordSource {
  readonly #read: Read
  readonly #random: () => number
  #count: number

  constructor(read: Read, random: () => number) {
    this.#read = read
    this.#random = random
    this.#count = read.count
  }

  /** The next word of an article whose words began at `start`. */
  next(start: number): string {
    const { words, tokens, heaps } = this.#read
    const random = this.#random
    const isNew = random() < heaps.scale * heaps.exponent * this.#count ** (heaps.exponent - 1)
    const number = isNew ? words.push(this.#newWord()) - 1 : (tokens[this.#place(start)] ?? 0)
    if (this.#count < tokens.length) tokens[this.#count++] = number
    return words[number] ?? ''
  }

  get count(): number {
    return this.#count
  }

  #place(start: number): number {
    const own = Math.min(topicWords, this.#count - start)
    return own > 0 && this.#random() < sameTopic
      ? this.#count - 1 - Math.floor(this.#random() * own)
      : Math.floor(this.#random() * this.#count)
  }

  #newWord(): string {
    const { words } = this.#read
    return this.#random() < inflected
      ? pick(words, this.#random) + pick(endings, this.#random)
      : madeWord(2 + Math.floor(this.#random() * 3), this.#random)
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentence(next: () => string, random: () => number): string {
  const length = shortestSentence + Math.floor(random() * (longestSentence - shortestSentence))
  const pause = 4 + Math.floor(random() * length)
  return capital(
    Array.from({ length }, (_, at) => (at + 1 === pause && pause < length ? `${next()},` : next())).join(' '),
  )
}

/** From a standard normal distribution (Box & Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Articles with `count` paragraphs in all, made after `real` ones; and the law that their vocabulary follows. */
export function newsLikeArticles(
  real: readonly Article[],
  count: number,
  seed: number,
): { readonly articles: Article[]; readonly heaps: Heaps; readonly vocabulary: number } {
  const random = randomFrom(seed)
  const read = readWords(real, count * 60, random)
  const source = new WordSource(read, random)
  const name = () => capital(madeWord(1 + Math.floor(random() * 2), random))
  const known = Array.from({ length: Math.ceil(count / 100) }, () => `${name()} ${name()}`)
  const articles: Article[] = []
  for (let left = count; left > 0; ) {
    const size = Math.min(left, fewestParagraphs + Math.floor(random() * (mostParagraphs - fewestParagraphs)))
    left -= size
    const start = source.count
    const next = () => source.next(start)
    const cast = Array.from({ length: pick(people, random) }, () => ({
      name: pick(known, random),
      role: next(),
      of: name(),
    }))
    const paragraphs = Array.from({ length: size }, () => {
      const wanted = Math.min(longest, medianLength * Math.exp(spread * normal(random)))
      const parts: string[] = []
      if (random() < quoting) {
        const { name: who, role, of } = pick(cast, random)
        parts.push(`“${sentence(next, random)},” said ${who}, the ${role} of ${of}.`)
      }
      for (let length = parts[0]?.length ?? 0; length < wanted; length += parts.at(-1)?.length ?? 0)
        parts.push(`${sentence(next, random)}.`)
      return { text: parts.join(' '), kind: 'prose' as const }
    })
    const day = new Date(Date.UTC(firstYear + Math.floor(random() * years), 0, 1 + Math.floor(random() * 365)))
    articles.push({
      id: `made/${String(articles.length).padStart(6, '0')}`,
      title: capital(Array.from({ length: titleWords }, next).join(' ')),
      authors: [pick(known, random)],
      source: `Paper ${Math.floor(random() * sources)}`,
      published: day.toISOString().slice(0, 10),
      url: null,
      lang: 'en',
      section: null,
      tags: [`topic ${Math.floor(random() * tags)}`],
      summary: null,
      dateline: null,
      paragraphs,
    })
  }
  return { articles, heaps: read.heaps, vocabulary: read.words.length }
}
