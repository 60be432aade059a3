// Copy buttons: for a passage, and for a link to it. The style sheet hides them if scripts are disabled.

/** How long the button confirms the copy, in milliseconds: time to read two words. */
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

/** Makes every copy button work, including later ones. */
export function copying(page: Document): void {
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null
    if (button !== null && button.textContent === 'Copy') void copy(button)
  })
}
