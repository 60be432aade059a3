// Speakers over the whole archive: a person has one id if the names agree, and two people of one name have two ids if their roles cannot
// belong to one person. The names shown in articles do not change.

import type { ArchiveEntry } from '../../article/entry.ts'
import type { Quote, Speaker } from '../../article/quote.ts'
import { differ, type RoleProfile, roleProfile } from './role-profile.ts'
import { slugOf } from './slug.ts'

interface Appearance {
  readonly article: string
  readonly published: string
  readonly speaker: Speaker
  readonly profile: RoleProfile
}

interface Cluster {
  readonly appearances: Appearance[]
  id: string
}

/**
 * Gives every speaker an id for the archive. Deterministic, in any order of the entries; the person named first (by date, then article id)
 * keeps the plain id, so that newer articles rename nobody.
 */
export function resolveSpeakers(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const ids = new Map<string, string>()
  for (const [key, appearances] of collect(entries)) {
    for (const cluster of clusters(appearances)) {
      for (const { article, speaker } of cluster.appearances)
        ids.set(`${article}\n${speaker.id}`, cluster.id === '' ? key : cluster.id)
    }
  }
  return entries.map(entry => ({
    ...entry,
    quotes: entry.quotes.map(quote => renamed(quote, entry.article.id, ids)),
  }))
}

function renamed(quote: Quote, article: string, ids: ReadonlyMap<string, string>): Quote {
  const { speaker } = quote
  if (speaker === null) return quote
  // An unnamed source of one article is not the unnamed source of another.
  if (speaker.kind === 'unknown')
    return { ...quote, speaker: { ...speaker, id: `${speaker.id}-in-${slugOf(article)}` } }
  return { ...quote, speaker: { ...speaker, id: ids.get(`${article}\n${speaker.id}`) ?? speaker.id } }
}

const middle = /^(?:\p{Lu}\.?){1,2}$/u

/** The name without parts that articles often omit: middle initials and generations stay only if they distinguish people. */
function plainName(name: string): string {
  const words = name.split(/\s+/)
  return words.filter((word, index) => index === 0 || index === words.length - 1 || !middle.test(word)).join(' ')
}

/** Persons by their plain name's slug; one appearance an article and speaker, earliest article first. */
function collect(entries: readonly ArchiveEntry[]): Map<string, Appearance[]> {
  const byName = new Map<string, Appearance[]>()
  for (const { article, quotes } of entries) {
    const seen = new Set<string>()
    for (const { speaker } of quotes) {
      if (speaker === null || speaker.kind !== 'person' || seen.has(speaker.id)) continue
      seen.add(speaker.id)
      const key = slugOf(plainName(speaker.name))
      const appearance = {
        article: article.id,
        published: article.published ?? '',
        speaker,
        profile: roleProfile(speaker),
      }
      const list = byName.get(key)
      if (list === undefined) byName.set(key, [appearance])
      else list.push(appearance)
    }
  }
  for (const list of byName.values()) {
    list.sort((a, b) => compare(a.published, b.published) || compare(a.article, b.article))
  }
  return byName
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function middles(name: string): string {
  return name
    .split(/\s+/)
    .slice(1, -1)
    .filter(word => middle.test(word))
    .join('')
    .replaceAll('.', '')
}

/** Most people compared for one name; after that an appearance joins the first. */
const mostNamesakes = 20

function clusters(appearances: readonly Appearance[]): Cluster[] {
  const found: Cluster[] = []
  for (const appearance of appearances) {
    const fitting = found.slice(0, mostNamesakes).filter(cluster => fits(cluster, appearance))
    // If several fit, the one whose role has most in common.
    const home = fitting.sort((a, b) => likeness(b, appearance) - likeness(a, appearance))[0]
    if (home !== undefined) home.appearances.push(appearance)
    else if (found.length < mostNamesakes) found.push({ appearances: [appearance], id: '' })
    else found[0]?.appearances.push(appearance)
  }
  const taken = new Set<string>()
  for (const [index, cluster] of found.entries()) {
    const first = cluster.appearances[0]
    if (first === undefined) continue
    const plain = slugOf(plainName(first.speaker.name))
    const candidates =
      index === 0
        ? [plain]
        : [
            slugOf(first.speaker.name),
            slugOf(`${plain} ${first.profile.head}`),
            slugOf(`${plain} ${first.profile.words.join(' ')}`),
          ]
    cluster.id = candidates.find(id => id !== '' && !taken.has(id)) ?? `${plain}-${index + 1}`
    taken.add(cluster.id)
  }
  return found
}

function fits(cluster: Cluster, appearance: Appearance): boolean {
  return cluster.appearances.slice(0, mostNamesakes).every(other => {
    const [a, b] = [middles(other.speaker.name), middles(appearance.speaker.name)]
    return (a === '' || b === '' || a === b) && !differ(other.profile, appearance.profile)
  })
}

function likeness(cluster: Cluster, appearance: Appearance): number {
  const words = new Set(cluster.appearances.slice(0, mostNamesakes).flatMap(({ profile }) => profile.words))
  return appearance.profile.words.filter(word => words.has(word)).length
}
