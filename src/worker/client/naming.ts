// Completes the name of a speaker where a quotation is checked, from the list of the archive's speakers.

import type { ClientWords } from '../words/client-words.ts'
import { type Suggestion, suggesting } from './suggesting.ts'
import { isEnough, pause } from './typing.ts'

/** Most names shown: the most quoted. */
const shown = 6

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
      const query = new URLSearchParams({ q: input.value.trim(), limit: String(shown) })
      const response = await fetch(`/speakers?${query}`, { headers: { Accept: 'application/json' }, signal })
      if (!response.ok) return
      const { speakers } = (await response.json()) as { readonly speakers: readonly { readonly name: string }[] }
      offer(speakers.map(({ name }): Suggestion => ({ text: name, note: '', address: null })))
    } catch {
      // Without completions the name is typed in full.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    if (isEnough(input.value)) timer = setTimeout(complete, pause)
  })
}
