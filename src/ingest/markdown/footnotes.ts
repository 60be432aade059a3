// Moves footnotes behind the text, in the order of their marks. markdown-it-footnote's own rule copies all tokens once for every footnote;
// this one makes a single pass, and drops the links back, which are not words.

import type { Token } from 'markdown-it'

/** What markdown-it-footnote notes of one that has a mark: its label, or its words where they stand in the text. */
interface Footnote {
  readonly label?: string
  readonly tokens?: Token[]
  readonly content?: string
}

interface State {
  tokens: Token[]
  readonly env: object
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token
}

export function moveFootnotes(state: State): void {
  const { footnotes } = state.env as { readonly footnotes?: { readonly list?: readonly Footnote[] } }
  if (footnotes === undefined) return
  const text: Token[] = []
  const definitions = new Map<string, Token[]>()
  let definition: Token[] | null = null
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      definition = []
      definitions.set(String(token.meta?.label), definition)
    } else if (token.type === 'footnote_reference_close') definition = null
    else (definition ?? text).push(token)
  }
  for (const { label, tokens, content } of footnotes.list ?? []) {
    for (const token of tokens ? paragraph(state, tokens, content ?? '') : (definitions.get(String(label)) ?? []))
      text.push(token)
  }
  state.tokens = text
}

function paragraph({ Token }: State, children: Token[], content: string): Token[] {
  const inline = new Token('inline', '', 0)
  inline.children = children
  inline.content = content
  return [new Token('paragraph_open', 'p', 1), inline, new Token('paragraph_close', 'p', -1)]
}
