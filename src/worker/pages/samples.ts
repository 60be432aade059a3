// Words, a speaker, a quotation and an article of this archive, for examples that find something.

import type { Hit, SpeakerSummary } from '../../search/answer.ts'
import { type Searcher, Unavailable } from '../../search/searcher.ts'
import { asShown } from '../../text/line-ends.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { emptyState, quotationAddress } from '../addresses.ts'
import { searchRequest } from '../search-request.ts'

/** Newest passages whose words and titles are read. */
const looked = 20
/** Quotes of a speaker among which one for an example is looked for. All of a page's reads of a large archive are few. */
const lookedQuotes = 12
/** Speakers that are checked for a full name, and how many of them are given. */
const consideredSpeakers = 60
const mostSpeakers = 8
/** A word worth searching for: it has this many letters, and is not a stop word of these languages. */
const telling = /^\p{L}{5,14}$/u
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru']
/** A quotation short enough for one line, and long enough to be found. */
const quotable = /^.{40,110}$/u

/** Words taken from the beginning of a long text, and their total length in UTF-16 code units. */
const fewWords = 12
const longestBeginning = 110

export interface Samples {
  /** The most frequent words in the newest passages and their titles, in lower case. */
  readonly words: readonly string[]
  /** Two of those words side by side, or null. */
  readonly phrase: string | null
  /** The most quoted people. */
  readonly speakers: readonly SpeakerSummary[]
  /** Id of an article. */
  readonly article: string | null
  /** Address of a quotation that can be embedded. */
  readonly embedded: string | null
  /** A quote with the name of its speaker and the language of its article. */
  readonly quotation: { readonly text: string; readonly speaker: string | null; readonly lang: string } | null
}

const noSamples: Samples = { words: [], phrase: null, speakers: [], article: null, embedded: null, quotation: null }

function wordsOf(text: string): string[] {
  return text.split(/[\s—–/]+/u).map(word => word.replace(/^\P{L}+|\P{L}+$/gu, ''))
}

function isTelling(word: string | undefined): word is string {
  return word !== undefined && telling.test(word) && !isStopWord(word.toLowerCase(), languages)
}

/** Most frequent first; ties in the given order, titles before texts. */
function byCount(found: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
}

/** Pairs of significant words with only a space between them. */
function pairsIn(text: string): string[] {
  return wordsOf(text).flatMap((word, i, words) => {
    const next = words[i + 1]
    return isTelling(word) && isTelling(next) && text.includes(`${word} ${next}`) ? [`${word} ${next}`] : []
  })
}

/** Samples from the newest quotes or, if there are none, from the newest paragraphs. */
export async function samplesOf(searcher: Searcher): Promise<Samples> {
  const newest = (type: 'quote' | 'paragraph') =>
    searcher.search(searchRequest({ ...emptyState, type: [type], sort: 'newest' }, { limit: looked, highlight: false }))
  const { hits: quotes } = await newest('quote')
  const passages = quotes.length > 0 ? quotes : (await newest('paragraph')).hits
  const texts = [...new Set(passages.map(({ article }) => article.title)), ...passages.flatMap(unbroken)]
  const considered = await searcher.speakers({ q: '', limit: consideredSpeakers, offset: 0 })
  const speakers = considered.speakers
    .filter(({ kind, name }) => kind === 'person' && name.includes(' '))
    .slice(0, mostSpeakers)
  return {
    words: byCount(
      texts
        .flatMap(wordsOf)
        .filter(isTelling)
        .map(word => word.toLowerCase()),
    ),
    phrase: byCount(texts.flatMap(pairsIn).map(pair => pair.toLowerCase()))[0] ?? null,
    speakers,
    article: passages[0]?.article.id ?? null,
    embedded: passages[0] === undefined ? null : quotationAddress(passages[0]),
    quotation: await quotationOf(searcher, speakers[0], passages[0]),
  }
}

/** The same for a page that is there whether or not the archive can be reached. */
export async function samplesIfReached(searcher: Searcher): Promise<Samples> {
  try {
    return await samplesOf(searcher)
  } catch (error) {
    if (error instanceof Unavailable) return noSamples
    throw error
  }
}

/** The unbroken parts of a passage, so that no pair of words crosses a break. */
function unbroken({ text, quote }: Pick<Hit, 'text' | 'quote'>): string[] {
  const parts = quote === null ? [text] : quote.fragments.map(fragment => fragment.text)
  return parts.map(asShown)
}

/** A quote of the most quoted speaker; else any. */
async function quotationOf(
  searcher: Searcher,
  speaker: SpeakerSummary | undefined,
  otherwise: Hit | undefined,
): Promise<Samples['quotation']> {
  const request = { q: '', limit: lookedQuotes, offset: 0, highlight: false } as const
  const said = speaker && (await searcher.quotesOf({ speaker: speaker.id, ...request }))
  const found = said?.hits.find(hit => hit.quote?.breaks.length === 0 && quotable.test(hit.text))
  if (speaker !== undefined && found !== undefined)
    return { text: found.text, speaker: speaker.name, lang: found.article.lang }
  const [text] = otherwise === undefined ? [] : unbroken(otherwise)
  if (otherwise === undefined || text === undefined) return null
  return { text: beginningOf(text), speaker: null, lang: otherwise.article.lang }
}

function beginningOf(text: string): string {
  return text.split(/\s+/).slice(0, fewWords).join(' ').slice(0, longestBeginning)
}
