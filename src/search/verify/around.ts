// The article's own words around a quote, in the sentences that the quote is in, so that a reader sees who is named beside it.
//
//   The mayor was relieved. “It is a good day,” said Ana Costa. Trains run from Monday.
//                           │└── the quote ──┘└─── after ────┘
//                           before

import type { Place } from '../../article/quote.ts'
import type { Around } from '../answer.ts'
import type { Passage, Surroundings } from '../engine.ts'

/** Most of the article's words on either side, in UTF-16 code units: a long sentence. */
const longestSide = 240

/** The end of a sentence: a stop, with closing marks behind it, before a space or the end. */
const stop = /[.!?…][\p{Pf}\p{Pe}"'”’»]{0,4}(?=\s|$)|[。！？؟।][\p{Pf}\p{Pe}”’»]{0,4}|\n/gu
/** `J.`, `Mr.`, `Dr.` and other titles before a name end no sentence; the longest, with what stands before it. */
const longestAbbreviation = 6
const abbreviation = /(?:^|[\s(.])(?:\p{Lu}|M[rs]s?|[DSJ]r|St|Lt|Prof|Sen|Rep|Gov|Gen|Col|Capt|Rev|Hon|Mme|Sra)\.$/u
const ending = /[.!?…。！？؟।]/u
/** What a new sentence begins with. */
const opening = /^\s*(?:$|[\p{Lu}\p{Lo}"“„«‘'])/u
const marks = /^[^\s\p{L}\p{N}]{0,8}/u

/** The words before and after a quote; a paragraph has its sentences itself. */
export function aroundOf({ quote, paragraph }: Passage, beside: Surroundings | undefined): Around {
  const [first, last] = [quote?.fragments[0], quote?.fragments.at(-1)]
  if (beside === undefined || first === undefined || last === undefined) return { before: '', after: '' }
  const mention = quote?.speaker?.mentionAt ?? null
  const textOfLast = last.paragraph === paragraph ? beside.own : last.paragraph === paragraph + 1 ? beside.after : null
  return {
    before: before(beside.own, first, mention),
    after: textOfLast === null ? '' : after(textOfLast, last, mention),
  }
}

/** From the beginning of the sentence, or of the one that names the speaker, if that is near. */
function before(text: string, { start, paragraph }: Place, mention: Place | null): string {
  const from = Math.max(0, start - longestSide)
  const shown = text.slice(from, start)
  const isNamed = mention !== null && mention.paragraph === paragraph && mention.start < start && mention.start >= from
  const sentence = stopsIn(shown).findLast(end => end <= (isNamed ? mention.start - from : shown.length))
  if (sentence !== undefined) return shown.slice(sentence).trimStart()
  return from === 0 ? shown : `… ${shown.replace(/^\S*\s+/u, '')}`
}

/** To the end of the sentence, or of the one that names the speaker, if that is near. */
function after(text: string, { end, paragraph }: Place, mention: Place | null): string {
  const shown = text.slice(end, end + longestSide)
  const closing = marks.exec(shown)?.[0].length ?? 0
  const isNamed = mention !== null && mention.paragraph === paragraph && mention.end > end
  const isOver = ending.test(text.slice(end - 1, end + closing)) && opening.test(shown.slice(closing))
  if (isOver && !isNamed) return shown.slice(0, closing)
  const sentence = stopsIn(shown).find(place => place > closing && place >= (isNamed ? mention.end - end : 0))
  if (sentence !== undefined) return shown.slice(0, sentence).trimEnd()
  return end + longestSide >= text.length ? shown.trimEnd() : `${shown.replace(/\s+\S*$/u, '')} …`
}

/** Where the sentences of a text end. */
function stopsIn(text: string): number[] {
  return [...text.matchAll(stop)].flatMap(({ 0: found, index }) =>
    abbreviation.test(text.slice(Math.max(0, index - longestAbbreviation), index + 1)) ? [] : [index + found.length],
  )
}
