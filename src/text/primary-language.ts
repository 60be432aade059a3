// The part of a language tag that selects stems and stop words: `en` for `en-GB`.

/** The tag of a text whose language nobody knows, and of names, which have none. */
export const undetermined = 'und'

/** The primary subtag of a BCP 47 tag, in lower case. */
export function primaryLanguage(lang: string): string {
  const end = lang.search(/[-_]/)
  return (end < 0 ? lang : lang.slice(0, end)).toLowerCase()
}
