// The way to the publisher's own page, to the very words where the browser can find them.

/** Words at either end of a passage that are enough to find it. */
const endWords = 5

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
}

/** A URL that is safe to link to, or null: an archive's texts are not to be trusted with `javascript:`. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** The publisher's page, scrolled to a passage by a text fragment (WICG, scroll-to-text-fragment); null where there is no page. */
export function publisherLink(url: string | null, passage: string): string | null {
  const address = webAddress(url)
  if (address === null) return null
  const words = passage.split(/\s+/).filter(word => word !== '')
  if (words.length === 0) return address
  const text =
    words.length <= endWords * 2
      ? encode(words.join(' '))
      : `${encode(words.slice(0, endWords).join(' '))},${encode(words.slice(-endWords).join(' '))}`
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`
}
