// What `rank` must answer, found the slow and obvious way: every unit of the entries, every clause, every position.

import type { ArchiveEntry } from '../../src/article/entry.ts'
import type { FieldName } from '../../src/article/indexed-fields.ts'
import type { OpenArchive } from '../../src/file/open-archive.ts'
import type { Clause, Form, WordClause } from '../../src/query/clause.ts'
import type { RankOptions } from '../../src/query/ranking.ts'
import { calendarDay } from '../../src/search/asked-dates.ts'
import { analyze } from '../../src/text/analyzer.ts'

type Ranked = { readonly unit: number; readonly score: number }

interface SlowUnit {
  readonly isQuote: boolean
  readonly paragraph: number
  readonly article: number
  readonly speaker: string | null
  readonly fields: Readonly<Record<FieldName, readonly string[]>>
  /** The words of the text by fragments: no phrase goes over the end of one, and no two words are close. */
  readonly stretches: readonly (readonly string[])[]
}

const words = (text: string) => analyze(text).map(token => token.term)

/** Tokens of every unit, in the order of units. The analyzer must give one token a position for these texts. */
function unitsOf(entries: readonly ArchiveEntry[]): SlowUnit[] {
  const units: SlowUnit[] = []
  const sorted = [...entries].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  sorted.forEach(({ article, quotes }, number) => {
    const title = words(article.title)
    article.paragraphs.forEach(({ text }, i) => {
      const paragraph = units.length
      units.push({
        isQuote: false,
        paragraph,
        article: number,
        speaker: null,
        fields: { text: words(text), title, speaker: [] },
        stretches: [words(text)],
      })
      for (const quote of quotes) {
        if (quote.fragments[0]?.paragraph !== i) continue
        const said = quote.speaker === null ? [] : words(`${quote.speaker.name} ${quote.speaker.role ?? ''}`)
        const speaker = quote.speaker?.id ?? null
        const stretches = quote.fragments.map(fragment => words(fragment.text))
        units.push({
          isQuote: true,
          paragraph,
          article: number,
          speaker,
          fields: { text: stretches.flat(), title, speaker: said },
          stretches,
        })
      }
    })
  })
  return units
}

function mean(lengths: readonly number[]): number {
  return lengths.length === 0 ? 1 : lengths.reduce((a, b) => a + b, 0) / lengths.length || 1
}

