// Splits a capitalised run: title, role or organisation before the name, the name itself, an office after it.

import {
  type Gender,
  genderOfWord,
  givenName,
  honorificGender,
  isDoubleHonorific,
  isFamilyFirst,
  isNameToo,
  isNationality,
  isOrganisationWord,
  isPlace,
  isTitle,
} from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { TaggedToken } from '../english/words/tokens.ts'
import type { Lore } from './lore.ts'

/** A capitalised run, taken apart. */
export interface NameParts {
  /** First token of the name itself; the words before it in the run are its title. */
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** Gender implied by a form of address or a title. */
  readonly titleGender: Gender | null
  readonly titled: boolean
}

/** Titles that are equally often given or family names, if one word follows. */
const ambiguousTitle = new Set(
  `king dean earl duke prince bishop pope judge major marshal father lead private intern democrat republican whip chair author sultan
  sheikh emir shah count baron advocate hon`.split(/\s+/),
)

const capitals = /^\p{Lu}{2,6}$/u
/** Degrees and offices after a name. */
const letters = /^(?:SC|QC|KC|MP|MPs|MD|PhD|Ph\.D\.?|CBE|OBE|MBE|MLA|MNA|JP|ESQ|RN|MEP|MSP|TD)$/i
const former =
  /^(?:former|ex|late|then|acting|interim|retired|senior|deputy|vice|chief|assistant|executive|elect|designate)$/
/** "Twelve-year-old Aarav Dengle" */
const aged = /-year-old$/
/** First words of a people's name of two words. */
const firstOfTwo = /^(?:new|south|north|west|east|sri|costa|puerto|saudi|central|equatorial|sierra|papua)$/
/** Initials of a given name, not of an organisation: "JP Morgan", "AJ Smith" have two; "H E" is a form of address. */
const excellency = /^(?:h|e|h\.|e\.|h\.e|h\.e\.|he)$/

/**
 * Splits the tokens `start` to `end` into title and name; null if no name is left. `office`: the run may begin with an office's
 * organisation.
 */
export function splitName(
  tokens: readonly TaggedToken[],
  start: number,
  end: number,
  lore: Lore | null = null,
  office = false,
): NameParts | null {
  const title = titleEnd(tokens, start, end, lore)
  let from = title.from
  let to = end
  // "Gilles Hounda WTO Director-General", "Barnabas Xulu SC".
  while (to - from > 2 && isBehind(tokens[to - 1], to - from, to < end)) to--
  if (office && !title.titled) from = behindBody(tokens, from, to, lore)
  from = behindJunk(tokens, from, to, lore)
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token !== undefined && token.region < 0) words.push(token.text)
  }
  return words.length === 0
    ? null
    : { start: from, end: to, words, titleGender: title.gender === 'u' ? null : title.gender, titled: title.titled }
}

function titleEnd(
  tokens: readonly TaggedToken[],
  start: number,
  end: number,
  lore: Lore | null,
): { from: number; gender: Gender | null; titled: boolean } {
  let from = start
  let gender: Gender | null = null
  let titled = false
  for (let i = start; i < end - 1; i++) {
    const token = tokens[i]
    const word = token?.lower ?? ''
    if (end - i > 2 && isDoubleHonorific(word, tokens[i + 1]?.lower ?? '')) {
      from = i + 2
      titled = true
      gender = honorificGender(word) ?? gender
      i++
      continue
    }
    // "King" and "Dean" before a family name are equally often given names and titles; a given name decides.
    const isRole = isTitle(word) || (((token?.flags ?? 0) & Flag.Role) !== 0 && end - i > 2)
    if (!isRole) continue
    if (i === start && i + 1 === end - 1 && ambiguousTitle.has(word) && !isSurname(tokens[end - 1], word, lore))
      continue
    if (tokens[i + 1]?.lower === 'of') continue
    // "Sohel Sultan Zulkar": a title that is also a name, after a possible name.
    if (
      i > from &&
      (ambiguousTitle.has(word) || isNameToo(word)) &&
      !isOfficeWord(tokens[i - 1]) &&
      !isNationality(tokens[i - 1]?.lower ?? '')
    )
      continue
    // An office after the name is followed only by offices.
    if (i - from >= 2 && tokens.slice(i + 1, end).every(isOfficeWord)) break
    from = i + 1
    titled = true
    gender = honorificGender(word) ?? genderOfWord(word) ?? gender
  }
  if (tokens[from]?.lower === '.' && from < end - 1) from++
  // "Ambassador H E Jean-Baptiste Faivre".
  if (end - from > 2 && /^h\.?$/.test(tokens[from]?.lower ?? '') && /^e\.?$/.test(tokens[from + 1]?.lower ?? ''))
    from += 2
  else if (end - from > 1 && /^(?:h\.e\.?|hon\.?|hrh|he)$/i.test(tokens[from]?.text ?? '') && end - from > 2) from++
  return { from, gender, titled }
}

