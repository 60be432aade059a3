// The language that a reader prefers, by the header Accept-Language (RFC 9110, section 12.5.4; lookup of RFC 4647, section 3.4).

/** Longest header that is read, in UTF-16 code units. */
const longest = 1_000

/**
 * The first of the reader's languages that there is, or null: `de-AT` finds `de`.
 *
 * @example preferredLanguage('de-AT, en;q=0.5', ['en', 'de']) === 'de'
 */
export function preferredLanguage(header: string | undefined, languages: readonly string[]): string | null {
  const ranges = (header ?? '')
    .slice(0, longest)
    .toLowerCase()
    .split(',')
    .map(range => {
      const [tag = '', ...parameters] = range.split(';').map(part => part.trim())
      const q = Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1)
      return { tag, q: q >= 0 && q <= 1 ? q : 0 }
    })
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q)
  for (const { tag } of ranges) {
    const found = languages.find(lang => tag === lang || tag.startsWith(`${lang}-`))
    if (found !== undefined) return found
  }
  return null
}
