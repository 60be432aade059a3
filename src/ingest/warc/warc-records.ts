// The records of a web archive (WARC 0.17 to 1.1; ISO 28500), in order. The size of headers, content and decompressed data is limited.

import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import type { Pieces } from '../source-file.ts'
import { ByteQueue } from './byte-queue.ts'

/** Longer headers are no headers. In bytes of a line, and lines. */
const longestLine = 65_536
const mostLines = 500

/** A larger page is not read. In bytes. */
const largestContent = 20_000_000

export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** The content; null if it was not wanted or is too large. */
  readonly content: Uint8Array | null
}

/** Reads records. The content of those that `isWanted` refuses is skipped. */
export async function* readRecords(
  pieces: Pieces,
  isWanted: (headers: ReadonlyMap<string, string>) => boolean,
): AsyncGenerator<WarcRecord> {
  const queue = new ByteQueue(pieces)
  for (let line = await queue.line(longestLine); line !== null; line = await queue.line(longestLine)) {
    // Text between records, and the rest of a damaged one, is skipped.
    if (!line.startsWith('WARC/')) continue
    const headers = await readHeaders(() => queue.line(longestLine))
    const length = Number(headers.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) continue
    const isRead = isWanted(headers) && length <= largestContent
    const content = isRead ? await queue.take(length) : null
    if (!isRead) await queue.skip(length)
    yield { headers, content }
  }
  await queue.end()
}

async function readHeaders(nextLine: () => Promise<string | null>): Promise<Map<string, string>> {
  const headers = new Map<string, string>()
  let last = ''
  for (let number = 0; number < mostLines; number++) {
    const line = await nextLine()
    if (line === null || line === '') break
    const [, name, value] = /^([^\s:]{1,100}):[ \t]*(.*)$/.exec(line) ?? []
    if (name !== undefined) {
      last = name.toLowerCase()
      headers.set(last, (value ?? '').trim())
    } else if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`)
  }
  return headers
}

/** The answer of a server. */
export interface HttpAnswer {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array
}

/** The answer in a `response` record; null if there is none or it cannot be unpacked. */
export async function readAnswer(content: Uint8Array): Promise<HttpAnswer | null> {
  const queue = new ByteQueue([content])
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec((await queue.line(longestLine)) ?? '') ?? []
  if (status === undefined) return null
  const headers = await readHeaders(() => queue.line(longestLine))
  const rest = await queue.take(content.length)
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '')
  const body = unpacked(isChunked ? await joinChunks(rest) : rest, headers.get('content-encoding') ?? '')
  return body === null ? null : { status: Number(status), type: headers.get('content-type') ?? '', body }
}

/** Some archives store a page in chunks, as sent; others keep the header but store the page whole. */
async function joinChunks(body: Uint8Array): Promise<Uint8Array> {
  const queue = new ByteQueue([body])
  const parts: Uint8Array[] = []
  for (;;) {
    const [, size] = /^\s*([0-9a-f]{1,7})\s*(?:;.*)?$/i.exec((await queue.line(longestLine)) ?? '') ?? []
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(await queue.take(length))
    await queue.line(longestLine)
  }
}

function unpacked(body: Uint8Array, encoding: string): Uint8Array | null {
  const bound = { maxOutputLength: largestContent }
  try {
    if (/gzip/i.test(encoding)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, bound) : body
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, bound)
    if (/deflate/i.test(encoding)) return inflateSync(body, bound)
    if (/zstd/i.test(encoding)) return zstdDecompressSync(body, bound)
    return body
  } catch {
    // Archives that decompress pages keep the original header.
    return looksLikeText(body) ? body : null
  }
}

function looksLikeText(body: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(body.subarray(0, 200)).toString('latin1'))
}
