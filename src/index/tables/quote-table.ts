// What a quote unit needs to be shown: form, cue, fragments, confidence, speaker as that article has it.
//
//   record | flags: 1 direct, 2 own text, 4 speaker | confidence f64 | cue + 1 | fragments | (paragraph from the article's start, start,
//            length) ... | (text) | (name, mention, place of the mention, role + 1, affiliation + 1, kind) |
//
// Strings are places among the others; "+ 1" leaves 0 for null. The words are slices of the paragraphs, unless they are not.

import { speakerKinds } from '../../archive/kinds.ts'
import type { Place, Quote } from '../../archive/quote.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import type { Records } from '../bytes/records.ts'
import type { StringPool } from './strings.ts'

const [isDirect, hasText, hasSpeaker] = [1, 2, 4]

/** The words that fragments point to, joined by a space. */
export function sliceWords(fragments: readonly Place[], textOf: (paragraph: number) => string): string {
  return fragments.map(({ paragraph, start, end }) => textOf(paragraph).slice(start, end)).join(' ')
}

/** Adds a quote's strings to the pool. */
export function poolQuote(quote: Quote, pool: StringPool, textOf: (paragraph: number) => string): void {
  pool.add(quote.cue)
  if (sliceWords(quote.fragments, textOf) !== quote.text) pool.add(quote.text)
  if (quote.speaker === null) return
  for (const text of [quote.speaker.name, quote.speaker.mention, quote.speaker.role, quote.speaker.affiliation])
    pool.add(text)
}

export function writeQuote(quote: Quote, pool: StringPool, textOf: (paragraph: number) => string): Uint8Array {
  const out = new ByteWriter()
  const { speaker } = quote
  const ownText = sliceWords(quote.fragments, textOf) !== quote.text
  out.byte((quote.form === 'direct' ? isDirect : 0) | (ownText ? hasText : 0) | (speaker === null ? 0 : hasSpeaker))
  out.f64(quote.confidence)
  out.varint(pool.place(quote.cue))
  out.varint(quote.fragments.length)
  for (const fragment of quote.fragments) writePlace(out, fragment)
  if (ownText) out.varint(pool.place(quote.text))
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

/** What reading a quote takes from other tables. */
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

/** Fragments, and the quote's own text where the fragments do not give it (`textPlace`, a place from 1; 0 where they do). */
export function readWords(
  records: Records,
  quote: number,
): { fragments: Place[]; textPlace: number; reader: ByteReader; flags: number; confidence: number; cue: number } {
  const { at, end } = records.seek(quote)
  // A record ends where it ends: past it everything is zero.
  const reader = new ByteReader(records.bytes.subarray(at, end))
  const flags = reader.byte()
  const confidence = reader.f64()
  const cue = reader.varint()
  const count = Math.min(reader.varint(), end - at)
  const fragments = Array.from({ length: count }, () => readPlace(reader))
  return { fragments, textPlace: (flags & hasText) === 0 ? 0 : reader.varint(), reader, flags, confidence, cue }
}

export function readQuote(records: Records, quote: number, context: QuoteContext): Quote {
  const { fragments, textPlace, reader, flags, confidence, cue } = readWords(records, quote)
  const text = context.other(textPlace) ?? sliceWords(fragments, context.textOf)
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
    text,
    fragments,
    form: (flags & isDirect) === 0 ? 'partial' : 'direct',
    cue: context.other(cue),
    speaker,
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
  }
}
