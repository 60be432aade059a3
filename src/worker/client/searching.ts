// Results as you type and filters without a reload. The page is rendered by the Worker alone: this fetches the address that the
// browser would go to, and swaps the main part. What is on the screen stays until the new is there, so nothing flickers.

/** Pause in typing after which results are fetched, in milliseconds: about the time between two keys of a fast typist. */
const pause = 120
/** Pages kept for going back and for retyping. */
const kept = 40

export interface Parts {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly main: HTMLElement
  readonly status: HTMLElement
}

type History = 'push' | 'replace' | 'none'

export function searching({ form, input, main, status }: Parts): void {
  const pages = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: AbortController | undefined
  /** Typing makes one entry in the history, not one a letter. */
  let typed = false
  /** What the main part shows. */
  let shown = location.pathname + location.search

  function addressOfForm(): string {
    const entries = [...new FormData(form)].filter((entry): entry is [string, string] => entry[1] !== '')
    const query = new URLSearchParams(entries).toString()
    return query === '' ? '/' : `/?${query}`
  }

  async function pageAt(address: string): Promise<string> {
    const known = pages.get(address)
    if (known !== undefined) return known
    underway = new AbortController()
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: underway.signal })
    const text = await response.text()
    if (!response.ok && response.status !== 400) throw new Error(String(response.status))
    pages.set(address, text)
    const [oldest] = pages.keys()
    if (pages.size > kept && oldest !== undefined) pages.delete(oldest)
    return text
  }

  function swap(text: string, address: string, keepInput: boolean): void {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const [newMain, newForm] = [page.querySelector('#main'), page.querySelector('#ask')]
    if (newMain === null || newForm === null) {
      location.assign(address)
      return
    }
    main.replaceChildren(...newMain.childNodes)
    const stale = form.querySelectorAll('input[type=hidden]')
    for (const old of stale) old.remove()
    form.append(...newForm.querySelectorAll('input[type=hidden]'))
    if (!keepInput) input.value = newForm.querySelector<HTMLInputElement>('#q')?.value ?? ''
    document.title = page.title
    status.textContent = main.querySelector('h1')?.textContent ?? ''
  }

  async function go(address: string, history: History, keepInput: boolean): Promise<void> {
    clearTimeout(timer)
    underway?.abort()
    main.ariaBusy = 'true'
    try {
      const text = await pageAt(address)
      swap(text, address, keepInput)
      shown = address
      if (history === 'push') window.history.pushState(null, '', address)
      if (history === 'replace') window.history.replaceState(null, '', address)
      main.ariaBusy = null
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      main.ariaBusy = null
      status.textContent = 'The archive could not be reached.'
      const notice = document.createElement('p')
      notice.className = 'notice offline'
      notice.textContent = 'The archive could not be reached. Check the connection, then search again.'
      main.querySelector('.offline')?.remove()
      main.prepend(notice)
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const onSearch = location.pathname === '/'
      void go(addressOfForm(), typed && onSearch ? 'replace' : 'push', true)
      typed = true
    }, pause)
  })

  form.addEventListener('submit', event => {
    event.preventDefault()
    const address = addressOfForm()
    const here = address === location.pathname + location.search
    void go(address, here ? 'none' : typed ? 'replace' : 'push', true)
    typed = false
  })

  main.addEventListener('click', event => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[href^="/?"]') : null
    if (link === null || !plain || event.defaultPrevented) return
    event.preventDefault()
    typed = false
    const paging = link.closest('.pager') !== null
    void go(link.getAttribute('href') ?? '/', 'push', false).then(() => {
      if (paging) scrollTo(0, 0)
      main.focus({ preventScroll: true })
    })
  })

  addEventListener('popstate', () => {
    const address = location.pathname + location.search
    // A step to another paragraph of the same page is one, too.
    if (address === shown) return
    typed = false
    if (location.pathname === '/') void go(address, 'none', false)
    else location.reload()
  })
}
