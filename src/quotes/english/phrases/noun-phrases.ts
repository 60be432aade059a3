// Reads a noun phrase from a token on: names, pronouns, nouns with their attachments ("a spokesman for the company"). No tagger: closed
// classes, capitals and endings decide. `subjects.ts` decides which phrase is a subject.

import { irregularPasts, particles, suffixes } from '../lists/closed-class.ts'
import { isAdjective } from '../words/adjectives.ts'
import { Flag } from '../words/lexicon.ts'
import { alwaysVerbs, isNameWord, verbal } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { hasDeterminer, isCircumstance, isLocality } from './circumstances.ts'

export type PhraseKind = 'pronoun' | 'name' | 'nominal'

/** A noun phrase, as indexes into a paragraph's tokens (ends exclusive). */
export interface Phrase {
  readonly kind: PhraseKind
  readonly start: number
  /** End of the phrase without attached prepositional phrases. */
  readonly coreEnd: number
  /** End with attached prepositional phrases. */
  readonly end: number
  /** The capitalised words at the end of the core, for a name; `nameStart === nameEnd` if there are none. */
  readonly nameStart: number
  readonly nameEnd: number
  /** For a relative pronoun: the phrase that it refers to. */
  readonly antecedent?: Phrase
}

/** Longest core and most attached phrases: enough for names in the news, and a bound for hostile text. */
const longestCore = 16
const mostAttached = 5

const inner = new Set(particles)
const ending = new Set(suffixes)
const attaching = new Set(
  `of for at in from with to on by about behind against near under across inside outside within between among including`.split(
    ' ',
  ),
)
const functionWord =
  Flag.Auxiliary | Flag.Relative | Flag.Pronoun | Flag.Mark | Flag.ObjectPronoun | Flag.Subordinator | Flag.Conjunction

const irregular = new Set(irregularPasts)

/** "that Smith said", "that its editors had": the next words show that "that" is not a determiner. */
function opensClause(tokens: readonly TaggedToken[], index: number): boolean {
  return (
    isNameWord(tokens, index) ||
    ((tokens[index]?.flags ?? 0) & (Flag.Determiner | Flag.Possessive | Flag.Pronoun)) !== 0
  )
}

/** Whether a noun phrase can begin here. */
export function canBegin(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined || (token.flags & (Flag.Mark | Flag.Quote | Flag.Genitive)) !== 0) return false
  if (isNameWord(tokens, index)) return true
  if (token.lower === 'that' && opensClause(tokens, index + 1)) return false
  const begins =
    Flag.Determiner |
    Flag.Possessive |
    Flag.Pronoun |
    Flag.OtherPronoun |
    Flag.Role |
    Flag.Nationality |
    Flag.Number |
    Flag.Title
  if ((token.flags & begins) !== 0) return (token.flags & Flag.Relative) === 0 || (token.flags & Flag.Determiner) !== 0
  const never = functionWord | Flag.Preposition | Flag.CueFinite | Flag.CueParticiple | Flag.Adverb | Flag.Date
  if ((token.flags & never) !== 0) return (token.flags & Flag.CueNoun) !== 0
  return !verbal.test(token.lower) && !irregular.has(token.lower)
}

/** The noun phrase that begins at `index`, up to `limit`; null if there is none. */
export function phraseAt(tokens: readonly TaggedToken[], index: number, limit = tokens.length): Phrase | null {
  if (!canBegin(tokens, index) || index >= limit) return null
  const first = tokens[index]
  if (first === undefined) return null
  if ((first.flags & Flag.Pronoun) !== 0 && !isNameWord(tokens, index)) return pronoun(index)
  const coreEnd = core(tokens, index, limit)
  if (coreEnd <= index) return null
  const { nameStart, nameEnd } = trailingName(tokens, index, coreEnd)
  let end = coreEnd
  for (let attached = 0; attached < mostAttached; attached++) {
    const preposition = tokens[end]
    if (preposition === undefined || end + 1 >= limit || !attaching.has(preposition.lower)) break
    if (!canBegin(tokens, end + 1) && !isCompound(tokens, preposition, end + 1)) break
    const next = tokens[end + 1]
    if (next === undefined || (next.flags & Flag.Pronoun) !== 0) break
    const attachedEnd = core(tokens, end + 1, limit)
    if (attachedEnd <= end + 1) break
    end = attachedEnd
  }
  const member = nameEnd > nameStart ? memberBehind(tokens, coreEnd, end) : end
  if (member < end) return { kind: 'name', start: index, coreEnd: end, end, nameStart: member, nameEnd: end }
  return { kind: nameEnd > nameStart ? 'name' : 'nominal', start: index, coreEnd, end, nameStart, nameEnd }
}

