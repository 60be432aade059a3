// Decimal digits of any script. Unicode encodes each script's digits in a row, zero first.

const digit = /^\p{Nd}$/u
const values = new Map<string, string>()

/** The ASCII digit for a decimal digit (`\p{Nd}`) of any script: `3` for `३` and `๓`. */
export function asciiDigit(sign: string): string {
  const known = values.get(sign)
  if (known !== undefined) return known
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value += 1
  values.set(sign, String(value))
  return String(value)
}
