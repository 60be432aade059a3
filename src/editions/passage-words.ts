// The words of a passage as numbers, to tell equal passages from others. Case, typographic marks and spaces do not count; letters, digits,
// currency and percent signs, decimal points and the sign of a number do.

const letters = /[\p{L}\p{M}\p{N}\p{Cs}]/u
const signs = /[\p{Sc}%‰]/u
/** Soft hyphens, joiners and the like. */
const unseen = /\p{Cf}/u
/** ASCII, and the dashes, quotation marks and points of typography: characters that stand for themselves. */
const plainText = /^[\p{ASCII}\u2010-\u2027]*$/u

/** What a UTF-16 code unit is, filled when a unit is first met. */
const unknown = 0
const apart = 1
const inWord = 2
const alone = 3
const nothing = 4
const classes = new Uint8Array(0x10000)

function classify(code: number): number {
  const text = String.fromCharCode(code)
  const found = letters.test(text) ? inWord : signs.test(text) ? alone : unseen.test(text) ? nothing : apart
  classes[code] = found
  return found
}

const space = 0x20
const apostrophe = 0x27
const comma = 0x2c
const hyphen = 0x2d
const fullStop = 0x2e
const closingMark = 0x2019
const minus = 0x2212
const lineEnd = 0x0a
/** FNV-1a, 32 bits. */
const offset = 0x811c9dc5 | 0
const prime = 0x01000193

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Words of a text as 32-bit hashes, in a buffer that grows with the longest text and is used again. */
export class WordBuffer {
  words = new Uint32Array(1024)
  count = 0

  /** Replaces the words by those of a text. */
  read(text: string): void {
    // Compatibility forms (`ﬁ`, full-width letters) read as what they stand for.
    const plain = (plainText.test(text) ? text : text.normalize('NFKC')).toLowerCase()
    // A word of its own has one unit, and every other word is followed by one that is none.
    if (this.words.length <= plain.length) this.words = new Uint32Array(plain.length * 2)
    const { words } = this
    const { length } = plain
    let count = 0
    let word = offset
    let open = false
    let before = space
    for (let i = 0; i < length; i++) {
      const code = plain.charCodeAt(i)
      const known = classes[code] ?? unknown
      const kind = known === unknown ? classify(code) : known
      if (kind === inWord) {
        word = Math.imul(word ^ code, prime)
        open = true
      } else if (open && code === space) {
        words[count++] = word
        word = offset
        open = false
      } else if (kind === nothing) {
        continue
      } else if (open && code === hyphen && plain.charCodeAt(i + 1) === lineEnd) {
        // A word that is broken at the end of a line.
        i++
        continue
      } else if (code !== space) {
        const next = i + 1 < length ? plain.charCodeAt(i + 1) : space
        const inNumber = open && isDigit(before) && isDigit(next)
        if (inNumber && code === fullStop) word = Math.imul(word ^ code, prime)
        // `1,500` is `1500`, and `don’t` is `don't`.
        else if (!(inNumber && code === comma) && !(open && (code === apostrophe || code === closingMark))) {
          if (open) words[count++] = word
          word = offset
          open = false
          if (kind === alone) words[count++] = code
          else if ((code === hyphen || code === minus) && before === space && isDigit(next)) words[count++] = hyphen
        }
      }
      before = code
    }
    if (open) words[count++] = word
    this.count = count
  }
}

/**
 * One number for the words of a buffer in order: an integer below 2^53, never 0. Two texts with other words among a million share it by
 * chance once in 20,000 archives. Passages without words, such as `* * *`, are told by their characters.
 */
export function keyOf({ words, count }: WordBuffer, text: string): number {
  let high = 0x1e3779b9
  let low = 0x05ebca6b
  const mix = (word: number) => {
    high = Math.imul(high ^ word, 0x9e3779b1)
    high ^= high >>> 15
    low = (Math.imul((low << 13) | (low >>> 19), 5) + Math.imul(word, 0xc2b2ae35)) | 0
    low ^= low >>> 16
  }
  for (let i = 0; i < count; i++) mix(words[i] ?? 0)
  if (count === 0) for (const character of text.trim()) mix(character.codePointAt(0) ?? 0)
  return (high >>> 0) * 0x200000 + (low >>> 11) + 1
}
