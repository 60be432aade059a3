// Turns articles and quotes into the bytes of an archive. MiniSearch counts the words (writing/count.ts), and the writers pack them. The
// same entries give the same bytes, in any order. `open-archive.ts` reads them.

import type { ArchiveEntry } from '../article/entry.ts'
import { type FieldName, fieldNames } from '../article/indexed-fields.ts'
import { textBreaks } from '../article/quote-words.ts'
import { noSettings, type Settings } from '../article/settings.ts'
import { analyzerVersion, type Token } from '../text/analyzer.ts'
import { primaryLanguage } from '../text/primary-language.ts'
import { stem } from '../text/stem.ts'
import { noPast, type Past, writePast } from './past.ts'
import { FieldWriter } from './postings/field-writer.ts'
import { writeSettings } from './reading/read-settings.ts'
import { fieldSection, sectionIds } from './section-ids.ts'
import { type Numbers, narrowest, writeSections } from './sections/sections.ts'
import { writeDictionary } from './terms/dictionary-writer.ts'
import { packWritten } from './terms/written.ts'
import { ContentWords } from './writing/content-words.ts'
import { findCopies, laterCopies, writeCopies } from './writing/copies.ts'
import { countField, type FieldCounts, type FieldTexts } from './writing/count.ts'
import { FollowingWords } from './writing/following-words.ts'
import { lengthNormalisation } from './writing/length-normalisation.ts'
import { allTerms, mergePostings } from './writing/merge.ts'
import { groupStems } from './writing/stem-groups.ts'
import { writeTables } from './writing/tables.ts'
import { planUnits, type UnitPlan } from './writing/unit-plan.ts'
import { WrittenForms } from './writing/written-forms.ts'

/** A title counts so many times as a paragraph for what follows a word: people type titles. Measured with `npm run evaluate:suggestions`. */
const titleTimes = 4

/** Documents or texts between two calls of `onProgress`. */
const progressStep = 1000

export interface BuildProgress {
  readonly stage: 'count' | 'postings' | 'texts'
  readonly done: number
  readonly total: number
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void
  /** What the archive says of itself (docs/configuration.md). */
  readonly settings?: Partial<Settings>
  /** What the archive remembers of speakers and articles that it no longer has. */
  readonly past?: Past
}

/**
 * Builds an archive. Throws a RangeError if two articles have one id, a quote points outside its article, or the file would exceed 4 GiB.
 * Needs about 1 GB of memory for 250,000 paragraphs.
 *
 * @example
 * import { buildArchive, extractQuotes, readFile } from 'onrecord'
 *
 * const text = 'Bridge opens\n\n“It is a good day,” said Ana Costa, the mayor of Porto.\n'
 * const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
 * const bytes = await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
 * bytes instanceof Uint8Array // true
 */
export async function buildArchive(
  entries: readonly ArchiveEntry[],
  options: BuildOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const report = (stage: BuildProgress['stage'], done: number, total: number) => {
    if (done % progressStep === 0 || done === total) options.onProgress?.({ stage, done, total })
  }
  const plan = planUnits(entries)
  const langTerms = new Map<string, Set<string>>()
  const contentWords = new ContentWords()
  const writtenForms = new WrittenForms()
  const following = new FollowingWords()
  const counts = countFields(plan, { langTerms, contentWords, writtenForms, following }, (done, total) =>
    report('count', done, total),
  )
  const terms = allTerms(fieldNames.map(field => counts[field]))
  const stems = groupStems(terms, langTerms, stem)
  const sections = new Map<number, Numbers>()
  const dictionary = writeDictionary(terms)
  sections.set(sectionIds.termIndex, dictionary.index).set(sectionIds.termBytes, dictionary.bytes)
  const written = packWritten(terms, term => writtenForms.of(term))
  sections.set(sectionIds.writtenShapes, written.shapes).set(sectionIds.writtenRanks, written.ranks)
  sections.set(sectionIds.writtenIndex, written.records.index).set(sectionIds.writtenRecords, written.records.bytes)
  const telling = contentWords.among(terms)
  if (telling.length > 0) sections.set(sectionIds.contentWords, narrowest(telling))
  const stemDictionary = writeDictionary(stems.keys)
  sections.set(sectionIds.stemIndex, stemDictionary.index).set(sectionIds.stemBytes, stemDictionary.bytes)
  sections.set(sectionIds.stemMemberIndex, stems.members.index).set(sectionIds.stemMembers, stems.members.bytes)
  const b = lengthNormalisation(plan)
  const dfs = new Uint32Array(terms.length)
  fieldNames.forEach((field, place) => {
    const { lengths } = counts[field]
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    const writer = new FieldWriter({ lengths, average, b, positions: true, exact: false })
    mergePostings(terms, counts[field], (term, list) => {
      writer.add(term, list)
      if (field === 'text') dfs[term] = list.docs.length
      report('postings', place * terms.length + term + 1, fieldNames.length * terms.length)
    })
    for (const [part, numbers] of writer.take(terms.length)) sections.set(fieldSection(place) + part, numbers)
  })
  const behind = following.take(terms, dfs)
  sections.set(sectionIds.followingIndex, behind.index).set(sectionIds.followingTerms, behind.bytes)
  const copies = findCopies(plan)
  const tables = writeTables(plan, {
    terms: terms.length,
    stems: stems.keys.length,
    later: laterCopies(copies),
    onText: (done, total) => report('texts', done, total),
  })
  for (const [id, numbers] of [...tables, ...writeCopies(copies)]) sections.set(id, numbers)
  const settings = writeSettings({ ...noSettings, ...options.settings })
  if (settings !== null) sections.set(sectionIds.settings, settings)
  const past = writePast(options.past ?? noPast)
  if (past !== null) sections.set(sectionIds.past, past)
  return writeSections(new Map([...sections].sort((a, b) => a[0] - b[0])), analyzerVersion)
}

