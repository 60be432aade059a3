// Capitalised runs that may be names, with their noun phrases. `split-name.ts` separates title and name.

import { canBegin, type Phrase, phraseAt } from '../english/phrases/noun-phrases.ts'
import { Flag } from '../english/words/lexicon.ts'
import { isNameWord } from '../english/words/name-words.ts'
import type { View } from '../view.ts'

/** A run of capitalised words, as token indexes of `views[view]`. */
export interface NameRun {
  readonly view: number
  readonly start: number
  readonly end: number
  /** First token of its noun phrase. */
  readonly phraseStart: number
  /** The phrase before it, which may describe the person. */
  readonly apposed: Phrase | null
  /** The run follows a noun for a role and a preposition: "Secretary of State Jane Doe", "Ambassador to Qatar John Roe". */
  readonly title: boolean
}

const particle = new RegExp(
  '^(?:van|von|der|den|de|la|le|du|da|dos|das|del|della|di|bin|ibn|al|el|ben|ter|ten|af|zu|bint|binti|binte|ould|abu|ka' +
    String.raw`|wa|ole|jr|sr|jnr)\.?$`,
  '',
)
const suffix = /^(?:jr|sr|jnr|ii|iii|iv)\.?$/
/** Nouns for relations: "the son of tycoon Wang Jianlin" names the tycoon. */
const relational = new RegExp(
  '^(?:son|daughter|wife|husband|widow|widower|mother|father|brother|sister|uncle|aunt|cousin|niece|nephew|friend|ally' +
    '|aide|supporter|critic|opponent|rival|victim|fan|follower|spokesman|spokeswoman|spokesperson|child|parent|grandson' +
    '|granddaughter)s?$',
  '',
)
const linking = /^(?:of|for|to|at)$/

/** Runs of a paragraph, in reading order. */
export function runsOf({ tokens }: View, view: number): NameRun[] {
  const found: NameRun[] = []
  let previous: Phrase | null = null
  for (let i = 0; i < tokens.length; ) {
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i) : null
    if (phrase === null) {
      i++
      continue
    }
    const next = Math.max(phrase.coreEnd, i + 1)
    // A core may hold several names: "Clinton and Trump", "Clinton’s campaign".
    for (let j = i; j < next; ) {
      if (!isNameWord(tokens, j)) {
        j++
        continue
      }
      let end = j
      while (end < next && partOfName(tokens, end)) end++
      while (end > j + 1 && !isNameWord(tokens, end - 1) && !suffix.test(tokens[end - 1]?.lower ?? '')) end--
      found.push({
        view,
        start: j,
        end,
        phraseStart: phrase.start,
        apposed: previous,
        title: isOffice(tokens, phrase.start),
      })
      j = Math.max(end, j + 1)
    }
    // "The Governor of Kano State, Musa Bello": an attachment does not end its own phrase.
    const office = previous !== null && ((tokens[previous.coreEnd - 1]?.flags ?? 0) & (Flag.Role | Flag.Title)) !== 0
    if (!(office && previous?.end === phrase.end)) previous = phrase
    i = next
  }
  return found
}

/** "Secretary of", "Minister for Health and": an office precedes the phrase, and its body follows. */
export function isOffice(tokens: View['tokens'], start: number): boolean {
  if (!linking.test(tokens[start - 1]?.lower ?? '')) return false
  const head = tokens[start - 2]
  return head !== undefined && (head.flags & (Flag.Role | Flag.Title)) !== 0 && !relational.test(head.lower)
}

/** "son of", "spokesman for": the words before the phrase describe somebody else. */
export function isOfRelative(tokens: View['tokens'], start: number): boolean {
  return linking.test(tokens[start - 1]?.lower ?? '') && relational.test(tokens[start - 2]?.lower ?? '')
}

function partOfName(tokens: View['tokens'], index: number): boolean {
  if (isNameWord(tokens, index)) return true
  const token = tokens[index]
  if (token === undefined) return false
  if ((token.flags & Flag.Quote) !== 0) return isNameWord(tokens, index + 1)
  if ((token.flags & (Flag.Conjunction | Flag.Genitive | Flag.Mark)) !== 0) return false
  return particle.test(token.lower)
}
