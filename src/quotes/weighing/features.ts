// Turns a quoted text and a possible source into named features: their relation, the text between them, the cue.
// `english/learnt/stretch-weights.json` has a weight for each name; nothing is decided here.

import type { CueEvent } from '../english/events/cue-event.ts'
import { classOfCue } from '../english/lists/cue-classes.ts'
import type { Phrase } from '../english/phrases/noun-phrases.ts'
import { isTitleOfWork, titleCase } from '../english/terms/titles.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { TaggedToken } from '../english/words/tokens.ts'
import type { View } from '../view.ts'

export type Features = readonly string[]

/** Properties of the quoted text itself, for any source. */
export interface Context {
  readonly nobody: Features
  /** Its place in the paragraph: all of it, the beginning, or elsewhere. */
  readonly where: string
  readonly size: string
  readonly ending: string
  readonly before: string
  readonly after: string
  readonly few: string
  /** Whether the stretch begins with a capital. */
  readonly first: string
  /** Clearly the title of a work: capitals throughout, after words that precede titles. */
  readonly title: boolean
}

const count = /\S+/g

/** Words of a stretch, counted up to 12. */
function sizeOf(text: string): number {
  let words = 0
  for (const _ of text.slice(0, 160).matchAll(count)) words++
  return words
}

function bucket(words: number): string {
  if (words <= 3) return `w${words}`
  if (words <= 5) return 'w4-5'
  if (words <= 9) return 'w6-9'
  return 'w10+'
}

function tokenClass(token: TaggedToken | undefined): string {
  if (token === undefined) return 'edge'
  if ((token.flags & Flag.Mark) !== 0) return token.lower
  if ((token.flags & Flag.Quote) !== 0) return 'quote'
  if ((token.flags & Flag.Genitive) !== 0) return 'genitive'
  if (special.has(token.lower)) return token.lower
  if ((token.flags & Flag.Possessive) !== 0) return 'possessive'
  if ((token.flags & Flag.Relative) !== 0) return 'relative'
  if ((token.flags & Flag.Pronoun) !== 0) return 'pronoun'
  if ((token.flags & Flag.Determiner) !== 0) return 'determiner'
  if ((token.flags & Flag.Auxiliary) !== 0) return 'auxiliary'
  if ((token.flags & Flag.Conjunction) !== 0) return 'conjunction'
  if ((token.flags & Flag.Subordinator) !== 0) return 'subordinator'
  if ((token.flags & Flag.CueFinite) !== 0)
    return `cue ${token.lemma === 'say' || token.lemma === 'call' ? token.lemma : ''}`
  if ((token.flags & Flag.CueParticiple) !== 0) return 'cue ing'
  if ((token.flags & Flag.Preposition) !== 0) return 'preposition'
  if ((token.flags & Flag.Capital) !== 0) return 'name'
  if ((token.flags & Flag.CueNoun) !== 0) return 'cue noun'
  if ((token.flags & Flag.Adverb) !== 0) return 'adverb'
  return 'word'
}

const special = new Set(
  `that as a an the so-called called titled entitled named dubbed known song book film movie show series album article headline column
  word words term phrase to of for with by in on`.split(/\s+/),
)

const finalMark = /[.,!?…:;—-]\s*$/

