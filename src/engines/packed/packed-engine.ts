// A packed file as an engine. Every answer is synchronous.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { RankedPassage as PassageOfUnit } from '../../query/ranking.ts'
import { rank } from '../../rank/rank.ts'
import type { ArticleAnswer, Copy, SpeakerSummary } from '../../search/answer.ts'
import type { Engine, Facts, Passage, Ranked, RankedPassage, RankQuestion, Surroundings } from '../../search/engine.ts'
import { calendarOf } from './calendar.ts'
import { datedArticles } from './dated-articles.ts'
import { explain } from './explain-hits.ts'
import { facetOf, facetPage } from './facet-values.ts'
import { findValues, speakerOf } from './find-values.ts'
import { type Heads, headsOf, PackedHead, PackedPassage } from './packed-passage.ts'
import { wordsOf } from './packed-words.ts'
import { lettersOf, speakersListed } from './speaker-lists.ts'
import { profileOf } from './speaker-profile.ts'

/** Most values that are counted in full: the months of 200 years. Other facets name fewer. */
const mostCounted = 2_400
/** Most copies of a passage, and most editions of an article, that are named. */
const mostCopies = 50
/** Most roles named for one speaker, most used first. */
const mostRoles = 20

/** Answers from an opened archive. It keeps the order of articles by date and the lists of speakers, and nothing else. */
export function packedEngine(archive: OpenArchive): Engine {
  return {
    about: () => factsOf(archive),
    words: asked => asked.map(one => wordsOf(archive, one)),
    values: asked => findValues(archive, asked),
    rank: question => rankedOf(archive, question),
    facet: question => facetPage(archive, question),
    texts: groups => groups.length,
    surroundings: passages => passages.map(passage => surroundingsOf(archive, passage)),
    article(id) {
      const article = archive.articles.find(id)
      return article < 0 ? null : articleOf(archive, article)
    },
    articles({ after, limit }) {
      const first = after === null ? 0 : archive.articles.find(after) + 1
      const count = Math.max(0, Math.min(limit, archive.articles.count - first))
      return Array.from({ length: count }, (_, i) => new PackedHead(archive, first + i))
    },
    speaker(id) {
      const speaker = speakerOf(archive, id)
      return speaker < 0 ? null : summaryOf(archive, speaker)
    },
    isWithdrawn: id => archive.past.isGone(id),
    profile(id) {
      const speaker = speakerOf(archive, id)
      return speaker < 0 ? null : profileOf(archive, speaker)
    },
    articlesByDate(asked) {
      const { total, articles } = datedArticles(archive, asked)
      return { total, articles: articles.map(article => new PackedHead(archive, article)) }
    },
    calendar: () => calendarOf(archive),
    letters: () => lettersOf(archive),
    speakers: ({ limit, offset, ...asked }) => {
      const found = speakersListed(archive, asked)
      const speakers = Array.from(found.slice(offset, offset + limit), speaker => summaryOf(archive, speaker))
      return { total: found.length, speakers }
    },
  }
}

function factsOf({
  version,
  format,
  analyzer,
  bytes,
  counts,
  langs,
  contentWords,
  from,
  to,
  settings,
}: OpenArchive): Facts {
  const { articles, paragraphs, quotes, speakers, terms } = counts
  return {
    ...{ version, format, analyzer, bytes, langs, contentWords, from, to },
    freshness: null,
    synonyms: settings.synonyms,
    settings,
    counts: { articles, paragraphs, quotes, speakers, terms },
  }
}

function rankedOf(archive: OpenArchive, { clause, explain: explains, facetLimit, ...question }: RankQuestion): Ranked {
  const options = { ...question, facetLimit: mostCounted }
  const { total, passages, hits, facets } = rank(archive, clause, options)
  const heads = headsOf(archive)
  const ranked = (of: readonly PassageOfUnit[]): RankedPassage[] => {
    const parts = explains ? explain(archive, clause, options, of) : []
    return of.map(({ unit, score, also = [] }, i) => ({
      passage: new PackedPassage(archive, unit, heads),
      score,
      explain: parts[i] ?? [],
      alsoIn: also.length,
      also: also.slice(0, mostCopies).map(copy => copyOf(archive, copy, heads)),
    }))
  }
  const best = ranked(hits)
  return {
    total,
    passages,
    hits: hits.flatMap(({ more, further = [] }, i) => {
      const own = best[i]
      return own === undefined ? [] : { ...own, more, further: ranked(further) }
    }),
    facets: Object.fromEntries(
      question.facets.map(name => [name, facetOf(archive, name, facets[name] ?? [], facetLimit)]),
    ),
  }
}

function copyOf(archive: OpenArchive, unit: number, heads: Heads): Copy {
  const { id, article } = new PackedPassage(archive, unit, heads)
  return { id, article }
}

/** Texts are read only when they are used. */
function surroundingsOf({ articles, units }: OpenArchive, { unit }: Passage): Surroundings {
  const { article, paragraph } = units.at(unit)
  return {
    get own() {
      return articles.text(article, paragraph)
    },
    get before() {
      return paragraph > 0 ? articles.text(article, paragraph - 1) : null
    },
    get after() {
      return paragraph + 1 < articles.paragraphCount(article) ? articles.text(article, paragraph + 1) : null
    },
  }
}

function articleOf({ articles, units, parts }: OpenArchive, article: number): ArticleAnswer {
  const [from, to] = units.ofArticle(article)
  const quotes: ArticleAnswer['quotes'][number][] = []
  for (let unit = from; unit < to; unit += 1) {
    const quote = units.quote(unit)
    if (quote !== null) quotes.push({ id: units.id(unit), ...quote })
  }
  const others = (parts.copies?.articles.groupOf(article) ?? [])
    .filter(other => other !== article && other < articles.count)
    .slice(0, mostCopies)
  const editions = others.map(articles.citation)
  return { ...articles.head(article), paragraphs: articles.paragraphs(article), quotes, editions }
}

function summaryOf({ speakers }: OpenArchive, speaker: number): SpeakerSummary {
  const { id, name, kind, roles, quotes, articles, first, last } = speakers.at(speaker)
  return { id, name, kind, roles: roles.slice(0, mostRoles), quotes, articles, first, last }
}
