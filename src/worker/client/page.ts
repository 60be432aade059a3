// What the pages do with a script, on top of what they do without: results as you type, suggestions, copying. Bundled into one file.

import { copying } from './copying.ts'
import { searching } from './searching.ts'
import { suggesting } from './suggesting.ts'

const form = document.querySelector<HTMLFormElement>('#ask')
const input = document.querySelector<HTMLInputElement>('#q')
const main = document.querySelector<HTMLElement>('#main')
const status = document.querySelector<HTMLElement>('#status')

copying(document)
// The manual's addresses are complete where the Worker knows its own. The text is replaced as a whole, so that nothing on the page moves.
for (const place of document.querySelectorAll('.no-site')) {
  place.textContent = place.textContent?.replace('/', () => `${location.origin}/`) ?? ''
}
if (form !== null && input !== null && main !== null && status !== null) {
  searching({ form, input, main, status, suggestions: suggesting(form, input) })
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}
