// Template tags inside Markdown: Hugo's and Zola's shortcodes, Liquid, Nunjucks and Jinja tags, Kramdown's and Goldmark's attribute lists.
// They are masked before parsing, because they occur inside links and HTML, and dropped afterwards; in code they are restored, because
// there they are code.

/** A tag found in the text. `text` is its content for readers: the words of a pull quote, for example. */
interface TemplateTag {
  readonly written: string
  readonly text: string | null
}

/** Noncharacters, which no real text holds: they enclose the number of a masked tag. */
const [maskStart, maskEnd] = ['\ufdd0', '\ufdd1']
const mask = /\ufdd0(\d+)\ufdd1/g
const onlyMasks = /^\s*(?:\ufdd0\d+\ufdd1\s*)+$/

/** A tag without its closing sign within so many UTF-16 code units is text. */
const longestTag = 4_000

const [blankLine, fence] = ['\n\n', '```']

/** Opening signs, longest first, with their closing ones. */
const signs: readonly (readonly [open: string, close: string])[] = [
  ['{{/*', '*/}}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{# ', '#}'],
]

/** Blocks whose content is for the template engine, not for the reader. */
const hiddenBlock = /^\{%-?\s*(comment|schema|javascript|style)\b/
const rawBlock = /^\{%-?\s*(raw|verbatim)\b/
const codeBlock = /^\{(?:%-?|\{[<%])\s*(highlight|codeblock)\s*([\w+#-]*)/
const codeBlockEnd = /^\{(?:%-?\s*end(?:highlight|codeblock)|\{[<%]\s*\/(?:highlight|codeblock))/
const attributeList = /^\{(?::[:/]?\s*[\w.#-]|[.#][A-Za-z_])[^{}\n]{0,200}\}/
const readableParameter = /\s(?:text|quote|content|body)=(?:"([^"]*)"|“([^”]*)”|'([^']*)')/
const citedParameter = /\s(?:cite|author|by|attribution)=(?:"([^"]+)"|“([^”]+)”|'([^']+)')/

/** A text with its template tags masked, and the way back. */
export interface MaskedText {
  readonly text: string
  /** As it was written: for code. */
  restore(text: string): string
  /** Without the tags, but with their content: for prose. */
  drop(text: string): string
  /** Is it tags and nothing else? Such a line stands for a block. */
  isOnlyTags(text: string): boolean
}

/** Masks every template tag of a Markdown text. Linear in the text. */
export function maskTemplateTags(markdown: string): MaskedText {
  const tags: TemplateTag[] = []
  const find = forwardFinder(markdown)
  const masked = (written: string, text: string | null): string => {
    tags.push({ written, text })
    return `${maskStart}${tags.length - 1}${maskEnd}`
  }

  const pieces: string[] = []
  let copied = 0
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(markdown.slice(copied, start), by)
    copied = end
  }
  for (let at = nextBrace(markdown, 0); at < markdown.length; at = nextBrace(markdown, Math.max(at + 1, copied))) {
    const character = markdown.charAt(at)
    if (character !== '{') {
      // A noncharacter of the text's own is kept as it is.
      replace(at, at + 1, masked(character, character))
      continue
    }
    const end = tagEnd(markdown, at, find)
    if (end < 0) continue
    const written = markdown.slice(at, end)
    if (codeBlockEnd.test(written)) replace(at, end, '\n```\n')
    else if (codeBlock.test(written)) replace(at, end, `\n\`\`\`${codeBlock.exec(written)?.[2] ?? ''}\n`)
    else if (hiddenBlock.test(written)) {
      const blockEnd = endOfBlock(end, hiddenBlock.exec(written)?.[1] ?? '', find)
      replace(at, blockEnd, masked(markdown.slice(at, blockEnd), null))
    } else if (rawBlock.test(written)) {
      // A raw block only hides braces from the engine; its own tags are removed everywhere, even in code.
      replace(at, end, masked('', null))
      const name = rawBlock.exec(written)?.[1] ?? ''
      const blockEnd = endOfBlock(end, name, find)
      const closing = markdown.lastIndexOf('{%', blockEnd - 1)
      if (blockEnd > end && closing >= end) {
        replace(closing, blockEnd, masked('', null))
      }
    } else replace(at, end, masked(written, readable(written)))
  }
  pieces.push(markdown.slice(copied))

  const tag = (number: string): TemplateTag | undefined => tags[Number(number)]
  return {
    text: pieces.join(''),
    restore: text => text.replace(mask, (_, number: string) => tag(number)?.written ?? ''),
    drop: text => text.replace(mask, (_, number: string) => tag(number)?.text ?? ''),
    isOnlyTags: text => onlyMasks.test(text),
  }
}

/** Where the tag that begins at `start` ends, or -1 if none does. */
function tagEnd(text: string, start: number, find: Finder): number {
  const sign = signs.find(([open]) => text.startsWith(open, start))
  if (sign !== undefined) {
    const [open, close] = sign
    const end = find(close, start + open.length)
    // A tag spans neither paragraphs nor code blocks: a brace of code must not swallow the fence behind it.
    const spansBlocks = [blankLine, fence].some(border => isBetween(find(border, start), start, end))
    return end < 0 || spansBlocks || end + close.length - start > longestTag ? -1 : end + close.length
  }
  const attributes = attributeList.exec(text.slice(start, start + 220))
  return attributes === null ? -1 : start + attributes[0].length
}

/** The end of the tag that closes a block, or of the opening tag if nothing closes it. */
function endOfBlock(from: number, name: string, find: Finder): number {
  for (const closing of [
    `{% end${name} %}`,
    `{%end${name}%}`,
    `{%- end${name} -%}`,
    `{% end${name}%}`,
    `{%end${name} %}`,
  ]) {
    const at = find(closing, from)
    if (at >= 0) return at + closing.length
  }
  return from
}

function readable(written: string): string | null {
  const first = (match: RegExpExecArray | null) => match?.slice(1).find(group => group !== undefined)
  const text = first(readableParameter.exec(written))
  if (text === undefined || !text.includes(' ')) return null
  const cited = first(citedParameter.exec(written))
  return cited === undefined ? text : `${text} — ${cited}`
}

function isBetween(at: number, start: number, end: number): boolean {
  return at >= start && at < end
}

type Finder = (what: string, from: number) => number

/** `indexOf` that only searches forward, so that many unclosed openings cost one pass in all. */
function forwardFinder(text: string): Finder {
  const last = new Map<string, number>()
  return (what, from) => {
    const known = last.get(what)
    if (known !== undefined && (known < 0 || known >= from)) return known
    const found = text.indexOf(what, from)
    last.set(what, found)
    return found
  }
}

function nextBrace(text: string, from: number): number {
  const special = /[{\ufdd0\ufdd1]/g
  special.lastIndex = from
  return special.exec(text)?.index ?? text.length
}