/** "Judge Levy" in an article with a Marlon Levy: the word before the surname is not a given name. */
function isSurname(token: TaggedToken | undefined, title: string, lore: Lore | null): boolean {
  return token !== undefined && lore?.surnames.get(token.lower)?.some(first => first !== title) === true
}

function isOfficeWord(token: TaggedToken | undefined): boolean {
  if (token === undefined) return false
  return (token.flags & (Flag.Role | Flag.Title)) !== 0 || former.test(token.lower)
}

/** Whether the last word of a run follows the name. */
function isBehind(token: TaggedToken | undefined, left: number, trimmed: boolean): boolean {
  if (token === undefined) return false
  if (letters.test(token.text)) return true
  if (isOfficeWord(token)) return true
  return left > (trimmed ? 2 : 3) && capitals.test(token.text) && token.text.length > 2
}

/** "Secretary of State Jane Doe": the start of the name after the office's organisation. */
function behindBody(tokens: readonly TaggedToken[], from: number, to: number, lore: Lore | null): number {
  for (let i = from + 1; i < to - 1; i++) {
    if (excellency.test(tokens[i]?.lower ?? '') && excellency.test(tokens[i + 1]?.lower ?? '') && to - i > 3)
      return i + 2
    const rest = tokens.slice(i, to)
    if (rest.some(({ lower }) => isOrganisationWord(lower) || isPlace(lower) || isNationality(lower))) continue
    if (givenName(rest[0]?.text ?? '') !== null || isFamilyFirst(rest[0]?.text ?? '')) return i
    if (isUsedAlone(rest, lore)) return i
  }
  // Two words behind what is a body's by itself.
  const body = tokens[to - 3]
  if (to - from === 3 && body !== undefined && (isOrganisationWord(body.lower) || isPlace(body.lower))) return to - 2
  return from
}

/** The article has the words as a name by themselves, or the last of them speaks or is addressed. */
function isUsedAlone(rest: readonly TaggedToken[], lore: Lore | null): boolean {
  if (lore === null) return false
  if (lore.runs.has(rest.map(({ lower }) => lower).join(' '))) return true
  const use = lore.singles.get(rest.at(-1)?.lower ?? '')
  return rest.length === 2 && use !== undefined && (use.speaks > 0 || use.addressed > 0)
}

/** Bodies, letters, peoples and common nouns before the name: "Refugee Council Enver Solomon", "Bears DL Sheldon Ricketts". */
function behindJunk(tokens: readonly TaggedToken[], start: number, to: number, lore: Lore | null): number {
  let from = start
  for (let i = to - 3; i >= from; i--) {
    const word = tokens[i]?.lower ?? ''
    const isBody = isOrganisationWord(word) || isPlace(word) || capitals.test(tokens[i]?.text ?? '')
    const rest = tokens.slice(i + 1, to)
    if (!isBody || rest.some(({ lower, text }) => isOrganisationWord(lower) || capitals.test(text))) continue
    const first = rest[0]?.text ?? ''
    const isInitial = /^\p{Lu}\.?$/u.test(first)
    if (givenName(first) === null && !isFamilyFirst(first) && !isInitial && !isUsedAlone(rest, lore)) continue
    // "JP Sánchez Morales" begins with its own letters.
    if (i === from && capitals.test(tokens[i]?.text ?? '') && (tokens[i]?.text.length ?? 0) < 3) continue
    from = i + 1
    break
  }
  for (let i = from; i < to - 1; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (isNationality(lower) || former.test(lower) || aged.test(lower)) from = i + 1
    // "South African", "New Zealander"
    else if (!(firstOfTwo.test(lower) && isNationality(tokens[i + 1]?.lower ?? ''))) break
  }
  // "Guitarists Tom Jelland": a common noun of the article, or one for people, before a name of two words.
  while (to - from > 2) {
    const token = tokens[from]
    const rest = tokens.slice(from + 1, to)
    if (token === undefined || givenName(token.text) !== null || isFamilyFirst(token.text)) break
    const isNoun =
      lore?.common.has(token.lower) === true ||
      (token.flags & Flag.Role) !== 0 ||
      /(?:ists?|ians|ers)$/.test(token.lower)
    const known = lore?.runs.has(rest.map(({ lower }) => lower).join(' ')) === true
    if (!isNoun) break
    if (!known && givenName(rest[0]?.text ?? '') === null && !isUsedAlone(rest, lore)) break
    from++
  }
  return from
}
