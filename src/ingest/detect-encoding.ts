// Detects the encoding of a text that is not UTF-8 and has no byte order mark or declaration: `chardet` (a port of ICU's detector) ranks
// encodings by byte statistics; a guess counts only if the decoded text looks like real text. Western text stays Windows-1252.

import { analyse } from 'chardet'
import { labelOf } from './declared-encoding.ts'

/** So many bytes of lines with letters beyond ASCII are looked at. */
const sample = 60_000

/** A guess below this confidence (0 to 100) says nothing. */
const leastConfidence = 8

/** Letters that no word of a language has where it is decoded rightly. */
const strangers: Readonly<Record<string, RegExp>> = {
  pl: /[ľĽšŠžŽťŤ¦¨¶·]/gu,
  cs: /[ąĄľĽźŹ¦]/gu,
  hu: /[šŠťŤžŽąĄľĽ]/gu,
  ro: /[šŠťŤžŽąĄľĽ]/gu,
}

const cyrillicEncodings = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866']
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const nonAscii = /[^\0-\x7f]/g

/** Scripts of the encodings with one byte a letter. */
const scripts: Readonly<Record<string, RegExp>> = {
  'windows-1251': /\p{Script=Cyrillic}/u,
  'koi8-r': /\p{Script=Cyrillic}/u,
  'koi8-u': /\p{Script=Cyrillic}/u,
  'iso-8859-5': /\p{Script=Cyrillic}/u,
  'windows-1253': /\p{Script=Greek}/u,
  'iso-8859-7': /\p{Script=Greek}/u,
  'windows-1255': /\p{Script=Hebrew}/u,
  'iso-8859-8': /\p{Script=Hebrew}/u,
  'iso-8859-8-i': /\p{Script=Hebrew}/u,
  'windows-1256': /\p{Script=Arabic}/u,
  'iso-8859-6': /\p{Script=Arabic}/u,
}

/** Fewer words in Cyrillic are an accident. */
const fewestWords = 3

/** A word in letters of two scripts comes of a wrong guess; so many, as a share of the words beyond ASCII, are an accident. */
const mixedWords = 0.1

/** The label of the encoding, as TextDecoder knows it. */
export function detectEncoding(bytes: Uint8Array): string {
  const lines = linesBeyondAscii(bytes)
  for (const { name, confidence, lang } of analyse(lines)) {
    const label = labelOf(name)
    if (label === null || confidence < leastConfidence) continue
    const refined = refine(label, lines, lang)
    if (refined === 'windows-1252') return refined
    if (!refined.startsWith('utf') && readsLike(refined, lines)) return refined
  }
  return 'windows-1252'
}

/** Does it look like seven-bit Japanese: escapes between pairs of ASCII characters? */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  }
  return false
}

/** Two encodings that a detector cannot tell apart by statistics, but that a letter does. */
function refine(label: string, bytes: Uint8Array, lang: string | undefined): string {
  // The detector does not know the Cyrillic of DOS, and takes it for another or for Western text.
  const cyrillic = cyrillicEncodings.includes(label) || label === 'windows-1252' ? cyrillicOf(bytes) : null
  if (cyrillic !== null && cyrillic !== label) return refine(cyrillic, bytes, lang)
  if (label === 'koi8-r') {
    const russian = new TextDecoder('koi8-r').decode(bytes)
    return /(?<=\p{Script=Cyrillic})[\u2500-\u257f]|[\u2500-\u257f](?=\p{Script=Cyrillic})/u.test(russian)
      ? 'koi8-u'
      : label
  }
  const odd = lang === undefined ? undefined : strangers[lang]
  if (odd === undefined || (label !== 'iso-8859-2' && label !== 'windows-1250')) return label
  const other = label === 'iso-8859-2' ? 'windows-1250' : 'iso-8859-2'
  const strange = (encoding: string) => count(new TextDecoder(encoding).decode(bytes), odd)
  return strange(other) < strange(label) ? other : label
}

function readsLike(label: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(label).decode(bytes)
  const script = scripts[label]
  if (script !== undefined) return isOfScript(text, script)
  if (/^(?:gb|big5|shift_jis|euc|iso-2022)/.test(label)) return isEastAsian(text)
  return !text.includes('\ufffd')
}

/** Words beyond ASCII are in the script, and not in a mixture of it and Latin. */
function isOfScript(text: string, script: RegExp): boolean {
  let [own, mixed] = [0, 0]
  for (const [word] of text.matchAll(/[\p{L}\p{M}]*[^\0-\x7f\P{L}][\p{L}\p{M}]*/gu)) {
    const letters = [...word].filter(letter => /\p{L}/u.test(letter))
    if (letters.every(letter => script.test(letter))) own++
    else mixed++
  }
  return own > 0 && mixed <= (own + mixed) * mixedWords
}

/** Ideographs stand beside ideographs: in Western text that was read so they stand alone between letters. */
function isEastAsian(text: string): boolean {
  const damaged = count(text, /\ufffd/g)
  const beyond = text.match(nonAscii)?.length ?? 0
  const runs = count(text, /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]{2,}/g)
  const inRuns = [...text.matchAll(/[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]{2,}/g)].join('').length
  return eastAsian.test(text) && runs > 0 && inRuns >= beyond * 0.6 && damaged <= beyond * 0.02
}

/** The encoding of Cyrillic by which a text reads best; null if it does by none. */
function cyrillicOf(bytes: Uint8Array): string | null {
  let best: { encoding: string; score: number } | null = null
  for (const encoding of cyrillicEncodings) {
    const text = new TextDecoder(encoding).decode(bytes)
    const score = isCyrillic(text) ? count(text, /[оеаинт]/giu) : 0
    if (score > (best?.score ?? 0)) best = { encoding, score }
  }
  return best?.encoding ?? null
}

/**
 * Cyrillic words as they are written: capitals only where a word begins or throughout, and vowels in them. The encodings of Cyrillic differ
 * in which bytes are capitals, so that a few words tell them apart where statistics need many.
 */
function isCyrillic(text: string): boolean {
  let [sane, odd, letters, vowels] = [0, 0, 0, 0]
  for (const [word] of text.matchAll(/[\p{L}\p{M}’'\u2500-\u25ff]*[^\0-\x7f\P{L}][\p{L}\p{M}’'\u2500-\u25ff]*/gu)) {
    if (word.length < 3) continue
    if (/^[\p{Script=Cyrillic}’'][\p{Ll}’']+$|^[\p{Lu}’']+$/u.test(word) && !/[^\p{Script=Cyrillic}’']/u.test(word))
      sane++
    else odd++
    letters += word.length
    vowels += count(word.toLowerCase(), /[аеёиоуыэюяіїє]/g)
  }
  return sane >= fewestWords && odd <= sane * mixedWords && vowels >= letters * 0.3 && vowels <= letters * 0.6
}

/** Whole lines with bytes beyond ASCII, as many as are looked at: in no encoding is a line's end part of a letter. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(sample)
  let [length, start] = [0, 0]
  while (start < bytes.length && length < sample) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, Math.min(end, start + sample - length))
    if (line.some(byte => byte > 0x7f)) {
      found.set(line, length)
      length += line.length
    }
    start = end
  }
  return found.subarray(0, length)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
