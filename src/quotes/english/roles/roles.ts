// A person's role in the text: the title or description before a name ("South Korean Foreign Minister") or the appositive after it (", an
// associate fellow at ..."), and the person it belongs to.

import { irregularPasts } from '../lists/closed-class.ts'
import { notForPeople } from '../lists/people-words.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { honorificGender, isBodyNoun, isDoubleHonorific } from '../words/known-words.ts'
import { Flag } from '../words/lexicon.ts'
import { alwaysVerbs, isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { affiliationBefore, affiliationIn } from './affiliations.ts'
import { tidy } from './tidy-role.ts'

export interface Role {
  readonly role: string
  readonly affiliation: string | null
}

/** Longest appositive that counts as a role, in tokens. */
const longestRole = 45

/** Participles before a role that cannot begin a noun phrase. */
const qualifying = /^(?:retired|acting|outgoing|incoming)$/

/** Nouns that end like those for people but are not. */
const notPeople = new Set(notForPeople)
const personal = /(?:er|or|ist|ian|man|woman|ee|maid|wright|smith|monger)$/

/** The role in the words between the beginning of a phrase and the name at its end: "Russian President" Vladimir Putin. */
export function roleBefore(
  text: string,
  tokens: readonly TaggedToken[],
  phraseStart: number,
  nameStart: number,
  office = false,
): Role | null {
  let start = qualifying.test(tokens[phraseStart - 1]?.lower ?? '') ? phraseStart - 1 : phraseStart
  const stop = beforeAddress(tokens, nameStart, start)
  const last = tokens[stop - 1]
  if (last === undefined || stop <= start) return null
  // "a spokesman for Mrs. Clinton", "Trump or Sanders": the words there belong to somebody else.
  if ((last.flags & (Flag.Preposition | Flag.Conjunction | Flag.Determiner)) !== 0) return null
  // "chairman, CEO and president Carl Menard"
  if (tokens.slice(start, nameStart).some(({ lower }) => lower === 'and'))
    while (tokens[start - 1]?.lower === ',' && isRoleWord(tokens[start - 2]) && !isNameWord(tokens, start - 3))
      start -= 2
  // "to families and Kyoto Animation President Hideaki Hatta": words before a conjunction belong to somebody else.
  for (let i = start + 1; i < nameStart - 1; i++)
    if (tokens[i]?.lower === 'and' && /[^su]s$/.test(tokens[i - 1]?.lower ?? '') && isRoleWord(last)) start = i + 1
  const first = tokens[start]
  if (first === undefined) return null
  if (!office && !isRoleWord(last)) {
    if (!personal.test(last.lower) || notPeople.has(last.lower) || (last.flags & Flag.Capital) !== 0) return null
    // "In the summer Joe", "that winter Ann": adverbials.
    if (/^(?:that|this|last|next|each|every)$/.test(first.lower)) return null
    if (((tokens[start - 1]?.flags ?? 0) & Flag.Preposition) !== 0 && first.lower === 'the') return null
  }
  const role = tidy(text.slice(first.start, last.end))
  if (role === '' || honorificGender(role) !== null) return null
  return {
    role,
    affiliation: office ? affiliationIn(role) : (affiliationBefore(text, tokens, start, stop) ?? affiliationIn(role)),
  }
}

/** "Health Minister Datuk Seri": the start of the form of address right before a name. */
function beforeAddress(tokens: readonly TaggedToken[], nameStart: number, start: number): number {
  const [first, second] = [tokens[nameStart - 2]?.lower ?? '', tokens[nameStart - 1]?.lower ?? '']
  // "fight doctor Ferdie Pacheco": a noun.
  if (((tokens[nameStart - 1]?.flags ?? 0) & Flag.Capital) === 0) return nameStart
  if (nameStart - 2 >= start && isDoubleHonorific(first, second)) return nameStart - 2
  return honorificGender(second) === null ? nameStart : nameStart - 1
}

function isRoleWord(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.flags & (Flag.Role | Flag.Title)) !== 0
}

/** The role in a phrase before a name: "The governor of Kano State, Musa Bello". Null if its head is not a noun for a role. */
export function roleOf(text: string, tokens: readonly TaggedToken[], { start, coreEnd, end }: Phrase): Role | null {
  const designate = /^(?:designate|elect|emeritus)$/.test(tokens[coreEnd - 1]?.lower ?? '') ? 1 : 0
  const head = tokens[coreEnd - 1 - designate]
  if (head === undefined || (head.flags & (Flag.Role | Flag.Title)) === 0) return null
  if (isBodyNoun(head.lower) || /[^su]s$|^(?:children|people|men|women|police)$/.test(head.lower)) return null
  const role = tidy(text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0))
  return role === ''
    ? null
    : { role, affiliation: affiliationBefore(text, tokens, start, coreEnd) ?? affiliationIn(role) }
}

