// Finds the attributed quotes of an article: quotation marks, cue events, weighed candidates, names, and joined fragments.

import type { Article } from '../article/article.ts'
import type { Place, Quote } from '../article/quote.ts'
import { quoteWords } from '../article/quote-words.ts'
import { primaryLanguage } from '../text/primary-language.ts'
import { joinFragments } from './join.ts'
import { findOrganisations } from './people/organisations.ts'
import { findPeople } from './people/people.ts'
import { castOf, confidenceOf } from './speakers/cast.ts'
import { resolveSource } from './speakers/resolve.ts'
import type { Setting } from './speakers/setting.ts'
import { viewsOf } from './view.ts'
import { type AttributedStretch, attribute, mostLikely } from './weighing/attribute.ts'
import { type Evidence, evidenceOf, probability } from './weighing/confidence.ts'
import { type Model, ownModel } from './weighing/model.ts'
import { namingEvidence } from './weighing/naming.ts'
import { shares } from './weighing/score.ts'
import { readWhole } from './whole-words.ts'

/** Quotes with a lower confidence are dropped: a wrong speaker does more harm than a missed quote. */
const leastConfidence = 0.5

/**
 * The attributed quotes of an article, in the order of their first fragment. Places are spans of `paragraphs[paragraph].text` without the
 * outer marks. Linear in the article's text; never throws. `model` allows evaluations with other weights.
 *
 * @example
 * import { extractQuotes, readFile } from 'onrecord'
 *
 * const text = 'Bridge opens\n\n“It is a good day,” said Ana Costa, the mayor of Porto.\n'
 * const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
 * const [quote] = articles.flatMap(article => extractQuotes(article))
 * quote.text // 'It is a good day,'
 * [quote.speaker.name, quote.speaker.role] // ['Ana Costa', 'mayor of Porto']
 */
export function extractQuotes(article: Article, model = ownModel): Quote[] {
  return extractWithEvidence(article, model).map(({ quote }) => quote)
}

/** The same, with the evidence on each speaker's name. */
export function extractWithEvidence(article: Article, model = ownModel): Read[] {
  return readWhole(article, whole => extractFrom(whole, model))
}

/** A quote with the evidence on its speaker's name. */
export interface Read {
  readonly quote: Quote
  readonly naming: Evidence
}

function extractFrom(article: Article, model: Model): Read[] {
  // Everything here is about English: another language's cues and names would be read as garbage.
  if (primaryLanguage(article.lang) !== 'en') return []
  const views = viewsOf(article.paragraphs)
  if (!views.some(({ regions }) => regions.length > 0)) return []
  const attributions = attribute(views, candidates => mostLikely(candidates, shares(candidates, model.weights)))
  if (attributions.every(({ source }) => source === null)) return []
  const { groups, known } = quotesAmong(joinFragments(attributions, article.paragraphs), model)
  const isSure = (group: Group): boolean => isLine(group) || sureness(group, known, model) >= leastConfidence
  if (!groups.some(isSure)) return []
  const people = findPeople(views)
  const setting: Setting = {
    views,
    people,
    cast: castOf(article, views, people),
    organisations: findOrganisations(views),
    authors: article.authors,
    memory: [],
    taken: new Map(),
    depth: { value: 0 },
  }
  const numbers = new Map(views.map((view, index) => [view, index]))
  // Quotes with doubtful words or speaker are dropped; a doubtful name alone drops none. Dropped quotes are resolved all the same, because
  // a pronoun may refer to their speaker.
  return groups.flatMap(group => {
    const read = quoteOf(group)
    return isSure(group) ? [read] : []
  })

  function quoteOf(group: Group): Read {
    const lead = group[0]
    const source = lead?.source ?? null
    const speaker = source === null ? null : resolveSource(source, numbers.get(source.view) ?? 0, setting)
    const label = lead?.view.label ?? null
    const naming: Evidence =
      source === null || speaker === null || label !== null ? new Map() : namingEvidence(source, speaker, people)
    const sure = label === null ? sureness(group, known, model) : confidenceOf(setting.cast.get(label))
    const confidence = sure * (naming.size === 0 ? 1 : probability(naming, model.names))
    const quote = {
      ...quoteWords(group.map(placeOf), paragraph => article.paragraphs[paragraph]?.text ?? ''),
      form: formOf(group),
      cue: source === null ? null : cueOf(source),
      speaker,
      confidence: Math.round(confidence * 1000) / 1000,
    }
    return { quote, naming }
  }
}

/** The fragments of one quote. */
type Group = readonly AttributedStretch[]
type Evidences = ReturnType<typeof evidenceOf>

/** Joined fragments with their evidence. A quote that is unsure as a whole is split, because a part of it may be sure. */
function quotesAmong(joined: readonly Group[], model: Model): { groups: readonly Group[]; known: Evidences } {
  const evidences = evidenceOf(joined)
  const groups = joined.flatMap(group => {
    const isUnsure = group.length > 1 && !isLine(group) && sureness(group, evidences, model) < leastConfidence
    return isUnsure ? group.map(one => [one]) : [group]
  })
  return { groups, known: groups.length === joined.length ? evidences : evidenceOf(groups) }
}

/** A line of an interview: its label names the speaker. */
function isLine(group: Group): boolean {
  return group[0]?.view.label != null
}

/** Probability that words and speaker are right, regardless of the speaker's full name. */
function sureness(group: Group, evidences: Evidences, model: Model): number {
  return probability(evidences.get(group) ?? new Map(), model.calibration)
}

function placeOf({ view, region }: AttributedStretch): Place {
  const stretch = view.regions[region]
  return { paragraph: view.paragraph, start: stretch?.innerStart ?? 0, end: stretch?.innerEnd ?? 0 }
}

/** Direct: a sentence of its own, set off by a comma, a colon or a sentence's end. Partial: part of the reporter's sentence. */
function formOf(group: Group): 'direct' | 'partial' {
  const lead = group[0]
  const stretch = lead?.view.regions[lead.region]
  if (lead === undefined || stretch === undefined || group.length > 1 || !stretch.closed) return 'direct'
  const { text, tokens, places } = lead.view
  const place = places[lead.region] ?? 0
  const before = tokens[place - 1]
  const inner = text.slice(stretch.innerStart, stretch.innerEnd)
  const opens =
    before === undefined || before.lower === ':' || before.lower === ',' || before.sentence !== tokens[place]?.sentence
  const words = inner.split(/\s+/, 3).length
  const setOff = /[,.!?…—–-]$/u.test(inner) || /^[,.!?]/.test(text.slice(stretch.end, stretch.end + 1))
  if (opens && setOff) return before === undefined || before.lower !== ',' || words > 2 ? 'direct' : 'partial'
  return /^[\p{Lu}]/u.test(inner) && setOff && words > 2 ? 'direct' : 'partial'
}

function cueOf(source: NonNullable<AttributedStretch['source']>): string | null {
  const { event, view } = source
  if (event === null || event.shape === 'label' || event.shape === 'dash') return null
  const start = view.tokens[event.cueStart]?.start ?? 0
  const end = view.tokens[event.cueEnd - 1]?.end ?? 0
  return end > start ? view.text.slice(start, end) : null
}
