// Completes the name of a speaker where a quotation is checked. A name that the archive knows is found by its suggestions.

import type { ClientWords } from '../words/client-words.ts'
import { type Suggestion, suggesting } from './suggesting.ts'
import { isEnough, pause } from './typing.ts'

/** Most suggestions asked for: titles and words among them are left out. */
const asked = 20
const shown = 6

interface Found {
  readonly text: string
  readonly kind: string
}

export function naming(input: HTMLInputElement, words: ClientWords): void {
  const { offer } = suggesting(input, words, 'names', ({ text }) => {
    input.value = text
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: AbortController | undefined

  async function complete(): Promise<void> {
    underway?.abort()
    underway = new AbortController()
    const { signal } = underway
    try {
      const query = new URLSearchParams({ q: input.value.trim(), limit: String(asked) })
      const response = await fetch(`/suggest?${query}`, { headers: { Accept: 'application/json' }, signal })
      if (!response.ok) return
      const { suggestions } = (await response.json()) as { readonly suggestions: readonly Found[] }
      const names = suggestions.filter(({ kind }) => kind === 'speaker').slice(0, shown)
      offer(names.map(({ text }): Suggestion => ({ text, note: '', address: null })))
    } catch {
      // Without completions the name is typed in full.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    if (isEnough(input.value)) timer = setTimeout(complete, pause)
  })
}
