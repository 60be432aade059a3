// What the archive tells of a speaker besides the quotes: the roles over time, and who else is quoted in the same articles. Both are read
// from the newest quotes, so that a head of state of forty years costs no more than a bounded look.

import type { OpenArchive } from '../../file/open-archive.ts'
import { dateText, earliest, firstDayOf, latest } from '../../file/tables/days.ts'
import type { SpeakerProfile } from '../../search/browsing.ts'

/** Most quotes whose roles are read, and most articles whose speakers are counted, the newest first. */
const mostQuotes = 2_000
const mostArticles = 300
/** Most roles and most companions given. */
const mostRoles = 20
const mostAlongside = 10

export function profileOf(archive: OpenArchive, speaker: number): SpeakerProfile {
  const { parts } = archive
  const units = [...archive.speakers.units(speaker)]
  const dateOf = (unit: number) => parts.dates[parts.units.articleOf(unit)] ?? 0
  const newest = units
    .map(unit => ({ unit, day: firstDayOf(dateOf(unit)) }))
    .sort((one, other) => other.day - one.day || one.unit - other.unit)
    .slice(0, mostQuotes)
    .map(({ unit }) => unit)
  return { roles: rolesIn(archive, newest, dateOf), alongside: alongside(archive, speaker, newest) }
}

/** The roles, the earliest first. */
function rolesIn(
  { units }: OpenArchive,
  quotes: readonly number[],
  dateOf: (unit: number) => number,
): SpeakerProfile['roles'] {
  const dates = new Map<string, number[]>()
  for (const unit of quotes) {
    const role = units.role(unit)
    if (role === null) continue
    const own = dates.get(role)
    if (own === undefined) dates.set(role, [dateOf(unit)])
    else own.push(dateOf(unit))
  }
  return [...dates]
    .map(([role, own]) => ({ role, count: own.length, from: earliest(own), to: latest(own) }))
    .sort((one, other) => other.count - one.count || (one.role < other.role ? -1 : 1))
    .slice(0, mostRoles)
    .sort((one, other) => firstDayOf(one.from) - firstDayOf(other.from))
    .map(({ role, count, from, to }) => ({ role, count, first: dateText(from), last: dateText(to) }))
}

/** Speakers with a proper name in the same articles, those with most articles first. Of editions of one story, one counts. */
function alongside(
  { parts, units, speakers }: OpenArchive,
  speaker: number,
  quotes: readonly number[],
): SpeakerProfile['alongside'] {
  /** By the first edition of their stories. */
  const articles = new Map<number, number>()
  for (const unit of quotes) {
    const article = parts.units.articleOf(unit)
    articles.set(parts.copies?.articles.groupOf(article)[0] ?? article, article)
    if (articles.size === mostArticles) break
  }
  const counts = new Map<number, number>()
  for (const article of articles.values()) {
    const [from, to] = units.ofArticle(article)
    const here = new Set<number>()
    for (let unit = from; unit < to; unit += 1) here.add(units.speaker(unit))
    for (const other of here) if (other >= 0 && other !== speaker) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  const found: SpeakerProfile['alongside'][number][] = []
  for (const [other, count] of [...counts].sort(([a, one], [b, two]) => two - one || a - b)) {
    if (!speakers.isNamed(other)) continue
    const { id, name } = speakers.at(other)
    if (found.push({ id, name, articles: count }) === mostAlongside) break
  }
  return found
}