/** "director of fixed income research": a participle that begins the name of a field. */
function isCompound(tokens: readonly TaggedToken[], preposition: TaggedToken, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]]
  if (token === undefined || next === undefined || !verbal.test(token.lower)) return false
  return /^(?:of|for)$/.test(preposition.lower) && (next.flags & fieldless) === 0 && canBegin(tokens, index + 1)
}

const fieldless =
  functionWord | Flag.Determiner | Flag.Possessive | Flag.Preposition | Flag.Adverb | Flag.Number | Flag.Capital

/** "Code for America’s Catherine Bracy": the start of the full name after the genitive; `end` if there is none. */
function memberBehind(tokens: readonly TaggedToken[], from: number, end: number): number {
  let start = end
  while (start > from && isNameWord(tokens, start - 1)) start--
  const full = end - start > 1 && ((tokens[end - 1]?.flags ?? 0) & (Flag.Role | Flag.Place)) === 0
  return full && start > from && ((tokens[start - 1]?.flags ?? 0) & Flag.Genitive) !== 0 ? start : end
}

/** The phrase of a single token. */
export function pronoun(index: number): Phrase {
  return { kind: 'pronoun', start: index, coreEnd: index + 1, end: index + 1, nameStart: index, nameEnd: index }
}

function core(tokens: readonly TaggedToken[], start: number, limit: number): number {
  const stop = Math.min(limit, start + longestCore, tokens.length)
  let i = start
  for (; i < stop; i++) if (!continues(tokens, start, i, stop)) break
  // A dangling conjunction or determiner belongs to the next phrase.
  while (i > start + 1) {
    const last = tokens[i - 1]
    if (last === undefined || (last.flags & (Flag.Conjunction | Flag.Genitive)) === 0) break
    if ((last.flags & Flag.Genitive) !== 0 && i < stop) break
    i--
  }
  return i
}

function continues(tokens: readonly TaggedToken[], start: number, i: number, stop: number): boolean {
  const token = tokens[i]
  const previous = tokens[i - 1]
  if (token === undefined) return false
  if (i === start) return true
  if (previous === undefined) return false
  const { flags } = token
  if (isNameWord(tokens, i))
    return (previous.flags & (Flag.Date | Flag.OtherPronoun)) === 0 && !isCircumstance(tokens, start, i - 1)
  const next = tokens[i + 1]
  if ((flags & Flag.Quote) !== 0) {
    // A nickname: Dwayne “The Rock” Johnson.
    return next !== undefined && token.end - token.start < 30 && isNameWord(tokens, i - 1) && isNameWord(tokens, i + 1)
  }
  if ((flags & Flag.Genitive) !== 0) return next !== undefined && i + 1 < stop && canFollowGenitive(tokens, i + 1)
  const afterModifier =
    (previous.flags & (Flag.Determiner | Flag.Possessive | Flag.Genitive | Flag.Number | Flag.Nationality)) !== 0
  if (inner.has(token.lower) && isNameWord(tokens, i - 1)) {
    return isNameWord(tokens, i + 1) || (inner.has(next?.lower ?? '') && isNameWord(tokens, i + 2))
  }
  if (ending.has(token.lower) && isNameWord(tokens, i - 1)) return true
  if (/^(?:designate|elect|emeritus)$/.test(token.lower) && (previous.flags & (Flag.Role | Flag.Title)) !== 0)
    return true
  if ((flags & Flag.Conjunction) !== 0) return joins(tokens, i, stop)
  if ((flags & (Flag.Determiner | Flag.Possessive)) !== 0) {
    return (flags & Flag.Relative) === 0 && (previous.flags & (Flag.Determiner | Flag.Conjunction)) !== 0
  }
  if ((flags & functionWord) !== 0) return false
  if ((flags & Flag.Number) !== 0) return true
  if ((flags & (Flag.Role | Flag.Nationality | Flag.Title)) !== 0) {
    // "lead author Ingrid Solheim", "Clinton campaign spokesman", "the Clinton campaign’s": words that look like verbs, but are titles
    // before a name, another title or a genitive.
    const isVerb = (flags & (Flag.CueFinite | Flag.CueParticiple)) !== 0
    const titles = token.lower === token.lemma && ((next?.flags ?? 0) & (Flag.Role | Flag.Genitive)) !== 0
    return !isVerb || afterModifier || isNameWord(tokens, i + 1) || titles
  }
  if (alwaysVerbs.has(token.lower) || irregular.has(token.lower)) return false
  if ((flags & (Flag.CueFinite | Flag.CueParticiple)) !== 0) {
    if (
      (flags & Flag.CueNoun) !== 0 &&
      (isAdjective(previous) || (token.lower === token.lemma && isSingular(tokens, start, i)))
    )
      return true
    return afterModifier || ((flags & Flag.CueNoun) !== 0 && followedByVerb(tokens, i) && !isNameWord(tokens, i - 1))
  }
  // "a Wednesday editorial"
  if ((flags & Flag.Date) !== 0)
    return (
      (previous.flags & Flag.Determiner) !== 0 &&
      next !== undefined &&
      i + 1 < stop &&
      (next.flags & (functionWord | Flag.Preposition | Flag.Quote | Flag.Number)) === 0
    )
  if ((flags & Flag.Preposition) !== 0) return false
  if ((flags & Flag.Adverb) !== 0) return afterModifier && next !== undefined && (next.flags & Flag.Mark) === 0
  if ((previous.flags & Flag.OtherPronoun) !== 0) return false
  if (verbal.test(token.lower)) return afterModifier
  // After a name a plain word is a verb, unless a noun for a role follows soon: "the Clinton campaign", "Trump transition team".
  if (isNameWord(tokens, i - 1) && !hasDeterminer(tokens, start))
    return roleSoon(tokens, i, stop) || isLocality(token.lower)
  return true
}

