// The verdict in plain sentences, for people and for assistants. Plain text: a caller that shows it as HTML escapes it.

import { asShown } from '../../text/line-ends.ts'
import type { VerifyAnswer, VerifyMatch } from '../answer.ts'

/** Omitted words are given in full up to this many UTF-16 code units; of longer ones, this many words at either end. */
const longestNamed = 120
const endWords = 5

type Findings = Pick<VerifyAnswer, 'verdict' | 'short' | 'saidByOther' | 'speaker' | 'matches' | 'elsewhere'>

/** A few sentences: whether it is there, where, who said it, and what to beware of. */
export function summarize({ verdict, short, saidByOther, speaker, matches, elsewhere }: Findings): string {
  const best = matches[0]
  if (verdict === 'not found' || best === undefined) {
    return 'Nothing in this archive comes close to these words. It may have been said elsewhere.'
  }
  if (short && verdict === 'verbatim') return places(matches.filter(match => match.verdict === 'verbatim'))
  return [
    verdict === 'verbatim'
      ? `Word for word in ${placeOf(best)}${marksIn(best)}.`
      : `In ${placeOf(best)} it reads differently.`,
    ...(short ? [] : speakerSentence(best, saidByOther ? speaker : null)),
    ...(elsewhere === null ? [] : [spliced(elsewhere)]),
    ...best.breaks.map(broken),
    ...warnings(best),
  ].join(' ')
}

/** The places of a short claim, without naming a source. */
function places(matches: readonly VerifyMatch[]): string {
  const named = [...new Set(matches.map(placeOf))]
  const where = named.length === 1 ? named[0] : `${named.length} articles: ${named.join('; ')}`
  return `These words stand in ${where}. They are too few to tell whose words they are.`
}

function marksIn({ difference }: VerifyMatch): string {
  const hasMarks = difference.some(({ kind }) => kind === 'omitted' || kind === 'inserted')
  return hasMarks ? ', but for what it marks as left out or put in' : ''
}

function spliced(elsewhere: NonNullable<VerifyAnswer['elsewhere']>): string {
  const speaker = elsewhere.quote?.speaker
  const who = speaker == null ? '' : `, said by ${speaker.name}`
  return `Its words ${listed([shortened(elsewhere.claimed.text)])} stand elsewhere, in ${placeOf(elsewhere)}${who}: it is made of two.`
}

function placeOf({ article: { title, source, published } }: Pick<VerifyMatch, 'article'>): string {
  const details = [source, published?.slice(0, 10)].filter(detail => detail != null)
  return `“${title === '' ? 'Untitled' : title}”${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

function speakerSentence({ quote, type, voice }: VerifyMatch, instead: string | null): string[] {
  if (type === 'paragraph') return [unattributed[voice]]
  const speaker = quote?.speaker
  if (speaker == null) return ['The article does not make plain who said it.']
  const role = speaker.role === null ? '' : `, ${speaker.role}`
  return [
    ended(
      `Said by ${speaker.name}${role}${instead === null ? '' : `; not, as far as this archive knows, by ${instead}`}`,
    ),
  ]
}

const unattributed: Readonly<Record<VerifyMatch['voice'], string>> = {
  article: 'It stands there as the article’s own text, not as anybody’s words.',
  quoted: 'It stands there in quotation marks, but this archive does not know whose words it is.',
  mixed: 'It stands there partly in quotation marks and partly as the article’s own text.',
}

/** The article's words where the claim crosses a break. */
function broken({ kind, text }: VerifyMatch['breaks'][number]): string {
  if (text === '')
    return kind === 'paragraph' ? 'It runs on into a new paragraph.' : 'It runs on over closing and opening marks.'
  return ended(`Between its parts the article has ${listed([shortened(text)])}`)
}

/** With its full stop, which may be that of an abbreviation: "mayor of Washington, D.C." */
function ended(sentence: string): string {
  return /\.[”"’]?$/.test(sentence) ? sentence : `${sentence}.`
}

function warnings({ cut, difference, voice, marksKept, text, range }: VerifyMatch): string[] {
  const { lost, added } = cut.negations
  const found = (kind: Change['kind']) =>
    difference.flatMap(change => (change.kind === kind ? [change.found?.text ?? ''] : []))
  const put = difference.flatMap(({ kind, claimed }) => (kind === 'added' && claimed ? [claimed.text] : []))
  const changed = difference.filter(({ kind }) => kind === 'changed')
  const [omitted, missing] = [found('omitted'), found('missing')]
  const outside = [cut.before && 'before', cut.after && 'after'].filter(part => part !== null)
  return [
    lost.length > 0 && `It leaves out ${listed(lost)}, which may turn its meaning around.`,
    added.length > 0 && `It puts in ${listed(added)}, which was not said.`,
    omitted.length > 0 && `Where it marks an omission, it leaves out ${listed(omitted.map(shortened))}.`,
    missing.length > 0 && `It leaves out ${listed(missing.map(shortened))} without marking it.`,
    put.length > 0 && `It adds ${listed(put.map(shortened))}.`,
    changed.length > 0 && `It has ${changed.map(exchange).join(', ')}.`,
    !marksKept && ended(`It does not show which words are quoted; the article has: ${shortened(text.slice(...range))}`),
    outside.length > 0 && `More ${voice === 'quoted' ? 'was said' : 'stands'} ${outside.join(' and ')} it.`,
    difference.some(({ kind }) => kind === 'moved') &&
      (isInOrder(difference) ? 'Its parts stand far apart.' : 'Its parts stand in another order.'),
  ].filter(warning => warning !== false)
}

type Change = VerifyMatch['difference'][number]

function exchange({ claimed, found }: Change): string {
  return `${listed([shortened(claimed?.text ?? '')])} for ${listed([shortened(found?.text ?? '')])}`
}

function isInOrder(difference: VerifyMatch['difference']): boolean {
  const starts = difference.flatMap(({ found }) => (found === null ? [] : [found.range[0]]))
  return starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))
}

/** The first and the last words of a long text. */
function shortened(written: string): string {
  const text = asShown(written)
  if (text.length <= longestNamed) return text
  const words = text.split(/\s+/)
  return `${words.slice(0, endWords).join(' ')} … ${words.slice(-endWords).join(' ')}`
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].map(word => `“${word}”`).join(', ')
}
