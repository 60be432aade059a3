// Where the words of a question stand in the texts of a unit. Texts are read as they were for the index, so that they have the same words
// at the same places.

import type { FieldName, fieldNames } from '../../article/indexed-fields.ts'
import { textBreaks } from '../../article/quote-words.ts'
import type { Clause, Form } from '../../query/clause.ts'
import type { Span } from '../../text/span.ts'
import { readStretches } from '../../text/stretches.ts'
import { TermFilter } from '../../text/term-filter.ts'
import type { PassageDocument, QuoteDocument } from './layout.ts'
import type { AnswerNumbers } from './numbers.ts'

/** Positions by word, ascending. */
export type Places = ReadonlyMap<string, readonly number[]>

const nowhere: Places = new Map()

/** A paragraph or a quote, with all that decides whether it matches, and how well. */
export interface ReadUnit {
  readonly document: PassageDocument
  /** Null for a paragraph. */
  readonly quote: QuoteDocument | null
  readonly places: Readonly<Record<FieldName, Places>>
  readonly lengths: Readonly<Record<FieldName, number>>
}

/** Reads the words of one question in the documents of passages. Titles are read once. */
export class UnitReader {
  readonly #terms = new Set<string>()
  readonly #filter = new TermFilter()
  readonly #titles = new Map<string, Places>()

  constructor(numbers: AnswerNumbers, clause: Clause) {
    for (const { term } of formsOf(clause)) {
      const { text } = numbers.termAt(term)
      this.#terms.add(text)
      this.#filter.add(text)
    }
  }

  /** The paragraph of a passage, and the quotes that begin in it. */
  units(document: PassageDocument): ReadUnit[] {
    const { text, lang, head } = document.shown
    const title = this.#title(head.id, head.title, lang)
    const own = (text: Places, speaker: Places) => ({ text, title, speaker })
    const paragraph: ReadUnit = {
      document,
      quote: null,
      places: own(this.#places(text, lang), nowhere),
      lengths: lengthsOf(document),
    }
    const quotes = (document.quotes ?? []).map((quote): ReadUnit => {
      const { quote: said } = quote.shown
      const { speaker } = said
      const named = speaker === null ? '' : [speaker.name, speaker.role ?? ''].join(' ')
      return {
        document,
        quote,
        places: own(this.#places(said.text, lang, textBreaks(said)), this.#places(named, lang)),
        lengths: lengthsOf(quote),
      }
    })
    return [paragraph, ...quotes]
  }

  #title(article: string, title: string, lang: string): Places {
    let places = this.#titles.get(article)
    if (places === undefined) {
      places = this.#places(title, lang)
      this.#titles.set(article, places)
    }
    return places
  }

  #places(text: string, lang: string, breaks: readonly Span[] = []): Places {
    if (this.#terms.size === 0 || text === '') return nowhere
    const found = new Map<string, number[]>()
    const see = (term: string, position: number) => {
      if (!this.#terms.has(term)) return
      const own = found.get(term)
      if (own === undefined) found.set(term, [position])
      // A word counts once at one place, even if several readings give it; readings of one place may come out of order.
      else if (!own.includes(position, own.length - 4)) own.push(position)
    }
    const plain = (start: number, end: number, position: number) => see(text.slice(start, end).toLowerCase(), position)
    const term = (term: string, _start: number, _end: number, position: number) => see(term, position)
    readStretches(text, lang, breaks, { plain, term }, this.#filter)
    return found
  }
}

function lengthsOf({ textLength, titleLength, speakerLength }: PassageDocument | QuoteDocument) {
  return { text: textLength, title: titleLength, speaker: speakerLength } satisfies Record<
    (typeof fieldNames)[number],
    number
  >
}

/** All forms that a clause asks for. */
function formsOf(clause: Clause): readonly Form[] {
  switch (clause.op) {
    case 'word':
      return clause.forms
    case 'phrase':
      return clause.slots.flat()
    case 'bool':
      return [...(clause.must ?? []), ...(clause.should ?? []), ...(clause.not ?? [])].flatMap(formsOf)
    default:
      return []
  }
}