/** What is learnt of words while they are counted. */
interface Learnt {
  readonly langTerms: Map<string, Set<string>>
  readonly contentWords: ContentWords
  readonly writtenForms: WrittenForms
  readonly following: FollowingWords
}

const noName = { kind: 'unknown', name: '' } as const

type Breaks = ReturnType<typeof textBreaks>

/** Counts each field in its own documents: texts of units, titles of articles, names and roles of quotes. */
function countFields(
  plan: UnitPlan,
  { langTerms, contentWords, writtenForms, following }: Learnt,
  onDoc: (done: number, total: number) => void,
): Record<FieldName, FieldCounts> {
  const units = unitTexts(plan)
  const breaks = new Map(plan.quotes.map((quote, i) => [plan.quoteUnits[i] ?? 0, textBreaks(quote)]))
  const total = units.texts.length + plan.entries.length + plan.quotes.length
  let done = 0
  const count = (
    texts: readonly string[],
    langOf: (doc: number) => string,
    onWords: FieldTexts['onWords'],
    breaks?: ReadonlyMap<number, Breaks>,
  ) =>
    countField(
      texts.length,
      { textOf: doc => texts[doc] ?? '', breaksOf: doc => breaks?.get(doc) ?? [], langOf, onWords },
      (doc, terms) => {
        const lang = primaryLanguage(langOf(doc))
        const known = langTerms.get(lang) ?? new Set()
        langTerms.set(lang, known)
        for (const term of terms) known.add(term)
        contentWords.add(lang, terms)
        onDoc(++done, total)
      },
    )
  const learn = (text: string, tokens: readonly Token[], times: number) => {
    writtenForms.read(text, tokens)
    following.read(text, tokens, times)
  }
  const langOfArticle = (article: number) => plan.entries[article]?.article.lang ?? ''
  const langOfUnit = (unit: number) => langOfArticle(units.articles[unit] ?? 0)
  return {
    // The words of a quote are also those of its paragraph.
    text: count(units.texts, langOfUnit, (unit, text, tokens) => breaks.has(unit) || learn(text, tokens, 1), breaks),
    title: count(
      plan.entries.map(({ article }) => article.title),
      langOfArticle,
      (_article, text, tokens) => learn(text, tokens, titleTimes),
    ),
    speaker: count(
      plan.quotes.map(({ speaker }) => (speaker === null ? '' : [speaker.name, speaker.role ?? ''].join(' '))),
      quote => langOfUnit(plan.quoteUnits[quote] ?? 0),
      (quote, text, tokens) => {
        const { kind, name } = plan.quotes[quote]?.speaker ?? noName
        if (kind === 'person' || kind === 'organization')
          writtenForms.read(
            text,
            tokens.filter(({ end }) => end <= name.length),
            true,
          )
      },
    ),
  }
}

/** The text and the article of every unit. */
function unitTexts(plan: UnitPlan): { readonly texts: readonly string[]; readonly articles: Uint32Array } {
  const texts: string[] = []
  const articles = new Uint32Array(plan.unitStarts[plan.entries.length] ?? 0)
  let quote = 0
  plan.entries.forEach(({ article }, number) => {
    articles.fill(number, plan.unitStarts[number], plan.unitStarts[number + 1])
    for (const paragraph of article.paragraphs) {
      texts.push(paragraph.text)
      while (plan.quoteUnits[quote] === texts.length) texts.push(plan.quotes[quote++]?.text ?? '')
    }
  })
  return { texts, articles }
}
