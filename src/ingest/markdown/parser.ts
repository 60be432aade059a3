// The Markdown parser: CommonMark with tables, strikethrough and footnotes, and the HTML that authors embed.

import MarkdownIt, { type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { moveFootnotes } from './footnotes.ts'

const parser = new MarkdownIt({ html: true }).use(footnote)
parser.core.ruler.at('footnote_tail', moveFootnotes)

// Addresses are dropped unread: neither checked nor encoded.
parser.validateLink = () => true
parser.normalizeLink = address => address

/** The block tokens of a Markdown text; inline tokens are their children. */
export function parseBlocks(markdown: string): Token[] {
  return parser.parse(markdown, {})
}

/** The inline tokens of one line of Markdown: a title, say. */
export function parseLine(markdown: string): Token[] {
  return parser.parseInline(markdown, {}).flatMap(token => token.children ?? [])
}
