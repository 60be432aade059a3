// How likely a name of several words is a person's: evidence from lists of given names and of organisations, and from the article's own use
// of the name. `lab/fit-people.ts` learns the weights.

import personWeights from '../english/learnt/person-weights.json' with { type: 'json' }
import {
  givenName,
  isBodyNoun,
  isBoth,
  isDirection,
  isEponym,
  isFamilyFirst,
  isNationality,
  isOrganisationWord,
  isPlace,
} from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import { type Lore, placeKey } from './lore.ts'
import type { Run } from './mentions.ts'

/** Least score of a person: even odds. */
const least = 0
/** If nothing contradicts it, speaking is strong evidence for a person: a missed person costs more than an organisation taken for one. */
const leastSpeaking = -0.8
/** Most mentions of one name that are read. */
const mostMentions = 30

const locative = /^(?:in|at|near|across|through|throughout|inside|outside|around|toward|towards|into|within)$/
const third = /^(?:he|she|his|her|him|himself|herself)$/

const against = new Set([
  'body',
  'abstract',
  'plural',
  'direction',
  'place',
  'places',
  'people',
  'common first',
  'common last',
  'letters',
  'article',
  'which',
  'only placed',
  'short form',
  'behind body',
])
const pro = new Set([
  'bias',
  'titled',
  'role before',
  'role behind',
  'speaks',
  'acts',
  'last alone',
  'last speaks',
  'first alone',
  'he',
  'given later',
])

/** Evidence on a name, from all places where it stands. */
export function personEvidence(runs: readonly Run[], views: readonly View[], lore: Lore): Set<string> {
  const [run] = runs
  const found = new Set<string>(['bias'])
  if (run === undefined) return found
  const { words } = run
  const lower = words.map(word => word.toLowerCase())
  const [first = ''] = words
  const last = lower.at(-1) ?? ''
  // "Carolina Garcia", "Jordan Hicks": a place name before a word that is not one.
  const eponym = isEponym(first) && !isPlace(words[1] ?? '') && !isOrganisationWord(words[1] ?? '')
  const given = eponym ? 'u' : givenName(first)
  if (given === 'm' || given === 'f') found.add('given')
  else if (given === 'u') found.add('given either')
  else if (isFamilyFirst(first)) found.add('family first')
  else if (/^(?:\p{Lu}\.?){1,2}$/u.test(first)) found.add('initial')
  else found.add('unknown first')
  if (words.slice(1).some(word => givenName(word) !== null)) found.add('given later')
  if (/^\p{Lu}\.?$/u.test(words[1] ?? '')) found.add('middle initial')
  found.add(`words ${Math.min(5, words.length)}`)
  if (words.slice(1, -1).some(word => /^\p{Ll}/u.test(word))) found.add('particle')
  // "Park Ji-hyun", "Bill Gates": a first word that is also a name is no evidence for an organisation.
  const telling = lower.slice(isFamilyFirst(first) || isBoth(first) ? 1 : 0)
  if (telling.some(word => isOrganisationWord(word) || isOrganisationWord(word.replace(/s$/, '')))) found.add('body')
  if (lower.some(isDirection)) found.add('direction')
  if (isPlace(lower.join(' ')) || lower.every(isPlace)) found.add('places')
  else if (lower.slice(eponym ? 1 : 0).some(isPlace)) found.add('place')
  if (lower.some(isNationality)) found.add('people')
  if (words.some(word => /^\p{Lu}{2,}$/u.test(word)) && !words.every(word => /^\p{Lu}{2,}$/u.test(word)))
    found.add('letters')
  if (lore.common.has(last)) found.add('common last')
  if (lore.common.has(lower[0] ?? '')) found.add('common first')
  if (/[^su]s$/.test(last)) found.add('plural')
  if (/(?:ing|ment|tion|ity|ism|ic|ness|ance|ence)s?$/.test(last)) found.add('abstract')
  const end = lore.singles.get(last)
  const start = lore.singles.get(lower[0] ?? '')
  if (end !== undefined) {
    if (end.speaks > 0) found.add('last speaks')
    if (end.addressed > 0) found.add('last addressed')
    if (end.bare > 0) found.add('last alone')
  }
  if (start !== undefined) {
    if (start.speaks > 0) found.add('first speaks')
    if (start.bare > 0) found.add('first alone')
  }
  let placed = 0
  for (const mention of runs.slice(0, mostMentions)) {
    const tokens = views[mention.view]?.tokens ?? []
    if (mention.titled) found.add('titled')
    if (mention.addressed) found.add('addressed')
    if (mention.role !== null) found.add(mention.roleBehind ? 'role behind' : 'role before')
    const cue = lore.cues.get(placeKey(mention.view, mention.end))
    if (cue !== undefined) found.add(cue === 'speech' || cue === 'phrase' ? 'speaks' : 'acts')
    const before = tokens[mention.token - 1]
    if (before?.lower === 'the' && !mention.titled) found.add('article')
    if (isBodyNoun(before?.lower ?? '') && !mention.titled) found.add('behind body')
    if (locative.test(before?.lower ?? '')) placed++
    const [next, after, third] = [tokens[mention.end], tokens[mention.end + 1], tokens[mention.end + 2]]
    if (next === undefined) continue
    const apposed = next.lower === ',' || next.lower === '('
    const isAge = ((after?.flags ?? 0) & Flag.Number) !== 0 && /^\d{1,2}$/.test(after?.text ?? '')
    if (apposed && ((isAge && (third?.lower === ',' || third?.lower === ')')) || after?.lower === 'aged'))
      found.add('age')
    if (next.lower === 'who' || (next.lower === ',' && (after?.lower === 'who' || after?.lower === 'whose')))
      found.add('who')
    if (next.lower === 'which' || (next.lower === ',' && after?.lower === 'which')) found.add('which')
    if (next.lower === '(' && isShort(after?.text ?? '', words) && third?.lower === ')') found.add('short form')
    if ((next.flags & Flag.Genitive) !== 0) found.add('genitive')
    if (saysHe(tokens, mention.end)) found.add('he')
  }
  if (placed === runs.length) found.add('only placed')
  // If nothing contradicts a person, the evidence for one counts for more.
  if (![...found].some(name => against.has(name)))
    for (const name of [...found]) if (pro.has(name)) found.add(`clean ${name}`)
  return found
}

