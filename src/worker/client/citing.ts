// A link to a citation opens it in a dialog. Without a script, or if the archive cannot be reached, the link leads to its page.

import type { ClientWords } from '../words/client-words.ts'

export function citing(page: Document, words: ClientWords): void {
  page.addEventListener('click', event => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.cite') : null
    if (link === null || !plain) return
    event.preventDefault()
    void open(link)
  })

  async function open(link: HTMLAnchorElement): Promise<void> {
    try {
      const response = await fetch(link.href, { headers: { Accept: 'text/html' } })
      const found = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.citing')
      if (!response.ok || found === null) throw new Error('no citation')
      show(found)
    } catch {
      location.assign(link.href)
    }
  }

  function show(found: Element): void {
    const dialog = page.createElement('dialog')
    dialog.className = 'citing-dialog'
    const close = page.createElement('button')
    close.className = 'close'
    close.ariaLabel = words.close
    close.textContent = '×'
    close.addEventListener('click', () => dialog.close())
    const heading = found.querySelector('h1')
    if (heading !== null) {
      heading.id = 'citing'
      dialog.setAttribute('aria-labelledby', heading.id)
    }
    dialog.append(close, found)
    dialog.addEventListener('close', () => dialog.remove())
    // A click beside the dialog is one on its backdrop.
    dialog.addEventListener('click', event => event.target === dialog && dialog.close())
    page.body.append(dialog)
    dialog.showModal()
  }
}
