// The image that other sites show of a shared link: the archive's name below its sign, on paper, in the accent. It is drawn once, at build,
// from an SVG and a font that comes with the program (Source Serif 4, SIL Open Font License: fonts/SourceSerif4-LICENSE.txt).

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { escapeHtml } from '../worker/escape-html.ts'
import { imageSize } from '../worker/pages/share-tags.ts'
import { packageFolder } from './own-package.ts'
import { paper, sign } from './sign.ts'

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

/** The image as PNG. */
export async function drawShareImage({ name, accent }: ShareImage): Promise<Uint8Array> {
  const { draw, widthOf } = await artist()
  const text = name.normalize('NFC').trim()
  if (!canBeWritten(text)) return draw(picture(accent, 190, height / 2 - 95, ''))
  const { lines, size } = fitted(text.split(/\s+/), widthOf)
  const side = 150
  const whole = side + 60 + lines.length * size * 1.15
  const top = (height - whole) / 2
  const words = lines.map(
    (line, i) =>
      `<text x="${width / 2}" y="${top + side + 60 + size * (0.85 + i * 1.15)}" text-anchor="middle" font-family="Source Serif 4" font-weight="600" font-size="${size}" fill="${ink}">${escapeHtml(line)}</text>`,
  )
  return draw(picture(accent, side, top, words.join('')))
}

function picture(accent: string, side: number, top: number, words: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="18" fill="${accent}"/><rect y="${height - 18}" width="${width}" height="18" fill="${accent}"/><svg x="${(width - side) / 2}" y="${top}" width="${side}" height="${side}" viewBox="0 0 32 32">${sign(accent)}</svg>${words}</svg>`
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

interface Artist {
  readonly draw: (svg: string) => Uint8Array
  /** The width of a line at a size of one pixel. */
  readonly widthOf: (line: string) => number
}

let started: Promise<Artist> | undefined

/** The renderer, loaded when it is first needed. */
function artist(): Promise<Artist> {
  started ??= start()
  return started
}

async function start(): Promise<Artist> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(program))
  const font = { fontBuffers: [await readFile(join(packageFolder, 'dist', 'client', 'share-font.ttf'))] }
  const sized = 100
  return {
    draw: svg => new Resvg(svg, { font }).render().asPng(),
    widthOf: line => {
      const text = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-family="Source Serif 4" font-weight="600" font-size="${sized}">${escapeHtml(line)}</text></svg>`
      return (new Resvg(text, { font }).getBBox()?.width ?? 0) / sized
    },
  }
}
