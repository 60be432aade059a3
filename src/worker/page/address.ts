// Addresses of the search page: its state is its URL, so that every view can be shared, and every control is a link.

import type { PageParameters } from '../parameters.ts'

export const listNames = ['type', 'speaker', 'source', 'author', 'section', 'tag', 'lang'] as const
export type ListName = (typeof listNames)[number]

/** The search page's state with nothing in it. */
export const emptyState: PageParameters = {
  q: '',
  type: [],
  speaker: [],
  source: [],
  author: [],
  section: [],
  tag: [],
  lang: [],
  from: undefined,
  to: undefined,
  sort: 'relevance',
  offset: 0,
  literal: '0',
  recency: undefined,
}

/** True where there is something to search for. */
export function asksForSomething(state: Omit<PageParameters, 'sort' | 'offset' | 'literal' | 'recency'>): boolean {
  const { q, from, to } = state
  return q.trim() !== '' || from !== undefined || to !== undefined || listNames.some(name => state[name].length > 0)
}

/** Name and value of everything in the state that is not as it always is, in one fixed order: one view, one URL. */
export function stateEntries(state: PageParameters): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['q', state.q === '' ? undefined : state.q],
    ...listNames.flatMap(name => state[name].map((value): [string, string] => [name, value])),
    ['from', state.from],
    ['to', state.to],
    ['sort', state.sort === 'relevance' ? undefined : state.sort],
    ['literal', state.literal === '0' ? undefined : state.literal],
    ['recency', state.recency?.toString()],
    ['offset', state.offset === 0 ? undefined : String(state.offset)],
  ]
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
}

/** The address of a state, changed as asked. Any change but one of page goes back to the first page. */
export function searchAddress(state: PageParameters, change: Partial<PageParameters> = {}, path = '/'): string {
  const changed = { ...state, offset: 0, ...change }
  const query = new URLSearchParams(stateEntries(changed)).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The state with one more value of a filter, or without it where it has it. */
export function toggled(state: PageParameters, name: ListName, value: string): Partial<PageParameters> {
  const values: readonly string[] = state[name]
  return { [name]: values.includes(value) ? values.filter(other => other !== value) : [...values, value] }
}

/** An article's page: ids are paths, and keep their slashes. */
export function articleAddress(id: string, place = ''): string {
  const path = id.split('/').map(encodeURIComponent).join('/')
  return `/articles/${path}${place === '' ? '' : `#${place}`}`
}

export function speakerAddress(id: string): string {
  return `/speakers/${encodeURIComponent(id)}`
}

/** Where a unit stands on its article's page: `article/p5/q1` is `p5-q1`. */
export function placeOf(unitId: string, articleId: string): string {
  return unitId.slice(articleId.length + 1).replaceAll('/', '-')
}