/** Features for or against a text being a quote at all, and properties for other features. */
export function contextFeatures(view: View, region: number, place: number): Context {
  const { tokens } = view
  const stretch = view.regions[region]
  const text = stretch === undefined ? '' : view.text.slice(stretch.innerStart, stretch.innerEnd)
  const words = sizeOf(text)
  const size = bucket(words)
  const previous = tokens[place - 1]
  const next = tokens[place + 1]
  const before = tokenClass(previous)
  const after = tokenClass(next)
  const ending = finalMark.exec(text)?.[0]?.trim() ?? 'none'
  const first = /^[^\p{L}\p{N}]*(\p{Lu})/u.test(text) ? 'capital' : 'small'
  const shape = titleCase(text)
  const initial = ((tokens[place]?.flags ?? 0) & Flag.Initial) !== 0 ? 'initial' : 'inside'
  const where = tokens.length === 1 ? 'whole' : place === 0 ? 'begins' : initial
  const few = words <= 3 ? 'short' : words <= 5 ? 'middling' : 'long'
  const nobody = [
    'nobody',
    `nobody ${size}`,
    `nobody before ${before} ${few}`,
    `nobody after ${after} ${few}`,
    `nobody ending ${ending} ${few}`,
    `nobody ${first} ${shape} ${few}`,
    `nobody ${where} ${few}`,
    `nobody ${shape} ${before}`,
    `nobody events ${Math.min(3, view.events.length)} ${few}`,
  ]
  nobody.push(`nobody between ${before} ${after} ${few}`)
  if (stretch?.single) nobody.push(`nobody single ${few}`)
  if (view.kind !== 'prose') nobody.push(`nobody ${view.kind}`)
  if (view.paragraph === 0) nobody.push('nobody first paragraph')
  if (previous !== undefined && before === 'word') nobody.push(`nobody word ${previous.lower}`)
  return {
    nobody,
    where,
    size,
    ending,
    before,
    after,
    few,
    first,
    title: isTitleOfWork(shape, words, tokens, place, ending),
  }
}

function distance(tokens: number): string {
  if (tokens <= 2) return `d${tokens}`
  if (tokens <= 4) return 'd3-4'
  if (tokens <= 8) return 'd5-8'
  if (tokens <= 16) return 'd9-16'
  return 'd17+'
}

export function subjectClass(phrase: Phrase | null, tokens: readonly TaggedToken[]): string {
  if (phrase === null) return 'none'
  const first = tokens[phrase.start]
  if (phrase.kind === 'pronoun') {
    const word = first?.lower ?? ''
    if (phrase.antecedent !== undefined) return 'who'
    return /^(?:he|she|his|her|him)$/.test(word)
      ? 'he'
      : /^(?:they|their|them)$/.test(word)
        ? 'they'
        : /^it/.test(word)
          ? 'it'
          : 'I'
  }
  if (phrase.kind === 'name') return 'name'
  for (let i = phrase.start; i < phrase.coreEnd; i++) if (((tokens[i]?.flags ?? 0) & Flag.Role) !== 0) return 'role'
  return 'thing'
}

