// Cursors: where a list goes on. Each names a position and carries a check of the list that it belongs to, so that one of another list, or
// of the archive as it was before, is refused and never answered with something else.

import { hash } from '../text/short-hash.ts'

/** How deep lists of hits and speakers go; what lies deeper is reached by filters. */
export const deepest = 10_000

/** A cursor that is none of this list. */
export class ForeignCursor extends Error {
  override readonly name = 'ForeignCursor'

  constructor() {
    super(
      'The cursor belongs to another list, or to the archive as it was before. Ask again without `cursor`, and go on by `next` of the ' +
        'answer.',
    )
  }
}

/** The cursor of a position in a list; the list is told by everything that makes it another one. */
export function cursorAt(list: readonly unknown[], position: string): string {
  return `${hash(JSON.stringify([...list, position]))}-${encodeURIComponent(position.toWellFormed())}`
}

/** The position of a cursor. Throws ForeignCursor. */
export function positionOf(list: readonly unknown[], cursor: string): string {
  const position = decoded(cursor.slice(cursor.indexOf('-') + 1))
  if (position === null || cursorAt(list, position) !== cursor) throw new ForeignCursor()
  return position
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

interface Place {
  readonly offset: number
  readonly cursor?: string | null | undefined
}

/** Number of entries to skip: from the cursor if there is one, else from the request. A list may go deeper than others. */
export function offsetOf(list: readonly unknown[], { cursor, offset }: Place, most = deepest): number {
  if (cursor == null) return offset
  const found = Number(positionOf(list, cursor))
  if (!(Number.isInteger(found) && found >= 0 && found <= most)) throw new ForeignCursor()
  return found
}

/** The cursor behind some rows of a list that were shown; null at its end, or where it goes no deeper. */
export function nextOf(
  list: readonly unknown[],
  shown: { offset: number; count: number; total: number },
  most = deepest,
): string | null {
  const end = shown.offset + shown.count
  return shown.count === 0 || end >= shown.total || end > most ? null : cursorAt(list, String(end))
}
