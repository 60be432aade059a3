// The image that other sites show of a shared link: the archive's name below its sign, on paper, in the accent. It is drawn once, at build,
// with a font that comes with the program (Source Serif 4, SIL Open Font License: fonts/SourceSerif4-LICENSE.txt).

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import { imageSize } from '../worker/pages/share-tags.ts'
import { packageFolder } from './own-package.ts'
import { createPicture, type Point } from './picture.ts'
import { paper, signShapes, signSide } from './sign.ts'

const { width, height } = imageSize
const ink = '#1d1a15'
/** Width of the name, and its largest and smallest size, in pixels. */
const room = 1_040
const largest = 112
const smallest = 44
/** Most lines of the name. */
const mostLines = 3

/**
 * Characters that the font has. A name with others (Arabic, Chinese, emoji) would be boxes, so the image then has the sign alone.
 */
const written =
  /^[\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u0218-\u021b\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1e9e\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122]+$/u

/** Whether the font can write a name. */
export function canBeWritten(name: string): boolean {
  return written.test(name.normalize('NFC'))
}

/** What is drawn. */
export interface ShareImage {
  readonly name: string
  readonly accent: string
}

/** Height of the bands above and below. */
const band = 18

/** The image as PNG. */
export async function drawShareImage({ name, accent }: ShareImage): Promise<Uint8Array> {
  const picture = createPicture(width, height, paper)
  for (const top of [0, height - band]) picture.fill(`M0 0L${width} 0L${width} ${band}L0 ${band}Z`, accent, [0, top])
  const drawSign = (side: number, top: number) => {
    const scale = side / signSide
    const at: Point = [(width - side) / 2, top]
    picture.fill(signShapes.tile, accent, at, [scale, scale])
    picture.fill(signShapes.marks, paper, at, [scale, scale])
  }
  const text = name.normalize('NFC').trim()
  if (canBeWritten(text)) {
    const pen = await penOf(join(packageFolder, 'dist', 'client', 'share-font.ttf'))
    const { lines, size } = fitted(text.split(/\s+/), line => pen.set(line).width)
    const side = 150
    const whole = side + 60 + lines.length * size * 1.15
    const top = (height - whole) / 2
    drawSign(side, top)
    for (const [i, line] of lines.entries()) {
      const { glyphs, width: wide } = pen.set(line)
      const left = (width - wide * size) / 2
      const base = top + side + 60 + size * (0.85 + i * 1.15)
      const scale = size * pen.unit
      // A font's coordinates go up, a picture's go down.
      for (const { path, x, y } of glyphs) picture.fill(path, ink, [left + x * size, base - y * size], [scale, -scale])
    }
  } else drawSign(190, height / 2 - 95)
  return picture.asPng()
}

/** A line as it is set with a size of one pixel. */
interface SetLine {
  readonly width: number
  readonly glyphs: readonly { readonly path: string; readonly x: number; readonly y: number }[]
}

/** Sets lines in a font. A path of a glyph is in units of the font. */
async function penOf(path: string): Promise<{ readonly unit: number; readonly set: (line: string) => SetLine }> {
  const face = new Face(new Blob(await readFile(path)))
  const font = new Font(face)
  const unit = 1 / face.upem
  return {
    unit,
    set(line) {
      const buffer = new Buffer()
      buffer.addText(line)
      buffer.guessSegmentProperties()
      shape(font, buffer)
      let at = 0
      const glyphs = buffer.getGlyphInfosAndPositions().map(({ codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 }) => {
        const glyph = { path: font.glyphToPath(codepoint), x: (at + xOffset) * unit, y: yOffset * unit }
        at += xAdvance
        return glyph
      })
      return { width: at * unit, glyphs }
    },
  }
}

/** The words in as few lines as give them a good size; a name that fits in no way is cut. */
function fitted(
  words: readonly string[],
  widthOf: (line: string) => number,
): { lines: readonly string[]; size: number } {
  let best = { lines: [words.join(' ')], size: 0 }
  for (let count = 1; count <= Math.min(mostLines, words.length); count += 1) {
    const lines = broken(words, count)
    const size = Math.min(largest, Math.floor(room / Math.max(...lines.map(widthOf))))
    // A line more must gain a good deal.
    if (size > best.size * 1.25) best = { lines, size }
  }
  if (best.size >= smallest) return best
  const whole = words.join(' ')
  let end = whole.length
  while (end > 1 && widthOf(`${whole.slice(0, end)}…`) * smallest > room) end -= 1
  return { lines: [`${whole.slice(0, end).trimEnd()}…`], size: smallest }
}

/** Words in lines of about the same length. */
function broken(words: readonly string[], count: number): string[] {
  const goal = words.join(' ').length / count
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lines.length < count - 1 && longer.length - goal > goal - line.length) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
