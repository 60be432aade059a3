// Superscripts and subscripts: exponents and ordinals are part of the text (10⁹, m², 1st, CO₂), note marks are not.

/** Longer text is raised for looks only. In UTF-16 code units. */
const longest = 24

const raised: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '(': '⁽', ')': '⁾', '=': '⁼', n: 'ⁿ', i: 'ⁱ' },
}
const lowered: Readonly<Record<string, string>> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '–': '₋', '(': '₍', ')': '₎', '=': '₌' },
}
const signs: Readonly<Record<string, string>> = { tm: '™', sm: '℠', r: '®', '(r)': '®', c: '©' }

const ordinal = /^(?:st|nd|rd|th|e|er|re|ère|ème|eme|nde|nd|o|a|º|ª|os|as|ste|de)$/i
const mark =
  /^\[[^[\]]{1,20}\]$|^\(\d{1,3}\)$|^[*†‡§¶#]+$|^\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*$|^[a-z]$|^(?:note|fn|nb|n)\.? ?\d+$/i
const number = /^[+\-−–]?\d{1,4}(?:[.,]\d+)?$/
const charge = /^(?:\d{0,2}[+\-−]|[+\-−]\d{1,3})$/

/** Units and variables that have exponents; on a longer word a superscript is a note mark. */
const powered = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}])(?:[a-zA-Z]|[kcdmµμnh]?m|km\/h|mi|miles?|ft|feet|foot|in|inch|inches|yd|yards?|sq|ha|[kmµ]?s|sec` +
    '|kg|mol|cd|mc|Hz|dB|(?:square|cubic) (?:met(?:er|re)s?|feet)|π|λ|σ|χ|θ)$',
  'u',
)
/** One letter that names a person or thing: "I" is the writer. */
const pronoun = /(?:^|[^\p{L}\p{N}])I$/u
const bracketed = /\(([^()]{1,60})\)$/
const year = /(?<![\d.,])(?:1[5-9]|20)\d\d$/
const largeNumber = /\d[.,]?\d{3}$/

/** Superscript text as a continuation of the text before it; empty if it is a note mark. `isLink`: whether it is a link. */
export function raise(before: string, written: string, isLink: boolean): string {
  const inner = written.trim()
  if (inner === '' || inner.length > longest) return written
  const sign = signs[inner.toLowerCase()]
  if (isLink && mark.test(inner)) return ''
  if (sign !== undefined && (inner.length > 1 || /^[RC]$/.test(inner))) return sign
  if (/^[™®©℠]$/.test(inner)) return inner
  if (/^\[/.test(inner) && mark.test(inner)) return ''
  if (ordinal.test(inner) && /[\dIVXLM]$|\b[nN]$|\bM$/.test(before)) return inner
  if (charge.test(inner)) return toSigns(inner, raised)
  if (number.test(inner)) return isExponent(before, inner) ? toSigns(inner, raised) : ''
  if (/^[ni]$/.test(inner) && /[\d)]$/.test(before)) return toSigns(inner, raised)
  return mark.test(inner) && /[\p{L}\p{P}\p{N}\p{S}]$/u.test(before) ? '' : written
}

/** Subscript text as a continuation of the text before it. */
export function lower(written: string): string {
  const inner = written.trim()
  return /^[\d+\-−–()=]{1,8}$/.test(inner) ? toSigns(inner, lowered) : written
}

function isExponent(before: string, inner: string): boolean {
  const end = before.slice(-80)
  // ¹⁴C, or the number of a note before its text.
  if (/(?:^|[\s(])$/.test(end)) return true
  if (/^[+\-−–]/.test(inner)) return true
  if (/\d$/.test(end)) return !year.test(end) && !largeNumber.test(end)
  const [, inBrackets] = bracketed.exec(end) ?? []
  if (inBrackets !== undefined) return !/\p{L}{2}/u.test(inBrackets)
  return powered.test(end) && !pronoun.test(end)
}

function toSigns(text: string, signsOf: Readonly<Record<string, string>>): string {
  return [...text].map(character => signsOf[character] ?? character).join('')
}
