// The data that a quote needs to be shown: form, cue, fragments, confidence, and the speaker as that article names them.
//
//   record | flags: 1 direct, 4 speaker, 8 corrected | confidence f64 | cue + 1 | fragments | (paragraph from the article's start, start,
//            length) ... | (name, mention, place of the mention, role + 1, affiliation + 1, kind) |
//
// Strings are places among the others; "+ 1" leaves 0 for null. The words are slices of the paragraphs (article/quote-words.ts).

import { speakerKinds } from '../../article/kinds.ts'
import type { Place, Quote } from '../../article/quote.ts'
import { quoteWords } from '../../article/quote-words.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import type { Records } from '../bytes/records.ts'
import type { StringPool } from './strings.ts'

const [isDirect, hasSpeaker, isCorrected] = [1, 4, 8]

/** Adds a quote's strings to the pool. */
export function poolQuote(quote: Quote, pool: StringPool): void {
  pool.add(quote.cue)
  if (quote.speaker === null) return
  for (const text of [quote.speaker.name, quote.speaker.mention, quote.speaker.role, quote.speaker.affiliation])
    pool.add(text)
}

export function writeQuote(quote: Quote, pool: StringPool): Uint8Array {
  const out = new ByteWriter()
  const { speaker } = quote
  const corrected = quote.corrected === true ? isCorrected : 0
  out.byte((quote.form === 'direct' ? isDirect : 0) | (speaker === null ? 0 : hasSpeaker) | corrected)
  out.f64(quote.confidence)
  out.varint(pool.place(quote.cue))
  out.varint(quote.fragments.length)
  for (const fragment of quote.fragments) writePlace(out, fragment)
  if (speaker !== null) {
    out.varint(pool.place(speaker.name))
    out.varint(pool.place(speaker.mention))
    writePlace(out, speaker.mentionAt)
    out.varint(pool.place(speaker.role))
    out.varint(pool.place(speaker.affiliation))
    out.byte(speakerKinds.indexOf(speaker.kind))
  }
  return out.take()
}

function writePlace(out: ByteWriter, { paragraph, start, end }: Place): void {
  out.varint(paragraph)
  out.varint(start)
  out.varint(Math.max(0, end - start))
}

/** Data from other tables that reading a quote needs. */
export interface QuoteContext {
  /** A string by its place from 1; null for 0. */
  readonly other: (place: number) => string | null
  readonly textOf: (paragraph: number) => string
  /** The speaker's id, or null. */
  readonly speakerId: string | null
}

function readPlace(reader: ByteReader): Place {
  const [paragraph, start, length] = [reader.varint(), reader.varint(), reader.varint()]
  return { paragraph, start, end: start + length }
}

/** Places of a quote's fragments. */
export function readPlaces(records: Records, quote: number): Place[] {
  return readHead(records, quote).places
}

function readHead(
  records: Records,
  quote: number,
): { places: Place[]; reader: ByteReader; flags: number; confidence: number; cue: number } {
  const { at, end } = records.seek(quote)
  // A record has a fixed end: everything past it reads as zero.
  const reader = new ByteReader(records.bytes.subarray(at, end))
  const flags = reader.byte()
  const confidence = reader.f64()
  const cue = reader.varint()
  const count = Math.min(reader.varint(), end - at)
  const places = Array.from({ length: count }, () => readPlace(reader))
  return { places, reader, flags, confidence, cue }
}

/** The speaker's role, without the rest of the record. */
export function readRole(records: Records, quote: number, other: QuoteContext['other']): string | null {
  const { reader, flags } = readHead(records, quote)
  if ((flags & hasSpeaker) === 0) return null
  // Name and mention.
  reader.varint()
  reader.varint()
  readPlace(reader)
  return other(reader.varint())
}

export function readQuote(records: Records, quote: number, context: QuoteContext): Quote {
  const { places, reader, flags, confidence, cue } = readHead(records, quote)
  const speaker =
    (flags & hasSpeaker) === 0
      ? null
      : {
          id: context.speakerId ?? '',
          name: context.other(reader.varint()) ?? '',
          mention: context.other(reader.varint()) ?? '',
          mentionAt: readPlace(reader),
          role: context.other(reader.varint()),
          affiliation: context.other(reader.varint()),
          kind: speakerKinds[reader.byte()] ?? 'unknown',
        }
  return {
    ...quoteWords(places, context.textOf),
    form: (flags & isDirect) === 0 ? 'partial' : 'direct',
    cue: context.other(cue),
    speaker,
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    ...((flags & isCorrected) === 0 ? {} : { corrected: true as const }),
  }
}
