// Resolves a name at the cue to a speaker: the person with that surname or full name, or the organisation.

import { ownerBefore } from '../english/events/noun-events.ts'
import { type Phrase, phraseAt } from '../english/phrases/noun-phrases.ts'
import { affiliationIn } from '../english/roles/affiliations.ts'
import { roleAfter, roleBefore } from '../english/roles/roles.ts'
import {
  givenName,
  isBodyNoun,
  isNationality,
  isOrganisationWord,
  isPlace,
  nameGender,
} from '../english/words/known-words.ts'
import { Flag, lookUp } from '../english/words/lexicon.ts'
import { isNameWord } from '../english/words/name-words.ts'
import { isOffice, isOfRelative } from '../people/name-runs.ts'
import { type Mention, mentionsBefore, type People, type Person } from '../people/people.ts'
import { splitName } from '../people/split-name.ts'
import type { View } from '../view.ts'
import { type Named, named, type Setting, speak, speakAs, surfaceOf } from './setting.ts'

/** Names inside one phrase that are checked; only hostile input has more. */
const mostInside = 12

export function ofName(view: View, phrase: Phrase, at: number, setting: Setting): Named {
  const { tokens, text } = view
  const { people } = setting
  const parts = splitName(tokens, phrase.nameStart, phrase.nameEnd, people.lore, isOffice(tokens, phrase.start))
  const compound = tokens.slice(phrase.start, phrase.nameEnd).some(token => token.lower === 'and')
  if (parts !== null && !compound) {
    const person = people.find(parts.words, parts.titleGender)
    if (person !== null) return speak(person, at, phrase.nameStart, setting)
    // "Submissions Xulu made stated": a noun that begins the sentence, then the name.
    const [first = '', last = ''] = parts.words
    const opens = ((tokens[parts.start]?.flags ?? 0) & Flag.Initial) !== 0 && parts.words.length === 2
    const behind = opens && givenName(first) === null && /s$/.test(first) ? people.find([last], null) : null
    if (behind !== null && behind.words.length > 1) return speak(behind, at, phrase.nameStart, setting)
  }
  const head = tokens[phrase.coreEnd - 1]
  if (head !== undefined && (head.flags & (Flag.Role | Flag.Title)) !== 0) {
    // "Deputy Assistant Secretary for Policy, Christina Ho".
    const apposed = nameAfter(view, phrase, at, setting)
    if (apposed !== null) return apposed
  }
  const owner = ownerOfWords(view, phrase)
  if (owner !== null) return ofName(view, owner, at, setting)
  const surface = surfaceOf(view, phrase.start, bodyEnd(view, phrase))
  const bare = surface.replace(/^(?:the|a|an)\s+/i, '')
  const words = bare.split(' ')
  if (isAcronym(words.at(-1) ?? '')) {
    // "JD(S)", "CPI(M)": the letters of a party and of its wing.
    const [wing] = /^\(\p{Lu}{1,3}\)/u.exec(text.slice(tokens[phrase.coreEnd - 1]?.end ?? 0)) ?? []
    if (wing !== undefined) return speakAs(`${bare}${wing}`, at, phrase.start, setting)
  }
  if (compound) return named(bare, words.some(isOrganisationWord) ? 'organization' : 'group')
  if (parts?.titled === true && !words.some(isOrganisationWord)) {
    const role = roleAfter(text, tokens, phrase.coreEnd) ?? roleBefore(text, tokens, phrase.start, parts.start)
    return named(parts.words.join(' '), 'person', role)
  }
  const holder = isAcronym(bare) ? holderOf(bare, at, phrase.start, people) : null
  if (holder !== null) return speak(holder, at, phrase.start, setting)
  if (setting.organisations.full(bare) !== null) return speakAs(bare, at, phrase.start, setting)
  const last = tokens[phrase.coreEnd - 1]
  if (words.length === 1 && last !== undefined && /s$/.test(last.lower) && (last.flags & Flag.Role) !== 0)
    return named(bare, 'group')
  const body =
    words.some(word => isOrganisationWord(word) || isPlace(word)) || isAcronym(bare) || /^the\s/i.test(surface)
  if (body) return speakAs(properName(bare), at, phrase.start, setting)
  // "the newspaper Courier", "the label Big Motor": the noun says what it is.
  const kind = tokens[phrase.nameStart - 1]
  if (kind !== undefined && phrase.nameStart > phrase.start && isBodyNoun(kind.lower))
    return speakAs(surfaceOf(view, phrase.nameStart, phrase.nameEnd), at, phrase.start, setting)
  // Known by one name only; the next "he" or "she" who speaks may be the same.
  const clean = parts?.words ?? words
  return speak(
    {
      words: clean,
      gender: nameGender(clean),
      role: roleAfter(text, tokens, phrase.coreEnd),
      affiliation: null,
      count: 1,
      listed: true,
      sure: false,
    },
    at,
    phrase.start,
    setting,
  )
}

