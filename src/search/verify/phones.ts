// Telephone numbers: the same digits in the same groups are one number, with hyphens, points or blanks between them. Behind a plus sign the
// digits alone count, because `+100 000 000` is also a number in thousands.

import { isAsciiDigit, matchAt, type Read } from './numbers.ts'

/** North American, `202-555-0123`; one with a leading zero, `020 7946 0958`; one behind a plus sign, `+44 20 7946 0958`. */
const northAmerican = /(?:1[\-. ])?\(?\d{3}(?:\)[\-. ]?|[\-. ])\d{3}[\-. ]\d{4}(?![\-.,]?\d)/vy
const national = /0\d{1,4}\)?(?:[\-. ]\d{2,8}){1,4}(?![\-.,]?\d)/vy
const international = /[1-9]\d{0,2}(?:[\-. ]\(?\d{1,8}\)?){2,5}(?![\-.,]?\d)/vy
/** Fewer digits are a date or a score; more are more than E.164 allows. */
const [fewest, most] = [9, 15]
/** The digits of the longest first group. */
const longestFirst = 5
const digitBefore = /[\p{N}\p{L}][.,-]?$/u

/** The telephone number that begins with the digit at `at`; null if there is none. */
export function readPhone(text: string, at: number): Read | null {
  let end = at
  while (end - at <= longestFirst && isAsciiDigit(text.charCodeAt(end))) end += 1
  if (end - at > longestFirst || !'-. )'.includes(text.charAt(end) || 'x')) return null
  if (digitBefore.test(text.slice(Math.max(0, at - 2), at))) return null
  const isForeign = text.charAt(at - 1) === '+'
  const match =
    matchAt(northAmerican, text, at) ??
    matchAt(national, text, at) ??
    (isForeign ? matchAt(international, text, at) : null)
  if (match === null) return null
  const groups = match.match(/\d+/g) ?? []
  const digits = groups.join('')
  if (digits.length < fewest || digits.length > most) return null
  return { key: isForeign ? digits : groups.join('-'), end: at + match.length }
}
