// A mailbox (mbox): consecutive mails, each after a line "From ann@example.org Sat Mar  2 08:00:00 2024". It is read in one pass, because
// it may be larger than memory; each mail is a file inside it.

import type { Reading } from '../publication/story.ts'
import type { Pieces, SourceFile } from '../source-file.ts'

const [newLine, carriageReturn] = [10, 13]
const fromMark = [...'From '].map(character => character.charCodeAt(0))
/** Longest line that may begin a mail, in bytes. */
const longestFrom = 300
/** A longer mail is cut off. In bytes. */
const longestMail = 100_000_000

/** The mails of a mailbox, as files. */
export async function* readMailbox(pieces: Pieces, path: string): AsyncIterable<Reading | SourceFile> {
  let number = 0
  for await (const mail of mailsOf(pieces)) {
    number += 1
    yield { path: `${path}/${number}.eml`, bytes: mail }
  }
  if (number > 0) return
  const message = 'the mailbox has no mails'
  const row = { file: path, line: null, severity: 'error', message, advice: 'export it again, or remove it' } as const
  yield { stories: [], problems: [row] }
}

/** The bytes of each mail, without its "From" line. */
async function* mailsOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let mail: Uint8Array[] = []
  let length = 0
  let [isOpen, isBlank] = [false, true]
  let rest: Uint8Array = new Uint8Array()
  const keep = (bytes: Uint8Array): void => {
    length += bytes.length
    if (isOpen && length <= longestMail) mail.push(bytes)
  }
  for await (const piece of withEnd(pieces)) {
    const bytes = rest.length === 0 ? piece : joined([rest, piece])
    const end = bytes.lastIndexOf(newLine) + 1
    let kept = 0
    for (let at = 0; at < end; ) {
      const next = bytes.indexOf(newLine, at) + 1
      if (isBlank && beginsMail(bytes, at, next)) {
        keep(bytes.subarray(kept, at))
        if (mail.length > 0) yield joined(mail)
        mail = []
        length = 0
        isOpen = true
        kept = next
      }
      isBlank = next - at === 1 || (next - at === 2 && bytes[at] === carriageReturn)
      at = next
    }
    keep(bytes.subarray(kept, end))
    rest = bytes.subarray(end)
  }
  if (mail.length > 0) yield joined(mail)
}

/** The last line of a mailbox is ended as well. */
async function* withEnd(pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield* pieces
  yield Uint8Array.of(newLine)
}

/** "From ", somebody, and a time with its year. */
function beginsMail(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longestFrom || !fromMark.every((code, at) => bytes[start + at] === code)) return false
  const line = String.fromCharCode(...bytes.subarray(start, end))
  return (
    /^From \S+.*\d{1,2}:\d{2}.*\d{4}/.test(line) ||
    /^From \S+@\S+\s*$/.test(line) ||
    /^From -?\s*\S* ?\w{3} \w{3} /.test(line)
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
