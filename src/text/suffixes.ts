// Suffixes behind the apostrophe of a name, which some languages write: `Ankara'daki` is filed under `ankara`.

import { apostropheLikes, apostropheSigns } from './character.ts'
import { fold } from './fold.ts'

/** Longest suffix, in UTF-16 code units. */
const longest = 16

const suffixed = new RegExp(
  `^(.+)[${apostropheSigns}${apostropheLikes}]([^${apostropheSigns}${apostropheLikes}]+)$`,
  'su',
)
/** A name has a capital and more than one letter; a number has neither. */
const name = /^(?:\p{Lu}.|\p{Nd})/su

/** End of a name without its suffix, of the word between `start` and `end`; `end` if it has none. */
export function nameEnd(text: string, start: number, end: number, suffixes: RegExp | null): number {
  if (suffixes === null) return end
  const surface = text.slice(start, end)
  const [, head = '', tail = ''] = suffixed.exec(surface) ?? []
  const isCased = tail === tail.toLowerCase() || surface === surface.toUpperCase()
  return isCased && name.test(head) && isSuffix(tail, suffixes) ? start + head.length : end
}

export function isSuffix(tail: string, suffixes: RegExp | null): boolean {
  return suffixes !== null && tail !== '' && tail.length <= longest && suffixes.test(fold(tail))
}
