// The search inside a page: the field, what was found, filters and more. One view lives as long as its element keeps its attributes.

import type { SuggestAnswer } from '../../../search/answer.ts'
import type { HitJson, SearchJson } from '../../api/json-answers.ts'
import { speechOf } from '../../words/speech.ts'
import { ask, messageOf, Refusal, wasAborted } from './asking.ts'
import { combobox, mostSuggestions } from './combobox.ts'
import { type Chosen, chosenEntries, facetFields, facetPanel, nothingChosen } from './facets.ts'
import { hitItem } from './hits.ts'
import { make } from './make.ts'
import { type EmbedWords, filled } from './words.ts'

/** Time after which a search says that it is still under way, in milliseconds: an answer usually comes before. */
const patience = 400

export interface SearchOptions {
  readonly words: EmbedWords
  /** The archive's address, without a slash at its end. */
  readonly archive: string
  /** Filters that the page fixes. */
  readonly fixed: URLSearchParams
  /** What stands over the field. */
  readonly label: string
  readonly limit: number
  /** Level of the heading over the results; each hit has the next. */
  readonly level: number
  /** Tells the page what happens. False if the page has cancelled it. */
  tell(name: 'search' | 'open' | 'error', detail: Readonly<Record<string, unknown>>): boolean
}

/** What a search sends to have its articles counted by field. */
const counting = { facets: [...facetFields, 'year'].join(',') }

export interface SearchView {
  readonly parts: readonly HTMLElement[]
  readonly field: HTMLInputElement
  search(q: string): void
  stop(): void
}

export function searchView({ words, archive, fixed, label, limit, level, tell }: SearchOptions): SearchView {
  const speech = speechOf(words)
  const view = { words, speech, archive, links: archiveSettings.links, level: level + 1, opened }
  let asked = ''
  let chosen: Chosen = nothingChosen
  let underway = new AbortController()
  let hits: HitJson[] = []

  const box = combobox({
    ...{ words, label, longest: archiveSettings.longest, search },
    suggest: (q, signal) =>
      ask<SuggestAnswer>(`${archive}/suggest?${new URLSearchParams({ q, limit: String(mostSuggestions) })}`, signal),
  })
  const status = make('p', { class: 'status', part: 'status', role: 'status' })
  const heading = make('div', { class: 'count', part: 'count', role: 'heading', 'aria-level': level })
  const facets = facetPanel({ words, speech, fixed: new Set(fixed.keys()), opened: () => void count(), choose })
  const list = make('ol', { part: 'list' })
  const more = make('button', { type: 'button', class: 'plain', part: 'more' }, words.moreResults)
  const all = make('a', { part: 'all' }, filled(words.allIn, archiveSettings.name))
  const results = make(
    'div',
    { class: 'results', part: 'results', hidden: true },
    heading,
    facets.panel,
    list,
    make('p', { class: 'after' }, more, all),
  )
  let next: string | null = null
  more.addEventListener('click', () => void run(next))

  /** The same search, with filters, as names and values. */
  function entries(): [string, string][] {
    return [...(asked === '' ? [] : [['q', asked] as [string, string]]), ...fixed, ...chosenEntries(chosen)]
  }

  function search(q: string): void {
    asked = q
    if (q === '') {
      underway.abort()
      results.hidden = true
      status.replaceChildren()
      return
    }
    void run()
  }

  function choose(next: Chosen): void {
    chosen = next
    void run()
  }

  /** Asks for the filters alone, when they are opened under hits that stay. */
  async function count(): Promise<void> {
    const query = new URLSearchParams([
      ...entries(),
      ...Object.entries({ group: 'article', limit: '1', highlight: 'none', ...counting }),
    ])
    try {
      const { signal } = underway
      const { facets: counted } = await ask<SearchJson>(`${archive}/search?${query}`, signal)
      facets.show(counted, chosen)
    } catch (error) {
      if (!wasAborted(error)) refuse(error, () => void count())
    }
  }

  /** Asks for the first hits, or for those from a cursor on. */
  async function run(cursor: string | null = null): Promise<void> {
    underway.abort()
    underway = new AbortController()
    const { signal } = underway
    const isFirst = cursor === null
    results.ariaBusy = 'true'
    const waiting = setTimeout(() => status.replaceChildren(make('span', {}, words.searching)), patience)
    try {
      const query = new URLSearchParams([
        ...entries(),
        ...Object.entries({ group: 'article', highlight: 'shown', limit: String(limit) }),
        ...(isFirst ? [] : [['cursor', cursor] as [string, string]]),
        ...(facets.isOpen() && isFirst ? Object.entries(counting) : []),
      ])
      const answer = await ask<SearchJson>(`${archive}/search?${query}`, signal)
      if (isFirst) show(answer)
      else {
        status.replaceChildren()
        add(answer)
      }
    } catch (error) {
      if (signal.aborted || wasAborted(error)) return
      refuse(error, () => void run(cursor))
    } finally {
      clearTimeout(waiting)
      if (!signal.aborted) results.ariaBusy = null
    }
  }

  function show(answer: SearchJson): void {
    const { total, query, facets: counted } = answer
    hits = []
    list.replaceChildren()
    const found = filled(words.foundFor, speech.counted(total, words.articles), words.quotes.join(asked))
    heading.textContent = found
    if (counted.year !== undefined) facets.show(counted, chosen)
    all.href = `${archive}/?${new URLSearchParams(entries())}`
    status.replaceChildren(...notes(answer, found))
    results.hidden = total === 0 && chosenEntries(chosen).length === 0
    add(answer)
    tell('search', { query: asked, total, filters: Object.fromEntries(chosenEntries(chosen)), reading: query.reading })
  }

  /** What a reader should know of the answer: how much there is, that a word was corrected, or what else to try. */
  function notes({ total, query }: SearchJson, found: string): Node[] {
    const corrected = query.corrections.map(({ from, to }) => make('span', {}, filled(words.instead, to, from)))
    const { didYouMean } = query
    const other =
      didYouMean === null
        ? []
        : [
            make(
              'button',
              {
                ...{ type: 'button', class: 'plain' },
                click: () => {
                  box.field.value = didYouMean
                  box.field.focus()
                  search(didYouMean)
                },
              },
              filled(words.didYouMean, didYouMean),
            ),
          ]
    const said = total === 0 ? make('span', {}, words.noMatch) : make('span', { class: 'hidden' }, found)
    return [said, ...corrected, ...other]
  }

  function add(answer: SearchJson): void {
    const items = answer.hits.map(hit => hitItem(hit, view))
    const isMore = hits.length > 0
    hits = [...hits, ...answer.hits]
    list.append(...items)
    next = answer.next
    more.hidden = next === null
    // The button may be gone, and the reader goes on with the first new hit.
    if (isMore) items[0]?.querySelector('a')?.focus()
  }

  function refuse(error: unknown, again: () => void): void {
    status.replaceChildren(
      make('span', {}, messageOf(error, words)),
      make('button', { type: 'button', class: 'plain', click: again }, words.again),
    )
    tell('error', { status: error instanceof Refusal ? error.status : 0 })
  }

  function opened(hit: HitJson, link: string, event: Event): void {
    const { id, article } = hit
    const detail = {
      id,
      link,
      article: article.id,
      title: article.title,
      position: hits.indexOf(hit) + 1,
      query: asked,
    }
    if (!tell('open', detail)) event.preventDefault()
  }

  return {
    parts: [box.form, status, results],
    field: box.field,
    search(q) {
      box.field.value = q
      search(q)
    },
    stop() {
      underway.abort()
      box.stop()
    },
  }
}
