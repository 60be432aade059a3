// A claimed quotation beside the passage, each with the differences marked, and the same in words for readers who cannot rely on colour.

import { type TextBreak, textBreaks } from '../../article/quote-words.ts'
import type { VerifyAnswer, VerifyMatch } from '../../search/answer.ts'
import type { Differences } from '../words/checking-words.ts'
import type { Words } from '../words/words.ts'
import { html, type Markup, type Part } from './markup.ts'
import { apart, apartInPlain } from './written.ts'

type Change = VerifyMatch['difference'][number]

/** Words inside their own text stand as they are; inside a sentence of the page they stand apart. */
type Show = (text: string) => Part
const asIs: Show = text => text

const inserted = (text: string, show: Show = asIs) => html`<ins>${show(text)}</ins>`
const deleted = (text: string, show: Show = asIs) => html`<del>${show(text)}</del>`
const moved = (text: string, show: Show = asIs) => html`<span class="moved">${show(text)}</span>`
const signed = (text: string, show: Show = asIs) => html`<span class="signed">${show(text)}</span>`
const rest = (text: string) => html`<span class="around">${text}</span>`

type Look = ((text: string) => Markup) | null

/** How a run of each kind looks in the claim, and in the passage. */
const looks: Readonly<Record<Change['kind'], { readonly claimed: Look; readonly found: Look }>> = {
  same: { claimed: null, found: null },
  changed: { claimed: deleted, found: inserted },
  added: { claimed: deleted, found: null },
  missing: { claimed: null, found: inserted },
  moved: { claimed: moved, found: moved },
  omitted: { claimed: null, found: signed },
  inserted: { claimed: signed, found: signed },
}

interface Mark {
  readonly range: readonly [number, number]
  readonly wrap: (text: string) => Markup
}

/** The part `[from, to)` of a text with some of its ranges wrapped. */
function marked(text: string, [from, to]: readonly [number, number], marks: readonly Mark[]): Part {
  const parts: Part[] = []
  let at = from
  for (const { range, wrap } of [...marks].sort((one, other) => one.range[0] - other.range[0])) {
    if (range[0] < at || range[1] > to) continue
    parts.push(text.slice(at, range[0]), wrap(text.slice(...range)))
    at = range[1]
  }
  return [...parts, text.slice(at, to)]
}

function marksOf(difference: readonly Change[], side: 'claimed' | 'found'): Mark[] {
  return difference.flatMap(change => {
    const [run, wrap] = [change[side], looks[change.kind][side]]
    return run === null || wrap === null ? [] : [{ range: run.range, wrap }]
  })
}

/** The claim, with words that were not said struck out. */
export function claimMarked({ text }: Pick<VerifyAnswer, 'text'>, { difference }: VerifyMatch): Part {
  return marked(text, [0, text.length], marksOf(difference, 'claimed'))
}

/**
 * The passage in its sentence: words that the claim lacks are marked, and those before, between and after it have a softer colour. A quote
 * stands with the article's own words around it.
 */
export function passageMarked({ text, range, difference, cut, quote, around }: VerifyMatch): Part {
  const from = cut.before?.range[0] ?? range[0]
  const to = cut.after?.range[1] ?? range[1]
  const end = to + (/^[^\p{L}\p{N}\s]{1,3}/u.exec(text.slice(to))?.[0].length ?? 0)
  const marks = marksOf(difference, 'found')
  const isFree = ({ range: [start, stop] }: Mark) => !marks.some(mark => mark.range[0] < stop && mark.range[1] > start)
  const unclaimed = [cut.before, cut.after].flatMap((run): Mark[] => (run ? [{ range: run.range, wrap: rest }] : []))
  const joints = quote === null ? [] : textBreaks(quote).flatMap(joint => jointOf(joint, around))
  return [
    from > 0 ? '… ' : around.before !== '' && rest(around.before),
    marked(text, [from, end], [...marks, ...[...unclaimed, ...joints].filter(isFree)]),
    end < text.trimEnd().length ? ' …' : around.after !== '' && rest(around.after),
  ]
}

/** The article's own words between two parts of a quote, in the place of their sign, with the marks that the article has around the quote. */
function jointOf({ kind, text, start, end }: TextBreak, { before, after }: VerifyMatch['around']): Mark[] {
  if (kind !== 'attribution' || text === '') return []
  const [closing, opening] = [/^[^\s\p{L}\p{N}]/u.exec(after)?.[0] ?? '', /[^\s\p{L}\p{N}]$/u.exec(before)?.[0] ?? '']
  return [{ range: [start, end], wrap: () => rest(`${closing} ${text} ${opening}`) }]
}

/** The differences as sentences. For a short claim, words left out before and after are not mentioned. */
export function differenceInWords(
  { difference, cut, breaks, voice, insertions, marksKept }: VerifyMatch,
  short: boolean,
  { quoted, verify: { differences: say } }: Words,
): Part[] {
  const changes = [...difference.flatMap(change => sentence(change, say)), ...breaks.map(each => between(each, say))]
  if (!marksKept) changes.push(say.marksLost)
  const { lost, added } = cut.negations
  const all = (words: readonly string[]) =>
    [...new Set(words)].map(word => quoted(apartInPlain(word)).join('')).join(', ')
  if (insertions.length > 0) changes.push(say.insertions(all(insertions.map(run => run.text))))
  if (lost.length > 0) changes.push(html`<strong>${say.lostNegation(all(lost))}</strong>`)
  if (added.length > 0) changes.push(html`<strong>${say.addedNegation(all(added))}</strong>`)
  if (short) return changes
  if (cut.before !== null) changes.push(voice === 'quoted' ? say.cut.saidBefore : say.cut.before)
  if (cut.after !== null) changes.push(voice === 'quoted' ? say.cut.saidAfter : say.cut.after)
  return changes
}

function between({ kind, text }: VerifyMatch['breaks'][number], say: Differences): Part {
  if (text !== '') return say.overWords(signed(text, apart))
  return kind === 'paragraph' ? say.overParagraph : say.overMarks
}

function sentence({ kind, claimed, found }: Change, say: Differences): Part[] {
  const [theirs, ours] = [claimed?.text ?? '', found?.text ?? '']
  switch (kind) {
    case 'changed':
      return [say.changed(deleted(theirs, apart), inserted(ours, apart))]
    case 'added':
      return [say.added(deleted(theirs, apart))]
    case 'missing':
      return [say.missing(inserted(ours, apart))]
    case 'moved':
      return [say.moved(moved(theirs, apart))]
    case 'omitted':
      return [say.omitted(signed(ours, apart))]
    case 'inserted':
      return found === null
        ? [say.inserted(signed(theirs, apart))]
        : [say.insertedFor(signed(theirs, apart), signed(ours, apart))]
    case 'same':
      return []
  }
}
