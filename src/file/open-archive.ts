// Opens an archive's bytes and lays the readers over its sections. Nothing that grows with the archive is decoded or copied. Damage is
// found when the damaged part is read or, with `verify`, before anything is. `archive.ts` describes the interface.

import { byArticleColumn } from '../article/columns.ts'
import { type FieldName, fieldNames } from '../article/indexed-fields.ts'
import { noSettings } from '../article/settings.ts'
import { analyzerVersion } from '../text/analyzer.ts'
import { type Archive, ArchiveError } from './archive.ts'
import type { ArchiveParts } from './archive-parts.ts'
import { readBlockList } from './blocks/block-list.ts'
import { BlockStore } from './blocks/block-store.ts'
import type { Blocks } from './blocks/blocks.ts'
import { Records, recordStride } from './bytes/records.ts'
import { openPast } from './past.ts'
import { Field } from './postings/field-reader.ts'
import { openArticles } from './reading/read-articles.ts'
import { readSettings } from './reading/read-settings.ts'
import { openSpeakers } from './reading/read-speakers.ts'
import { openTerms } from './reading/read-terms.ts'
import { openUnits } from './reading/read-units.ts'
import { type Counts, copySection, countNames, fieldSection, sectionIds } from './section-ids.ts'
import { hex128 } from './sections/hash.ts'
import { format, readSections, type SectionFile } from './sections/sections.ts'
import { BreakTable } from './tables/break-table.ts'
import { keptValues, multipleValues, singleValues, sortedColumn, typeColumn } from './tables/column-values.ts'
import { dateText } from './tables/days.ts'
import { GroupTable } from './tables/group-table.ts'
import { stringBases } from './tables/strings.ts'
import { UnitTable } from './tables/unit-table.ts'
import { Dictionary } from './terms/dictionary.ts'
import { WrittenTerms } from './terms/written.ts'
import { Texts } from './texts/text-reader.ts'

/** An opened archive, with the parts that ranking reads. */
export interface OpenArchive extends Archive {
  readonly parts: ArchiveParts
  /** What lies beside the file; null if nothing does. */
  readonly blocks: BlockStore | null
}

export interface OpenOptions {
  /** Compare every byte of the file with its hash. */
  readonly verify?: boolean
  /** Where the blocks of a large archive are. */
  readonly blocks?: Blocks
}

/** For an archive that was opened without its blocks: its words and tables can be read, and no text. */
const noBlocks: Blocks = {
  read: () => Promise.reject(new ArchiveError('the archive has blocks beside its file, which were not given')),
}

/**
 * Opens an archive that fills a whole buffer. With `verify`, every byte is checked against the stored hash (55 MB take about 50 ms). Throws
 * ArchiveError if the bytes are not an archive, have another format or analyzer, or are cut or damaged. Without `verify`, damage inside a
 * section may show only later, as an ArchiveError or as a wrong but well-formed answer.
 *
 * @example
 * import { buildArchive, openArchive, readFile } from 'onrecord'
 *
 * const text = 'Bridge opens\n\nThe bridge is open.\n\nTrains cross it.\n'
 * const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
 * const bytes = await buildArchive(articles.map(article => ({ article, quotes: [] })))
 * openArchive(bytes.buffer).counts.paragraphs // 2
 */
