// The part of a language tag that selects stems and stop words: `en` for `en-GB`.

/** The primary subtag of a BCP 47 tag, in lower case. */
export function primaryLanguage(lang: string): string {
  const end = lang.search(/[-_]/)
  return (end < 0 ? lang : lang.slice(0, end)).toLowerCase()
}
