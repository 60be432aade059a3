// The `Link` header of a list that goes on (RFC 8288): the same request with the cursor of the next part.

import type { Context } from 'hono'

/** The header's value; null at the end of the list. The path has no host, so that every host may share the answer. */
export function nextPage(c: Context, next: string | null): string | null {
  if (next === null) return null
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.delete('offset')
  searchParams.set('cursor', next)
  return `<${pathname}?${searchParams}>; rel="next"`
}

/** Sets the header, where a list goes on. */
export function linkNext(c: Context, { next }: { readonly next: string | null }): void {
  const link = nextPage(c, next)
  if (link !== null) c.header('Link', link)
}
