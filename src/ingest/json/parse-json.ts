// Parses JSON as programs write it: numbers that JavaScript would round keep their digits, and Python's NaN and Infinity become null.

/** The value, or the reason why it is invalid. */
export type ParsedJson =
  | {
      readonly value: unknown
      /** Whether it contained NaN or Infinity. */
      readonly hadNaN: boolean
    }
  | { readonly error: string }

/** A JSON string, or a word that is not JSON. An unclosed string ends with the text, so that every character is read once. */
const stringOrNaN = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|-?\b(?:NaN|Infinity)\b/g

/** A number that may lose digits: a long one, or an id with a point or an exponent. */
const longNumber = /\d{16}|"_?(?:id|uid|guid|uri|slug)"\s*:\s*-?\d*[.eE]/i

/** Parses a JSON text. Never throws. */
export function parseJson(text: string): ParsedJson {
  const strict = parse(text)
  if ('value' in strict) return { ...strict, hadNaN: false }
  if (!/\b(?:NaN|Infinity)\b/.test(text)) return strict
  const lenient = parse(text.replace(stringOrNaN, found => (found.startsWith('"') ? found : 'null')))
  return 'value' in lenient ? { ...lenient, hadNaN: true } : strict
}

function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: longNumber.test(text) ? parseExactly(text) : JSON.parse(text) }
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 200) : 'it cannot be parsed' }
  }
}

/** A number whose digits JavaScript cannot keep becomes a string. */
function parseExactly(text: string): unknown {
  const exact = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? context.source
      : value
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown)
}