function wordsOf(clause: Clause): WordClause[] {
  if (clause.op === 'word') return [clause]
  return clause.op === 'bool' ? [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(wordsOf) : []
}

/** Mean, over neighbours, of one over the square of their least distance in a text; the wrong way round counts one more. */
function closeness(sought: readonly (readonly string[])[], stretches: readonly (readonly string[])[]): number {
  const pairs = sought.slice(1).map((right, before) => {
    const distances = stretches.flatMap(text => {
      const placesOf = (terms: readonly string[]) =>
        text.flatMap((word, place) => (terms.includes(word) ? [place] : []))
      return placesOf(sought[before] ?? []).flatMap(one => placesOf(right).map(other => other - one))
    })
    const least = Math.min(...distances.filter(d => d !== 0).map(d => (d > 0 ? d : 1 - d)))
    return 1 / least ** 2
  })
  return pairs.length === 0 ? 0 : pairs.reduce((a, b) => a + b, 0) / pairs.length
}

/** Of each group of copies the first that matches; with folding, the quotes of a paragraph that goes go with it. */
function withoutCopies<Match extends { readonly unit: number; readonly of: SlowUnit }>(
  { parts }: OpenArchive,
  matching: readonly Match[],
  fold: boolean,
): Match[] {
  const groupOf = (unit: number) => parts.copies?.units.groupOf(unit) ?? []
  const isCopy = (unit: number) => {
    const first = groupOf(unit).find(member => matching.some(hit => hit.unit === member))
    return first !== undefined && first !== unit
  }
  return matching.filter(({ unit, of }) => {
    const paragraphMatches = matching.some(hit => hit.unit === of.paragraph)
    return !isCopy(unit) && !(fold && paragraphMatches && isCopy(of.paragraph))
  })
}

export function slowRank(
  archive: OpenArchive,
  entries: readonly ArchiveEntry[],
  clause: Clause,
  options: RankOptions,
): {
  total: number
  passages: number
  hits: { unit: number; score: number; more: number; further: { unit: number; score: number }[] }[]
} {
  const units = unitsOf(entries)
  const articles = [...entries].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)).map(entry => entry.article)
  const averages: Record<FieldName, number> = {
    text: mean(units.map(unit => unit.fields.text.length)),
    title: mean(articles.map(article => words(article.title).length)),
    speaker: mean(units.filter(unit => unit.isQuote).map(unit => unit.fields.speaker.length)),
  }
  const wholes = articles.filter(({ paragraphs }) => paragraphs.length === 1).length
  const builtB = 0.4 + 0.15 * (wholes / units.filter(unit => !unit.isQuote).length || 0)
  const titles = articles.map(article => words(article.title))
  const known = new Map<string, number>()
  const df = (term: string, field: FieldName) => {
    const key = `${field} ${term}`
    const found =
      known.get(key) ??
      (field === 'title'
        ? titles.filter(title => title.includes(term)).length
        : units.filter(unit => unit.fields[field].includes(term)).length)
    known.set(key, found)
    return found
  }
  const idf = (forms: readonly Form[], fields: readonly FieldName[]) => {
    const dfs = (of: readonly FieldName[]) =>
      Math.max(0, ...forms.flatMap(form => of.map(field => df(archive.terms.at(form.term), field))))
    const text = fields.includes('text') ? dfs(['text']) : 0
    const most = text > 0 ? text : dfs(fields)
    return Math.log(1 + (units.length - Math.min(most, units.length) + 0.5) / (most + 0.5))
  }
  const norm = (unit: SlowUnit, field: FieldName) => {
    const { b = builtB } = options.fields[field]
    return 1 - b + (b * Math.max(1, unit.fields[field].length)) / averages[field]
  }
  const saturated = (x: number, scale: number) => scale * (((options.k1 + 1) * x) / (options.k1 + x))
  const allFields: readonly FieldName[] = ['text', 'title', 'speaker']
  const periodOf = (article: number): readonly [string, string] | null => {
    const date = articles[article]?.published?.slice(0, 10)
    return date === undefined ? null : [calendarDay(date, 'first') ?? date, calendarDay(date, 'last') ?? date]
  }

  /** Score of a unit, or null where it does not match. */
  const score = (one: Clause, unit: SlowUnit): number | null => {
    switch (one.op) {
      case 'all':
        return 0
      case 'date': {
        const period = periodOf(unit.article)
        if (one.undated === true) return period === null ? 0 : null
        return period !== null && period[0] >= (one.from ?? '0') && period[1] <= (one.to ?? '9') ? 0 : null
      }
      case 'in': {
        const article = articles[unit.article]
        const has = (value: string) =>
          one.column === 'type'
            ? value === (unit.isQuote ? 'quote' : 'paragraph')
            : one.column === 'speaker'
              ? value === unit.speaker
              : one.column === 'tag'
                ? article?.tags.includes(value)
                : one.column === 'source' && article?.source === value
        return one.values.some(value => has(archive.columns[one.column].value(value))) ? 0 : null
      }
      case 'word': {
        const fields = one.fields ?? allFields
        let x = 0
        for (const field of fields) {
          for (const form of one.forms) {
            const freq = unit.fields[field].filter(word => word === archive.terms.at(form.term)).length
            x += (options.fields[field].weight * form.weight * freq) / norm(unit, field)
          }
        }
        return x > 0 ? saturated(x, (one.boost ?? 1) * idf(one.forms, fields)) : null
      }
      case 'phrase': {
        const fields = one.fields ?? allFields
        let x = 0
        for (const field of fields) {
          const rows = field === 'text' ? unit.stretches : [unit.fields[field]]
          const starts = rows.flatMap(tokens =>
            tokens.filter((_, i) =>
              one.slots.every((forms, slot) => forms.some(form => archive.terms.at(form.term) === tokens[i + slot])),
            ),
          )
          const heaviest = one.slots.map(forms =>
            Math.max(...forms.filter(form => df(archive.terms.at(form.term), field) > 0).map(form => form.weight)),
          )
          if (starts.length > 0) {
            x += (options.fields[field].weight * Math.min(...heaviest) * starts.length) / norm(unit, field)
          }
        }
        const rarity = one.slots.reduce((sum, forms) => sum + idf(forms, fields), 0)
        return x > 0 ? saturated(x, (one.boost ?? 1) * rarity) : null
      }
      case 'bool': {
        const must = (one.must ?? []).map(part => score(part, unit))
        const should = (one.should ?? []).map(part => score(part, unit))
        if (must.includes(null)) return null
        if ((one.not ?? []).some(part => score(part, unit) !== null)) return null
        if (must.length === 0 && should.length > 0 && should.every(part => part === null)) return null
        return [...must, ...should].reduce<number>((sum, part) => sum + (part ?? 0), 0)
      }
    }
  }

  const matching = units.flatMap((unit, number) => {
    const found = score(clause, unit)
    return found === null || options.filters.some(filter => score(filter, unit) === null)
      ? []
      : [{ unit: number, score: found, more: 0, ...{ of: unit } }]
  })
  const shown = options.collapse ? withoutCopies(archive, matching, options.fold) : matching
  const passages = Map.groupBy(shown, hit => hit.of.paragraph)
  const kept = options.fold
    ? shown.filter(hit => {
        const passage = passages.get(hit.of.paragraph) ?? []
        if (!passage.some(other => other.unit === hit.of.paragraph)) return true
        return hit === passage.reduce((a, b) => (b.score > a.score ? b : a))
      })
    : shown
  const unlifted = new Map(kept.map(({ unit, score: value }) => [unit, value]))
  const articlesOf = (hits: typeof kept) => [...Map.groupBy(hits, hit => hit.of.article).values()]
  const best = (hits: typeof kept) => hits.reduce((a, b) => (b.score > a.score ? b : a))
  const isLifted = options.sort === 'relevance' && options.proximity > 0
  // Of an article, what closeness could make its best.
  const grouped = options.groupByArticle
    ? articlesOf(kept).flatMap(hits =>
        (isLifted ? hits.filter(hit => hit.score * (1 + options.proximity) >= best(hits).score) : [best(hits)]).map(
          hit => ({ ...hit, more: hits.length - 1 }),
        ),
      )
    : kept
  const key = (hit: (typeof kept)[number]) => {
    if (options.sort === 'relevance') return hit.score
    const [day] = periodOf(hit.of.article) ?? []
    if (day === undefined) return Number.NEGATIVE_INFINITY
    return (
      (options.sort === 'newest' ? 1 : -1) * (Date.parse(day) * 3 + minutesOf(day, articles[hit.of.article]?.published))
    )
  }
  const byScore = (a: Ranked, b: Ranked) => (a.score === b.score ? a.unit - b.unit : b.score - a.score)
  let lift: (hit: (typeof kept)[number]) => number = () => 1
  const sorted = grouped.sort((a, b) => (key(a) === key(b) ? a.unit - b.unit : key(b) - key(a)))
  if (isLifted) {
    const sought = wordsOf(clause)
      .filter(({ fields = allFields }) => fields.includes('text'))
      .map(({ forms }) => forms.map(form => archive.terms.at(form.term)))
      .filter(terms => terms.some(term => df(term, 'text') > 0))
    lift = one => 1 + options.proximity * closeness(sought.slice(0, 8), one.of.stretches)
    for (const hit of sorted.slice(0, 100)) hit.score *= lift(hit)
    sorted.sort(byScore)
  }
  const answer = options.groupByArticle ? articlesOf(sorted).flatMap(([first]) => first ?? []) : sorted
  const furtherOf = ({ unit, of }: (typeof kept)[number]) =>
    options.groupByArticle
      ? kept
          .filter(hit => hit.of.article === of.article && hit.unit !== unit)
          .map(hit => ({ unit: hit.unit, score: unlifted.get(hit.unit) ?? 0, of: hit.of, more: 0 }))
          .sort(byScore)
          .map((hit, i) => ({ unit: hit.unit, score: hit.score * (i < 100 ? lift(hit) : 1) }))
          .sort(byScore)
          .slice(0, (options.perArticle ?? 1) - 1)
      : []
  return {
    total: answer.length,
    passages: kept.length,
    hits: answer
      .slice(options.offset, options.offset + options.limit)
      .map(hit => ({ unit: hit.unit, score: hit.score, more: hit.more, further: furtherOf(hit) })),
  }
}

/** Minutes from the beginning of the day in UTC, all above 0; 0 without a time, and at midnight. */
function minutesOf(day: string, published: string | null | undefined): number {
  const isTimed = published?.includes('T') === true && !published.includes('T00:00')
  return isTimed ? (Date.parse(published) - Date.parse(day)) / 60_000 + 1_000 : 0
}
