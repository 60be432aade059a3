// Completions of the typed query, as data in the page of its results: the page's script (`client/searching.ts`) gets both in one request.

import type { SuggestAnswer } from '../../search/answer.ts'
import { articleAddress, speakerAddress } from '../addresses.ts'
import { jsonBlock, type Markup } from './markup.ts'
import { inView, type View } from './view.ts'

/** Most completions offered. */
export const mostCompletions = 6

/** The action for each kind: words are searched, the others are opened. */
const addresses = {
  word: () => null,
  speaker: (id: string) => speakerAddress(id),
  title: (id: string) => articleAddress(id),
} as const

export function completions(view: View, { q, suggestions }: SuggestAnswer): Markup {
  const offered = suggestions
    .filter(({ text, kind }) => kind !== 'word' || text !== q)
    .map(({ text, kind, id }) => ({
      text,
      note: kind === 'word' ? '' : view.say.completions[kind],
      address: id === null ? null : inView(view, addresses[kind](id) ?? ''),
    }))
  return jsonBlock('application/json', offered, 'completions')
}
