// The script of the pages: results as you type, suggestions, copying. Pages also work without it. Bundled into one file.

import { type ClientWords, englishClientWords } from '../words/client-words.ts'
import { citing } from './citing.ts'
import { copying } from './copying.ts'
import { counting } from './counting.ts'
import { findingValues } from './finding-values.ts'
import { lastingLinks } from './lasting-links.ts'
import { naming } from './naming.ts'
import { printing } from './printing.ts'
import { searching } from './searching.ts'
import { stepping } from './stepping.ts'
import { suggesting } from './suggesting.ts'

const form = document.querySelector<HTMLFormElement>('#ask')
const input = document.querySelector<HTMLInputElement>('#q')
const main = document.querySelector<HTMLElement>('#main')
const status = document.querySelector<HTMLElement>('#status')

const words: ClientWords = { ...englishClientWords, ...JSON.parse(form?.dataset.words ?? '{}') }

copying(document, words)
citing(document, words)
lastingLinks(document)
const speaker = document.querySelector<HTMLInputElement>('#speaker')
if (speaker !== null) naming(speaker, words)
printing(document)
stepping(document)
// If the Worker knows its public address, pages have full addresses already. The text is replaced at once, so that the page does not
// jump.
for (const place of document.querySelectorAll('.no-site')) {
  place.textContent = place.textContent?.replace('/', () => `${location.origin}/`) ?? ''
}
if (form !== null && input !== null && main !== null && status !== null) {
  const suggestions = suggesting(input, words, 'suggestions', ({ text, address }) => {
    if (address !== null) return location.assign(address)
    input.value = text
    form.requestSubmit()
  })
  findingValues(main)
  const { asked } = form.dataset
  const counted = asked === undefined ? null : counting(document, main, asked)
  searching({ form, input, main, status, suggestions, words, onShown: () => counted?.shown() })
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}
