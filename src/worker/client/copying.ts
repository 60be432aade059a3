// Copy buttons: a passage, and where it stands. The style sheet leaves them out where no script may run, since without one they can do nothing.

/** How long the button says that it is done, in milliseconds: time to read two words. */
const shown = 1_500

async function copy(button: HTMLElement): Promise<void> {
  const label = button.textContent
  try {
    const { copy: words = '', link = '' } = button.dataset
    await navigator.clipboard.writeText(`${words} ${new URL(link, location.href).href}`)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Not allowed'
  }
  setTimeout(() => {
    button.textContent = label
  }, shown)
}

/** Makes every copy button work, those to come included. */
export function copying(page: Document): void {
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null
    if (button !== null && button.textContent === 'Copy') void copy(button)
  })
}
