// Turns a stored WordPress post into the HTML that WordPress would show: classic posts separate paragraphs by blank lines, and any post may
// contain shortcodes. Captions, galleries and players are removed with their content; other shortcodes leave their content. Linear.

/** Shortcodes that are removed with their content: captions, players, notes, and quotes that repeat the text. */
const unread: ReadonlySet<string> = new Set(
  `caption wp_caption gallery embed audio video playlist youtube vimeo soundcloud spotify tweet twitter instagram facebook tiktok googlemaps
google_map map iframe slideshow footnote fn ref efn_note pullquote contact-form contact-form-7 gravityform wpforms mc4wp_form newsletter
recent_posts related_posts ad advertisement adrotate polldaddy poll archives toc`.split(/\s+/),
)
/** Shortcodes whose content is code. */
const code: ReadonlySet<string> = new Set(['code', 'sourcecode', 'php', 'highlight_code'])

/** Longest tag of a shortcode, in UTF-16 code units. */
const longestTag = 1_500

const attribute = String.raw`(?:[^[\]"'<>]|"[^"[\]]*"|'[^'[\]]*')*`
const tag = new RegExp(String.raw`\[(/?)([A-Za-z][\w-]{0,40})(|/|\s${attribute})\]`, 'y')
const closing = /\[\/([A-Za-z][\w-]{0,40})\]/g
/** Layout shortcodes of page builders: "[vc_column]". */
const layout = /(?:^|_)(?:row|col|column|columns|section|container|block|text|inner|tab|tabs|accordion)(?:_|$)/
const named = /\s[\w-]+\s*=\s*\S/
const blankLine = /\n[^\S\n]*\n\s*/g
/** An address alone on its line embeds a video or a post of another site. */
const embedded = /^[^\S\n]*https?:\/\/[^\s<>"]+[^\S\n]*$/gm
const verbatim = /(<\/?(?:pre|script|style|textarea)(?:\s[^<>]*)?>)/i

/** The content of a post as HTML, with paragraphs marked and without shortcodes. HTML that WordPress has rendered is unchanged. */
export function wordpressHtml(content: string): string {
  const html = withoutShortcodes(content.replace(/\r\n?/g, '\n'))
  // The block editor marks paragraphs itself.
  return html.includes('<!-- wp:') ? html : withParagraphs(html)
}

/** An empty paragraph ends the previous one, whatever elements are open. */
function withParagraphs(html: string): string {
  let depth = 0
  return html
    .split(verbatim)
    .map((part, at) => {
      if (at % 2 === 1) depth = Math.max(0, depth + (part.startsWith('</') ? -1 : 1))
      return at % 2 === 1 || depth > 0 ? part : part.replace(embedded, '').replace(blankLine, '\n<p></p>\n')
    })
    .join('')
}

/**
 * Removes shortcodes. Brackets are common in prose ("We [the city] will"), so a shortcode needs a known name, attributes, or a closing tag.
 */
function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text
  const lastClosing = new Map(Array.from(text.matchAll(closing), match => [match[1]?.toLowerCase() ?? '', match.index]))
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', Math.max(at + 1, from))) {
    const found = tagAt(text, at)
    if (found === null) continue
    const { name, isClosing, attributes, length } = found
    const end = lastClosing.get(name) ?? -1
    const isEnclosing = end > at && !attributes.endsWith('/')
    if (!(isClosing || isEnclosing || unread.has(name) || named.test(attributes))) continue
    parts.push(text.slice(from, at))
    from = at + length
    // "[[gallery]]" is an escaped shortcode.
    if (!isClosing && text[at - 1] === '[' && text[from] === ']') {
      parts[parts.length - 1] = parts.at(-1)?.slice(0, -1) ?? ''
      parts.push(text.slice(at, from))
      from += 1
    } else if (code.has(name)) {
      parts.push(isClosing ? '</pre>' : '<pre>')
    } else if (!isClosing && isEnclosing && unread.has(name)) {
      from = endOf(text, name, from)
    } else if (layout.test(name)) {
      parts.push('\n\n')
    }
  }
  return from === 0 ? text : parts.join('') + text.slice(from)
}

interface ShortcodeTag {
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
  readonly length: number
}

function tagAt(text: string, at: number): ShortcodeTag | null {
  tag.lastIndex = 0
  const match = tag.exec(text.slice(at, at + longestTag))
  // "[/Not for publication]" does not close a shortcode.
  if (match === null || (match[1] === '/' && match[3] !== '')) return null
  const [whole, slash, name = '', attributes = ''] = match
  return { name: name.toLowerCase(), isClosing: slash === '/', attributes, length: whole.length }
}

/** The end of the next tag that closes this shortcode. */
function endOf(text: string, name: string, from: number): number {
  const next = new RegExp(closing)
  next.lastIndex = from
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[1]?.toLowerCase() === name) return match.index + match[0].length
  }
  return from
}
