// Copy buttons: for a passage, and for a link to it. The style sheet hides them if scripts are disabled.

import type { ClientWords } from '../words/client-words.ts'

/** How long the button confirms the copy, in milliseconds: time to read two words. */
const shown = 1_500

async function copy(button: HTMLElement, words: ClientWords): Promise<void> {
  const label = button.textContent
  button.dataset.busy = ''
  try {
    const { copy: text = '', link = '', of } = button.dataset
    const whole =
      of === undefined
        ? `${text} ${new URL(link, location.href).href}`
        : (document.getElementById(of)?.textContent ?? '')
    await navigator.clipboard.writeText(whole)
    button.textContent = words.copied
  } catch {
    button.textContent = words.notAllowed
  }
  setTimeout(() => {
    button.textContent = label
    delete button.dataset.busy
  }, shown)
}

/** Makes every copy button work, including later ones. */
export function copying(page: Document, words: ClientWords): void {
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null
    if (button !== null && button.dataset.busy === undefined) void copy(button, words)
  })
}