const irregular = new Set(irregularPasts)

/** The role in an appositive after the token `end - 1`: "Victor Cha, president of ..., told". Null if there is none. */
export function roleAfter(text: string, tokens: readonly TaggedToken[], end: number): Role | null {
  let comma = tokens[end]
  let from = end + 1
  // "John McCain (R-Ariz.), chairman of": step over a bracket.
  if (comma?.lower === '(') {
    const closing = tokens.findIndex((token, i) => i > end && i < end + 8 && token.lower === ')')
    if (closing < 0) return null
    comma = tokens[closing + 1]
    from = closing + 2
  }
  // "Tendai Moyo(,) who is also a trustee of the school": a further role.
  const who = comma?.lower === ',' && tokens[from]?.lower === 'who' ? from : comma?.lower === 'who' ? end : -1
  if (who >= 0) {
    if (!/^(?:is|was)$/.test(tokens[who + 1]?.lower ?? '')) return null
    const adverb = tokens[who + 2]?.lower === 'also' ? 1 : 0
    if (!/^(?:an?|the)$/.test(tokens[who + 2 + adverb]?.lower ?? '')) return null
    return roleFrom(text, tokens, end, who + 2 + adverb)
  }
  // "Ben Dale is the chief executive of Norda Foods."
  const copula = /^(?:is|was)$/.test(comma?.lower ?? '') && /^(?:a|an|the)$/.test(tokens[from]?.lower ?? '')
  if (comma === undefined || (!copula && comma.lower !== ',' && comma.lower !== '—' && comma.lower !== '–')) return null
  return roleFrom(text, tokens, end, from)
}

/** The role that begins at `begin`, after a name that ends at `end`. */
function roleFrom(text: string, tokens: readonly TaggedToken[], end: number, begin: number): Role | null {
  let from = begin
  // ", Jr, director of".
  if (/^(?:jr|sr)\.?$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === ',') from += 2
  // An age: ", 45, a farmer".
  if (((tokens[from]?.flags ?? 0) & Flag.Number) !== 0 && tokens[from + 1]?.lower === ',') from += 2
  const first = tokens[from]
  // ", witnessed her son's death": the sentence continues with its verb.
  if (
    first === undefined ||
    first.lower === 'of' ||
    (/[a-z]{3}ed$/.test(first.lower) &&
      (first.flags & (Flag.Role | Flag.Title)) === 0 &&
      !qualifying.test(first.lower) &&
      ((tokens[from + 1]?.flags ?? 0) & (Flag.Determiner | Flag.Possessive)) !== 0)
  )
    return null
  if (!roleWithin(tokens, from) && !isHeadship(tokens, from)) return null
  const stop = roleEnd(tokens, from)
  // "..., the driver announced on Friday.": its own clause, after somebody else's name.
  if (first.lower === 'the' && stop - from <= 3 && speaksNext(tokens, stop) && !opensSentence(tokens, end)) return null
  const last = tokens[stop - 1]
  if (last === undefined || stop <= from) return null
  const role = tidy(text.slice(first.start, last.end))
  return role === '' || /^(?:\p{N}|and\b|or\b)/u.test(role) ? null : { role, affiliation: affiliationIn(role) }
}

/** "Head of Heritage for ...": a noun that is a role only together with its object. */
function isHeadship(tokens: readonly TaggedToken[], from: number): boolean {
  const start = ((tokens[from]?.flags ?? 0) & Flag.Determiner) !== 0 ? from + 1 : from
  const at = headship.test(tokens[start]?.lower ?? '') ? start : start + 1
  return headship.test(tokens[at]?.lower ?? '') && /^(?:of|at|for)$/.test(tokens[at + 1]?.lower ?? '')
}

const headship = /^(?:head|heads|lead|part|face|voice|half|one)$/

