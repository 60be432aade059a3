// The search field with suggestions: an editable combobox with a list, as in the ARIA Authoring Practices (list autocomplete, manual
// selection). The focus stays in the field.

import type { SuggestAnswer, Suggestion } from '../../../search/answer.ts'
import { isEnough, pause } from '../typing.ts'
import { make } from './make.ts'
import type { EmbedWords } from './words.ts'

/** Suggestions in the list: as many as can be seen without scrolling on a phone with its keyboard. */
export const mostSuggestions = 6

export interface ComboboxOptions {
  readonly words: EmbedWords
  readonly label: string
  readonly longest: number
  /** Completions of what was typed; the signal ends the request when they are not wanted any more. */
  suggest(q: string, signal: AbortSignal): Promise<SuggestAnswer>
  /** What was typed or chosen is to be searched for. */
  search(q: string): void
}

export interface Combobox {
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  /** Ends what is under way. */
  stop(): void
}

/** What is searched for when a suggestion is chosen. */
function queryOf({ kind, text }: Suggestion): string {
  return kind === 'speaker' ? `speaker:"${text.replaceAll('"', '')}"` : text
}

export function combobox({ words, label, longest, suggest, search }: ComboboxOptions): Combobox {
  const field = make('input', {
    ...{ id: 'q', part: 'field', type: 'search', name: 'q', dir: 'auto', maxlength: longest },
    ...{ autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search' },
    ...{ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions' },
  })
  const list = make('ul', {
    ...{ id: 'suggestions', part: 'suggestions', role: 'listbox', 'aria-label': words.suggestions, hidden: true },
  })
  const form = make(
    'form',
    { part: 'form' },
    make('label', { part: 'label', for: 'q' }, label),
    make('div', { class: 'box', part: 'box' }, field, make('button', { part: 'button' }, words.search), list),
  )
  let found: readonly Suggestion[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: AbortController | undefined

  function stop(): void {
    clearTimeout(timer)
    underway?.abort()
  }

  function close(): void {
    stop()
    list.hidden = true
    field.ariaExpanded = 'false'
    activate(-1)
  }

  function activate(index: number): void {
    active = index
    for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === index)
    if (index < 0) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `s${index}`)
    list.children[index]?.scrollIntoView({ block: 'nearest' })
  }

  function show(suggestions: readonly Suggestion[]): void {
    found = suggestions
    list.replaceChildren(
      ...found.map(({ text, kind }, i) =>
        make(
          'li',
          { id: `s${i}`, part: 'suggestion', role: 'option' },
          make('bdi', {}, text),
          kind !== 'word' && make('small', {}, words[kind]),
        ),
      ),
    )
    list.hidden = found.length === 0
    field.ariaExpanded = String(found.length > 0)
    activate(-1)
  }

  async function offer(): Promise<void> {
    underway = new AbortController()
    const { signal } = underway
    try {
      const { suggestions } = await suggest(field.value, signal)
      if (!signal.aborted) show(suggestions)
    } catch {
      // Without suggestions the field still searches, and the search says what is wrong.
    }
  }

  function choose(index: number): void {
    const suggestion = found[index]
    if (suggestion === undefined) return
    field.value = queryOf(suggestion)
    close()
    search(field.value.trim())
  }

  field.addEventListener('input', () => {
    stop()
    // After a space there is no word to complete.
    if (!isEnough(field.value) || /\s$/.test(field.value)) close()
    else timer = setTimeout(() => void offer(), pause)
  })
  field.addEventListener('keydown', event => {
    if (event.isComposing) return
    const isOpen = !list.hidden
    if (event.key === 'Escape' && isOpen) {
      // The dialog around stays open.
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) {
        if (isEnough(field.value)) void offer()
        return
      }
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      activate(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      choose(active)
    }
  })
  field.addEventListener('blur', close)
  form.addEventListener('submit', event => {
    event.preventDefault()
    close()
    search(field.value.trim())
  })
  // Before the field loses the focus.
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    const item = event.target instanceof Element ? event.target.closest('li') : null
    if (item !== null) choose([...list.children].indexOf(item))
  })
  return { form, field, stop }
}
