// A quotation that others embed, by its lasting place: where it stands now, or that its words or its speaker have changed since. The hash of
// the words decides, so that it is found again when its paragraph moves.

import { wordsHash } from '../article/words-hash.ts'
import type { ArticleAnswer, ArticleHead, HitQuote } from '../search/answer.ts'
import type { Searcher } from '../search/searcher.ts'
import { asShown } from '../text/line-ends.ts'
import { articleAddress, lastingPlace } from './addresses.ts'
import { Problem } from './http/problem-json.ts'
import { noArticle } from './routes/past-addresses.ts'

export const standings = ['verified', 'words changed', 'speaker changed'] as const

export interface QuotationAnswer {
  /** Whether the article still has the words, and the quote its speaker. */
  readonly status: (typeof standings)[number]
  /** `article/p5/q1`, where it stands now; null if the words have changed. */
  readonly id: string | null
  /** The words as people read them. */
  readonly text: string | null
  /** Who said it, by the archive; null if nobody is named. */
  readonly speaker: Pick<NonNullable<HitQuote['speaker']>, 'id' | 'name' | 'role' | 'kind'> | null
  readonly article: ArticleHead
  /** The passage on its article's page, or the article where the words have changed. */
  readonly link: string
}

interface Place {
  readonly article: string
  /** `p5` or `p5/q1`. */
  readonly unit: string
  readonly hash: string
}

/** The place that an id names: `an/article/p5-q1-w1e7dz9r`. */
export function placeFrom(id: string): Place | null {
  const end = id.lastIndexOf('/')
  const [, paragraph, quote, hash] = /^p(\d{1,7})(?:-q(\d{1,7}))?-(w[0-9a-z]{7})$/.exec(id.slice(end + 1)) ?? []
  if (end < 1 || hash === undefined) return null
  return { article: id.slice(0, end), unit: quote === undefined ? `p${paragraph}` : `p${paragraph}/q${quote}`, hash }
}

/**
 * What the archive says of a quotation.
 *
 * @param speaker the id of the speaker whom the embedding page names, if it names one
 * @throws Problem 404 or 410 if there is no such article
 */
export async function findQuotation(searcher: Searcher, id: string, speaker?: string): Promise<QuotationAnswer> {
  const place = placeFrom(id)
  const shown = id.slice(0, 200)
  if (place === null)
    throw new Problem(404, `${shown} is no quotation. Copy the code or the link of a quotation again.`)
  const article = await searcher.article(place.article)
  if (article === null) throw await noArticle(searcher, place.article)
  const found = passageAt(article, place)
  if (found === null) {
    const link = articleAddress(article.id)
    return { status: 'words changed', id: null, text: null, speaker: null, article: headOf(article), link }
  }
  const named = speaker === undefined ? found.speaker?.id : ((await searcher.speaker(speaker))?.id ?? speaker)
  return answerOf(article, found, named === found.speaker?.id ? 'verified' : 'speaker changed')
}

/** The passage that an answer of the archive calls `an/article/p5` or `an/article/p5/q1`; null if there is none. */
export async function findPassage(searcher: Searcher, id: string): Promise<QuotationAnswer | null> {
  const [, name = '', unit = ''] = /^(.+)\/(p\d{1,7}(?:\/q\d{1,7})?)$/.exec(id) ?? []
  const article = name === '' ? null : await searcher.article(name)
  const found = article && passagesOf(article, unit).find(passage => passage.id === id)
  return found ? answerOf(article, { ...found, text: asShown(found.text) }, 'verified') : null
}

function answerOf(article: ArticleAnswer, found: FoundPassage, status: QuotationAnswer['status']): QuotationAnswer {
  const link = articleAddress(article.id, lastingPlace({ ...found, article }))
  return { status, ...found, article: headOf(article), link }
}

/** The quote or paragraph with these words: the one at the place, else the first of the article. */
function passageAt(article: ArticleAnswer, { unit, hash }: Place): FoundPassage | null {
  const own = `${article.id}/${unit}`
  const same = passagesOf(article, unit).filter(({ text }) => wordsHash(text) === hash)
  const found = same.find(passage => passage.id === own) ?? same[0]
  return found === undefined ? null : { ...found, text: asShown(found.text) }
}

interface FoundPassage extends Pick<QuotationAnswer, 'speaker'> {
  readonly id: string
  readonly text: string
}

/** The quotes of an article or, for the place of a paragraph, its paragraphs. */
function passagesOf(article: ArticleAnswer, unit: string): readonly FoundPassage[] {
  return unit.includes('/')
    ? article.quotes.map(({ id, text, speaker }) => ({ id, text, speaker: speaker && speakerOf(speaker) }))
    : article.paragraphs.map(({ text }, at) => ({ id: `${article.id}/p${at}`, text, speaker: null }))
}

function speakerOf({ id, name, role, kind }: NonNullable<QuotationAnswer['speaker']>) {
  return { id, name, role, kind }
}

function headOf({ id, title, authors, source, published, url, lang, updated, notes }: ArticleAnswer): ArticleHead {
  return {
    ...{ id, title, authors, source, published, url, lang },
    ...(updated !== undefined && { updated }),
    ...(notes !== undefined && { notes }),
  }
}
