// Counts with MiniSearch: terms, the documents that contain them, and how often. MiniSearch gets one segment of documents at a time and is
// emptied in between, so that its maps stay small for an archive of any size. Results are kept in flat arrays. MiniSearch does not keep
// positions, so they are recorded while it asks for tokens.

import MiniSearch from 'minisearch'
import type { Token } from '../../text/analyzer.ts'
import type { Span } from '../../text/span.ts'
import { analyzeStretches } from '../../text/stretches.ts'
import { type NarrowNumbers, narrowest } from '../sections/sections.ts'

/** Documents MiniSearch holds at a time: about 60 MB of maps with paragraphs of news. */
const segmentDocs = 8192

/**
 * Counts of one segment, in numbers as narrow as they can be: all segments are kept until they are merged. Postings of term `i` are
 * `[starts[i], starts[i + 1])`; positions follow in the same order.
 */
export interface Segment {
  /** Sorted by code units. */
  readonly terms: readonly string[]
  readonly starts: Uint32Array
  /** The segment's first document; `docs` count from it. */
  readonly first: number
  readonly docs: NarrowNumbers
  readonly freqs: NarrowNumbers
  /** First position of each term, and the end. */
  readonly placeStarts: Uint32Array
  readonly positions: NarrowNumbers
}

export interface FieldCounts {
  readonly segments: readonly Segment[]
  /** Length of each document in word positions: several terms at one position count once, as in Lucene. */
  readonly lengths: Uint32Array
}

/** The texts of a field, which are its documents 0, 1, 2 and so on, with their breaks and languages. */
export interface FieldTexts {
  readonly textOf: (doc: number) => string
  readonly breaksOf: (doc: number) => readonly Span[]
  /** Language of a text, a BCP 47 tag. */
  readonly langOf: (doc: number) => string
  /** Receives the words of each text with their places. */
  readonly onWords: (doc: number, text: string, tokens: readonly Token[]) => void
}

/** Counts the words of texts. `onDoc` gets the terms of each. */
export function countField(
  count: number,
  texts: FieldTexts,
  onDoc: (doc: number, terms: readonly string[]) => void,
): FieldCounts {
  const lengths = new Uint32Array(count)
  const segments: Segment[] = []
  for (let from = 0; from < count; from += segmentDocs) {
    segments.push(countSegment(from, Math.min(from + segmentDocs, count), texts, lengths, onDoc))
  }
  return { segments, lengths }
}

function countSegment(
  from: number,
  to: number,
  { textOf, breaksOf, langOf, onWords }: FieldTexts,
  lengths: Uint32Array,
  onDoc: (doc: number, terms: readonly string[]) => void,
): Segment {
  const streamTerms: string[][] = []
  const streamPositions: number[][] = []
  const miniSearch = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    autoVacuum: false,
    tokenize: text => {
      const terms: string[] = []
      const positions: number[] = []
      const seen = new Set<string>()
      let length = 0
      const doc = from + streamTerms.length
      const { tokens } = analyzeStretches(text, langOf(doc), breaksOf(doc))
      onWords(doc, text, tokens)
      for (const { term, position } of tokens) {
        // A term at one position counts once, even if several readings of the word give it.
        const key = `${position} ${term}`
        if (seen.has(key)) continue
        seen.add(key)
        terms.push(term)
        positions.push(position)
        length = Math.max(length, position + 1)
      }
      lengths[doc] = length
      streamTerms.push(terms)
      streamPositions.push(positions)
      return terms
    },
    processTerm: term => term,
  })
  for (let doc = from; doc < to; doc++) {
    const before = streamTerms.length
    miniSearch.add({ id: doc - from, text: textOf(doc) })
    // MiniSearch asks for the tokens of every text, even an empty one; the positions are matched to documents by that.
    if (streamTerms.length !== before + 1) throw new Error('MiniSearch did not ask for tokens once a document')
    onDoc(doc, streamTerms[before] ?? [])
  }
  const index = miniSearch.toJSON().index.map(([term, fields]) => ({ term, freqs: fields['0'] ?? {} }))
  index.sort((a, b) => (a.term < b.term ? -1 : 1))

  const postings = index.reduce((sum, { freqs }) => sum + Object.keys(freqs).length, 0)
  const starts = new Uint32Array(index.length + 1)
  const [docs, freqs] = [new Uint32Array(postings), new Uint32Array(postings)]
  const placeStarts = new Uint32Array(postings + 1)
  const termNumbers = new Map<string, number>()
  let posting = 0
  index.forEach(({ term, freqs: ofTerm }, number) => {
    termNumbers.set(term, number)
    // Integer keys of an object come in ascending order.
    for (const [doc, freq] of Object.entries(ofTerm)) {
      docs[posting] = Number(doc)
      freqs[posting] = freq
      placeStarts[posting + 1] = (placeStarts[posting] ?? 0) + freq
      posting++
    }
    starts[number + 1] = posting
  })

  const positions = new Uint32Array(placeStarts[postings] ?? 0)
  const nextPlace = Uint32Array.from({ length: index.length }, (_, term) => placeStarts[starts[term] ?? 0] ?? 0)
  streamTerms.forEach((terms, stream) => {
    const ofDoc = streamPositions[stream] ?? []
    terms.forEach((term, i) => {
      const number = termNumbers.get(term) ?? 0
      // Documents come in the order of the postings: a term's next position belongs to the same posting or begins the one after.
      const place = nextPlace[number] ?? 0
      positions[place] = ofDoc[i] ?? 0
      nextPlace[number] = place + 1
    })
  })
  sortRuns(positions, placeStarts)
  return {
    terms: index.map(({ term }) => term),
    starts,
    first: from,
    docs: narrowest(docs),
    freqs: narrowest(freqs),
    placeStarts: Uint32Array.from(starts, start => placeStarts[start] ?? 0),
    positions: narrowest(positions),
  }
}

/** Sorts the positions of each posting: an analyzer may emit words at one position out of order. */
function sortRuns(positions: Uint32Array, starts: Uint32Array): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0]
    if (to - from > 1) positions.subarray(from, to).sort()
  }
}
