// Suggestions under the search box: a combobox with a list, as the ARIA Authoring Practices describe it. Without a script the box is
// a plain search field.

interface Suggestion {
  readonly text: string
  readonly kind: 'word' | 'speaker' | 'title'
  readonly id: string | null
  readonly count: number
}

/** Pause in typing before suggestions are fetched, in milliseconds. */
const pause = 80
const kinds = { word: '', speaker: 'speaker', title: 'article' }

function addressOf({ kind, id }: Suggestion): string | null {
  if (id === null || kind === 'word') return null
  const path = id.split('/').map(encodeURIComponent).join('/')
  return kind === 'speaker' ? `/speakers/${path}` : `/articles/${path}`
}

export function suggesting(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = document.createElement('ul')
  list.id = 'suggestions'
  list.role = 'listbox'
  list.ariaLabel = 'Suggestions'
  list.hidden = true
  input.after(list)
  input.role = 'combobox'
  input.setAttribute('aria-controls', list.id)
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'

  let found: readonly Suggestion[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function close(): void {
    clearTimeout(timer)
    asked += 1
    list.hidden = true
    input.ariaExpanded = 'false'
    activate(-1)
  }

  function activate(index: number): void {
    active = index
    for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === index)
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `s${index}`)
  }

  function show(): void {
    list.replaceChildren(
      ...found.map(({ text, kind }, i) => {
        const item = document.createElement('li')
        item.id = `s${i}`
        item.role = 'option'
        const note = document.createElement('small')
        note.textContent = kinds[kind]
        item.append(text, note)
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
    const address = addressOf(suggestion)
    if (address === null) {
      input.value = suggestion.text
      form.requestSubmit()
    } else location.assign(address)
  }

  async function ask(q: string): Promise<void> {
    asked += 1
    const mine = asked
    const response = await fetch(`/suggest?limit=6&q=${encodeURIComponent(q)}`).catch(() => null)
    if (response === null || !response.ok) return
    const answer = (await response.json()) as { readonly suggestions: readonly Suggestion[] }
    if (mine !== asked || document.activeElement !== input) return
    found = answer.suggestions.filter(({ text, kind }) => kind !== 'word' || text !== q)
    show()
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    const q = input.value
    if (q.trim() === '') return close()
    timer = setTimeout(() => void ask(q), pause)
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
  form.addEventListener('submit', close)
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    const item = event.target instanceof Element ? event.target.closest('li') : null
    if (item !== null) choose([...list.children].indexOf(item))
  })
}
