// The language of the interface in the addresses of a page: `ui=de`, where it is not the archive's default.

/** The parameter that chooses the language. */
export const languageParameter = 'ui'

/** Addresses that answer people in their language. Data, exports and files are in none. */
const inLanguages = /^\/(?:$|[?#]|(?:articles|speakers|facets|verify|docs|cite)(?:[/?#]|$)|search\.rss)/
const asData = /[?&;]format=(?:json|csv|jsonl)/

/** Links of a page; one that names the language of its target keeps its address. An address in HTML has no quotation mark. */
const links = /(hreflang="[\w-]+")?\shref="(\/[^"]*)"/g
const forms = /<\/form>/g

/** An address with the language, before its fragment. `and` joins parameters: `&amp;` in HTML. */
export function addressIn(address: string, lang: string, and = '&'): string {
  if (!inLanguages.test(address) || asData.test(address)) return address
  const at = address.indexOf('#')
  const [path, fragment] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
  return `${path}${path.includes('?') ? and : '?'}${languageParameter}=${lang}${fragment}`
}

/** The page with the language in all its links and forms. */
export function keepLanguage(page: string, lang: string): string {
  const field = `<input type="hidden" name="${languageParameter}" value="${lang}"></form>`
  return withLinks(page, address => addressIn(address, lang, '&amp;')).replace(forms, field)
}

/**
 * The page in the default language, where there are several: its links to the plain `/`, which sends readers to the language of their
 * browser, name the language.
 */
export function keepStartPage(page: string, lang: string): string {
  return withLinks(page, address => (address === '/' ? addressIn(address, lang) : address))
}

function withLinks(page: string, change: (address: string) => string): string {
  return page.replace(links, (link, target: string | undefined, address: string) =>
    target === undefined ? ` href="${change(address)}"` : link,
  )
}
