// What a proxy in front says about a request: X-Forwarded-For, -Proto and -Host. A client can send these headers, too, so they count only
// where the operator says how many proxies stand in front.

export interface Asked {
  /** The address as the client asked for it. */
  readonly url: string
  /** The client's network address. */
  readonly client: string
}

/**
 * Each proxy appends to `X-Forwarded-For` whom it heard from. With two proxies, the client is therefore the last but one.
 *
 * @param proxies how many proxies stand in front; 0 believes no header
 */
export function forwarded(headers: Headers, direct: Asked, proxies: number): Asked {
  if (proxies === 0) return direct
  const addresses = listOf(headers.get('X-Forwarded-For'))
  const client = addresses.at(-proxies) ?? addresses[0] ?? direct.client
  const proto = listOf(headers.get('X-Forwarded-Proto')).at(-1)
  const host = listOf(headers.get('X-Forwarded-Host')).at(-1)
  const url = new URL(direct.url)
  const scheme = proto === 'https' || proto === 'http' ? `${proto}:` : url.protocol
  // A host that is none leaves the address as it is.
  const front = URL.parse(`${scheme}//${host ?? url.host}`) ?? URL.parse(`${scheme}//${url.host}`)
  return { url: `${front?.origin ?? url.origin}${url.pathname}${url.search}`, client }
}

function listOf(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
}