/** The person whose name ends the phrase, after a role or an office's organisation: "CEO of the Refugee Council Enver Solomon". */
export function personAtEnd({ tokens }: View, phrase: Phrase, at: number, people: People): Person | null {
  const first = mentionsBefore(people, at, phrase.start)
  let found: Mention | undefined
  for (let i = first; i < first + mostInside; i++) {
    const mention = people.mentions[i]
    if (mention === undefined || mention.view !== at || mention.token >= phrase.end) break
    if (mention.end === phrase.end || mention.end === phrase.coreEnd || mention.end === phrase.nameEnd) found = mention
  }
  if (found === undefined) return null
  // "a spokesman for House Speaker Paul Ryan" is not Paul Ryan.
  if (found.token >= phrase.coreEnd && isOfRelative(tokens, phrase.coreEnd + 1)) return null
  const { person, nameStart } = found
  if (nameStart === phrase.start) return person
  const before = tokens[nameStart - 1]
  if (before === undefined) return null
  if ((before.flags & (Flag.Role | Flag.Title)) !== 0) return person
  const parts = Flag.Conjunction | Flag.Preposition | Flag.Determiner | Flag.Possessive | Flag.Genitive | Flag.Mark
  if ((before.flags & parts) !== 0 || person.words.length < 2) return null
  // Behind an office's body, or a common noun.
  return person
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

/** "independent Nicaraguan Center for Human Rights": words without a capital before a name describe it. */
function properName(name: string): string {
  if (/^(?:one|two|three|some|other|another|several|many|few|most|all|both|any)\s/.test(name)) return name
  const proper = name.replace(/^(?:\p{Ll}[\p{Ll}-]*\s){1,4}(?=\p{Lu})/u, '')
  const words = proper.split(' ')
  return (words.length > 1 && words.some(isOrganisationWord)) || isAcronym(proper) ? proper : name
}

/** "the Department of Agriculture" is one name; "Smith of Ohio" is not. */
function bodyEnd(view: View, phrase: Phrase): number {
  const { tokens } = view
  let end = phrase.coreEnd
  // "the United Nations High Commissioner for Refugees"
  const named = tokens.slice(phrase.nameStart, phrase.nameEnd)
  // "the Red Cross of Kandia": several words behind an article are a body, too.
  const several = tokens[phrase.start]?.lower === 'the' && named.length > 1
  if (!several && !named.some(({ lower }) => isOrganisationWord(lower))) return end
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
  // "a JSC statement"
  const modifier = phrase.coreEnd - 2
  if (modifier >= phrase.start && isNameWord(view.tokens, modifier) && isAcronym(view.tokens[modifier]?.text ?? ''))
    return phraseAt(view.tokens, modifier, modifier + 1)
  // "a statement from the City Council"
  if (/^(?:from|by)$/.test(view.tokens[phrase.coreEnd]?.lower ?? '')) {
    const author = phraseAt(view.tokens, phrase.coreEnd + 1)
    if (author?.kind === 'name') return author
  }
  for (let i = phrase.coreEnd - 2; i > phrase.start; i--) {
    if (((view.tokens[i]?.flags ?? 0) & Flag.Genitive) !== 0) return ownerBefore(view.tokens, i)
  }
  return null
}

/** People that are searched backwards for the holder of an office. */
const mostHolders = 60

/** "the SP", "the CEC": the nearest earlier person whose role has those initials, such as superintendent of police. */
function holderOf(letters: string, at: number, token: number, people: People): Person | null {
  const plain = letters.replaceAll('.', '').toLowerCase()
  if (isPlace(letters)) return null
  const last = mentionsBefore(people, at, token) - 1
  for (let i = last; i >= Math.max(0, last - mostHolders); i--) {
    const person = people.mentions[i]?.person
    if (person?.role != null && isSpelledBy(person.role.role, plain)) return person
  }
  return null
}

/** Whether letters are the initials of a role's words, without small words, and one of those words is an office. */
function isSpelledBy(role: string, letters: string): boolean {
  const words = role.toLowerCase().match(/\p{L}+/gu) ?? []
  const from = words.findIndex(word => !isNationality(word))
  const main = words.slice(from).filter(word => !linking.test(word))
  const own = main.slice(0, letters.length)
  if (main[0] === letters && (main.length === 1 || linking.test(words[from + 1] ?? ''))) return true
  return (
    own.map(word => word[0]).join('') === letters &&
    [own[0], own.at(-1)].some(word => (lookUp(word ?? '').flags & (Flag.Role | Flag.Title)) !== 0)
  )
}

const linking = /^(?:of|for|and|the|to)$/

export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name)
}
