// The search in a dialog: a button, and what opens over the page. The browser keeps the focus inside, closes at Escape, and brings the focus
// back to the button.

import { make } from './make.ts'
import type { SearchView } from './search-view.ts'
import type { EmbedWords } from './words.ts'

export function dialogOf({ field, parts }: SearchView, label: string, words: EmbedWords): HTMLElement[] {
  const dialog = make(
    'dialog',
    { part: 'dialog', 'aria-label': label, closedby: 'any' },
    make('div', { class: 'sheet', part: 'search' }, ...parts),
    make('button', { type: 'button', class: 'close', part: 'close', click: () => dialog.close() }, words.close),
  )
  const open = make(
    'button',
    {
      ...{ type: 'button', class: 'open', part: 'open', 'aria-haspopup': 'dialog' },
      click: () => {
        dialog.showModal()
        field.focus()
        field.select()
      },
    },
    lens(),
    label,
  )
  // For browsers without `closedby`: a click beside the sheet is one on the dialog itself.
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close()
  })
  return [open, dialog]
}

/** A magnifying glass, drawn: a picture would need leave of the page's content policy. */
function lens(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS(svg.namespaceURI ?? '', 'path')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', 'M10.5 10.5 15 15M12 6.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z')
  svg.append(path)
  return svg
}
