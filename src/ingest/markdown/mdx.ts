// Turns MDX into plain Markdown: removes imports, exports, comments and expressions, replaces components by their content, and keeps
// Markdown inside tags.

/** The object of a page's own data: "export const meta = { title: ... }". */
const metaExport =
  /^export\s+const\s+(?:meta|metadata|frontmatter|frontMatter|attributes)\s*(?::[^=\n]{0,80})?=\s*(?=\{)/m
const esm = /^(?:import|export)\s/
const fence = /^[ \t>]*(`{3,}|~{3,})/
const tagStart = /^<\/?(?:[A-Za-z][\w.:-]*)?(?=[\s/>]|$)/
const html = /^[a-z][a-z0-9]*$/

/** Longest tag or expression; longer ones are text. In UTF-16 code units. */
const longest = 20_000

/** The data of `export const meta = {...}` as front matter, before the text; the text itself where it has front matter or no such data. */
export function withMetaAsFrontMatter(text: string): string {
  const found = /^\s*(?:---|\+\+\+|;;;)/.test(text) ? null : metaExport.exec(text)
  if (found === null) return text
  const start = found.index + found[0].length
  const end = matchBraces(text).get(start)
  return end === undefined
    ? text
    : `---\n${text.slice(start, end)}\n---\n${text.slice(0, found.index)}${text.slice(end)}`
}

/** Plain Markdown, with HTML where a tag is one. Linear. */
export function plainMdx(text: string): string {
  const pieces: string[] = []
  const braces = matchBraces(text)
  let lineStart = true
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    if (lineStart) {
      const skipped = endOfCodeOrModule(text, at)
      if (skipped !== null) {
        if (skipped.isCode) pieces.push(text.slice(at, skipped.end))
        at = skipped.end
        continue
      }
    }
    lineStart = false
    if (character === '\n') {
      pieces.push(character)
      lineStart = true
      at++
    } else if (character === '\\') {
      pieces.push(text.slice(at, at + 2))
      at += 2
    } else if (character === '`') {
      const end = endOfInlineCode(text, at)
      pieces.push(text.slice(at, end))
      at = end
    } else if (character === '{') {
      const end = braces.get(at)
      if (end === undefined) {
        pieces.push(character)
        at++
        continue
      }
      pieces.push(shownBy(text.slice(at + 1, end - 1)))
      at = end
    } else if (character === '<' && tagStart.test(text.slice(at, at + 80))) {
      const end = endOfTag(text, at, braces)
      if (end < 0) {
        pieces.push(character)
        at++
        continue
      }
      pieces.push(plainTag(text, at, end))
      at = end
    } else {
      pieces.push(character)
      at++
    }
  }
  return pieces.join('').replace(/\n[ \t]+(?=\S)/g, dedented)
}

/** Indentation means nothing in MDX except in lists: text inside tags is often indented. */
function dedented(indent: string, offset: number, whole: string): string {
  const rest = whole.slice(offset + indent.length, offset + indent.length + 4)
  const before = whole.lastIndexOf('\n', offset - 1)
  const line = whole.slice(before + 1, offset)
  const isList = /^[ \t]*(?:[-*+]|\d+[.)])\s|^[ \t]{2,}\S/.test(line) || /^(?:[-*+]|\d+[.)])\s/.test(rest)
  return isList ? indent : '\n'
}

/** A fenced block, or an import or export with all its lines; null where neither begins. */
function endOfCodeOrModule(text: string, at: number): { end: number; isCode: boolean } | null {
  const line = text.slice(at, lineEnd(text, at))
  const code = endOfFence(text, at)
  if (code !== null) return { end: code, isCode: true }
  if (!esm.test(line)) return null
  // A module's statement ends with a blank line outside of its braces.
  let end = lineEnd(text, at)
  let depth = depthOf(line)
  while (end < text.length && end - at < longest) {
    const next = text.slice(end + 1, lineEnd(text, end + 1))
    if (next.trim() === '' && depth <= 0) break
    depth += depthOf(next)
    end = lineEnd(text, end + 1)
  }
  return { end, isCode: false }
}

