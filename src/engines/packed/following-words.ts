// Finds the words that follow a word in the archive, from a sample: the passages where the word scores highest, one per article. For a word
// that is nearly everywhere, passages at even distances are read instead, because ranking them would take longer than reading them.

import type { OpenArchive } from '../../file/open-archive.ts'
import { rank } from '../../rank/rank.ts'
import { plainQuestion } from '../../search/plan/plain-question.ts'
import { analyze } from '../../text/analyzer.ts'
import { asShown } from '../../text/line-ends.ts'
import { isWordAt } from '../../text/part.ts'
import { stretchesOf } from '../../text/stretches.ts'
import { langOf } from './packed-passage.ts'

/** Passages read for a word; occurrences looked at in each; code units read after each. */
const mostPassages = 24
const mostPlaces = 8
const reach = 40
/** A word that is in this share of the passages counts as being everywhere. */
const everywhere = 1 / 8

/** Terms that begin with a prefix and directly follow a word, most often seen first; ties go to the more frequent term. */
export function followingWords(archive: OpenArchive, word: string, prefix: string): number[] {
  const { terms } = archive
  const seen = new Map<string, number>()
  for (const { text, lang } of textsWith(archive, word)) {
    for (const next of termsBehind(text, lang, word)) {
      if (next.startsWith(prefix)) seen.set(next, (seen.get(next) ?? 0) + 1)
    }
  }
  return [...seen]
    .map(([term, count]) => ({ term: terms.find(term), count }))
    .filter(({ term }) => term >= 0)
    .sort((one, other) => other.count - one.count || terms.df(other.term) - terms.df(one.term))
    .map(({ term }) => term)
}

interface Read {
  readonly text: string
  /** Language of its article, a BCP 47 tag. */
  readonly lang: string
}

function textsWith(archive: OpenArchive, word: string): Read[] {
  const { columns, terms, units } = archive
  const term = terms.find(word)
  const share = term < 0 ? 0 : terms.df(term) / Math.max(1, units.count)
  if (share >= everywhere) {
    const count = Math.min(units.count, Math.ceil(mostPassages / share))
    return Array.from({ length: count }, (_, i) => stretches(archive, Math.floor((i * units.count) / count))).flat()
  }
  const { hits } = rank(
    archive,
    { op: 'word', forms: term < 0 ? [] : [{ term, weight: 1 }] },
    { ...plainQuestion, sort: 'relevance', limit: mostPassages, groupByArticle: true },
  )
  return hits.flatMap(({ unit }) => {
    const { article } = units.at(unit)
    return [{ text: columns.article.label(article), lang: langOf(archive, article) }, ...stretches(archive, unit)]
  })
}

/** The unbroken parts of a unit: a word across a break does not follow. */
function stretches(archive: OpenArchive, unit: number): Read[] {
  const { units } = archive
  const text = units.text(unit)
  const lang = langOf(archive, units.at(unit).article)
  return stretchesOf(text, units.breaks(unit)).map(({ start, end }) => ({
    text: asShown(text.slice(start, end)),
    lang,
  }))
}

/** The terms after a word, where the text spells the word as its term does. */
function termsBehind(text: string, lang: string, word: string): string[] {
  // `İ` is the only character that becomes longer in lower case, which would shift all offsets after it.
  const lower = text.replaceAll('İ', 'I').toLowerCase()
  const found: string[] = []
  for (let at = lower.indexOf(word); at >= 0 && found.length < mostPlaces; at = lower.indexOf(word, at + word.length)) {
    if (at > 0 && isWordAt(lower, at - 1)) continue
    const tokens = analyze(text.slice(at, at + word.length + reach), lang)
    const first = tokens.find(({ term, start }) => start === 0 && term === word)
    const next = tokens.find(({ position }) => position === (first?.position ?? 0) + 1)
    if (first !== undefined && next !== undefined) found.push(next.term)
  }
  return found
}