/** A noun for a role in the first phrase of an appositive, before any verb. */
function roleWithin(tokens: readonly TaggedToken[], from: number): boolean {
  for (let i = from; i < from + 10; i++) {
    const token = tokens[i]
    if (token === undefined) return false
    // ", lamented that workers": a verb ends a possible appositive.
    if (
      (token.flags & Flag.CueFinite) !== 0 &&
      (token.flags & (Flag.Role | Flag.CueNoun)) === 0 &&
      !isNameWord(tokens, i)
    )
      return false
    if ((token.flags & (Flag.Role | Flag.Title)) !== 0 && (token.flags & Flag.Preposition) === 0) return true
    if (
      (token.flags & (Flag.Auxiliary | Flag.Relative | Flag.Pronoun | Flag.Quote)) !== 0 &&
      (token.flags & Flag.Determiner) === 0
    )
      return false
    if ((token.flags & Flag.Mark) !== 0 && token.lower !== '-') return false
    if ((token.flags & Flag.Preposition) !== 0 && token.lower !== 'of') return false
  }
  return false
}

function roleEnd(tokens: readonly TaggedToken[], from: number): number {
  const sentence = tokens[from]?.sentence
  let depth = 0
  let i = from
  for (; i < tokens.length && i < from + longestRole; i++) {
    const token = tokens[i]
    if (token === undefined || token.sentence !== sentence || (token.flags & Flag.Quote) !== 0) break
    if (token.lower === '(') depth++
    else if (token.lower === ')') depth--
    if (depth > 0) continue
    if (
      token.lower === ',' ||
      token.lower === ';' ||
      token.lower === ':' ||
      token.lower === '—' ||
      token.lower === '–' ||
      token.lower === '--'
    ) {
      if (token.lower === ',' && goesOn(tokens, i)) continue
      break
    }
    if (i === from) continue
    if (
      (token.flags & Flag.Relative) !== 0 &&
      (token.lower === 'who' || token.lower === 'whose' || token.lower === 'which')
    )
      break
    if (token.lower === 'that' && (token.flags & Flag.Relative) !== 0) break
    if (token.lower === 'told' || token.lower === 'stated' || alwaysVerbs.has(token.lower)) break
    if (isVerbHere(tokens, i) || speaksOn(tokens, i)) break
  }
  const last = tokens[i - 1]
  return last?.lower === '.' ? i - 1 : i
}

function speaksNext(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  return token !== undefined && (token.flags & Flag.CueFinite) !== 0 && token.lower !== token.lemma
}

/** "CEO of Alford Hughes commenting on the plan": a participle of speech behind a name. */
function speaksOn(tokens: readonly TaggedToken[], index: number): boolean {
  return (
    ((tokens[index]?.flags ?? 0) & Flag.CueParticiple) !== 0 &&
    !isNameWord(tokens, index) &&
    isNameWord(tokens, index - 1)
  )
}

/** Whether a name that ends at `end` begins its sentence, titles included. */
function opensSentence(tokens: readonly TaggedToken[], end: number): boolean {
  const sentence = tokens[end - 1]?.sentence
  return tokens[end - 7]?.sentence !== sentence
}

/** "a survivor from Goa agreed", "president of the league was accused": the sentence continues with its verb. */
function isVerbHere(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (token === undefined || previous === undefined || isNameWord(tokens, index)) return false
  if ((token.flags & Flag.Auxiliary) !== 0) return true
  if (irregular.has(token.lower)) return true
  const after = Flag.Preposition | Flag.Determiner | Flag.Possessive | Flag.Conjunction | Flag.Genitive | Flag.Adverb
  if ((previous.flags & after) !== 0) return false
  if (
    (token.flags & Flag.CueFinite) !== 0 &&
    (token.flags & (Flag.Role | Flag.CueNoun)) === 0 &&
    token.lower !== token.lemma
  )
    return true
  const next = tokens[index + 1]
  const takes =
    next === undefined ||
    (next.flags & (Flag.Preposition | Flag.Determiner | Flag.Possessive | Flag.Adverb | Flag.Mark | Flag.Pronoun)) !== 0
  return (
    /[a-z]{2}ed$/.test(token.lower) &&
    (previous.flags & (Flag.Capital | Flag.Role)) !== 0 &&
    takes &&
    next?.lower !== 'by'
  )
}

/** A comma inside a role: "secretary of health, education and welfare", "Portland, Oregon". */
function goesOn(tokens: readonly TaggedToken[], comma: number): boolean {
  const next = tokens[comma + 1]
  const after = tokens[comma + 2]
  if (next === undefined || after === undefined) return false
  if ((next.flags & Flag.Place) !== 0 && (next.flags & Flag.Capital) !== 0) return after.lower === ','
  return (
    (next.lower === 'and' || next.lower === '&') && (after.flags & (Flag.Role | Flag.Determiner | Flag.Title)) !== 0
  )
}