/** "(EIA)" behind Environmental Impact Assessment. */
function isShort(text: string, words: readonly string[]): boolean {
  return (
    /^\p{Lu}[\p{L}.&]{1,9}$/u.test(text) && text[0]?.toLowerCase() === words[0]?.[0]?.toLowerCase() && text.length < 8
  )
}

/** He or she after the name, in its sentence and before another name. */
function saysHe(tokens: View['tokens'], from: number): boolean {
  const sentence = tokens[from - 1]?.sentence
  for (let i = from; i < Math.min(tokens.length, from + 15); i++) {
    const token = tokens[i]
    if (token === undefined || token.sentence !== sentence || (token.flags & Flag.Quote) !== 0) return false
    if (third.test(token.lower)) return true
    if ((token.flags & Flag.Capital) !== 0) return false
  }
  return false
}

/** Whether a name counts as a person's. */
export function isPerson(evidence: ReadonlySet<string>): boolean {
  return personScore(evidence) > (evidence.has('clean speaks') ? leastSpeaking : least)
}

/** Log odds that a name is a person's. */
export function personScore(
  evidence: ReadonlySet<string>,
  weights: Readonly<Record<string, number>> = personWeights,
): number {
  let score = 0
  for (const name of evidence) score += weights[name] ?? 0
  return score
}

/** Whether a single word that speaks is probably a person's name: not an organisation, place, people or common noun. */
export function isLoneName({ words, view, end, token }: Run, views: readonly View[], lore: Lore): boolean {
  const [word = ''] = words
  const lower = word.toLowerCase()
  const use = lore.singles.get(lower)
  if (
    use === undefined ||
    (use.speaks === 0 && use.addressed === 0) ||
    lore.common.has(lower) ||
    lore.bracketed.has(lower)
  )
    return false
  if (use.article > 0) return false
  if (/^\p{Lu}{2,}$/u.test(word) || isOrganisationWord(word) || isPlace(word) || isNationality(word)) return false
  const tokens = views[view]?.tokens ?? []
  const first = tokens[token]
  if (first === undefined || (first.flags & (Flag.Role | Flag.Title)) !== 0) return false
  const next = tokens[end]
  // "Bread for All", "the label Motor"
  if ((next?.lower === 'for' || next?.lower === 'of') && ((tokens[end + 1]?.flags ?? 0) & Flag.Capital) !== 0)
    return false
  if (isBodyNoun(tokens[token - 1]?.lower ?? '')) return false
  return tokens[token - 1]?.lower !== 'the' && ((tokens[end]?.flags ?? 0) & Flag.Genitive) === 0
}
