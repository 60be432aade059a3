// Why a verdict is what it is: codes with values, from which each language writes its sentences. `summary.ts` writes the English ones.

import type { ArticleHead, VerifyAnswer, VerifyMatch } from '../answer.ts'
import { shownMatch } from '../answers/shown.ts'

/** Where words stand. */
export type Place = Pick<ArticleHead, 'title' | 'source' | 'published'>

/** Words of the claim, and those that the passage has for them. */
export interface Exchange {
  readonly claimed: string
  readonly found: string
}

interface One<Code extends string, Values> {
  readonly code: Code
  readonly values: Values
}

/** Codes whose sentences name nothing. `own-text` and the two behind it say whose words they are, where the passage is a paragraph. */
export const plainCodes = [
  'not-found',
  'speaker-unknown',
  'own-text',
  'in-marks',
  'partly-in-marks',
  'over-paragraph',
  'over-marks',
  'far-apart',
  'other-order',
] as const

/**
 * Codes with the words that were left out or put in. `omitted` are those where the claim marks it; `insertions` are letters and words that
 * the article has in brackets.
 */
export const wordCodes = ['lost-negation', 'added-negation', 'omitted', 'missing', 'added', 'insertions'] as const

/** One reason: a code, and the values that its sentence names. */
export type Reason =
  | One<(typeof plainCodes)[number], null>
  /** Fewer than four words, and the articles that have them. */
  | One<'too-few-words', { readonly places: readonly Place[] }>
  /** Word for word; `marked`: but for what the claim marks as left out or put in. */
  | One<'verbatim', { readonly place: Place; readonly marked: boolean }>
  | One<'differs', { readonly place: Place }>
  /** In how many other editions of the article the passage is. */
  | One<'also-in', { readonly count: number }>
  /** Who said it; `instead`: the person that was asked for, if somebody else said it. */
  | One<'said-by', { readonly speaker: string; readonly role: string | null; readonly instead: string | null }>
  /** These words stand in another place: the claim is made of two. */
  | One<'made-of-two', { readonly words: string; readonly place: Place; readonly speaker: string | null }>
  /** `over-words`: the claim runs on over these words of the article. `marks-lost`: it does not show which of these words are quoted. */
  | One<'over-words' | 'marks-lost', { readonly words: string }>
  | One<(typeof wordCodes)[number], { readonly words: readonly string[] }>
  | One<'changed', { readonly exchanges: readonly Exchange[] }>
  /** More was said, or stands there, before or after. */
  | One<'cut-short', { readonly before: boolean; readonly after: boolean; readonly said: boolean }>

export type ReasonCode = Reason['code']

/** The values of a code. */
export type ReasonValues<Code extends ReasonCode> = Reason extends infer Each
  ? Each extends One<infer Codes, infer Values>
    ? Code extends Codes
      ? Values
      : never
    : never
  : never

type Findings = Pick<VerifyAnswer, 'verdict' | 'short' | 'saidByOther' | 'speaker' | 'matches' | 'elsewhere'>

/** Whether it is there, where, who said it, and what to beware of, in this order. */
export function reasonsOf({ verdict, short, saidByOther, speaker, matches, elsewhere }: Findings): readonly Reason[] {
  const best = matches[0] && shownMatch(matches[0])
  if (verdict === 'not found' || best === undefined) return [{ code: 'not-found', values: null }]
  if (short && verdict === 'verbatim') {
    const verbatim = matches.filter(one => one.verdict === 'verbatim')
    const places = placesOf(verbatim)
    return [{ code: 'too-few-words', values: { places } }, ...(places.length === 1 ? copiesOf(best) : [])]
  }
  const place = placeOf(best)
  return [
    verdict === 'verbatim'
      ? { code: 'verbatim', values: { place, marked: hasMarks(best) } }
      : { code: 'differs', values: { place } },
    ...copiesOf(best),
    ...(short ? [] : [voiceOf(best, saidByOther ? speaker : null)]),
    ...(elsewhere === null ? [] : [secondPlace(elsewhere)]),
    ...best.breaks.map(broken),
    ...warnings(best),
  ]
}

function copiesOf({ alsoIn = 0 }: VerifyMatch): Reason[] {
  return alsoIn === 0 ? [] : [{ code: 'also-in', values: { count: alsoIn } }]
}

/** Each place once. */
function placesOf(matches: readonly VerifyMatch[]): Place[] {
  return [...new Map(matches.map(match => [JSON.stringify(placeOf(match)), placeOf(match)])).values()]
}

function placeOf({ article: { title, source, published } }: Pick<VerifyMatch, 'article'>): Place {
  return { title, source, published }
}

function hasMarks({ difference }: VerifyMatch): boolean {
  return difference.some(({ kind }) => kind === 'omitted' || kind === 'inserted')
}

function voiceOf({ quote, type, voice }: VerifyMatch, instead: string | null): Reason {
  if (type === 'paragraph') return { code: voices[voice], values: null }
  const speaker = quote?.speaker
  if (speaker == null) return { code: 'speaker-unknown', values: null }
  return { code: 'said-by', values: { speaker: speaker.name, role: speaker.role, instead } }
}

const voices = { article: 'own-text', quoted: 'in-marks', mixed: 'partly-in-marks' } as const

function secondPlace(elsewhere: NonNullable<VerifyAnswer['elsewhere']>): Reason {
  const speaker = elsewhere.quote?.speaker?.name ?? null
  return { code: 'made-of-two', values: { words: elsewhere.claimed.text, place: placeOf(elsewhere), speaker } }
}

/** The article's words where the claim crosses a break. */
function broken({ kind, text }: VerifyMatch['breaks'][number]): Reason {
  if (text !== '') return { code: 'over-words', values: { words: text } }
  return { code: kind === 'paragraph' ? 'over-paragraph' : 'over-marks', values: null }
}

function warnings({ type, cut, difference, voice, insertions, marksKept, text, range }: VerifyMatch): Reason[] {
  const { lost, added } = cut.negations
  const found = (kind: Change['kind']) =>
    difference.flatMap(change => (change.kind === kind ? [change.found?.text ?? ''] : []))
  const put = difference.flatMap(({ kind, claimed }) => (kind === 'added' && claimed ? [claimed.text] : []))
  const exchanges = difference.flatMap(({ kind, claimed, found: there }) =>
    kind === 'changed' ? [{ claimed: claimed?.text ?? '', found: there?.text ?? '' }] : [],
  )
  const words = (code: (typeof wordCodes)[number], all: readonly string[]) =>
    all.length > 0 && { code, values: { words: [...new Set(all)] } }
  const all: (Reason | false)[] = [
    words('lost-negation', lost),
    words('added-negation', added),
    words('omitted', found('omitted')),
    words('missing', found('missing')),
    words('added', put),
    exchanges.length > 0 && { code: 'changed', values: { exchanges } },
    voice !== 'article' &&
      words(
        'insertions',
        insertions.map(run => run.text),
      ),
    !marksKept && { code: 'marks-lost', values: { words: text.slice(...range) } },
    (cut.before !== null || cut.after !== null) && {
      code: 'cut-short',
      values: { before: cut.before !== null, after: cut.after !== null, said: type === 'quote' },
    },
    difference.some(({ kind }) => kind === 'moved') && {
      code: isInOrder(difference) ? 'far-apart' : 'other-order',
      values: null,
    },
  ]
  return all.filter(reason => reason !== false)
}

type Change = VerifyMatch['difference'][number]

function isInOrder(difference: VerifyMatch['difference']): boolean {
  const starts = difference.flatMap(({ found }) => (found === null ? [] : [found.range[0]]))
  return starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))
}
