// Example queries that really have hits: made from the archive's own words, and kept only if they find something.

import type { SpeakerSummary } from '../../search/answer.ts'
import type { Searcher } from '../../search/searcher.ts'
import { searchRequest } from '../search-request.ts'
import { emptyState } from './address.ts'

export interface Example {
  readonly q: string
  /** What the query asks for, in words. */
  readonly says: string
}

/** Quotes and titles that are looked at for words. */
const looked = 5
/** A word that is worth searching for has this many letters. */
const telling = /^\p{L}{5,14}$/u

function wordsOf(text: string): string[] {
  return text.split(/[\s—–/]+/u).map(word => word.replace(/^\P{L}+|\P{L}+$/gu, ''))
}

/** The first words of a text that tell something, longest first. */
function tellingWords(text: string): string[] {
  return [...new Set(wordsOf(text).filter(word => telling.test(word)))].sort((one, other) => other.length - one.length)
}

/** Two words that stand side by side, the longest such pair. */
function phraseOf(text: string): string | null {
  const words = wordsOf(text)
  const pairs = words.flatMap((word, i) => {
    const next = words[i + 1]
    const apart = next === undefined || !telling.test(word) || !telling.test(next) || !text.includes(`${word} ${next}`)
    return apart ? [] : [`${word} ${next}`]
  })
  return pairs.sort((one, other) => other.length - one.length)[0] ?? null
}

/** Up to six queries, each with hits, that show the query language one feature at a time; `speakers` are those worth naming. */
export async function examplesOf(searcher: Searcher, speakers: readonly SpeakerSummary[]): Promise<Example[]> {
  const speaker = speakers[0]
  const said =
    speaker && (await searcher.quotesOf({ speaker: speaker.id, q: '', limit: looked, offset: 0, highlight: 'none' }))
  const { articles } = await searcher.articles({ limit: looked, offset: 0 })
  const quotes = said?.hits.map(hit => hit.text) ?? []
  const titles = articles.map(article => article.title)
  const [first = '', second = ''] = tellingWords(quotes[0] ?? titles[0] ?? '')
  const phrase = [...quotes, ...titles].map(phraseOf).find(found => found !== null) ?? null
  const [title = ''] = tellingWords(titles[0] ?? '')

  const candidates: (Example | null)[] = [
    second === '' ? null : { q: `${first} ${second}`.toLowerCase(), says: 'any of these words, the more the better' },
    phrase === null ? null : { q: `"${phrase.toLowerCase()}"`, says: 'exactly these words in this order' },
    speaker === undefined ? null : { q: `speaker:"${speaker.name}"`, says: `everything ${speaker.name} said` },
    first === '' || speaker === undefined
      ? null
      : { q: `${first.toLowerCase()} type:quote`, says: 'only where somebody said it' },
    first === '' ? null : { q: `${first.toLowerCase().slice(0, 5)}*`, says: 'every word that begins like this' },
    title === '' || first === ''
      ? null
      : { q: `${title.toLowerCase()} -${first.toLowerCase()}`, says: 'with the one word, without the other' },
  ]
  const found = await Promise.all(
    candidates.map(async example => {
      if (example === null) return null
      const { total } = await searcher.search(
        searchRequest({ ...emptyState, q: example.q, literal: '1' }, { limit: 1, highlight: 'none' }),
      )
      return total > 0 ? example : null
    }),
  )
  return found.filter(example => example !== null)
}