/** The end of the fenced block that begins with this line; null if none does. */
function endOfFence(text: string, at: number): number | null {
  const mark = fence.exec(text.slice(at, at + 60))?.[1]
  if (mark === undefined) return null
  for (let next = lineEnd(text, at) + 1; next < text.length; next = lineEnd(text, next) + 1) {
    if (fence.exec(text.slice(next, next + 60))?.[1]?.startsWith(mark) === true) return lineEnd(text, next)
  }
  return text.length
}

function depthOf(line: string): number {
  return (line.match(/[{[(]/g)?.length ?? 0) - (line.match(/[}\])]/g)?.length ?? 0)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function endOfInlineCode(text: string, at: number): number {
  const marks = /^`+/.exec(text.slice(at, at + 20))?.[0] ?? '`'
  const end = text.slice(at + marks.length, at + longest).indexOf(marks)
  return end < 0 ? at + marks.length : at + 2 * marks.length + end
}

/**
 * Maps the position of each opening brace to its closing brace, in one pass. Strings and comments between braces may contain braces; code
 * is skipped.
 */
function matchBraces(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>()
  const open: number[] = []
  let lineStart = true
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const code = lineStart && open.length === 0 ? endOfFence(text, at) : null
    if (code !== null) at = code - 1
    else if (character === '{') open.push(at)
    else if (character === '}') {
      const start = open.pop()
      if (start !== undefined) closes.set(start, at + 1)
    } else if (open.length === 0) {
      if (character === '`') at = endOfInlineCode(text, at) - 1
      else if (character === '\\') at++
    } else if (character === '/' && text.charAt(at + 1) === '*') {
      const end = text.indexOf('*/', at + 2)
      if (end >= 0) at = end + 1
    } else if (character === '`' || ((character === '"' || character === "'") && isString(text, at))) {
      const end = endOfString(text, at)
      if (end < text.length) at = end
    }
    lineStart = text.charAt(at) === '\n'
  }
  return closes
}

/** A mark that opens a string, and no apostrophe: it closes on its line. */
function isString(text: string, at: number): boolean {
  return endOfString(text, at) < lineEnd(text, at)
}

function endOfString(text: string, start: number): number {
  const mark = text.charAt(start)
  for (let at = start + 1; at < Math.min(text.length, start + longest); at++) {
    if (text.charAt(at) === '\\') at++
    else if (text.charAt(at) === mark) return at
    else if (mark !== '`' && text.charAt(at) === '\n') break
  }
  return text.length
}

/** The end of a tag whose attributes may contain braces and strings; -1 if it is not closed. */
function endOfTag(text: string, start: number, braces: ReadonlyMap<number, number>): number {
  for (let at = start + 1; at < Math.min(text.length, start + longest); at++) {
    const character = text.charAt(at)
    if (character === '>') return at + 1
    if (character === '<') return -1
    if (character === '{') {
      const end = braces.get(at)
      if (end === undefined) return -1
      at = end - 1
    } else if (character === '"' || character === "'") {
      const end = text.indexOf(character, at + 1)
      if (end < 0) return -1
      at = end
    }
  }
  return -1
}

/** The tag without its attributes if it is HTML, else nothing; on a line of its own it parts paragraphs. */
function plainTag(text: string, start: number, end: number): string {
  const [, close = '', name = ''] = /^<(\/?)([\w.:-]*)/.exec(text.slice(start, Math.min(end, start + 80))) ?? []
  const plain = html.test(name) ? `<${close}${name}>` : ''
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const after = text.slice(end, lineEnd(text, end))
  const isAlone = /^\s*$/.test(before) && /^\s*(?:<|$)/.test(after)
  const closesLine = /^\s*$/.test(after) && close === '/' && /^\s*$/.test(before)
  return isAlone || closesLine ? `${plain}\n\n` : plain
}

/** What an expression shows: the text of a lone string, else nothing. */
function shownBy(expression: string): string {
  const [, , text = ''] = /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(expression) ?? []
  return text
}
