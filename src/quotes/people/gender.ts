// Infers the gender of a person from the pronouns behind the name, since a list of given names knows only half of the world.

import type { Gender } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import type { Mention, Person } from './people.ts'

/** Tokens after a name within which a pronoun counts as its own. */
const reach = 40
/** Pronouns of the other gender, and none of the listed one, that overrule the list. */
const overruling = 2

const pronouns: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  his: 'm',
  him: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
  hers: 'f',
}

/** Gives people the gender of the pronouns that follow their names before anybody else is named. */
export function inferGenders(views: readonly View[], mentions: readonly Mention[]): void {
  const votes = new Map<Person, { m: number; f: number }>()
  for (const [index, mention] of mentions.entries()) {
    const tokens = views[mention.view]?.tokens ?? []
    // A pronoun before the next name may point forward to it, and somebody named earlier in the sentence may be meant here.
    const source = tokens[mention.token - 1]?.lower === 'to' && tokens[mention.token - 2]?.lower === 'according'
    if (mention.oblique && !source) continue
    const next = mentions[index + 1]
    const stop = next?.view === mention.view ? next.token : tokens.length
    // A pronoun before the next name may be cataphoric there; somebody named earlier in the sentence may be meant here.
    const earlier = mentions[index - 1]
    const shared =
      earlier?.view === mention.view &&
      earlier.person !== mention.person &&
      tokens[earlier.token]?.sentence === tokens[mention.token]?.sentence
    if (shared) continue
    const vote = votes.get(mention.person) ?? { m: 0, f: 0 }
    votes.set(mention.person, vote)
    for (let i = mention.end; i < Math.min(stop, mention.end + reach); i++) {
      const token = tokens[i]
      if (token === undefined) break
      if ((token.flags & Flag.Quote) !== 0) continue
      const gender = pronouns[token.lower]
      if (gender !== undefined) vote[gender]++
    }
  }
  for (const [person, vote] of votes) {
    const gender: Gender = vote.m > vote.f * 2 ? 'm' : vote.f > vote.m * 2 ? 'f' : 'u'
    if (gender === 'u' || gender === person.gender) continue
    const against = gender === 'm' ? vote.f : vote.m
    if (person.gender === 'u' || (against === 0 && vote[gender] >= overruling)) person.gender = gender
    if (person.gender === gender) {
      person.listed = false
      person.sure = true
    }
  }
}
