// How a language writes what the analyzer reads differently from language to language.

/** The rules of one language. Languages that write alike share one object, so that a query is read once for all of them. */
export interface Writing {
  /** Whether the comma is the decimal sign, as in German; then points and blanks group thousands. */
  readonly decimalComma: boolean
}

const byPoint: Writing = { decimalComma: false }

/** The rules for an article's language, a BCP 47 tag. */
export function writingOf(_lang: string): Writing {
  return byPoint
}
