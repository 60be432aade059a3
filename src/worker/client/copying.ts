// Copy buttons: they are hidden where no script runs, since without one they can do nothing.

/** How long the button says that it is done, in milliseconds: time to read two words. */
const shown = 1_500

async function copy(button: HTMLElement): Promise<void> {
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Not allowed'
  }
  setTimeout(() => {
    button.textContent = label
  }, shown)
}

/** Shows a part's copy buttons. */
export function showCopyButtons(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLElement>('.copy')) button.hidden = false
}

/** Makes every copy button work, those to come included. */
export function copying(page: Document): void {
  showCopyButtons(page)
  page.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null
    if (button !== null && button.textContent === 'Copy') void copy(button)
  })
}
