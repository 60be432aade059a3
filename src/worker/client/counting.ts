// Tells the archive what was searched for, and that a hit was opened, where the newsroom counts searches. Nothing is stored in the browser.
// Results that pass by while somebody types are no search: a page counts once it was looked at for a while, used, or left.

/** So long, in milliseconds: longer than the pauses of somebody who types on. */
const looked = 2_000

/** Parts of an address that make no other search: page, order, what a hit is, language, and what the script asks for. */
const same = ['offset', 'sort', 'group', 'ui', 'suggest']

const opening = (address: string) => `opened ${address}`

export interface Counting {
  /** The address and the main part are those of another page. */
  shown(): void
}

/** @param address where it is told */
export function counting(page: Document, main: HTMLElement, address: string): Counting {
  const told = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function results(): { readonly address: string; readonly hits: number } | null {
    const hits = main.querySelector<HTMLElement>('[data-hits]')?.dataset.hits
    if (hits === undefined) return null
    const asked = new URLSearchParams(location.search)
    for (const name of same) asked.delete(name)
    return { address: `/?${asked}`, hits: Number(hits) }
  }

  function tell(what: { readonly address: string; readonly place?: number }): void {
    const key = what.place === undefined ? what.address : opening(what.address)
    if (told.has(key)) return
    told.add(key)
    navigator.sendBeacon(address, JSON.stringify(what))
  }

  function count(): void {
    clearTimeout(timer)
    const search = results()
    if (search !== null) tell(search)
  }

  function shown(): void {
    clearTimeout(timer)
    timer = setTimeout(count, looked)
  }

  function opened(event: Event): void {
    const link =
      event.target instanceof Element ? event.target.closest('.hits a[href]:not([href^="/?"]), .hits .copy') : null
    const list = link?.closest('.hits') ?? null
    const search = results()
    if (link === null || list === null || search === null) return
    count()
    const place = [...list.children].findIndex(hit => hit.contains(link)) + Number(list.getAttribute('start') ?? 1)
    tell({ ...search, place })
  }

  for (const kind of ['click', 'auxclick']) page.addEventListener(kind, opened, true)
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') count()
  })
  // Whoever comes back to a page, or loads it again, has asked before; whoever comes back has opened a hit.
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const first = results()
  if (first !== null && (way?.type === 'reload' || way?.type === 'back_forward')) told.add(first.address)
  if (first !== null && way?.type === 'back_forward') told.add(opening(first.address))
  shown()
  return { shown }
}
