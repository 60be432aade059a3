// HTML as values. The `html` tag escapes every value except its own results; pages make markup in no other way.

import { escapeHtml } from '../escape-html.ts'

/** Markup that is safe to send: made by this module, or by `escape-html.ts`. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** Values allowed in a template: null, undefined, true and false give nothing; lists are joined. */
export type Part = Markup | string | number | boolean | null | undefined | readonly Part[]

function render(part: Part): string {
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(render).join('')
  if (part === null || part === undefined || typeof part === 'boolean') return ''
  return escapeHtml(String(part))
}

/**
 * A template of HTML or XML.
 *
 * @example html`<a href="${url}">${title}</a>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + render(parts[i - 1]) + string))
}

/** Data for programs inside a page, escaped so that no text can end the element. */
export function jsonBlock(type: string, data: unknown, id?: string): Markup {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const name = id === undefined ? '' : ` id="${escapeHtml(id)}"`
  return new Markup(`<script type="${escapeHtml(type)}"${name}>${json}</script>`)
}
