// Results as you type, and filters without a reload. Only the Worker renders pages: this fetches the address that the browser would go to,
// and replaces the main part when the answer arrives, so that nothing flickers.

import type { ClientWords } from '../words/client-words.ts'
import type { Suggesting, Suggestion } from './suggesting.ts'
import { isEnough, pause } from './typing.ts'

/** Pages cached for going back and for retyping. */
const kept = 40

export interface Parts {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly main: HTMLElement
  readonly status: HTMLElement
  readonly suggestions: Suggesting
  readonly words: ClientWords
  /** Called when another page is shown, with its address. */
  readonly onShown: () => void
}

interface Way {
  readonly history: 'push' | 'replace' | 'none'
  /** The user is typing: the box keeps its content, and the same request asks for completions. */
  readonly typing?: boolean
  readonly keepInput?: boolean
}

/** The Worker answered, but not with a page. */
class Refusal extends Error {}

export function searching({ form, input, main, status, suggestions, words, onShown }: Parts): void {
  /** The start page, in the language of this page. */
  const home = document.querySelector('.name a')?.getAttribute('href') ?? '/'
  /** The address that the main part shows, and the one that is loading. */
  let shown = location.pathname + location.search
  let wanted = shown
  const pages = new Map<string, string>(
    location.pathname === '/' ? [[shown, document.documentElement.outerHTML]] : undefined,
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: AbortController | undefined
  /** Typing adds one entry to the history, not one a letter. */
  let typed = false

  function addressOf(of: HTMLFormElement): string {
    const entries = [...new FormData(of)]
      .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value.trim() : ''])
      .filter(([, value]) => value !== '')
    const query = new URLSearchParams(entries).toString()
    return query === '' ? home : `/?${query}`
  }

  function keep(address: string, text: string): void {
    pages.delete(address)
    pages.set(address, text)
    const [oldest] = pages.keys()
    if (pages.size > kept && oldest !== undefined) pages.delete(oldest)
  }

  async function pageAt(address: string, withSuggestions: boolean): Promise<string> {
    const asked = withSuggestions ? `${address}&suggest=1` : address
    const known = pages.get(asked)
    if (known !== undefined) return known
    underway = new AbortController()
    const response = await fetch(asked, { headers: { Accept: 'text/html' }, signal: underway.signal })
    const text = await response.text()
    if (response.status === 429) throw new Refusal(words.busy)
    if (!response.ok && response.status !== 400) throw new Refusal(words.failing)
    keep(asked, text)
    if (asked !== address) keep(address, text)
    return text
  }

  /** Shows a page and returns it; null if the page cannot be shown here. */
  function swap(text: string, address: string, keepInput: boolean): Document | null {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const [newMain, newForm] = [page.querySelector('#main'), page.querySelector('#ask')]
    if (newMain === null || newForm === null) {
      location.assign(address)
      return null
    }
    main.replaceChildren(...newMain.childNodes)
    const stale = form.querySelectorAll('input[type=hidden]')
    for (const old of stale) old.remove()
    form.append(...newForm.querySelectorAll('input[type=hidden]'))
    if (!keepInput) input.value = newForm.querySelector<HTMLInputElement>('#q')?.value ?? ''
    for (const part of ['.languages', '.skip']) {
      const next = page.querySelector(part)
      if (next !== null) document.querySelector(part)?.replaceWith(next)
    }
    document.body.className = page.body.className
    document.title = page.title
    status.textContent = main.querySelector('h1')?.textContent ?? ''
    return page
  }

  /** Shows what went wrong and what to do; a screen reader announces the first sentence. */
  function notice(text: string): void {
    status.textContent = text.replace(/\. .*/, '.')
    suggestions.close()
    const place = document.createElement('p')
    place.className = 'notice offline'
    place.textContent = text
    main.querySelector('.offline')?.remove()
    main.prepend(place)
  }

  async function go(address: string, { history, typing = false, keepInput = typing }: Way): Promise<void> {
    clearTimeout(timer)
    underway?.abort()
    wanted = address
    main.ariaBusy = 'true'
    try {
      const text = await pageAt(address, typing && input.value.trim() !== '')
      if (wanted !== address) return
      const page = swap(text, address, keepInput)
      shown = address
      if (history === 'push') window.history.pushState(null, '', address)
      if (history === 'replace') window.history.replaceState(null, '', address)
      main.ariaBusy = null
      onShown()
      if (typing)
        suggestions.offer(JSON.parse(page?.querySelector('#completions')?.textContent ?? '[]') as Suggestion[])
    } catch (error) {
      if (wanted !== address || (error instanceof DOMException && error.name === 'AbortError')) return
      wanted = shown
      main.ariaBusy = null
      notice(error instanceof Refusal ? error.message : words.unreachable)
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const address = addressOf(form)
      const isEmptied = input.value.trim() === ''
      if (address === wanted || !(isEmptied || isEnough(input.value))) return
      const onSearch = location.pathname === '/'
      void go(address, { history: typed && onSearch ? 'replace' : 'push', typing: true })
      typed = true
    }, pause)
  })

  form.addEventListener('submit', event => {
    event.preventDefault()
    const address = addressOf(form)
    const here = address === location.pathname + location.search
    const isUnderway = address === wanted && address !== shown
    if (isUnderway) clearTimeout(timer)
    else void go(address, { history: here ? 'none' : typed ? 'replace' : 'push', keepInput: true })
    typed = false
  })

  /** Goes to a choice of the reader, who is then at the top of the new results. */
  function choose(address: string): void {
    typed = false
    void go(address, { history: 'push' }).then(() => {
      scrollTo(0, 0)
      main.focus({ preventScroll: true })
    })
  }

  main.addEventListener('submit', event => {
    const { target } = event
    if (!(target instanceof HTMLFormElement) || target.getAttribute('action') !== '/') return
    event.preventDefault()
    choose(addressOf(target))
  })

  main.addEventListener('click', event => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[href^="/?"]') : null
    if (link === null || !plain || event.defaultPrevented) return
    event.preventDefault()
    choose(link.getAttribute('href') ?? '/')
  })

  addEventListener('popstate', () => {
    const address = location.pathname + location.search
    // Following a link within the same page also arrives here.
    if (address === shown) return
    typed = false
    if (location.pathname === '/') void go(address, { history: 'none' })
    else location.reload()
  })
}
