// An article's id: its own id or slug, else its path. An id depends only on the article's own file, so that neither a rebuild nor another
// file renames it. It is one URL path segment; only letters may need escaping.

import { fingerprint } from './fingerprint.ts'

/** Longer ids are cut and get a fingerprint. In UTF-16 code units; unit ids and URLs append to it. */
const longest = 120

const notAllowed = /[^\p{L}\p{M}\p{N}._~-]+/gu
const edge = /[-.~]/
/** "Rust-1.12" has none. */
const extension = /\.[A-Za-z][A-Za-z0-9]{0,9}$/

/** The file names that stand for their folder, as Hugo, Zola and the web use them. */
const folderName = /(^|\/)_?index$/

/** An id from any string: letters and digits of any script, `.`, `_`, `~` and `-` stay, the rest becomes `-`. */
export function cleanId(name: string): string {
  const clean = withoutEdges(name.normalize('NFC').replace(notAllowed, '-'))
  if (clean === '') return `article-${fingerprint(name)}`
  if (clean.length <= longest) return clean
  return `${clean.slice(0, longest).toWellFormed().replaceAll('\ufffd', '')}-${fingerprint(name)}`
}

/** The id of the article in the file with this path: the path without extension, folders joined by `-`. */
export function idOfPath(path: string): string {
  const name = path.replace(extension, '')
  return cleanId(name.replace(folderName, '') || name)
}

/** Without the signs at both ends. A regular expression would try every run of them inside. */
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && edge.test(text[start] ?? '')) start += 1
  while (end > start && edge.test(text[end - 1] ?? '')) end -= 1
  return text.slice(start, end)
}
