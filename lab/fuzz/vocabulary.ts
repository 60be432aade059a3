// What hostile requests are made of: an archive's own words, names, values, ids and texts, so that requests find much and cost much.

import type { OpenArchive } from '../../src/file/open-archive.ts'
import { randomFrom } from '../lib/random.ts'

export interface Vocabulary {
  /** The most frequent words, of which most say little. */
  readonly common: readonly string[]
  /** The next ones. */
  readonly frequent: readonly string[]
  readonly rare: readonly string[]
  readonly articles: readonly string[]
  readonly speakers: readonly string[]
  /** Values and labels of every column. */
  readonly values: readonly string[]
  readonly texts: readonly string[]
}

const mostCommon = 60
const mostFrequent = 2_000
const samples = 2_000

/** The same for the same archive. Texts and rare words are a sample. */
export function vocabularyOf(archive: OpenArchive): Vocabulary {
  const random = randomFrom(1)
  const sample = <T>(count: number, at: (index: number) => T): T[] =>
    Array.from({ length: Math.min(count, samples) }, () => at(Math.floor(random() * count)))
  const words: { readonly term: number; readonly df: number }[] = []
  archive.terms.eachDf(0, archive.terms.count, 'text', (term, df) => words.push({ term, df }))
  words.sort((one, other) => other.df - one.df || one.term - other.term)
  const text = (from: number, to: number) => words.slice(from, to).map(({ term }) => archive.terms.at(term))
  const rest = words.slice(mostFrequent)
  const { article, speaker, source, author, section, tag, lang } = archive.columns
  const values = [source, author, section, tag, lang, speaker].flatMap(column =>
    sample(column.size, ordinal => column.label(ordinal)),
  )
  const common = orElse(text(0, mostCommon), ['the'])
  return {
    common,
    frequent: orElse(text(mostCommon, mostFrequent), common),
    rare: orElse(
      sample(rest.length, at => archive.terms.at(rest[at]?.term ?? 0)),
      common,
    ),
    articles: orElse(
      sample(article.size, ordinal => article.value(ordinal)),
      ['nothing'],
    ),
    speakers: orElse(
      sample(speaker.size, ordinal => speaker.value(ordinal)),
      ['nobody'],
    ),
    values: [...values, 'en', 'quote', 'paragraph'],
    texts: orElse(
      sample(archive.units.count, unit => archive.units.text(unit)),
      common,
    ),
  }
}

function orElse(items: readonly string[], others: readonly string[]): readonly string[] {
  return items.length > 0 ? items : others
}
