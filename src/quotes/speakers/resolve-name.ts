// A name at the cue to a speaker: the person whose surname or full name it is, or the body it names.

import { ownerBefore } from '../events/noun-events.ts'
import { isOrganisationWord, isPlace, nameGender } from '../people/names.ts'
import type { People, Person } from '../people/people.ts'
import { affiliationIn, roleAfter, roleBefore } from '../people/roles.ts'
import { isOffice } from '../people/runs.ts'
import { splitName } from '../people/split-name.ts'
import { isNameWord } from '../phrases/name-words.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import { type Named, named, type Setting, speak, surfaceOf } from './setting.ts'

export function ofName(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  const { tokens, text } = view
  const { people } = setting
  const parts = splitName(tokens, phrase.nameStart, phrase.nameEnd, people.lore, isOffice(tokens, phrase.start))
  const compound = tokens.slice(phrase.start, phrase.nameEnd).some(token => token.lower === 'and')
  if (parts !== null && !compound) {
    const person = people.find(parts.words, parts.titleGender)
    if (person !== null) return speak(person, at, phrase.nameStart, setting)
  }
  const head = tokens[phrase.coreEnd - 1]
  if (head !== undefined && (head.flags & (Flag.Role | Flag.Title)) !== 0) {
    // "Deputy Assistant Secretary for Policy, Christina Ho".
    const apposed = nameAfter(view, phrase, at, setting)
    if (apposed !== null) return apposed
  }
  const owner = ownerOfWords(view, phrase)
  if (owner !== null) return ofName(view, owner, at, setting)
  const deeper = nameInside(view, phrase, at, people)
  if (deeper !== null) return speak(deeper, at, phrase.start, setting)
  const surface = surfaceOf(view, phrase.start, bodyEnd(view, phrase))
  const bare = surface.replace(/^(?:the|a|an)\s+/i, '')
  const words = bare.split(' ')
  if (compound) return named(bare, words.some(isOrganisationWord) ? 'organization' : 'group')
  if (parts?.titled === true) {
    const role = roleAfter(text, tokens, phrase.coreEnd) ?? roleBefore(text, tokens, phrase.start, parts.start)
    return named(parts.words.join(' '), 'person', role)
  }
  const full = setting.organisations.get(bare)
  if (full !== undefined) return named(full, 'organization')
  const last = tokens[phrase.coreEnd - 1]
  if (words.length === 1 && last !== undefined && /s$/.test(last.lower) && (last.flags & Flag.Role) !== 0)
    return named(bare, 'group')
  const body =
    words.some(word => isOrganisationWord(word) || isPlace(word)) || isAcronym(bare) || /^the\s/i.test(surface)
  if (body) return named(bare, 'organization')
  // Known by one name only; he or she who speaks next may be the same.
  return speak(
    { words, gender: nameGender(words), role: roleAfter(text, tokens, phrase.coreEnd), affiliation: null, count: 1 },
    at,
    phrase.start,
    setting,
  )
}

/** "a spokesman for the group, John Smith, said": the name in the appositive is the speaker's. */
export function nameAfter(view: View, phrase: Phrase, at: number, setting: Setting): Named | null {
  const { tokens, text } = view
  const { people } = setting
  if (tokens[phrase.end]?.lower !== ',') return null
  let end = phrase.end + 1
  while (end < tokens.length && end < phrase.end + 6 && ((tokens[end]?.flags ?? 0) & Flag.Capital) !== 0) end++
  const parts = end > phrase.end + 1 ? splitName(tokens, phrase.end + 1, end, people.lore) : null
  if (parts === null || parts.words.length < 2) return null
  const person = people.find(parts.words, parts.titleGender)
  if (person === null) return null
  if (person.role === null) {
    const role = text
      .slice(tokens[phrase.start]?.start ?? 0, tokens[phrase.end - 1]?.end ?? 0)
      .replace(/^(?:a|an|the)\s+/i, '')
    person.role = { role, affiliation: affiliationIn(role) }
  }
  return speak(person, at, phrase.end + 1, setting)
}

/** "the Department of Agriculture" is one name; "Smith of Ohio" is not. */
function bodyEnd(view: View, phrase: Phrase): number {
  const { tokens } = view
  let end = phrase.coreEnd
  if (!isOrganisationWord(tokens[end - 1]?.lower ?? '')) return end
  while (
    end + 1 < phrase.end &&
    (tokens[end]?.lower === 'of' || tokens[end]?.lower === 'for') &&
    isNameWord(tokens, end + 1)
  ) {
    end++
    while (
      end < phrase.end &&
      (isNameWord(tokens, end) || (tokens[end]?.lower === 'and' && isNameWord(tokens, end + 1)))
    )
      end++
  }
  return end
}

/** "Cornyn’s statement": the words are Cornyn's. */
export function ownerOfWords(view: View, phrase: Phrase): Phrase | null {
  const last = view.tokens[phrase.coreEnd - 1]
  if (last === undefined || (last.flags & Flag.CueNoun) === 0) return null
  for (let i = phrase.coreEnd - 2; i > phrase.start; i--) {
    if (((view.tokens[i]?.flags ?? 0) & Flag.Genitive) !== 0) return ownerBefore(view.tokens, i)
  }
  return null
}

/** "CEO of the Refugee Council Enver Solomon", "chief of staff John Kelly": a title, its body, then the name. */
function nameInside(view: View, phrase: Phrase, at: number, people: People): Person | null {
  if (phrase.end === phrase.coreEnd) return null
  const head = view.tokens[phrase.coreEnd - 1]
  if (head === undefined || (head.flags & (Flag.Role | Flag.Title)) === 0) return null
  let start = phrase.end
  while (start > phrase.coreEnd && isNameWord(view.tokens, start - 1)) start--
  const parts = splitName(view.tokens, start, phrase.end, people.lore, isOffice(view.tokens, start))
  if (parts === null || parts.words.length < 2) return null
  const outside = Flag.Preposition | Flag.Determiner
  if (parts.start === start && ((view.tokens[start - 1]?.flags ?? 0) & outside) !== 0) return null
  return people.find(parts.words, null)
}

export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name)
}
