// Writes everything that is shown, filtered on or looked up as sections: units, articles, columns, quotes, speakers, and their strings.

import type { Article } from '../../article/article.ts'
import { articleColumns, byArticleColumn, valuesOf } from '../../article/columns.ts'
import { paragraphKinds } from '../../article/kinds.ts'
import { textBreaks } from '../../article/quote-words.ts'
import { undetermined } from '../../text/primary-language.ts'
import { analyzeStretches } from '../../text/stretches.ts'
import { RecordWriter } from '../bytes/records.ts'
import { type Counts, countNames, sectionIds } from '../section-ids.ts'
import { type Numbers, narrowest } from '../sections/sections.ts'
import { poolArticle, writeArticle } from '../tables/article-table.ts'
import { dateNumber, earliest, latest, timeNumber } from '../tables/days.ts'
import { poolQuote, writeQuote } from '../tables/quote-table.ts'
import { type Said, writeSpeaker } from '../tables/speaker-table.ts'
import { StringPool } from '../tables/strings.ts'
import { rankStride } from '../tables/unit-table.ts'
import { writeTexts } from '../texts/text-writer.ts'
import type { UnitPlan } from './unit-plan.ts'

interface TableOptions {
  readonly terms: number
  readonly stems: number
  /** Units that copy an earlier one: they do not count for their speaker. */
  readonly later: ReadonlySet<number>
  readonly onText: (done: number, total: number) => void
}

export function writeTables(plan: UnitPlan, { terms, stems, later, onText }: TableOptions): Map<number, Numbers> {
  const articles = plan.entries.map(({ article }) => article)
  const pools = {
    speakers: new StringPool(),
    columns: byArticleColumn(() => new StringPool()),
    others: new StringPool(),
  }
  const articleOfQuote = articlesOfQuotes(plan)
  for (const article of articles) {
    poolArticle(article, pools.others)
    for (const row of articleColumns) for (const value of valuesOf(article, row)) pools.columns[row.name].add(value)
  }
  for (const quote of plan.quotes) {
    poolQuote(quote, pools.others)
    pools.speakers.add(quote.speaker?.id ?? null)
  }

  const quoteSpeakers = plan.quotes.map(quote => pools.speakers.place(quote.speaker?.id ?? null))
  const bySpeaker = Map.groupBy(quoteSpeakers.keys(), quote => quoteSpeakers[quote])
  const dates = articles.map(article => dateNumber(article.published))
  const speakers = pools.speakers.sorted.map((_, speaker) => bySpeaker.get(speaker + 1) ?? [])
  const said = (quote: number): Said[] => {
    const article = articleOfQuote[quote] ?? 0
    const found = plan.quotes[quote]
    const isLater = later.has(plan.quoteUnits[quote] ?? -1)
    return found === undefined || isLater ? [] : [{ quote: found, article, date: dates[article] ?? 0 }]
  }
  const [articleRecords, quoteRecords, speakerRecords] = [new RecordWriter(), new RecordWriter(), new RecordWriter()]
  for (const article of articles) articleRecords.add(writeArticle(article, pools.others))
  for (const quote of plan.quotes) quoteRecords.add(writeQuote(quote, pools.others))
  for (const quotes of speakers) speakerRecords.add(writeSpeaker(quotes.flatMap(said), pools.others))

  const counts: Counts = {
    units: plan.unitStarts[articles.length] ?? 0,
    articles: articles.length,
    paragraphs: plan.paragraphs,
    quotes: plan.quotes.length,
    speakers: pools.speakers.sorted.length,
    terms,
    stems,
    firstDate: earliest(dates),
    lastDate: latest(dates),
    ...byArticleColumn(({ name }) => pools.columns[name].sorted.length),
    others: pools.others.sorted.length,
  }
  const strings = [
    ...articles.flatMap(article => article.paragraphs.map(({ text }) => text)),
    ...articles.map(({ id }) => id),
    ...articles.map(({ title }) => title),
    ...[pools.speakers, ...Object.values(pools.columns), pools.others].flatMap(pool => pool.sorted),
  ]
  const quotesOf = runs(speakers)
  const broken = brokenQuotes(plan, articleOfQuote)
  const breaks = runs(broken.map(({ before }) => before))
  const [articleParts, quoteParts, speakerParts] = [articleRecords.take(), quoteRecords.take(), speakerRecords.take()]
  const sections = new Map<number, Numbers>([
    [sectionIds.counts, Uint32Array.from(countNames, name => counts[name])],
    [sectionIds.unitStarts, plan.unitStarts],
    [sectionIds.quoteBits, plan.quoteBits],
    [sectionIds.quoteRanks, quoteRanks(plan.quoteBits)],
    [
      sectionIds.kinds,
      kindNibbles(articles.flatMap(article => article.paragraphs.map(({ kind }) => paragraphKinds.indexOf(kind)))),
    ],
    [sectionIds.windows, plan.windows],
    [sectionIds.articleIndex, articleParts.index],
    [sectionIds.articleRecords, articleParts.bytes],
    [sectionIds.dates, narrowest(dates)],
    [sectionIds.times, timesOf(articles)],
    [sectionIds.quoteUnits, plan.quoteUnits],
    [sectionIds.quoteSpeakers, narrowest(quoteSpeakers)],
    [sectionIds.quoteIndex, quoteParts.index],
    [sectionIds.quoteRecords, quoteParts.bytes],
    [sectionIds.breakUnits, Uint32Array.from(broken, ({ unit }) => unit)],
    [sectionIds.breakStarts, breaks.starts],
    [sectionIds.breakPlaces, breaks.values],
    [sectionIds.speakerIndex, speakerParts.index],
    [sectionIds.speakerRecords, speakerParts.bytes],
    [sectionIds.speakerStarts, quotesOf.starts],
    [sectionIds.speakerQuotes, quotesOf.values],
  ])
  for (const row of articleColumns) {
    const places = articles.map(article => valuesOf(article, row).map(value => pools.columns[row.name].place(value)))
    if (row.values === 'one') sections.set(row.section, narrowest(places.map(([place = 0]) => place)))
    else {
      const { starts, values } = runs(places.map(own => own.map(place => place - 1)))
      sections.set(row.section, starts).set(row.section + 1, values)
    }
  }
  for (const [part, numbers] of writeTexts(strings, done => onText(done, strings.length))) {
    sections.set(sectionIds.texts + part, numbers)
  }
  return sections
}

