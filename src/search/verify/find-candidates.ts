// Passages that may hold a claimed quotation: those with most of its rarest words, found by the engine. The words may be altered,
// dropped or in another order, so none of them is required and places do not count; judge.ts looks at those.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { Clause } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { rank } from '../../rank/rank.ts'
import { analyze } from '../../text/analyzer.ts'
import { findRegions, type Region } from '../../text/quotation-marks.ts'
import { plainOptions } from '../plan/plain-options.ts'
import type { Passage } from './judge.ts'

/** Words asked for, rarest first. More cost time and find nothing new; measured with `npm run evaluate:verify`. */
const mostWords = 12
/** Postings of those words in all, where four of them do not have more: claims made of the commonest words stay cheap. */
const mostPostings = 60_000
const fewestWords = 4
/** Passages that are looked at. */
const mostPassages = 60

/** Words of passages alone, long ones not punished: the claim may be a small part of what was said. */
const options: RankOptions = {
  ...plainOptions,
  limit: mostPassages,
  sort: 'relevance',
  k1: 1.2,
  fields: { text: { weight: 1, b: 0.3 }, title: { weight: 1, b: 0 }, speaker: { weight: 1, b: 0 } },
}

/** Candidates, the likeliest first; texts are read as they are asked for. */
export function* candidates(archive: OpenArchive, claim: string): Generator<Passage> {
  const should = rarestTerms(archive, claim).map(
    (term): Clause => ({ op: 'word', forms: [{ term, weight: 1 }], fields: ['text'] }),
  )
  if (should.length === 0) return
  for (const { unit } of rank(archive, { op: 'bool', should }, options).hits) yield passageOf(archive, unit)
}

/** Weight of a word by its rarity in the archive: the inverse document frequency. */
export function rarity({ terms, units }: OpenArchive): (key: string) => number {
  const known = new Map<string, number>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const term = terms.find(key)
    const weight = Math.log(1 + units.count / (1 + (term < 0 ? 0 : terms.df(term))))
    known.set(key, weight)
    return weight
  }
}

function rarestTerms({ terms }: OpenArchive, claim: string): number[] {
  const known = new Set(analyze(claim).map(({ term }) => terms.find(term)))
  known.delete(-1)
  let postings = 0
  return [...known]
    .map(term => ({ term, df: terms.df(term) }))
    .filter(({ df }) => df > 0)
    .sort((one, other) => one.df - other.df || one.term - other.term)
    .slice(0, mostWords)
    .filter(({ df }, at) => {
      postings += df
      return at < fewestWords || postings <= mostPostings
    })
    .map(({ term }) => term)
}

function passageOf(archive: OpenArchive, unit: number): Passage {
  const { units, speakers, columns, parts } = archive
  const speaker = units.speaker(unit)
  const { type, article, paragraph } = units.at(unit)
  const said = type === 'quote' && speaker >= 0 ? units.quote(unit)?.speaker : null
  return {
    unit,
    paragraph: units.paragraphOf(unit),
    text: units.text(unit),
    lang: columns.lang.value(parts.values.lang.valueOf(article, 0)),
    frame:
      type === 'quote'
        ? { type, breaks: () => units.breaks(unit) }
        : { type, regions: () => quotationsIn(archive, article, paragraph) },
    speaker: said ? { id: speakers.at(speaker).id, name: said.name, role: said.role } : null,
  }
}

/** The quotations of a paragraph, which may have begun in the one before and end in the next. */
function quotationsIn({ articles }: OpenArchive, article: number, paragraph: number): readonly Region[] {
  const kind = articles.kind(article, paragraph)
  if (kind === 'code' || kind === 'table') return []
  const text = articles.text(article, paragraph)
  const next = paragraph + 1 < articles.paragraphCount(article) ? articles.text(article, paragraph + 1) : null
  const before = paragraph > 0 ? findRegions(articles.text(article, paragraph - 1), text) : []
  return findRegions(text, next, before.at(-1)?.continues === true)
}
