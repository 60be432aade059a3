// The names of an article in their places: each run split, with role, form of address and place in its sentence.

import type { Phrase } from '../english/phrases/noun-phrases.ts'
import { affiliationAfter } from '../english/roles/affiliations.ts'
import { type Role, roleAfter, roleBefore, roleOf } from '../english/roles/roles.ts'
import { type Gender, givenName, honorificGender } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import { type Lore, loreOf, placeKey } from './lore.ts'
import { isOfRelative, type NameRun, runsOf } from './name-runs.ts'
import { splitName } from './split-name.ts'

/** A name at its place, split into parts. */
export interface Run {
  readonly words: readonly string[]
  readonly view: number
  readonly token: number
  /** First token of the name itself, after its title. */
  readonly nameStart: number
  readonly end: number
  readonly titleGender: Gender | null
  readonly titled: boolean
  /** After Mr., Ms. and the like. */
  readonly addressed: boolean
  readonly role: Role | null
  /** The role follows the name. */
  readonly roleBehind: boolean
  readonly affiliation: string | null
  /** A single name between commas, after a description: "The boy's father, Milind, drives". */
  readonly introduced: boolean
  /** Named only to describe somebody else: "the son of tycoon Wang Jianlin". */
  readonly ofRelative: boolean
  readonly oblique: boolean
  /** Subject of a verb of speech. */
  readonly speaks: boolean
}

export interface ArticleNames {
  readonly runs: readonly Run[]
  /** Names of several words, lower case, with all their places. */
  readonly full: ReadonlyMap<string, readonly Run[]>
  readonly lore: Lore
}

/** The names of an article. */
export function namesOf(views: readonly View[]): ArticleNames {
  const raw = views.flatMap((view, index) => runsOf(view, index))
  const lore = loreOf(views, raw)
  const runs = raw.flatMap(run => {
    const view = views[run.view]
    return view === undefined ? [] : (readRun(run, view, lore) ?? [])
  })
  const full = new Map<string, Run[]>()
  for (const run of runs) {
    if (run.words.length < 2) continue
    const key = run.words.join(' ').toLowerCase()
    const list = full.get(key)
    if (list === undefined) full.set(key, [run])
    else list.push(run)
  }
  return { runs, full, lore }
}

function readRun(run: NameRun, { tokens, text }: View, lore: Lore): Run | null {
  const { start, end, phraseStart, view } = run
  const parts = splitName(tokens, start, end, lore, run.title)
  if (parts === null) return null
  // "Secretary of State Jane Doe", "member of parliament John Roe": the office begins before the phrase. "advisers to Mr. Roe" is not his
  // role.
  const addressed = parts.start > start && honorificGender(tokens[parts.start - 1]?.lower ?? '') !== null
  const office = run.title && parts.start - (addressed ? 1 : 0) > phraseStart && run.apposed !== null
  const first = office ? (run.apposed?.start ?? phraseStart) : phraseStart
  const before = tokens[first - 1]
  const genitive = ((tokens[end]?.flags ?? 0) & Flag.Genitive) !== 0
  const object =
    before !== undefined && (before.flags & Flag.Preposition) !== 0 && (before.flags & Flag.Subordinator) === 0
  const oneWord = parts.words.length === 1
  const behind = roleAfter(text, tokens, parts.end)
  const ahead = (): Role | null => roleBefore(text, tokens, first, parts.start, office)
  // A single word is a name to look up, not a new person; a given name alone may be one ("Beyoncé", "Madonna").
  const lone = oneWord && givenName(parts.words[0] ?? '') === null && !parts.titled
  const apposed = oneWord ? null : apposedRole(run, text, tokens)
  const role = behind ?? apposed ?? (lone ? null : ahead())
  return {
    words: parts.words,
    view,
    token: start,
    nameStart: parts.start,
    end: parts.end,
    titleGender: parts.titleGender,
    titled: parts.titled,
    addressed,
    role: genitive ? null : role,
    roleBehind: behind !== null,
    affiliation: genitive || oneWord ? null : affiliationAfter(text, tokens, end),
    introduced: oneWord && tokens[end]?.lower === ',' && apposedRole(run, text, tokens) !== null,
    ofRelative: isOfRelative(tokens, phraseStart),
    oblique: genitive || object || isAttributive(tokens, start, end),
    speaks: /^(?:speech|phrase)$/.test(lore.cues.get(placeKey(view, end)) ?? ''),
  }
}

/** "the Cruise video": the name only modifies a noun. */
function isAttributive(tokens: View['tokens'], start: number, end: number): boolean {
  const next = tokens[end]
  if (tokens[start - 1]?.lower !== 'the' || next === undefined || !/^\p{Ll}/u.test(next.text)) return false
  const verbs =
    Flag.CueFinite | Flag.Auxiliary | Flag.Adverb | Flag.Preposition | Flag.Conjunction | Flag.Relative | Flag.Pronoun
  return (next.flags & verbs) === 0
}

/** "The governor of Kano State, Musa Bello": the phrase before the comma describes the person. */
function apposedRole({ start, phraseStart, apposed }: NameRun, text: string, tokens: View['tokens']): Role | null {
  const describes = (phrase: Phrase): boolean =>
    phrase.end + 1 === phraseStart && start === phraseStart && tokens[phrase.end]?.lower === ','
  return apposed !== null && describes(apposed) ? roleOf(text, tokens, apposed) : null
}
