// The documents of each article, from an opened archive: the article itself, and its passages with their quotes. One article at a time, so
// that they are never all in memory.

import { articleColumns } from '../article/columns.ts'
import {
  type ArticleDocument,
  betweenParts,
  type IndexedUnit,
  type PassageDocument,
} from '../engines/opensearch/layout.ts'
import { packedEngine } from '../engines/packed/packed-engine.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import { civilDay, dayLength, firstDayOf, isYearAlone, lastDayOf } from '../file/tables/days.ts'
import type { ArticleAnswer } from '../search/answer.ts'
import { hashOf } from './document-hash.ts'
import { type PlainPassage, type PlainQuote, speakerText, withTerms } from './with-terms.ts'

export interface ArticleDocuments {
  readonly id: string
  readonly article: ArticleDocument
  /** The passages with their terms. These take the time, and an article that did not change needs none. */
  passages(): PassageDocument[]
}

/** Told of what each quote says of its speaker. */
export type OnSpeaker = (speaker: number, said: { readonly text: string; readonly lang: string }) => void

export function* articleDocuments(archive: OpenArchive, onSpeaker: OnSpeaker): Generator<ArticleDocuments> {
  const engine = packedEngine(archive)
  const named = namesOf(archive)
  for (let article = 0; article < archive.articles.count; article += 1) {
    // The packed engine answers at once.
    const whole = engine.article(archive.articles.id(article)) as ArticleAnswer
    yield documentsOf(archive, article, whole, named, onSpeaker)
  }
}

/** The document of an article that its editors have hidden. */
export function hiddenDocument(id: string): ArticleDocument {
  return { id, state: 'hidden', hash: hashOf('hidden', id), passages: 0 }
}

function documentsOf(
  archive: OpenArchive,
  article: number,
  whole: ArticleAnswer,
  named: (speaker: number) => string | null,
  onSpeaker: OnSpeaker,
): ArticleDocuments {
  const { parts, units } = archive
  const { text, title, speaker: speakerField } = parts.fields
  const { id, lang } = whole
  const head = archive.articles.citation(article)
  const { days, periods, moment } = datesOf(archive, article)
  const shared = { titleLength: title.lengthOf(article), columns: columnsOf(archive, article), ...days, ...periods }
  const passages: (PlainPassage & { readonly quotes: PlainQuote[] })[] = []
  const [from, to] = units.ofArticle(article)
  for (let unit = from, next = 0; unit < to; unit += 1) {
    const { type, paragraph, quote: number } = units.at(unit)
    const { text: words = '', kind = 'prose' } = whole.paragraphs[paragraph] ?? {}
    const plain = { ...shared, ...copyOf(archive, unit), textLength: text.lengthOf(unit) }
    const quoted = type === 'quote' ? whole.quotes[next++] : undefined
    if (quoted === undefined) {
      const shown = { text: words, kind, lang, head }
      passages.push({ article: id, paragraph, ...moment, ...plain, speakerLength: 0, shown, quotes: [] })
      continue
    }
    const { id: _, ...quote } = quoted
    const speaker = units.speaker(unit)
    const name = speaker < 0 ? null : named(speaker)
    if (speaker >= 0) onSpeaker(speaker, { text: speakerText(quote), lang })
    passages.at(-1)?.quotes.push({
      ...plain,
      number: number ?? 0,
      speakerLength: speakerField.lengthOf(parts.units.quotesBefore(unit)),
      ...(quote.speaker !== null && { speakerId: quote.speaker.id }),
      ...(name !== null && { named: name }),
      shown: { quote, kind },
    })
  }
  const document = {
    id,
    state: 'whole',
    passages: passages.length,
    ...days,
    ...moment,
    shown: { head, whole },
  } as const
  return {
    id,
    article: { ...document, hash: hashOf(document, passages) },
    passages: () => withTerms(passages, whole),
  }
}

type Dates<Field extends keyof PassageDocument> = Partial<Pick<PassageDocument, Field>>

/** All empty for an article without a date. */
function datesOf(
  { parts: { dates, times } }: OpenArchive,
  article: number,
): {
  readonly days: Dates<'firstDay' | 'lastDay'>
  readonly periods: Dates<'year' | 'month'>
  readonly moment: Dates<'moment'>
} {
  const date = dates[article] ?? 0
  const firstDay = firstDayOf(date)
  if (firstDay === 0) return { days: {}, periods: {}, moment: {} }
  const [year, month] = civilDay(firstDay)
  const time = article < times.length ? (times[article] ?? 0) : 0
  return {
    days: { firstDay, lastDay: lastDayOf(date) },
    periods: { year, ...(!isYearAlone(date) && { month: year * 100 + month }) },
    moment: { moment: firstDay * dayLength + time },
  }
}

function columnsOf({ parts, columns }: OpenArchive, article: number): IndexedUnit['columns'] {
  const found = articleColumns.map(({ name }): [string, string[]] => {
    const own: string[] = []
    for (let n = 0, value = 0; value >= 0; n += 1) {
      value = parts.values[name].valueOf(article, n)
      if (value >= 0) own.push(columns[name].value(value))
    }
    return [name, [...new Set(own)]]
  })
  return Object.fromEntries(found.filter(([, values]) => values.length > 0))
}

function copyOf({ parts, units }: OpenArchive, unit: number): Pick<IndexedUnit, 'copy' | 'edition'> {
  const group = parts.copies?.units.groupOf(unit) ?? []
  const [first] = group
  return first === undefined ? {} : { copy: units.id(first), edition: group.indexOf(unit) }
}

/** Id and name of each speaker with a proper name. */
function namesOf({ speakers, columns }: OpenArchive): (speaker: number) => string | null {
  const known: (string | null)[] = []
  return speaker => {
    const found = known[speaker]
    if (found !== undefined) return found
    const name = speakers.isNamed(speaker)
      ? `${columns.speaker.value(speaker)}${betweenParts}${speakers.name(speaker)}`
      : null
    known[speaker] = name
    return name
  }
}