export function openArchive(
  buffer: ArrayBuffer,
  { verify = false, blocks: source = noBlocks }: OpenOptions = {},
): OpenArchive {
  const file = readSections(buffer, analyzerVersion, verify)
  const counts = readCounts(file)
  const bases = stringBases(counts)
  const list = readBlockList(file, counts)
  const blocks = list && new BlockStore(list, source)
  const texts = new Texts(file, sectionIds.texts, blocks?.texts)
  const table = new UnitTable(
    counts.units,
    counts.articles,
    file.u32(sectionIds.unitStarts),
    file.u32(sectionIds.quoteBits),
    file.u32(sectionIds.quoteRanks),
  )
  const records = (index: number, bytes: number) => new Records(file.lazyU32(index), file.lazy(bytes))
  const terms = new Dictionary(counts.terms, file.lazyU32(sectionIds.termIndex), file.lazy(sectionIds.termBytes))
  const stems = new Dictionary(counts.stems, file.lazyU32(sectionIds.stemIndex), file.lazy(sectionIds.stemBytes))
  const fields = Object.fromEntries(
    fieldNames.map((name, place) => [name, new Field(file, fieldSection(place), blocks?.ofField(place))]),
  ) as Record<FieldName, Field>
  checkCounts(counts, fields, file, blocks === null ? 0 : counts.paragraphs)
  const values = byArticleColumn(({ name, section, values }) =>
    values === 'one'
      ? singleValues(counts[name], file.integers(section))
      : multipleValues(counts[name], file.u32(section), file.integers(section + 1)),
  )
  const dates = file.integers(sectionIds.dates)
  const strings = (base: number) => (place: number) => texts.at(base + place)
  const other = (place: number) => (place > 0 && place <= counts.others ? texts.at(bases.others + place - 1) : null)
  const quoteSpeakers = file.integers(sectionIds.quoteSpeakers)
  const quoteUnits = file.u32(sectionIds.quoteUnits)
  const columns = {
    type: typeColumn,
    ...byArticleColumn(({ name }) => sortedColumn(counts[name], keptValues(strings(bases.columns[name])))),
  }
  const textOf = (number: number) => (number < counts.paragraphs ? texts.at(bases.paragraphs + number) : '')
  const kinds = file.lazy(sectionIds.kinds)
  const articles = openArticles({
    counts,
    table,
    texts,
    bases,
    kinds,
    textOf,
    dates,
    values,
    columns,
    other,
    records: records(sectionIds.articleIndex, sectionIds.articleRecords),
  })
  const speakers = openSpeakers({
    counts,
    texts,
    bases,
    other,
    quoteUnits,
    records: records(sectionIds.speakerIndex, sectionIds.speakerRecords),
    starts: file.u32(sectionIds.speakerStarts),
    quotes: file.integers(sectionIds.speakerQuotes),
  })
  const units = openUnits({
    counts,
    table,
    articles,
    speakers,
    quoteSpeakers,
    textOf,
    other,
    records: records(sectionIds.quoteIndex, sectionIds.quoteRecords),
  })
  const parts: ArchiveParts = {
    units: table,
    fields,
    windows: file.u32(sectionIds.windows),
    values,
    dates,
    times: file.integers(sectionIds.times),
    quoteSpeakers,
    quoteUnits,
    breaks: new BreakTable(
      file.u32(sectionIds.breakUnits),
      file.u32(sectionIds.breakStarts),
      file.integers(sectionIds.breakPlaces),
    ),
    copies: file.has(sectionIds.editions)
      ? { articles: readGroups(file, sectionIds.editions), units: readGroups(file, sectionIds.copies) }
      : null,
    counts,
  }
  let contentWords: ReadonlySet<string> | undefined
  return {
    version: file.has(sectionIds.content) ? hex128([...file.u32(sectionIds.content)]) : file.version,
    format,
    analyzer: file.analyzer,
    bytes: buffer.byteLength + (list?.lengths.reduce((sum, length) => sum + length, 0) ?? 0),
    counts,
    settings: file.has(sectionIds.settings) ? readSettings(file.bytes(sectionIds.settings)) : noSettings,
    get contentWords() {
      contentWords ??= readContentWords(file, terms)
      return contentWords
    },
    langs: Array.from({ length: columns.lang.size }, (_, ordinal) => columns.lang.value(ordinal)),
    from: dateText(counts.firstDate),
    to: dateText(counts.lastDate),
    units,
    articles,
    speakers,
    terms: openTerms({
      terms,
      stems,
      members: records(sectionIds.stemMemberIndex, sectionIds.stemMembers),
      following: records(sectionIds.followingIndex, sectionIds.followingTerms),
      written: new WrittenTerms(
        file.u32(sectionIds.writtenShapes),
        file.u32(sectionIds.writtenRanks),
        records(sectionIds.writtenIndex, sectionIds.writtenRecords),
      ),
      fields,
    }),
    columns: {
      ...columns,
      speaker: sortedColumn(counts.speakers, strings(bases.speakerIds), ordinal => speakers.name(ordinal)),
      article: sortedColumn(counts.articles, strings(bases.articleIds), strings(bases.titles)),
    },
    past: openPast(file),
    parts,
    blocks,
  }
}

function readContentWords(file: SectionFile, terms: Dictionary): ReadonlySet<string> {
  if (!file.has(sectionIds.contentWords)) return new Set()
  return new Set(Array.from(file.integers(sectionIds.contentWords), term => terms.at(term)))
}

function readGroups(file: SectionFile, first: number): GroupTable {
  const numbers = (part: keyof typeof copySection) => file.integers(first + copySection[part])
  return new GroupTable(
    file.u32(first + copySection.starts),
    numbers('members'),
    file.u32(first + copySection.sorted),
    numbers('places'),
  )
}

/** Throws ArchiveError for an archive that was built with other columns. */
function readCounts(file: SectionFile): Counts {
  const numbers = file.u32(sectionIds.counts)
  if (numbers.length !== countNames.length)
    throw new ArchiveError('the archive was built with other columns than this reader has: build it anew')
  return Object.fromEntries(countNames.map((name, i) => [name, numbers[i] ?? 0])) as Counts
}

/** Checks every count against a section's length, so that no count can make a reader loop for long. Throws ArchiveError. */
function checkCounts(
  counts: Counts,
  fields: Readonly<Record<FieldName, Field>>,
  file: SectionFile,
  beside: number,
): void {
  const strides = (count: number) => Math.ceil(count / recordStride)
  const strings = stringBases(counts).others + counts.others - beside
  const agreed: readonly (readonly [number, number])[] = [
    [counts.units, fields.text.docCount],
    [counts.articles, fields.title.docCount],
    [counts.quotes, fields.speaker.docCount],
    [counts.paragraphs, counts.units - counts.quotes],
    [counts.speakers, file.u32(sectionIds.speakerStarts).length - 1],
    [counts.quotes, file.u32(sectionIds.quoteUnits).length],
    [strides(counts.terms), file.lazyU32(sectionIds.termIndex)[0].length],
    [strides(counts.stems), file.lazyU32(sectionIds.stemIndex)[0].length],
    [strides(strings), file.lazyU32(sectionIds.texts)[0].length],
  ]
  if (agreed.some(([count, found]) => count !== found))
    throw new ArchiveError('the archive has counts that do not add up')
}
