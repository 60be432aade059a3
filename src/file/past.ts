// What an archive remembers of what is no longer in it: ids of speakers that have become others, and ids of hidden articles. A section of
// JSON that most archives do not have; it is read when it is first asked for.
//
//   {"moved":[["jon-smith","john-smith"]],"gone":["bridge"]}

import { ArchiveError, type PastIds } from './archive.ts'
import { sectionIds } from './section-ids.ts'
import type { SectionFile } from './sections/sections.ts'

/** Both lists are sorted. */
export interface Past {
  readonly moved: readonly (readonly [from: string, to: string])[]
  readonly gone: readonly string[]
}

export const noPast: Past = { moved: [], gone: [] }

/** The section's bytes; null where there is nothing to remember. */
export function writePast(past: Past): Uint8Array<ArrayBuffer> | null {
  if (past.moved.length === 0 && past.gone.length === 0) return null
  return Uint8Array.from(new TextEncoder().encode(JSON.stringify({ moved: past.moved, gone: past.gone })))
}

export function openPast(file: SectionFile): PastIds {
  let known: { readonly moved: ReadonlyMap<string, string>; readonly gone: ReadonlySet<string> } | undefined
  const read = () => {
    if (known === undefined) {
      const { moved, gone } = file.has(sectionIds.past) ? parsed(file.bytes(sectionIds.past)) : noPast
      known = { moved: new Map(moved), gone: new Set(gone) }
    }
    return known
  }
  return {
    movedTo: id => read().moved.get(id) ?? null,
    get moved() {
      return [...read().moved]
    },
    isGone: article => read().gone.has(article),
    get gone() {
      return [...read().gone]
    },
  }
}

function parsed(bytes: Uint8Array): Past {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Past
  } catch (cause) {
    throw new ArchiveError('the archive is damaged in its section of moved and hidden ids', { cause })
  }
}
