// An opened packed MiniSearch index: its documents, terms and fields, each read in place.

import { ArchiveError } from '../file/archive.ts'
import { Records } from '../file/bytes/records.ts'
import { Field } from '../file/postings/field-reader.ts'
import { fieldSection, sectionIds } from '../file/section-ids.ts'
import { readSections } from '../file/sections/sections.ts'
import { Dictionary } from '../file/terms/dictionary.ts'
import { packedAnalyzer, packSections } from './pack-minisearch.ts'

export interface PackedIndex {
  readonly documentCount: number
  readonly terms: Dictionary
  /** Fields by name, in MiniSearch's order. */
  readonly fields: ReadonlyMap<string, Field>
  /** A document's id, and its stored fields. */
  document(doc: number): readonly [unknown, Readonly<Record<string, unknown>>]
}

/** Throws ArchiveError as `openArchive` does. */
export function openIndex(given: Uint8Array<ArrayBuffer> | ArrayBuffer, verify: boolean): PackedIndex {
  const file = readSections(bufferOf(given), packedAnalyzer, verify)
  const settings = parse(file.bytes(packSections.settings)) as { documents?: number; terms?: number; fields?: string[] }
  const { documents = 0, terms = 0, fields = [] } = settings
  const docs = new Records(file.lazyU32(packSections.docIndex), file.lazy(packSections.docs))
  return {
    documentCount: documents,
    terms: new Dictionary(terms, file.lazyU32(sectionIds.termIndex), file.lazy(sectionIds.termBytes)),
    fields: new Map(fields.map((name, place) => [name, new Field(file, fieldSection(place))])),
    document(doc) {
      const { at, end } = docs.seek(doc)
      return parse(docs.bytes.subarray(at, end)) as [unknown, Record<string, unknown>]
    },
  }
}

/** A section is a view at its offset, so a file within a larger buffer is copied out of it. */
function bufferOf(given: Uint8Array<ArrayBuffer> | ArrayBuffer): ArrayBuffer {
  if (given instanceof ArrayBuffer) return given
  const { buffer, byteOffset, byteLength } = given
  return byteOffset === 0 && byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new ArchiveError('the packed index has a damaged document', { cause: error })
  }
}
