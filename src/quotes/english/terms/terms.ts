// Quoted text that nobody said: new terms, names of buttons and meetings, definitions, examples. These are rare in the news on which the
// scorer was trained, so they have their own rules, which look at the quoted text and the words around it.

import type { View } from '../../view.ts'
import type { Source } from '../../weighing/candidates.ts'
import { classOfCue } from '../lists/cue-classes.ts'
import {
  controls,
  pageParts,
  partLabels,
  publications,
  termNouns,
  titledThings,
  wordings,
} from '../lists/page-words.ts'
import { Flag } from '../words/lexicon.ts'
import { titleCase } from './titles.ts'

/** Titles with at most this many words could also be a name for somebody. */
const fewInTitle = 3
/** Most words of a term. */
const longestTerm = 4
/** From this many words a lower-case text is too long for a title. */
const fewest = 7

const wording = new Set(wordings)
const terms = new Set(termNouns)
const published = new Set(publications)
const parts = new Set(pageParts)
const plainParts = new Set(controls)
const titled = new Set([...titledThings, ...pageParts])
const labels = new Set(partLabels)
const be = /^(?:is|are|was|were|be)$/
const defining = /^(?:defined|categorized|classified|abbreviated|translated|pronounced|spelled)$/
const sounding = /^(?:pronounced|spelled)$/

/** Whether quoted text is a term, a title or an example, although a possible speaker is near. */
export function isTerm(source: Source, view: View, region: number): boolean {
  const { tokens } = view
  const place = view.places[region] ?? 0
  const stretch = view.regions[region]
  const text = view.text.slice(stretch?.innerStart, stretch?.innerEnd)
  const count = text.split(/\s+/, longestTerm + 1).length
  const before = tokens[place - 1]
  const head = tokens[place - 2]
  const after = tokens[place + 1]
  const lower = before?.lower ?? ''
  if (count <= longestTerm && terms.has(lower) && !governs(source, view, place)) return true
  // "pronounced like “honor”", "techniques like “deceptive patterns”"
  const exemplifies = lower === 'like' || (lower === 'as' && head?.lower === 'such')
  const example = count < longestTerm || wording.has(tokens[place - (lower === 'as' ? 3 : 2)]?.lower ?? '')
  if (exemplifies && (sounding.test(head?.lower ?? '') || (example && !governs(source, view, place)))) return true
  if (lower === 'as' && defining.test(head?.lower ?? '') && be.test(tokens[place - 3]?.lower ?? '')) return true
  if (count < fewest && published.has(after?.lower ?? '')) return true
  if (count < longestTerm && plainParts.has(after?.lower ?? '')) return true
  const title = titleCase(text) === 'title'
  if (title && after !== undefined && (count > 1 ? titled : parts).has(after.lower)) return true
  const introduces = lower === ',' || lower === ':' || exemplifies
  const named = introduces ? tokens[place - (lower === 'as' ? 3 : 2)] : before
  if (title && count > 1 && named !== undefined && titled.has(named.lower)) return true
  // "released a “Policy to Require Secure Connections”": the object of a verb that is not about speech is a work.
  const issued = source.event !== null && source.view === view && classOfCue(source.event.lemma) === 'other'
  if (title && count > fewInTitle && issued && /^(?:a|an|the)$/.test(lower)) return true
  if (themes.test(lower) || ((lower === ':' || lower === ',') && themes.test(head?.lower ?? ''))) return true
  return isDefinition(source, view, place) || isPartLabel(source) || isLawOrSign(source)
}

/** The cue is right before the quoted text, or before its determiner and noun: "used the term “...”". */
function governs({ event, view: home }: Source, view: View, place: number): boolean {
  return event !== null && home === view && event.cueStart < place && place - event.cueEnd <= 3
}

/** "Change management is defined as “...”", "Knowledge is “...”": a thing is not a speaker. */
function isDefinition({ event, phrase, view: home }: Source, view: View, place: number): boolean {
  if (event !== null || home !== view) return false
  const lower = view.tokens[place - 1]?.lower ?? ''
  const defined = lower === 'as' && defining.test(view.tokens[place - 2]?.lower ?? '')
  const copula = be.test(lower) || (lower === 'to' && be.test(view.tokens[place - 2]?.lower ?? ''))
  return defined || (copula && phrase.kind === 'nominal' && !hasRole({ event, phrase, view: home }))
}

/** "Myth: “...”", but not "Her answer: “...”" */
function isPartLabel({ event, phrase, view }: Source): boolean {
  if (event?.shape !== 'label') return false
  const owned = Flag.Possessive | Flag.Genitive
  if (view.tokens.slice(phrase.start, phrase.coreEnd).some(({ flags }) => (flags & owned) !== 0)) return false
  return labels.has(view.tokens[phrase.coreEnd - 1]?.lower ?? '') && phrase.coreEnd - phrase.start <= 3
}

/** "Article 13 says", "the law prohibits", "signs read": written words without a speaker. */
function isLawOrSign({ phrase, view }: Source): boolean {
  if (phrase.kind === 'pronoun') return false
  const head = view.tokens[phrase.coreEnd - 1]
  if (head === undefined) return false
  const numbered =
    (head.flags & Flag.Number) !== 0 &&
    /^(?:article|section|clause|chapter|paragraph|rule|regulation|amendment)s?$/.test(
      view.tokens[phrase.coreEnd - 2]?.lower ?? '',
    )
  return numbered || written.test(head.lower)
}

const written = new RegExp(
  '^(?:law|laws|act|constitution|decree|ordinance|statute|code|clause|provision|treaty|charter|sign|signs|banner' +
    '|banners|placard|placards|billboard|graffiti|inscription|plaque|t-shirt|t-shirts|dictionary|textbook|proverb|saying' +
    '|adage)$',
  '',
)
const themes = /^(?:theme|themed|motto|slogan|tagline|hashtag|catchphrase)$/

/** Whether the noun means people, or something that people write. */
function hasRole({ phrase, view }: Source): boolean {
  for (let i = phrase.start; i < phrase.coreEnd; i++) if (((view.tokens[i]?.flags ?? 0) & Flag.Role) !== 0) return true
  return false
}
