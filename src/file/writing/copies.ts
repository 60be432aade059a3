// Which articles are editions of one story, and which of their passages are copies of each other, as sections. An archive without copies
// has none of these sections.

import { findStories } from '../../editions/find-stories.ts'
import { keyOf, WordBuffer } from '../../editions/passage-words.ts'
import { bisect } from '../../text/bisect.ts'
import { copySection, sectionIds } from '../section-ids.ts'
import { type Numbers, narrowest } from '../sections/sections.ts'
import type { UnitPlan } from './unit-plan.ts'

/** Articles and units in groups of two and more, the earliest first. */
export interface Copies {
  readonly articles: readonly (readonly number[])[]
  readonly units: readonly (readonly number[])[]
}

/**
 * Two passages of one story are copies if they have the same words: paragraphs, or quotes that have the same speaker as well. Of passages
 * that an article has twice, the first is a copy of the first in another edition, the second of the second.
 */
export function findCopies(plan: UnitPlan): Copies {
  const articles = findStories(plan.entries.map(({ article }) => article))
  const buffer = new WordBuffer()
  const keyOfText = (text: string): number => {
    buffer.read(text)
    return keyOf(buffer, text)
  }
  const units = articles.flatMap(story => {
    const groups = new Map<string, number[]>()
    for (const article of story) {
      const times = new Map<string, number>()
      eachUnit(plan, article, (unit, text, speaker) => {
        const name = `${keyOfText(text)} ${speaker}`
        const time = times.get(name) ?? 0
        times.set(name, time + 1)
        const key = `${name} ${time}`
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [unit])
        else group.push(unit)
      })
    }
    return [...groups.values()].filter(group => group.length > 1)
  })
  return { articles, units }
}

/** Calls `each` with the units of an article; the speaker of a quote begins with `q`, a paragraph has `p`. */
function eachUnit(plan: UnitPlan, article: number, each: (unit: number, text: string, speaker: string) => void): void {
  const entry = plan.entries[article]
  let unit = plan.unitStarts[article] ?? 0
  let quote = firstFrom(plan.quoteUnits, unit)
  for (const { text } of entry?.article.paragraphs ?? []) {
    each(unit++, text, 'p')
    for (; plan.quoteUnits[quote] === unit; quote++, unit++) {
      const said = plan.quotes[quote]
      each(unit, said?.text ?? '', `q${said?.speaker?.id ?? ''}`)
    }
  }
}

function firstFrom(units: Uint32Array, unit: number): number {
  return bisect(0, units.length, i => (units[i] ?? 0) >= unit)
}

export function writeCopies({ articles, units }: Copies): Map<number, Numbers> {
  if (articles.length === 0) return new Map()
  return new Map([...groupSections(sectionIds.editions, articles), ...groupSections(sectionIds.copies, units)])
}

function groupSections(first: number, groups: readonly (readonly number[])[]): [number, Numbers][] {
  let end = 0
  const starts = Uint32Array.from([0, ...groups.map(group => (end += group.length))])
  const members = groups.flat()
  const order = [...members.keys()].sort((a, b) => (members[a] ?? 0) - (members[b] ?? 0))
  return [
    [first + copySection.starts, starts],
    [first + copySection.members, narrowest(members)],
    [first + copySection.sorted, Uint32Array.from(order, place => members[place] ?? 0)],
    [first + copySection.places, narrowest(order)],
  ]
}

/** The units that copy an earlier one. */
export function laterCopies({ units }: Copies): ReadonlySet<number> {
  return new Set(units.flatMap(group => group.slice(1)))
}
