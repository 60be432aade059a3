// Finds the body that "it", "they" or "the group" refers to: the one that spoke last, or the subject of a sentence before.

import { sentenceSubject } from '../english/phrases/clause-subject.ts'
import type { Phrase } from '../english/phrases/noun-phrases.ts'
import { sentenceStart } from '../english/phrases/segments.ts'
import { givenName, isBodyNoun, isFamilyFirst, isOrganisationWord } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { Person } from '../people/people.ts'
import type { View } from '../view.ts'
import { kindOf } from './bodies.ts'
import { type Named, named, type Setting, speakAs, surfaceOf } from './setting.ts'

/** Sentences and paragraphs that are searched. */
const farthest = 6
const farthestParagraphs = 3

/** The organisation referred to at a place; `singular` for "it". Null if none is near. */
export function bodyBefore(
  at: number,
  token: number,
  setting: Setting,
  singular: boolean,
  noun: string | null = null,
): Named | null {
  const { views, memory, people } = setting
  let sentences = 0
  for (let index = at; index >= Math.max(0, at - farthestParagraphs); index--) {
    const view = views[index]
    if (view === undefined) break
    for (let end = index === at ? token : view.tokens.length; end > 0 && sentences < farthest; sentences++) {
      const start = sentenceStart(view.tokens, end - 1)
      const voice = memory.findLast(one => one.view === index && one.token >= start && one.token < end)
      const lone = voice?.person != null && voice.person.words.length === 1 && !voice.person.sure
      if (voice !== undefined && (lone || fits(voice.speaker, singular, noun))) return voice.speaker
      const phrase = subjectOf(view, start, end)
      if (
        phrase !== null &&
        !people.mentions.some(
          one => one.view === index && one.token >= phrase.start && one.token < phrase.end && isSomebody(one.person),
        )
      ) {
        const found = singular && isMany(view, phrase) ? null : bodyOf(view, phrase, index, setting)
        if (found !== null && fits(found, singular, noun)) return found
      }
      end = start
    }
  }
  return null
}

/** Words of public bodies, and nouns that stand for none. */
const publicBody =
  /\b(?:agency|ministry|department|police|court|government|university|parliament|council|commission|committee|senate|congress|army)\b/i
const firm = /^(?:company|firm|label|chain|outlet|club|team)$/

function fits({ kind, name }: Named, singular: boolean, noun: string | null): boolean {
  if (noun !== null && firm.test(noun) && publicBody.test(name)) return false
  return kind === 'organization' || (kind === 'group' && !singular)
}

/** Certainly a person: by given name, gender or role. "Water Watch says ..." may be an organisation. */
function isSomebody({ words, gender, role }: Person): boolean {
  return gender !== 'u' || role !== null || givenName(words[0] ?? '') !== null || isFamilyFirst(words[0] ?? '')
}

/** The speaker of a sentence, or its subject. */
function subjectOf(view: View, start: number, end: number): Phrase | null {
  const event = view.events.findLast(
    ({ subject, cueStart }) =>
      subject !== null &&
      subject.kind !== 'pronoun' &&
      cueStart >= start &&
      cueStart < end &&
      subject.start >= start &&
      subject.end <= end,
  )
  return event?.subject ?? sentenceSubject(view.tokens, end - 1)
}

function bodyOf(view: View, phrase: Phrase, at: number, setting: Setting): Named | null {
  const { tokens } = view
  if (phrase.kind === 'pronoun') return null
  const head = tokens[phrase.coreEnd - 1]
  const first = tokens[phrase.start]
  if (head === undefined || first === undefined) return null
  if (phrase.nameEnd > phrase.nameStart) {
    if ((head.flags & (Flag.Role | Flag.Title)) !== 0 && !isOrganisationWord(head.lower)) return null
    const surface = surfaceOf(view, nameBegin(view, phrase), nameEnd(view, phrase)).replace(/^the\s+/i, '')
    return speakAs(surface, at, phrase.start, setting)
  }
  const kind = kindOf(head.lower, first.lower)
  if (kind !== 'organization' && kind !== 'group') return null
  if (kind === 'organization' && !isBodyNoun(head.lower)) return null
  const surface = surfaceOf(view, phrase.start, phrase.end).replace(
    /^(?:The|An?|One|Some|Another|His|Her|Its|Their)\b/,
    word => word.toLowerCase(),
  )
  return named(surface, kind)
}

/** "Mangoes are dear": a plural word with its verb is not an "it". */
function isMany({ tokens }: View, { start, end }: Phrase): boolean {
  return (
    end - start === 1 &&
    /[^s]s$/.test(tokens[start]?.lower ?? '') &&
    /^(?:are|were|have|do)$/.test(tokens[end]?.lower ?? '')
  )
}

/** "the Farmers’ Union": a name may begin with the one whose it is. */
function nameBegin({ tokens }: View, { start, nameStart }: Phrase): number {
  const names = Flag.Genitive | Flag.Name
  let begin = nameStart
  while (begin > start && ((tokens[begin - 1]?.flags ?? 0) & names) !== 0) begin--
  return begin
}

/** "Bread for All": capitalised words that a preposition attaches. */
function nameEnd(view: View, phrase: Phrase): number {
  const own = phrase.nameStart === phrase.start || nameBegin(view, phrase) === phrase.start + 1
  return own &&
    phrase.end > phrase.coreEnd &&
    ((view.tokens[phrase.end - 1]?.flags ?? 0) & Flag.Capital) !== 0 &&
    view.tokens[phrase.coreEnd]?.lower !== 'in'
    ? phrase.end
    : phrase.nameEnd
}
