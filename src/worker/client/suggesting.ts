// Suggestions under a field: a combobox with a list, as in the ARIA Authoring Practices. Without a script it is a plain field. Those of the
// search box arrive with the page of results (`searching.ts`), those of a speaker's field by themselves (`naming.ts`).

import type { ClientWords } from '../words/client-words.ts'
import { isEnough } from './typing.ts'

/** A suggestion in the format that `pages/completions.ts` writes. */
export interface Suggestion {
  readonly text: string
  /** The type of the suggestion, unless it is a query. */
  readonly note: string
  /** Where it leads; null for words to search for. */
  readonly address: string | null
}

export interface Suggesting {
  /** Shows these suggestions if they are still wanted: the box has the focus, and the list was not closed since the last key. */
  offer(suggestions: readonly Suggestion[]): void
  /** Closes the list, so that it covers nothing. */
  close(): void
}

/** Makes a field a combobox. `take` acts on the chosen suggestion; `id` names the list. */
export function suggesting(
  input: HTMLInputElement,
  words: Pick<ClientWords, 'suggestions'>,
  id: string,
  take: (suggestion: Suggestion) => void,
): Suggesting {
  const list = document.createElement('ul')
  list.id = id
  list.className = 'suggestions'
  list.role = 'listbox'
  list.ariaLabel = words.suggestions
  list.hidden = true
  input.after(list)
  input.role = 'combobox'
  input.setAttribute('aria-controls', list.id)
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'

  let found: readonly Suggestion[] = []
  let active = -1
  let isWanted = false

  function close(): void {
    isWanted = false
    list.hidden = true
    input.ariaExpanded = 'false'
    activate(-1)
  }

  function activate(index: number): void {
    active = index
    for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === index)
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${id}-${index}`)
  }

  function offer(suggestions: readonly Suggestion[]): void {
    if (!isWanted || document.activeElement !== input) return
    found = suggestions
    list.replaceChildren(
      ...found.map(({ text, note }, i) => {
        const item = document.createElement('li')
        item.id = `${id}-${i}`
        item.role = 'option'
        const small = document.createElement('small')
        small.textContent = note
        const completed = document.createElement('bdi')
        completed.textContent = text
        item.append(completed, small)
        return item
      }),
    )
    list.hidden = found.length === 0
    input.ariaExpanded = String(found.length > 0)
    activate(-1)
  }

  function choose(index: number): void {
    const suggestion = found[index]
    if (suggestion === undefined) return
    close()
    take(suggestion)
  }

  input.addEventListener('input', () => {
    // After a space there is no word to complete.
    isWanted = isEnough(input.value) && !/\s$/.test(input.value)
    if (!isWanted) close()
  })

  input.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      activate(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      choose(active)
    }
  })
  input.addEventListener('blur', close)
  input.form?.addEventListener('submit', close)
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    const item = event.target instanceof Element ? event.target.closest('li') : null
    if (item !== null) choose([...list.children].indexOf(item))
  })
  return { offer, close }
}
