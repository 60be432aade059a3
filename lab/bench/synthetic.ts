// Articles made up from a seed, for machines without the real archives: words of pronounceable syllables, as frequent as Zipf's law
// has them (Zipf 1949; the constant is Mandelbrot's, which flattens the head as English does).

import type { Article } from '../../src/article/article.ts'
import { pick, randomFrom } from '../lib/random.ts'

const seed = 1916
const vocabulary = 40_000
const mandelbrot = 2.7
const paragraphsAnArticle = 12
/** Words in a paragraph, fewest and most. News paragraphs run to about 45 words. */
const shortest = 15
const longest = 75

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const cores = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const ends = ['', 'n', 'r', 's', 't', 'l', 'nd', 'ck']

/** A pronounceable word of so many syllables. */
export function madeWord(syllables: number, random: () => number): string {
  let word = ''
  for (let count = 0; count < syllables; count++) word += pick(onsets, random) + pick(cores, random)
  return word + pick(ends, random)
}

function makeWords(random: () => number): string[] {
  const words = new Set<string>()
  while (words.size < vocabulary) {
    // Frequent words are short, as in real text.
    const syllables = words.size < 150 ? 1 : words.size < 4000 ? 2 : 2 + Math.floor(random() * 3)
    words.add(madeWord(syllables, random))
  }
  return [...words]
}

/** `count` paragraphs in articles of twelve; the same for the same count, always. */
export function syntheticArticles(count: number): Article[] {
  const random = randomFrom(seed)
  const words = makeWords(random)
  const upTo = new Float64Array(words.length)
  let total = 0
  for (let rank = 0; rank < words.length; rank++) {
    total += 1 / (rank + 1 + mandelbrot)
    upTo[rank] = total
  }
  const draw = (): string => {
    const target = random() * total
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? total) < target) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
  const sentence = (length: number): string => Array.from({ length }, draw).join(' ')
  const articles: Article[] = []
  for (let left = count; left > 0; left -= paragraphsAnArticle) {
    const paragraphs = Array.from({ length: Math.min(left, paragraphsAnArticle) }, () => ({
      text: `${sentence(shortest + Math.floor(random() * (longest - shortest)))}.`,
      kind: 'prose' as const,
    }))
    articles.push({
      id: `made-${String(articles.length).padStart(6, '0')}`,
      title: sentence(7),
      authors: [],
      source: null,
      published: null,
      url: null,
      lang: 'en',
      section: null,
      tags: [],
      summary: null,
      dateline: null,
      paragraphs,
    })
  }
  return articles
}
