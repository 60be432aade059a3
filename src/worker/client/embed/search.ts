// <onrecord-search>: the search of an archive inside another site. Everything is in a shadow tree with a style sheet of its own; the page
// shapes it with parts and custom properties.

import { ownArchive } from './asking.ts'
import { dialogOf } from './dialog.ts'
import { make, sheetOf } from './make.ts'
import css from './search.css'
import { type SearchView, searchView } from './search-view.ts'
import { wordsFor } from './words.ts'

const sheet = sheetOf(css)

/** Hits of a search, unless the page says, and the most that it may say. */
const usualLimit = 5
const mostHits = 20
/** Level of the heading over the results, and the deepest that leaves one for the hits. */
const usualLevel = 2
const deepestLevel = 5

class OnrecordSearch extends HTMLElement {
  static readonly observedAttributes = ['archive', 'lang', 'mode', 'label', 'filters', 'limit', 'level', 'q']

  #view: SearchView | null = null
  /** Counts starts, because the words may come when the element has changed again. */
  #starts = 0

  connectedCallback(): void {
    void this.#start()
  }

  disconnectedCallback(): void {
    this.#starts += 1
    this.#view?.stop()
    this.#view = null
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || this.#view === null) return
    if (name === 'q') this.#view.search(now ?? '')
    else void this.#start()
  }

  async #start(): Promise<void> {
    this.#starts += 1
    const start = this.#starts
    const words = await wordsFor(this)
    if (start !== this.#starts) return
    this.#view?.stop()
    const label = this.getAttribute('label') || words.searchArchive
    const view = searchView({
      ...{ words, label },
      archive: originOf(this.getAttribute('archive')),
      fixed: new URLSearchParams(this.getAttribute('filters') ?? ''),
      limit: whole(this.getAttribute('limit'), usualLimit, mostHits),
      level: whole(this.getAttribute('level'), usualLevel, deepestLevel),
      tell: (name, detail) =>
        this.dispatchEvent(
          new CustomEvent(`onrecord:${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'open' }),
        ),
    })
    this.#view = view
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.replaceChildren(
      ...(this.getAttribute('mode') === 'dialog'
        ? dialogOf(view, label, words)
        : [make('div', { part: 'search', role: 'search', 'aria-label': label }, ...view.parts)]),
    )
    const q = this.getAttribute('q') ?? ''
    if (q !== '') view.search(q)
  }
}

/** The archive that an attribute names; without one, that of this file. */
function originOf(address: string | null): string {
  return address !== null && URL.canParse(address, location.href) ? new URL(address, location.href).origin : ownArchive
}

/** The whole number in an attribute, from 1 on. */
function whole(text: string | null, usual: number, most: number): number {
  const number = Number.parseInt(text ?? '', 10)
  return number >= 1 ? Math.min(number, most) : usual
}

// Two archives on one page bring this file twice: the first one stays.
if (customElements.get('onrecord-search') === undefined) customElements.define('onrecord-search', OnrecordSearch)
