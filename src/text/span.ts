// A part of a text. Everything that points into text (quotes, highlights, snippets, links) is a span.

/** A part of a text: UTF-16 code unit offsets, `end` exclusive, so that `text.slice(start, end)` is the surface. */
export interface Span {
  readonly start: number
  readonly end: number
}
