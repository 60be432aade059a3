// Packs any MiniSearch index: the content of `miniSearch.toJSON()`, in the sections of an archive. It has no positions or texts; ids and
// stored fields are kept as JSON. `search-packed.ts` gives MiniSearch's own results from it.

import type { AsPlainObject } from 'minisearch'
import { RecordWriter } from '../file/bytes/records.ts'
import { FieldWriter } from '../file/postings/field-writer.ts'
import { fieldSection, sectionIds } from '../file/section-ids.ts'
import { type Numbers, writeSections } from '../file/sections/sections.ts'
import { writeDictionary } from '../file/terms/dictionary-writer.ts'

/** Sections that only such a file has; dictionary and fields have the numbers they have in an archive. */
export const packSections = { settings: 1, docIndex: 4, docs: 5 } as const

const utf8 = new TextEncoder()

/** Takes the place of an archive's analyzer name, so that neither file can be opened as the other. */
export const packedAnalyzer = 'minisearch'

/**
 * Packs an index, once all documents are in it. `openPacked` searches it where it lies.
 *
 * Documents keep the order in which they were added. Ids and stored fields are kept as JSON keeps them: a `Date` comes back as a string.
 * Functions (`tokenize`, `processTerm`, `extractField`) are not in a file; give those that searching needs to `openPacked`.
 *
 * @throws TypeError if an id or a stored field cannot be written as JSON, such as a BigInt
 * @example
 * import MiniSearch from 'minisearch'
 * import { packMiniSearch } from 'onrecord/minisearch'
 *
 * const miniSearch = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] })
 * miniSearch.addAll([
 *   { id: 1, title: 'Moby Dick', text: 'Call me Ishmael. Some years ago...' },
 *   { id: 2, title: 'Zen and the Art of Motorcycle Maintenance', text: 'I can see by my watch...' },
 * ])
 * const bytes = packMiniSearch(miniSearch)
 * bytes instanceof Uint8Array // true
 */
export function packMiniSearch(miniSearch: { toJSON(): AsPlainObject }): Uint8Array<ArrayBuffer> {
  const index = miniSearch.toJSON()
  const shortIds = Object.keys(index.documentIds).map(Number)
  const docOf = new Map(shortIds.map((shortId, doc) => [shortId, doc]))
  const fieldNames = Object.keys(index.fieldIds)
  const entries = [...index.index].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const dictionary = writeDictionary(entries.map(([term]) => term))
  const docs = new RecordWriter()
  for (const shortId of shortIds) {
    const json = JSON.stringify([index.documentIds[shortId], index.storedFields[shortId] ?? {}])
    docs.add(utf8.encode(json))
  }
  const { index: docIndex, bytes: docBytes } = docs.take()
  const settings = JSON.stringify({ documents: shortIds.length, terms: entries.length, fields: fieldNames })
  const sections = new Map<number, Numbers>([
    [packSections.settings, Uint8Array.from(utf8.encode(settings))],
    [sectionIds.termIndex, dictionary.index],
    [sectionIds.termBytes, dictionary.bytes],
    [packSections.docIndex, docIndex],
    [packSections.docs, docBytes],
  ])
  fieldNames.forEach((name, place) => {
    const fieldId = index.fieldIds[name] ?? 0
    const lengths = shortIds.map(shortId => lengthOf(index, shortId, fieldId))
    const average = index.averageFieldLength[fieldId] ?? 0
    const writer = new FieldWriter({ lengths, average, b: 0, positions: false, exact: true })
    entries.forEach(([, fields], term) => {
      // Discarded documents that were not yet vacuumed have postings, but no id.
      const postings = Object.entries(fields[fieldId] ?? {}).flatMap(([shortId, freq]) => {
        const doc = docOf.get(Number(shortId))
        return doc === undefined ? [] : [{ doc, freq }]
      })
      if (postings.length === 0) return
      postings.sort((a, b) => a.doc - b.doc)
      writer.add(term, { docs: postings.map(one => one.doc), freqs: postings.map(one => one.freq), positions: null })
    })
    for (const [part, numbers] of writer.take(entries.length)) sections.set(fieldSection(place) + part, numbers)
  })
  return writeSections(new Map([...sections].sort((a, b) => a[0] - b[0])), packedAnalyzer)
}

/** MiniSearch leaves holes where a document lacks a field. */
function lengthOf(index: AsPlainObject, shortId: number, fieldId: number): number {
  const lengths: Record<number, number | null | undefined> | undefined = index.fieldLength[shortId]
  return lengths?.[fieldId] ?? 0
}
