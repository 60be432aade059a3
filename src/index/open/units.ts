// Units of an opened archive: what they are, what they say, and of a quote, who said it.

import type { Articles, Speakers, Units } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { Counts } from '../section-ids.ts'
import { readQuote, readWords, sliceWords } from '../tables/quote-table.ts'
import type { UnitTable } from '../tables/units.ts'

interface Parts {
  readonly counts: Counts
  readonly table: UnitTable
  readonly articles: Articles
  readonly speakers: Speakers
  /** Speaker of each quote from 1, 0 for none. */
  readonly quoteSpeakers: ArrayLike<number>
  readonly records: Records
  readonly other: (place: number) => string | null
}

export function openUnits({ counts, table, articles, speakers, quoteSpeakers, records, other }: Parts): Units {
  const paragraphText = (article: number) => (paragraph: number) =>
    paragraph < articles.paragraphCount(article) ? articles.paragraph(article, paragraph).text : ''
  const speakerOf = (unit: number) => {
    const speaker = table.isQuote(unit) ? (quoteSpeakers[table.quotesBefore(unit)] ?? 0) - 1 : -1
    return speaker < counts.speakers ? speaker : -1
  }
  return {
    count: counts.units,
    at: unit => table.at(unit),
    id(unit) {
      const { article, paragraph, quote } = table.at(unit)
      const id = `${articles.head(article).id}/p${paragraph}`
      return quote === null ? id : `${id}/q${quote}`
    },
    find: id => table.find(id, articles.find),
    paragraphOf: unit => table.paragraphOf(unit),
    ofArticle: article => table.range(article),
    text(unit) {
      const { article, paragraph, quote } = table.at(unit)
      if (quote === null) return articles.paragraph(article, paragraph).text
      const { fragments, textPlace } = readWords(records, table.quotesBefore(unit))
      return other(textPlace) ?? sliceWords(fragments, paragraphText(article))
    },
    speaker: speakerOf,
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
