// What of a language tag stems, stop words and their groups go by: `en` of `en-GB`.

/** The primary subtag of a BCP 47 tag, in lower case. */
export function primaryLanguage(lang: string): string {
  const end = lang.search(/[-_]/)
  return (end < 0 ? lang : lang.slice(0, end)).toLowerCase()
}