/** Units of the quotes with several fragments, and how many words come before each break. */
function brokenQuotes(
  { entries, quotes, quoteUnits }: UnitPlan,
  articleOfQuote: Uint32Array,
): { unit: number; before: readonly number[] }[] {
  return quotes.flatMap((quote, i) => {
    if (quote.fragments.length < 2) return []
    const lang = entries[articleOfQuote[i] ?? 0]?.article.lang ?? undetermined
    return [{ unit: quoteUnits[i] ?? 0, before: analyzeStretches(quote.text, lang, textBreaks(quote)).before }]
  })
}

function articlesOfQuotes(plan: UnitPlan): Uint32Array {
  let article = 0
  return Uint32Array.from(plan.quoteUnits, unit => {
    while ((plan.unitStarts[article + 1] ?? 0) <= unit) article++
    return article
  })
}

/** The time of each article, up to the last one that has one. */
function timesOf(articles: readonly Pick<Article, 'published'>[]): Numbers {
  const times = articles.map(({ published }) => timeNumber(published))
  return narrowest(times.slice(0, times.findLastIndex(time => time > 0) + 1))
}

/** Several values a row: the index of each row's first value, and all values. */
function runs(rows: readonly (readonly number[])[]) {
  let end = 0
  const starts = Uint32Array.from([0, ...rows.map(row => (end += row.length))])
  return { starts, values: narrowest(rows.flat()) }
}

/** Quotes before every 16th word of the bits. */
function quoteRanks(bits: Uint32Array): Uint32Array<ArrayBuffer> {
  const ranks = new Uint32Array(Math.ceil(bits.length / rankStride) + 1)
  let count = 0
  bits.forEach((word, i) => {
    if (i % rankStride === 0) ranks[i / rankStride] = count
    for (let rest = word; rest !== 0; rest &= rest - 1) count++
  })
  ranks[ranks.length - 1] = count
  return ranks
}

/** Half a byte a paragraph, low half first. */
function kindNibbles(kinds: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(kinds.length / 2))
  kinds.forEach((kind, i) => {
    bytes[i >> 1] = (bytes[i >> 1] ?? 0) | (kind << ((i & 1) * 4))
  })
  return bytes
}
