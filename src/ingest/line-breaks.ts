// What a line break inside a paragraph becomes: a blank, or nothing in scripts without blanks between words (Chinese, Japanese, Thai, Lao,
// Khmer, Burmese; Korean has blanks). As in CSS Text 4, "segment break transformation rules". Where a word is broken with a hyphen, the
// break stays: what reads and shows the text takes the word as one (text/line-ends.ts).

import { goesOn } from '../text/line-ends.ts'

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、-〿ー！-｠`
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u')
const beginsUnspaced = new RegExp(`^[${unspaced}]`, 'u')
const breakInside = new RegExp(String.raw`(?<=[${unspaced}])[ \t\r\f]*\n[ \t\r\f\n]*(?=[${unspaced}])`, 'gu')
const mayBeUnspaced = /[\u0e00-\u109f\u1780-\u17ff\u3001-\u9fff\uf900-\ufaff\uff01-\uff60\ud840-\ud8bf]/
const mayBeWide = /[\u1100-\uffff]/
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g
const blank = /[ \t\n\r\f]+/g
/** Code units of a word that are looked at. */
const wordLength = 48

/** Lines of one paragraph as one line. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line, at) => (at > 0 ? between(lines[at - 1] ?? '', line) + line : line)).join('')
}

function between(before: string, after: string): string {
  if (goesOn(before, after)) return '\n'
  return needsBlank(before, after) ? ' ' : ''
}

function needsBlank(before: string, after: string): boolean {
  return !endsUnspaced.test(before.slice(-2)) || !beginsUnspaced.test(after)
}

/**
 * A text in one line: runs of blanks and line breaks become one blank, or nothing between two lines of a script without blanks. Only where a
 * word is broken with a hyphen, the line break stays.
 */
export function inOneLine(text: string): string {
  if (!text.includes('\n')) return text.replace(blank, ' ')
  const joined = mayBeUnspaced.test(text) ? text.replace(breakInside, '') : text
  return joined.replace(blank, (run: string, at: number) => {
    const end = at + run.length
    const isBreak =
      run.includes('\n') && goesOn(joined.slice(Math.max(0, at - wordLength), at), joined.slice(end, end + wordLength))
    return isBreak ? '\n' : ' '
  })
}

/** Width of a line on a screen or printed page, in columns; an ideograph takes two. */
export function widthOf(line: string): number {
  return mayBeWide.test(line) ? line.length + (line.match(wide)?.length ?? 0) : line.length
}

/** Whether it begins in a script without blanks between words. */
export function isUnspaced(text: string): boolean {
  return beginsUnspaced.test(text)
}
