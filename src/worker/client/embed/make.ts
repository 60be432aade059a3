// Makes elements. Texts become text nodes: nothing is ever parsed as HTML, so pages with Trusted Types need no exception.

type Child = Node | string | null | false

interface Given {
  readonly [name: string]: string | number | boolean | null | undefined | ((event: Event) => void)
}

/**
 * An element with attributes, listeners (functions, by the name of the event) and children.
 *
 * @example make('button', { part: 'more', click: () => more() }, 'More results')
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
  element.append(...children.filter(child => child !== null && child !== false))
  return element
}

/** A style sheet, made once for all elements of a kind. It needs no leave of the page's content policy. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const { accent } = archiveSettings
  const own = accent === null ? '' : `:host{--_own:light-dark(${accent.light},${accent.dark})}`
  sheet.replaceSync(own + text)
  return sheet
}
