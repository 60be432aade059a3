// Forges quotations from real ones, the same ones for the same seed: small changes that turn what was said, of the ways by which a careless
// or dishonest writer gets there. None may be called verbatim. Beside them, other ways of writing the same words: all are verbatim.

import type { Quote } from '../../src/article/quote.ts'
import type { OpenArchive } from '../../src/file/open-archive.ts'

export const forgeries = [
  'digits joined',
  'digits split',
  'digit changed',
  'sign changed',
  'currency exchanged',
  'negation dropped',
  'negation added',
  'negation moved',
  'quotes run together',
  'fragment skipped',
  'speaker’s quotes run together',
] as const
export type Forgery = (typeof forgeries)[number]

/** A quote, and what it may be run together with. */
export interface Quotation {
  readonly text: string
  readonly fragments: readonly string[]
  /** The next quote of the article, with words of the reporter between. */
  readonly next: string | null
  /** Another quote of its speaker. */
  readonly other: string | null
}

/** Longer claims are not taken. */
const longestClaim = 2_000
const negations = /^(?:not|never|no|nobody|nothing|none|cannot|without|hardly|\p{L}+n[’']t)$/iu
const currencies = ['$', '€', '£', '¥']

type Below = (count: number) => number

/** The quotation forged in one way, or null where it has nothing to forge in that way. */
export function forgeQuote(quotation: Quotation, forgery: Forgery, random: () => number): string | null {
  const below: Below = count => Math.floor(random() * count)
  const claim = forged(quotation, forgery, below)
  return claim === null || claim === quotation.text || claim.length > longestClaim ? null : claim
}

function forged({ text, fragments, next, other }: Quotation, forgery: Forgery, below: Below): string | null {
  switch (forgery) {
    case 'digits joined':
      return replaced(text, /(?<=\d)(?:[^\p{L}\d,]{1,3}|, )(?=\d)/gu, below, () => '')
    case 'digits split':
      return replaced(text, /(?<=\d)(?=\d)/g, below, () => [' ', '-', '/', '.', ', ', ':'][below(6)] ?? ' ')
    case 'digit changed':
      return replaced(text, /\d/g, below, digit => String((Number(digit) + 1 + below(9)) % 10))
    case 'sign changed':
      return replaced(text, /(?<![\p{L}\p{N}.,:/–-])(?=\d)|%|&|\+/gu, below, sign =>
        sign === '' ? (['-', '−', '< ', '+'][below(4)] ?? '-') : '',
      )
    case 'currency exchanged':
      return replaced(text, /\p{Sc}/gu, below, sign => currencies.filter(each => each !== sign)[below(3)] ?? '')
    case 'negation dropped':
    case 'negation added':
    case 'negation moved':
      return negated(text.split(/\s+/), forgery, below)
    case 'quotes run together':
      return next === null ? null : `${text} ${next}`
    case 'speaker’s quotes run together':
      return other === null ? null : `${text} ${other}`
    case 'fragment skipped':
      return skipped(fragments, below)
  }
}

/** One match of the pattern replaced. */
function replaced(text: string, pattern: RegExp, below: Below, by: (match: string) => string): string | null {
  const matches = [...text.matchAll(pattern)]
  const match = matches[below(matches.length)]
  if (match === undefined) return null
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

/** Never at the ends: a quotation that begins or ends inside another one is word for word. */
function negated(words: readonly string[], forgery: Forgery, below: Below): string | null {
  if (words.length < 4) return null
  const inside = () => 1 + below(words.length - 2)
  if (forgery === 'negation added') {
    const at = inside()
    return [...words.slice(0, at), 'not', ...words.slice(at)].join(' ')
  }
  const places = [...words.keys()].slice(1, -1).filter(at => negations.test(words[at] ?? ''))
  const from = places[below(places.length)]
  if (from === undefined) return null
  const word = words[from] ?? ''
  const without = [...words.slice(0, from), ...words.slice(from + 1)]
  if (forgery === 'negation dropped') {
    const positive = /^(?:can|wo|sha)n[’']t$/i.test(word) ? ['can'] : /n[’']t$/.test(word) ? [word.slice(0, -3)] : []
    return [...words.slice(0, from), ...positive, ...words.slice(from + 1)].join(' ')
  }
  const to = 1 + below(without.length - 1)
  const moved = [...without.slice(0, to), word, ...without.slice(to)]
  // Neighbours that are the same word change nothing.
  return keys(moved) === keys(words) ? null : moved.join(' ')
}

function keys(words: readonly string[]): string {
  return words.map(word => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()).join(' ')
}

function skipped(fragments: readonly string[], below: Below): string | null {
  if (fragments.length < 3) return null
  const at = 1 + below(fragments.length - 2)
  return [...fragments.slice(0, at), ...fragments.slice(at + 1)].join([' ', ' … ', ' […] '][below(3)])
}

/** Other ways of writing the same: capitals, spaces, marks around it, apostrophes, numbers in groups or not, breaks shown or not. */
export function trueForms({ text, fragments }: Quotation): string[] {
  return [
    text,
    text.toUpperCase(),
    `“${text.replaceAll(' ', '  ')}”`,
    text.replaceAll("'", '’'),
    text.replace(/(?<!\p{Sc}?[\d.,:/-]|\p{L})([1-9]\d{0,2}),(\d{3})(?![\d,])/gu, '$1$2'),
    fragments.join(' '),
    fragments.join(' … '),
  ].filter(form => form.length <= longestClaim)
}

/** All quotes of an archive, each text once. */
export function quotationsOf({ units }: OpenArchive): Quotation[] {
  const quotes: (Quote & { readonly article: number; readonly paragraph: number })[] = []
  for (let unit = 0; unit < units.count; unit += 1) {
    const quote = units.quote(unit)
    if (quote !== null) quotes.push({ ...quote, article: units.at(unit).article, paragraph: units.at(unit).paragraph })
  }
  const bySpeaker = Map.groupBy(quotes, ({ speaker }) => speaker?.id ?? null)
  const known = new Map<string, Quotation>()
  quotes.forEach(({ text, fragments, speaker, article, paragraph }, at) => {
    const following = quotes[at + 1]
    const isNear = following?.article === article && following.paragraph === paragraph
    const others = speaker === null ? [] : (bySpeaker.get(speaker.id) ?? [])
    const other = others[(others.findIndex(quote => quote.text === text) + 1) % others.length]
    known.set(text, {
      text,
      fragments: fragments.map(fragment => fragment.text),
      next: isNear ? following.text : null,
      other: other === undefined || other.text === text ? null : other.text,
    })
  })
  return [...known.values()]
}
