// A passage of the cluster as answers show it.

import { unitId } from '../../file/archive.ts'
import type { Passage } from '../../search/engine.ts'
import type { ReadUnit } from './found-words.ts'
import type { PassageDocument } from './layout.ts'
import type { AnswerNumbers } from './numbers.ts'

export interface ClusterPassage extends Passage {
  /** Of the passage's paragraph or, for a quote, of the one in which it begins. */
  readonly paragraphText: string
}

export function idOf({ document, quote }: Pick<ReadUnit, 'document' | 'quote'>): string {
  return unitId(document.article, document.paragraph, quote?.number ?? null)
}

export function passageOf(numbers: AnswerNumbers, unit: Pick<ReadUnit, 'document' | 'quote'>): ClusterPassage {
  const { document, quote } = unit
  const { text, kind, lang, head } = document.shown
  const id = idOf(unit)
  return {
    unit: numbers.unit(id),
    id,
    type: quote === null ? 'paragraph' : 'quote',
    kind: quote?.shown.kind ?? kind,
    text: quote?.shown.quote.text ?? text,
    quote: quote?.shown.quote ?? null,
    article: head,
    lang,
    paragraph: document.paragraph,
    paragraphUnit: numbers.unit(unitId(document.article, document.paragraph, null)),
    paragraphText: text,
  }
}

/** The order of the archive: articles by id, paragraphs in order, each followed by its quotes. */
export function compareUnits(
  one: Pick<ReadUnit, 'document' | 'quote'>,
  other: Pick<ReadUnit, 'document' | 'quote'>,
): number {
  const { article, paragraph } = one.document
  if (article !== other.document.article) return article < other.document.article ? -1 : 1
  return paragraph - other.document.paragraph || (one.quote?.number ?? 0) - (other.quote?.number ?? 0)
}

/** Gives units their numbers in the order of the archive, by which ties are decided. */
export function numberUnits(numbers: AnswerNumbers, documents: readonly PassageDocument[]): void {
  const units = documents.flatMap(document => [null, ...(document.quotes ?? [])].map(quote => ({ document, quote })))
  for (const unit of units.sort(compareUnits)) numbers.unit(idOf(unit))
}
