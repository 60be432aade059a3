// Units of an opened archive: their type, their text and, for quotes, their speaker.

import { quoteWords, textBreaks } from '../../article/quote-words.ts'
import { type Articles, type Speakers, type Units, unitId } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { Counts } from '../section-ids.ts'
import { readPlaces, readQuote, readRole } from '../tables/quote-table.ts'
import type { UnitTable } from '../tables/unit-table.ts'

interface Parts {
  readonly counts: Counts
  readonly table: UnitTable
  readonly articles: Articles
  readonly speakers: Speakers
  /** Speaker of each quote from 1, 0 for none. */
  readonly quoteSpeakers: ArrayLike<number>
  readonly records: Records
  /** Text of a paragraph by its number over the whole archive. */
  readonly textOf: (number: number) => string
  readonly other: (place: number) => string | null
}

export function openUnits(parts: Parts): Units {
  const { counts, table, articles, speakers, quoteSpeakers, records, textOf, other } = parts
  const paragraphText = (article: number) => (paragraph: number) =>
    paragraph < articles.paragraphCount(article) ? articles.text(article, paragraph) : ''
  const speakerOf = (unit: number) => {
    const speaker = table.isQuote(unit) ? (quoteSpeakers[table.quotesBefore(unit)] ?? 0) - 1 : -1
    return speaker < counts.speakers ? speaker : -1
  }
  const wordsOf = (unit: number) =>
    quoteWords(readPlaces(records, table.quotesBefore(unit)), paragraphText(table.articleOf(unit)))
  return {
    count: counts.units,
    at: unit => table.at(unit),
    id(unit) {
      const { article, paragraph, quote } = table.at(unit)
      return unitId(articles.id(article), paragraph, quote)
    },
    find: id => table.find(id, articles.find),
    paragraphOf: unit => table.paragraphOf(unit),
    ofArticle: article => table.range(article),
    text(unit) {
      return table.isQuote(unit) ? wordsOf(unit).text : textOf(table.paragraphNumber(unit))
    },
    breaks: unit => (table.isQuote(unit) ? textBreaks(wordsOf(unit)) : []),
    paragraphs(unit) {
      if (!table.isQuote(unit)) return [table.paragraphNumber(unit)]
      const [first, end] = table.paragraphs(table.articleOf(unit))
      const numbers = readPlaces(records, table.quotesBefore(unit)).map(({ paragraph }) => first + paragraph)
      return numbers.filter(number => number < end)
    },
    speaker: speakerOf,
    role: unit => (table.isQuote(unit) ? readRole(records, table.quotesBefore(unit), other) : null),
    quote(unit) {
      if (!table.isQuote(unit)) return null
      const speaker = speakerOf(unit)
      return readQuote(records, table.quotesBefore(unit), {
        other,
        textOf: paragraphText(table.articleOf(unit)),
        speakerId: speaker < 0 ? null : speakers.at(speaker).id,
      })
    },
  }
}
