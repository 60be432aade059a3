// What the embedded search and embedded quotations say beyond what the archive's own pages say, in each language; and all of it as plain
// values, which the build writes into small files for other sites. The Worker does not load this.

import type { Part } from '../pages/markup.ts'
import { embedding as inEnglish } from './english/embedding.ts'
import { english } from './english/english.ts'
import { embedding as inFrench } from './french/embedding.ts'
import { french } from './french/french.ts'
import { embedding as inGerman } from './german/embedding.ts'
import { german } from './german/german.ts'
import { embedding as inPortuguese } from './portuguese/embedding.ts'
import { portuguese } from './portuguese/portuguese.ts'
import { embedding as inSpanish } from './spanish/embedding.ts'
import { spanish } from './spanish/spanish.ts'
import type { Words } from './words.ts'

/** What a language says of these alone. `{0}` stands for what is put in. */
export interface EmbeddingWords {
  readonly close: string
  readonly searching: string
  readonly moreResults: string
  /** A link to the same search in the archive, by its name. */
  readonly allIn: string
  readonly again: string
  readonly anyYear: string
  /** The standings of a quotation. */
  readonly verified: string
  /** The archive's article no longer has the words; names somebody else; is gone. */
  readonly wordsChanged: string
  readonly speakerChanged: string
  readonly gone: string
  /** The words on this page are not those that were copied. */
  readonly altered: string
  readonly unchecked: string
}

/** Every text that the files for other sites have, as JSON. */
export type EmbedWords = ReturnType<typeof embedWordsOf>

/** The languages, English first. */
export const embedded: readonly EmbedWords[] = [
  embedWordsOf(english, inEnglish),
  embedWordsOf(german, inGerman),
  embedWordsOf(french, inFrench),
  embedWordsOf(spanish, inSpanish),
  embedWordsOf(portuguese, inPortuguese),
]

function embedWordsOf(words: Words, own: EmbeddingWords) {
  const { hit, results, filters, frame, client, welcome, completions } = words
  const [open, , close] = words.quoted('')
  const { type, speaker, source, author, section, tag, dateline } = filters.headings
  return {
    ...{ lang: words.lang, locale: words.locale, firstDay: words.firstDay, monthLetters: words.monthLetters },
    quotes: [open, close] as readonly [string, string],
    ...{ search: frame.search, searchArchive: frame.searchArchive, suggestions: client.suggestions },
    ...{ speaker: completions.speaker, title: completions.title },
    articles: welcome.nouns.articles,
    morePassages: hit.further.passage,
    ...{
      untitled: hit.untitled,
      notNamed: hit.notNamed,
      inArchive: hit.inArchive,
      inContext: hit.inContext,
      original: hit.original,
    },
    noMatch: results.noMatch,
    foundFor: results.foundFor('{0}', '{1}'),
    instead: textOf(results.showing([results.correction('{0}', '{1}')])),
    didYouMean: textOf(results.didYouMean('{0}')),
    withoutFilters: results.withoutFilters,
    ...{ filters: results.filters, year: filters.year, quote: filters.quotes, paragraph: filters.paragraphs },
    headings: { type, speaker, source, author, section, tag, dateline },
    ...{ unreachable: client.unreachable, busy: client.busy, failing: client.failing },
    ...own,
  }
}

/** The words of a sentence, joined. */
function textOf(part: Part): string {
  return Array.isArray(part) ? part.map(textOf).join('') : String(part)
}
