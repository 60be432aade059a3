// The authors in a wire's byline field: "By Jane Roe and John Doe, Example Press".

import { readByline } from '../plain/byline.ts'

export interface WireByline {
  readonly authors: readonly string[]
  readonly source: string | null
}

/** "dpa correspondents", "By our staff": nobody is named. */
const nobody = /\b(?:correspondents?|staff|reporters|newsroom|agencies|editors)$/i
/** Initials, dates. */
const noName = /^[^\p{Lu}\p{Lo}]*$|\d/u

/** Reads the bylines of an item. */
export function authorsOfByline(bylines: readonly string[]): WireByline {
  const read = bylines.map(readOne)
  return {
    authors: read.flatMap(({ authors }) => authors),
    source: read.find(({ source }) => source !== null)?.source ?? null,
  }
}

function readOne(byline: string): WireByline {
  const line = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;\s]+$/, '')
  const bare = line.replace(/^by:?\s+/i, '')
  if (bare === '' || nobody.test(bare) || noName.test(bare)) return { authors: [], source: null }
  const found = readByline(`By ${bare}`, '')
  // Other forms are split by the rules for all formats.
  return found === null ? { authors: [bare], source: null } : { authors: found.authors, source: found.source }
}
