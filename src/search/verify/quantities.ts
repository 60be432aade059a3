// Amounts and ranges that are written in several ways: `$5m` and `$5 million`, `10-15%` and `10%-15%`, `$5-10m` and `$5m-$10m`.

import { currencies, isUnit, scales } from '../../text/affixes.ts'
import type { ComparedWord } from './compared-words.ts'

const number = /^\d/
const currency = /^\p{Sc}$/u
const codes: ReadonlySet<string> = new Set([...currencies].map(code => code.toLowerCase()))
const scaleNames: ReadonlySet<string> = new Set(scales.values())
/** Abbreviations that stand for a scale without a currency too: `5bn people`. */
const always: ReadonlySet<string> = new Set(['mn', 'bn', 'tn'])
const longestScale = 8
const percent = 'percent'

/** Adds a word after a number, or after the dash of a range. The sign or scale that both ends of a range have is kept at one end. */
export function addToQuantity(words: ComparedWord[], word: ComparedWord): void {
  const last = words.at(-1)
  if (last?.key === '-') {
    if (currency.test(word.key) && currencyBefore(words, words.length - 1) === word.key) return
    words.push(word)
    return
  }
  const isNext = last !== undefined && word.start - last.end <= 1
  const key = isNext ? scaleOf(words, word) : word.key
  if (key === percent || scaleNames.has(key)) {
    // The same sign before the dash: `10%-15%`.
    const at = words.length - 3
    if (words[at + 1]?.key === '-' && words[at]?.key === key && isNumber(words[at - 1])) words.splice(at, 1)
  }
  words.push(key === word.key ? word : { ...word, key })
}

/** Whether the last word is a unit or a scale of a number: then a dash and a number after it make a range, `20m-30m`. */
export function endsQuantity(text: string, words: readonly ComparedWord[]): boolean {
  const [before, last] = [words.at(-2), words.at(-1)]
  if (before === undefined || last === undefined || !isNumber(before) || last.start - before.end > 1) return false
  return scaleNames.has(last.key) || isUnit(text.slice(last.start, last.end), last.key)
}

/** `million` for the `m` of `$5m`; other words are themselves. */
function scaleOf(words: readonly ComparedWord[], { key }: ComparedWord): string {
  if (key.length > longestScale) return key
  const scale = scales.get(key)
  if (scale === undefined) return key === 'pct' ? percent : key
  return always.has(key) || currencyBefore(words, words.length) !== null ? scale : key
}

/** The currency of the amount or range that ends before a word: `$` of `$5`, `$5-10` and `$5m-10`. */
function currencyBefore(words: readonly ComparedWord[], end: number): string | null {
  let at = end - 1
  for (let numbers = 0; numbers < 2; numbers += 1) {
    if (scaleNames.has(words[at]?.key ?? '')) at -= 1
    if (!isNumber(words[at])) return null
    at -= 1
    const { key } = words[at] ?? { key: '' }
    if (currency.test(key) || codes.has(key)) return key
    if (key !== '-') return null
    at -= 1
  }
  return null
}

function isNumber(word: ComparedWord | undefined): boolean {
  return word !== undefined && number.test(word.key)
}