/** Features of a quoted text and a cue event of its paragraph. `order` counts events outwards from the text. */
export function eventFeatures(
  view: View,
  region: number,
  place: number,
  event: CueEvent,
  order: number,
  nearest: CueEvent | undefined,
  context: Context,
): Features {
  const { tokens } = view
  const quote = tokens[place]
  const cue = tokens[event.cueStart]
  const left = event.cueStart < place
  const sentences = Math.min(3, Math.abs((quote?.sentence ?? 0) - (cue?.sentence ?? 0)))
  const gap = left ? Math.max(0, place - event.end) : Math.max(0, event.start - place - 1)
  const side = event.start < place && event.end > place + 1 ? 'around' : left ? 'left' : 'right'
  const spot = `${side}${sentences}`
  const between = regionsBetween(view, region, place, event, left)
  const who = subjectClass(event.subject, tokens)
  const first = tokens[event.start]
  const verbs = classOfCue(event.lemma)
  const features = [
    `${spot} ${verbs} ${distance(gap)}`,
    `${spot} ${verbs} order ${order}`,
    `${verbs} subject ${who} ${spot}`,
    'event',
    `${spot} ${event.shape} ${distance(gap)} between ${between}`,
    `${spot} ${event.shape}`,
    `${spot} ${context.size}`,
    `${spot} subject ${who}`,
    `${spot} before ${left ? context.before : context.after}`,
    `${spot} ${context.where} ending ${context.ending}`,
    `${side} ${event.lemma}`,
    `${event.lemma} ${sentences === 0 ? 'same' : 'other'} ${context.size <= 'w3' ? 'short' : 'long'}`,
    `${spot} order ${order}`,
    `${spot} order ${order} ${event.shape}`,
    `${spot} order ${order} subject ${who}`,
    `order ${order} before ${left ? context.before : context.after} ${distance(gap)}`,
    `${event.shape} subject ${who}`,
    `${event.lemma} subject ${who}`,
    `opens ${tokenClass(first)} ${who}`,
  ]
  if (left && ((quote?.flags ?? 0) & Flag.Initial) !== 0) {
    // “Q1,” X said. “Q2.”: does the event stand between two stretches, right behind the first?
    const opener = tokens[event.start - 1]
    const interrupts =
      opener !== undefined && ((opener.flags & Flag.Quote) !== 0 || (tokens[event.start - 2]?.region ?? -1) >= 0)
    features.push(`resumes ${interrupts} ${sentences} ${between}`, `resumes ${interrupts} ${event.shape}`)
  }
  if (left && order === 0 && sentences === 0) {
    features.push(
      `governs ${event.lemma} ${context.before}`,
      `governs ${verbs} ${context.before} ${context.few}`,
      `governs ${verbs} ${gap <= 2} ${context.first}`,
      `governs ${event.lemma} ${gap <= 2} ${context.few}`,
      `governs ${context.before} ${gap <= 2} ${event.shape}`,
    )
  }
  if (order > 0 && nearest !== undefined && nearest !== event) {
    // Another event is nearer on the same side: how near it is, and whether it has a speaker.
    const nearer = left ? Math.max(0, place - nearest.end) : Math.max(0, nearest.start - place - 1)
    const same = tokens[nearest.cueStart]?.sentence === quote?.sentence
    const able = nearest.subject !== null
    features.push(
      `${spot} behind ${same} ${able} ${distance(nearer)}`,
      `${spot} behind ${same} ${able} ${nearest.shape}`,
      `behind ${nearest.lemma} ${nearer <= 2} ${able}`,
    )
  }
  if (left && sentences === 0 && gap <= 2) features.push(`adjacent ${context.before} ${context.first}`)
  const setOff = /[,.!?—–-]/u.test(context.ending) || context.after === ','
  features.push(`${spot} set off ${setOff} ${distance(gap)}`, `${spot} set off ${setOff} ${event.lemma === 'say'}`)
  if (left && sentences === 0) features.push(`clause ${clauseBetween(tokens, event.end, place)} ${context.size}`)
  if (!left && first !== undefined && first.sentence === quote?.sentence)
    features.push(`follows ${distance(gap)} ${context.ending}`)
  if (takenByAnother(view, event, region)) features.push(`taken ${spot}`)
  return features
}

function regionsBetween(view: View, region: number, place: number, event: CueEvent, left: boolean): number {
  let between = 0
  for (let step = 1; step <= 2; step++) {
    const other = view.places[left ? region - step : region + step]
    if (other === undefined) break
    if (left ? other >= event.end && other < place : other < event.start && other > place) between++
  }
  return between
}

function clauseBetween(tokens: readonly TaggedToken[], from: number, to: number): string {
  if (to <= from) return 'none'
  let finite = false
  let that = false
  for (let i = Math.max(from, to - 30); i < to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    if ((token.flags & (Flag.Auxiliary | Flag.CueFinite)) !== 0) finite = true
    if (token.lower === 'that') that = true
  }
  return `${that ? 'that' : ''}${finite ? ' finite' : ''}`
}

/** Whether the event is right after another quoted text of its sentence. */
function takenByAnother(view: View, event: CueEvent, region: number): boolean {
  const token = view.tokens[event.start - 1]
  return token !== undefined && token.region >= 0 && token.region !== region
}

/** Features of a source without a cue. */
export function nearFeatures(kind: string, phrase: Phrase, view: View, context: Context): Features {
  const who = subjectClass(phrase, view.tokens)
  return [
    `near ${kind}`,
    `near ${kind} ${context.size}`,
    `near ${kind} ${who}`,
    `near ${kind} before ${context.before}`,
    `near ${kind} ending ${context.ending}`,
  ]
}
