// Rewrites dialects of Markdown as plain Markdown: admonitions (":::note[Title]", '!!! note "Title"'), tabs, callouts, a comment before a
// heading, imports of components. Code is unchanged.

const fence = /^[ \t>]*(`{3,}|~{3,})/
/** ":::note[Title]", ":::tip Title", "::: {.note}", ":::" */
const directive =
  /^([ \t]{0,12}):{3,}[ \t]*([A-Za-z][\w-]*)?[ \t]*(?:\[([^\]\n]*)\])?(?:\{[^}\n]{0,200}\})?[ \t]*([^:\n]{0,200})$/
/** "::youtube[A talk]{id=1}": a leaf, which has no text of its own. */
const leaf = /^[ \t]{0,3}::[a-z][\w-]*(?:\[[^\]\n]*\])?(?:\{[^}\n]{0,400}\})?[ \t]*$/i
/** '!!! note "Title"', "??? tip", '=== "Tab"', with its text indented. */
const indented = /^([ \t]{0,12})(?:(?:!!!|\?\?\?\+?)[ \t]+[\w -]{1,60}?|===[!+]?)(?:[ \t]+"([^"\n]{0,200})")?[ \t]*$/
/** "> [!note]- Title" */
const callout = /^([ \t]*>[ \t>]*)\[!([\w-]{1,30})\][+-]?[ \t]+(\S.*)$/
const leadingComment = /^[ \t]*(?:<!--(?:[^-]|-(?!->)){0,2000}-->[ \t]*)+(?=\S|$)/
/** An import of a module at the head of a text: Docusaurus, Astro and Nextra allow it in any Markdown. */
const importLine = /^import\s(?:[^\n]{0,300}\sfrom\s+)?["'][^"'\n]{1,200}["'];?[ \t]*$/

/** Plain Markdown of a text in any dialect. Linear. */
export function plainDialect(markdown: string): string {
  if (!/:::|^[ \t]*(?:!!!|\?\?\?|===)|\[!|<!--|^import\s|^[ \t]*::/m.test(markdown)) return markdown
  const lines: string[] = []
  let code: string | null = null
  // Indentation of the open blocks whose text is indented, and how many columns are taken off.
  const open: number[] = []
  let isHead = true
  for (const given of markdown.split('\n')) {
    const opening = fence.exec(given)?.[1] ?? null
    if (code !== null) {
      if (opening?.startsWith(code) === true) code = null
      lines.push(withoutIndent(given, open.length))
      continue
    }
    while (open.length > 0 && given.trim() !== '' && widthOfIndent(given) <= (open.at(-1) ?? 0)) open.pop()
    const line = withoutIndent(given, open.length)
    if (opening !== null) {
      code = opening
      lines.push(line)
      isHead = false
      continue
    }
    if (isHead && importLine.test(line)) continue
    if (line.trim() !== '') isHead = false
    lines.push(...plainLines(line, given, open))
  }
  return lines.join('\n')
}

function plainLines(line: string, given: string, open: number[]): string[] {
  const block = indented.exec(line)
  if (block !== null) {
    open.push(widthOfIndent(given))
    return heading(block[2], block[1])
  }
  const [, indent, name, bracketed, title = ''] = directive.exec(line) ?? []
  if (indent !== undefined) return heading(bracketed ?? (name === undefined ? '' : title), indent)
  if (leaf.test(line)) return ['']
  const [, quote, , words] = callout.exec(line) ?? []
  if (quote !== undefined && words !== undefined) return [`${quote}**${words.trim()}**`, quote]
  return [line.replace(leadingComment, '')]
}

/** The title of a block as a heading, apart from what stands around it. */
function heading(title: string | undefined, indent = ''): string[] {
  const words = title?.trim() ?? ''
  return words === '' ? [''] : ['', `${indent}###### ${words}`, '']
}

function widthOfIndent(line: string): number {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? ''
  return blanks.replaceAll('\t', '    ').length
}

/** Without four columns for each block that the line stands in. */
function withoutIndent(line: string, depth: number): string {
  let rest = line
  for (let level = 0; level < depth; level++) rest = rest.replace(/^(?: {4}|\t| {1,3}(?=\S))/, '')
  return rest
}
