// Next and previous match in an article: by the two links above it, and by Alt with the arrow keys. The place is announced as it changes.

export function stepping(page: Document): void {
  const bar = page.querySelector<HTMLElement>('.steps')
  const place = bar?.querySelector<HTMLElement>('.place')
  const marks = [...page.querySelectorAll<HTMLElement>('mark[id]')]
  if (bar === null || !place || marks.length === 0) return
  const [back, on] = bar.querySelectorAll<HTMLAnchorElement>('.step')
  let at = -1

  function show(next: number): void {
    marks[at]?.classList.remove('here')
    at = next
    marks[at]?.classList.add('here')
    const numbers = { at: String(at + 1), all: String(marks.length) }
    if (place)
      place.textContent = (bar?.dataset.place ?? '').replace(/\{(at|all)\}/g, (_, name: 'at' | 'all') => numbers[name])
  }

  function step(by: 1 | -1): void {
    show(at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length)
    marks[at]?.scrollIntoView({ block: 'center' })
  }

  /** The first match of the passage that the address names. */
  function arrive(): void {
    const target = page.getElementById(location.hash.slice(1))
    const first = marks.findIndex(mark => mark === target || target?.contains(mark))
    if (first >= 0) show(first)
  }

  back?.addEventListener('click', event => {
    event.preventDefault()
    step(-1)
  })
  on?.addEventListener('click', event => {
    event.preventDefault()
    step(1)
  })
  page.addEventListener('keydown', event => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !bar.isConnected) return
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
    event.preventDefault()
    step(by)
  })
  addEventListener('hashchange', arrive)
  arrive()
}
