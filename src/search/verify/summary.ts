// The verdict in plain English sentences, for people and for assistants. Plain text: a caller that shows it as HTML escapes it.

import type { Place, Reason, ReasonCode, ReasonValues } from './reasons.ts'

/** Omitted words are given in full up to this many UTF-16 code units; of longer ones, this many words at either end. */
const longestNamed = 120
const endWords = 5

/** A sentence for each code. */
export type Sentences = { readonly [Code in ReasonCode]: (values: ReasonValues<Code>) => string }

/** The sentence of a reason, in a language. */
export function sentenceOf(sentences: Sentences, { code, values }: Reason): string {
  const sentence: (values: never) => string = sentences[code]
  return sentence(values as never)
}

/** A few sentences: whether it is there, where, who said it, and what to beware of. */
export function summarize(reasons: readonly Reason[]): string {
  return reasons.map(reason => sentenceOf(withIsoDates, reason)).join(' ')
}

/** English, with days (`2024-05-03`, or less of them) written as `dated` does. */
export function englishSentences(dated: (day: string) => string): Sentences {
  return {
    'not-found': () => 'Nothing in this archive comes close to these words. It may have been said elsewhere.',
    'too-few-words': ({ places }) =>
      `These words stand in ${placesIn(places, dated)}. They are too few to tell whose words they are.`,
    verbatim: ({ place, marked }) =>
      `Word for word in ${placeIn(place, dated)}${marked ? ', but for what it marks as left out or put in' : ''}.`,
    differs: ({ place }) => `In ${placeIn(place, dated)} it reads differently.`,
    'also-in': ({ count }) =>
      `The passage is also in ${count} other ${count === 1 ? 'edition' : 'editions'} of the article.`,
    'said-by': ({ speaker, role, instead }) =>
      ended(
        `Said by ${speaker}${role === null ? '' : `, ${role}`}${
          instead === null ? '' : `; not, as far as this archive knows, by ${instead}`
        }`,
      ),
    'speaker-unknown': () => 'The article does not make plain who said it.',
    'own-text': () => 'It stands there as the article’s own text, not as anybody’s words.',
    'in-marks': () => 'It stands there in quotation marks, but this archive does not know whose words it is.',
    'partly-in-marks': () => 'It stands there partly in quotation marks and partly as the article’s own text.',
    'made-of-two': ({ words, place, speaker }) =>
      `Its words ${listed([words])} stand elsewhere, in ${placeIn(place, dated)}${
        speaker === null ? '' : `, said by ${speaker}`
      }: it is made of two.`,
    'over-paragraph': () => 'It runs on into a new paragraph.',
    'over-marks': () => 'It runs on over closing and opening marks.',
    'over-words': ({ words }) => ended(`Between its parts the article has ${listed([words])}`),
    'lost-negation': ({ words }) => `It leaves out ${named(words)}, which may turn its meaning around.`,
    'added-negation': ({ words }) => `It puts in ${named(words)}, which was not said.`,
    omitted: ({ words }) => `Where it marks an omission, it leaves out ${listed(words)}.`,
    missing: ({ words }) => `It leaves out ${listed(words)} without marking it.`,
    added: ({ words }) => `It adds ${listed(words)}.`,
    changed: ({ exchanges }) =>
      `It has ${exchanges.map(({ claimed, found }) => `${listed([claimed])} for ${listed([found])}`).join(', ')}.`,
    insertions: ({ words }) => `The article put ${named(words)} in itself, in brackets.`,
    'marks-lost': ({ words }) => ended(`It does not show which words are quoted; the article has: ${shortened(words)}`),
    'cut-short': ({ before, after, said }) =>
      `More ${said ? 'was said' : 'stands'} ${[before && 'before', after && 'after'].filter(Boolean).join(' and ')} it.`,
    'far-apart': () => 'Its parts stand far apart.',
    'other-order': () => 'Its parts stand in another order.',
  }
}

const withIsoDates = englishSentences(day => day)

/** With its full stop, which may be that of an abbreviation: "mayor of Washington, D.C." */
export function ended(sentence: string): string {
  return /\.[”"’“»]?$/.test(sentence) ? sentence : `${sentence}.`
}

function placeIn({ title, source, published }: Place, dated: (day: string) => string): string {
  const details = [source, published && dated(published.slice(0, 10))].filter(detail => detail != null)
  return `“${title === '' ? 'Untitled' : title}”${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

function placesIn(places: readonly Place[], dated: (day: string) => string): string {
  const named = [...new Set(places.map(place => placeIn(place, dated)))]
  return named.length === 1 ? (named[0] ?? '') : `${named.length} articles: ${named.join('; ')}`
}

/** The first and the last words of a long text. */
export function shortened(text: string): string {
  if (text.length <= longestNamed) return text
  const words = text.split(/\s+/)
  return `${words.slice(0, endWords).join(' ')} … ${words.slice(-endWords).join(' ')}`
}

function listed(words: readonly string[]): string {
  return named(words.map(shortened))
}

function named(words: readonly string[]): string {
  return [...new Set(words)].map(word => `“${word}”`).join(', ')
}