function canFollowGenitive(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (isNameWord(tokens, index)) return true
  return (token.flags & (functionWord | Flag.Determiner | Flag.Possessive | Flag.Quote | Flag.Preposition)) === 0
}

/** "a press call", "his fundraising email": a base form cannot be the verb of a singular subject. */
function isSingular(tokens: readonly TaggedToken[], start: number, i: number): boolean {
  const previous = tokens[i - 1]
  if (previous === undefined || !hasDeterminer(tokens, start) || /[^su]s$/.test(previous.lower)) return false
  return (
    /^(?:a|an|this|each|every|another|one|the|his|her|its|their|my|our)$/.test(tokens[start]?.lower ?? '') &&
    (previous.flags & (Flag.Role | Flag.Capital)) === 0
  )
}

function followedByVerb(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index + 1]
  return next !== undefined && (next.flags & (Flag.CueFinite | Flag.Auxiliary)) !== 0
}

function joins(tokens: readonly TaggedToken[], index: number, stop: number): boolean {
  const word = tokens[index]?.lower
  if (word !== 'and' && word !== '&' && word !== 'or') return false
  const next = tokens[index + 1]
  if (next === undefined || index + 1 >= stop) return false
  if (isNameWord(tokens, index + 1)) return true
  // "marchers and spectators"
  const plain = functionWord | Flag.CueFinite | Flag.CueParticiple | Flag.Adverb | Flag.Preposition
  if (/[^su]s$/.test(next.lower) && /[^su]s$/.test(tokens[index - 1]?.lower ?? '') && (next.flags & plain) === 0)
    return true
  const nominal = Flag.Determiner | Flag.Possessive | Flag.Role | Flag.Nationality
  return (next.flags & nominal) !== 0 && (next.flags & (Flag.CueFinite | Flag.Relative)) === 0
}

function roleSoon(tokens: readonly TaggedToken[], index: number, stop: number): boolean {
  for (let i = index; i < Math.min(stop, index + 3); i++) {
    const token = tokens[i]
    if (token === undefined) return false
    if ((token.flags & Flag.Role) !== 0) return true
    const breaks =
      functionWord | Flag.Preposition | Flag.CueFinite | Flag.CueParticiple | Flag.Quote | Flag.Determiner | Flag.Adverb
    if ((token.flags & breaks) !== 0) return false
  }
  return false
}

/** The name words at the end of a core, with particles: in "former Gov. Ed Rendell" they are "Gov. Ed Rendell". */
function trailingName(
  tokens: readonly TaggedToken[],
  start: number,
  end: number,
): { nameStart: number; nameEnd: number } {
  let nameStart = end
  while (nameStart > start) {
    const token = tokens[nameStart - 1]
    if (token === undefined) break
    const part =
      isNameWord(tokens, nameStart - 1) ||
      ((inner.has(token.lower) || (token.flags & Flag.Quote) !== 0) && nameStart - 1 > start && nameStart < end) ||
      (ending.has(token.lower) && nameStart === end)
    if (!part) break
    nameStart--
  }
  return { nameStart, nameEnd: end }
}

/** End of the mention at the cue: for a name, the end of the name; for an unnamed source, including attached phrases. */
export function mentionEnd(phrase: Phrase): number {
  return phrase.kind === 'nominal' ? phrase.end : phrase.coreEnd
}
