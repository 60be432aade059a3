// Finds values of a facet as one types, in the place of the most frequent ones. The values come from the page of all values, to which the
// form leads without a script.

import { pause } from './typing.ts'

/** Values shown in place; the page has all. */
const mostFound = 12

export function findingValues(main: HTMLElement): void {
  /** The first values of a list, until its form is empty again. */
  const firsts = new WeakMap<Element, readonly Node[]>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function find(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
    const list = form.parentElement?.querySelector('.values')
    if (list == null) return
    const first = firsts.get(list) ?? [...list.childNodes]
    firsts.set(list, first)
    const asked = input.value.trim()
    if (asked === '') {
      list.replaceChildren(...first)
      return
    }
    const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const response = await fetch(`/facets?${new URLSearchParams(entries)}`, { headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok || input.value.trim() !== asked) return
    const found = [...page.querySelectorAll('#main .values > li')].slice(0, mostFound)
    const none = page.querySelector('#main .notice')
    list.replaceChildren(...(found.length > 0 || none === null ? found : [item(none.textContent ?? '')]))
  }

  function item(text: string): HTMLElement {
    const line = document.createElement('li')
    line.textContent = text
    return line
  }

  main.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const form = target.closest<HTMLFormElement>('.finder')
    if (form === null) return
    clearTimeout(timer)
    // Without a connection the form itself says what is wrong when it is sent.
    timer = setTimeout(() => void find(form, target).catch(() => undefined), pause)
  })
}
