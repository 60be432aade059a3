// What follows a word in the archive, told from a sample: the passages where the word counts most, one an article; of words that are
// everywhere, passages at even distances, since ranking those takes longer than reading them.

import type { OpenArchive } from '../../file/open-archive.ts'
import { rank } from '../../rank/rank.ts'
import { analyze } from '../../text/analyzer.ts'
import { isWordAt } from '../../text/part.ts'
import { stretchesOf } from '../../text/stretches.ts'
import { plainOptions } from './plain-options.ts'

/** Passages with the word that are read; places in each that are looked at; code units that are read behind each. */
const mostPassages = 24
const mostPlaces = 8
const reach = 40
/** Share of the passages that a word is in which is everywhere. */
const everywhere = 1 / 8

/** Terms that begin with a prefix and stand right behind a word, those seen most often first; of equals the more frequent first. */
export function followingWords(archive: OpenArchive, word: string, prefix: string): number[] {
  const { terms } = archive
  const seen = new Map<string, number>()
  for (const text of textsWith(archive, word)) {
    for (const next of termsBehind(text, word)) {
      if (next.startsWith(prefix)) seen.set(next, (seen.get(next) ?? 0) + 1)
    }
  }
  return [...seen]
    .map(([term, count]) => ({ term: terms.find(term), count }))
    .filter(({ term }) => term >= 0)
    .sort((one, other) => other.count - one.count || terms.df(other.term) - terms.df(one.term))
    .map(({ term }) => term)
}

function textsWith(archive: OpenArchive, word: string): string[] {
  const { columns, terms, units } = archive
  const term = terms.find(word)
  const share = term < 0 ? 0 : terms.df(term) / Math.max(1, units.count)
  if (share >= everywhere) {
    const count = Math.min(units.count, Math.ceil(mostPassages / share))
    return Array.from({ length: count }, (_, i) => stretches(units, Math.floor((i * units.count) / count))).flat()
  }
  const { hits } = rank(
    archive,
    { op: 'word', forms: term < 0 ? [] : [{ term, weight: 1 }] },
    { ...plainOptions, sort: 'relevance', limit: mostPassages, groupByArticle: true },
  )
  return hits.flatMap(({ unit }) => [columns.article.label(units.at(unit).article), ...stretches(units, unit)])
}

/** What stands in a row in a unit: nothing follows a word over a break. */
function stretches(units: OpenArchive['units'], unit: number): string[] {
  const text = units.text(unit)
  return stretchesOf(text, units.breaks(unit)).map(({ start, end }) => text.slice(start, end))
}

/** The terms behind a word, where the text has it in the letters that it is filed under. */
function termsBehind(text: string, word: string): string[] {
  // Alone of all characters, `İ` becomes longer in lower case, and would move what stands behind it.
  const lower = text.replaceAll('İ', 'I').toLowerCase()
  const found: string[] = []
  for (let at = lower.indexOf(word); at >= 0 && found.length < mostPlaces; at = lower.indexOf(word, at + word.length)) {
    if (at > 0 && isWordAt(lower, at - 1)) continue
    const tokens = analyze(text.slice(at, at + word.length + reach))
    const first = tokens.find(({ term, start }) => start === 0 && term === word)
    const next = tokens.find(({ position }) => position === (first?.position ?? 0) + 1)
    if (first !== undefined && next !== undefined) found.push(next.term)
  }
  return found
}
