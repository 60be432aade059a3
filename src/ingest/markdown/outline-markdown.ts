// Turns the parser's tokens into paragraphs of readable text: only the words of links, emphasis, footnote marks and pictures remain.

import type { Token } from 'markdown-it'
import type { Paragraph } from '../../article/article.ts'
import { Outline } from '../html/outline.ts'
import { addHtml, closedIn } from '../html/read-html.ts'
import { isIndentedText } from './indented.ts'
import { parseBlocks, parseLine } from './parser.ts'
import { piecesOf } from './pieces.ts'
import { withoutStrayMarkup, withoutStrayMarkupInHtml } from './stray-markup.ts'
import { type MaskedText, maskTemplateTags } from './template-tags.ts'

/** A paragraph that is wholly bold and at most this long, without a full stop, serves as a heading. In UTF-16 code units. */
const longestBoldHeading = 100

/** Indented text is read again without its indentation, so many times. */
const deepestIndent = 3

/** Whole lines that stand for something the generator puts there. */
const marker = /^(?:\[!(?:note|tip|important|warning|caution)\]|\[\[?_?toc_?\]?\]|\\(?:newpage|pagebreak))$/i
const taskMark = /^\[[ xX]\]\s+/

/** The paragraphs of a Markdown text without front matter. `firstTitle` is true where the first is a top-level heading. */
export function outlineMarkdown(markdown: string): { paragraphs: Paragraph[]; firstTitle: boolean } {
  const masked = maskTemplateTags(markdown)
  const outline = new Outline()
  let firstTag: string | null = null
  for (const piece of piecesOf(masked.text)) {
    const tokens = parseBlocks(piece)
    firstTag ??= tokens[0]?.tag ?? ''
    addBlocks(tokens, outline, masked)
  }
  const paragraphs = outline.finish()
  return { paragraphs, firstTitle: firstTag === 'h1' && paragraphs[0]?.kind === 'heading' }
}

function addBlocks(tokens: readonly Token[], outline: Outline, masked: MaskedText, depth = 0): void {
  const filter = (text: string) => withoutStrayMarkupInHtml(masked.drop(text))
  tokens.forEach((token, at) => {
    if (token.type === 'inline') addInline(token.children ?? [], tokens[at - 1], outline, masked)
    else if (token.type === 'code_block' && depth < deepestIndent && isText(token.content, masked)) {
      addBlocks(parseBlocks(token.content), outline, masked, depth + 1)
    } else if (token.type === 'fence' || token.type === 'code_block') outline.code(masked.restore(token.content))
    else if (token.type === 'html_block')
      addHtml(token.content, outline, { filter, closed: closedIn(token.content), inline: false })
    else if (token.nesting === 1) outline.open(token.tag || 'div')
    else if (token.nesting === -1) outline.close(token.tag || 'div')
    else if (token.type === 'hr') outline.breakParagraph()
  })
}

function isText(indented: string, masked: MaskedText): boolean {
  return masked.isOnlyTags(indented) || isIndentedText(indented)
}

/** The words of one line of Markdown: of a title or a summary in front matter. */
export function plainLine(markdown: string): string {
  if (!/[*_`[\]<>&\\{~]/.test(markdown)) return markdown
  const masked = maskTemplateTags(markdown)
  const outline = new Outline()
  addInline(parseLine(masked.text), undefined, outline, masked)
  return outline
    .finish()
    .map(({ text }) => text)
    .join(' ')
}

function addInline(
  children: readonly Token[],
  container: Token | undefined,
  outline: Outline,
  masked: MaskedText,
): void {
  const bold = container?.type === 'paragraph_open' && container.level === 0 && isBoldHeading(children)
  if (bold) outline.open('h6')
  const tags = children.filter(token => token.type === 'html_inline')
  const html = { filter: masked.drop, closed: closedIn(tags.map(token => token.content).join('')), inline: true }
  const first = children.findIndex(token => token.type !== 'text' || token.content !== '')
  children.forEach((token, at) => {
    if (token.type === 'text') {
      if (isWholeLine(children, at) && addLineOfItsOwn(token.content, outline, masked)) return
      const text = at === first ? token.content.replace(taskMark, '') : token.content
      outline.text(withoutStrayMarkup(masked.drop(text)))
    } else if (token.type === 'code_inline') outline.text(masked.restore(token.content))
    else if (token.type === 'softbreak') outline.text('\n')
    else if (token.type === 'hardbreak') outline.open('br')
    else if (token.type === 'html_inline') addHtml(token.content, outline, html)
  })
  if (bold) outline.close('h6')
}

/** A line of template tags stands for a block: the text before and after it is no longer one paragraph. */
function addLineOfItsOwn(line: string, outline: Outline, masked: MaskedText): boolean {
  if (marker.test(line.trim())) return true
  if (!masked.isOnlyTags(line)) return false
  outline.breakParagraph()
  const text = masked.drop(line).trim()
  if (text !== '') {
    outline.open('blockquote')
    outline.text(plainLine(text))
    outline.close('blockquote')
  }
  return true
}

function isWholeLine(children: readonly Token[], at: number): boolean {
  return isLineBorder(children[at - 1]) && isLineBorder(children[at + 1])
}

function isLineBorder(token: Token | undefined): boolean {
  return token === undefined || token.type === 'softbreak' || token.type === 'hardbreak'
}

function isBoldHeading(children: readonly Token[]): boolean {
  const inked = children.filter(token => token.type !== 'text' || token.content.trim() !== '')
  if (inked[0]?.type !== 'strong_open' || inked.at(-1)?.type !== 'strong_close') return false
  if (inked.filter(token => token.type === 'strong_open').length > 1) return false
  const text = inked.map(token => token.content).join('')
  return text.length <= longestBoldHeading && !/[.!?,;:][”"’')]*\s*$/.test(text)
}
