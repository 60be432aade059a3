// The foot of a printed page: its full address, and the day. The Worker does not know the day, because a page may come from a cache.

export function printing(page: Document): void {
  addEventListener('beforeprint', () => {
    const foot = page.querySelector<HTMLElement>('.printed[data-said]')
    const [address, day] = foot?.querySelectorAll('span') ?? []
    if (foot === null || address === undefined || day === undefined) return
    const { said = '', locale } = foot.dataset
    if (address.textContent?.startsWith('/')) address.textContent = location.origin + address.textContent
    const today = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date())
    day.textContent = ` · ${said.replace('{day}', () => today)}`
  })
}
