// Measures the people that an article's text is found to name against annotated PERSON spans: BIOES tags, a token a line.

import { articleOf } from '../../src/pipeline/raw-article.ts'
import { findPeople } from '../../src/quotes/people/people.ts'
import { viewsOf } from '../../src/quotes/view.ts'

/** What was found of the names of one article, and what its annotation has. */
export interface NameCounts {
  /** Full names found, those of them that are annotated so, and all annotated ones outside quotes. */
  found: number
  right: number
  annotated: number
  recalled: number
  /** Single names that belong to exactly one full name, those linked to anybody, and those linked to the right one. */
  single: number
  linked: number
  linkedRight: number
}

/** Names as the annotation has them: words of each PERSON span. */
export function annotatedNames(table: string): string[][] {
  const names: string[][] = []
  let current: string[] = []
  for (const row of table.split('\n')) {
    const [token = '', tag = 'O'] = row.trimEnd().split('\t')
    if (/^[BS]-PER/i.test(tag)) {
      current = [token]
      names.push(current)
    } else if (/^[IE]-PER/i.test(tag)) current.push(token)
    else current = []
  }
  return names
}

export const foldName = (words: readonly string[]): string =>
  words
    .join(' ')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Counts for one article; `errors` collects lines to read. */
export function judgeNames(id: string, text: string, table: string, errors: string[]): NameCounts {
  const { article } = articleOf(id, text)
  const views = viewsOf(article.paragraphs)
  const people = findPeople(views)
  const names = annotatedNames(table)
    .map(words => foldName(words))
    .filter(name => name !== '')
  const all = [...new Set(names)]
  const outside = foldName(
    views.map(({ tokens }) => tokens.map(token => (token.region < 0 ? token.text : '"')).join(' ')),
  )
  const full = all.filter(name => name.includes(' ') && ` ${outside} `.includes(` ${name} `))
  /** "Clinton" and "Hillary Clinton" of "Hillary Rodham Clinton". */
  const isWithin = (part: string, whole: string): boolean => {
    const rest = whole.split(' ')
    return part.split(' ').every(word => {
      const at = rest.indexOf(word)
      rest.splice(0, at + 1)
      return at >= 0
    })
  }
  const longest = full.filter(name => !full.some(other => other !== name && isWithin(name, other)))
  const found = people.persons.filter(({ words }) => words.length > 1).map(({ words }) => foldName(words))
  const counts: NameCounts = { found: 0, right: 0, annotated: 0, recalled: 0, single: 0, linked: 0, linkedRight: 0 }
  for (const name of found) {
    counts.found++
    if (all.includes(name)) counts.right++
    else errors.push(`${id} · FOUND · ${name}`)
  }
  for (const name of longest) {
    counts.annotated++
    if (found.includes(name)) counts.recalled++
    else errors.push(`${id} · OVERLOOKED · ${name}`)
  }
  const singles = new Set(all.filter(name => !name.includes(' ')))
  for (const name of singles) {
    const bearers = longest.filter(other => other.split(' ').includes(name))
    const [bearer] = bearers
    if (bearer === undefined || bearers.length > 1) continue
    counts.single++
    const person = people.find([name], null)
    if (person === null || person.words.length < 2) {
      errors.push(`${id} · UNLINKED · ${name} of ${bearer}`)
      continue
    }
    counts.linked++
    if (foldName(person.words) === bearer) counts.linkedRight++
    else errors.push(`${id} · MISLINKED · ${name} to ${foldName(person.words)}, not ${bearer}`)
  }
  return counts
}
