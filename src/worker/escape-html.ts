// The one place where text becomes HTML: escaped, with marks around matches. Escaping comes last, so that ranges stay valid.

import type { Range } from '../search/answer.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const special = /[&<>"']/gu
const hasSpecial = /[&<>"']/u

/** Text as HTML text, safe in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return hasSpecial.test(text) ? text.replace(special, character => entities[character] ?? character) : text
}

/** Text as HTML with `<mark>` around ranges, which must be in order and apart. */
export function markHtml(text: string, ranges: readonly Range[]): string {
  const escaped = hasSpecial.test(text) ? escapeHtml : same
  let html = ''
  let at = 0
  for (const [start, end] of ranges) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(text.slice(at))
}

function same(text: string): string {
  return text
}
