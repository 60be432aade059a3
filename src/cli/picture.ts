// A picture of filled shapes with smooth edges. A pixel takes as much of a shape's colour as the shape covers of it, measured on several
// lines across it. Outlines may overlap, as those of fonts do. It uses nothing but the four operations, so that a shape gives the same pixels
// on every machine.

import { encode } from 'fast-png'

export type Point = readonly [x: number, y: number]

/** Straight pieces of a curve: no corner is seen in a curve of some hundred pixels. */
const pieces = 24
const channels = 3
/** Lines in each row of pixels on which it is worked out what is inside. */
const lines = 16
/** Points after each command of a path. */
const counts = new Map([
  ['M', 1],
  ['L', 1],
  ['Q', 2],
  ['C', 3],
  ['Z', 0],
])

export interface Picture {
  /**
   * Fills a path as SVG writes it (M, L, Q, C and Z, from the origin), in which a hole runs the other way round. `at` moves it, and it becomes
   * as large as the scale says: below zero, it is upside down.
   */
  readonly fill: (path: string, colour: string, at?: Point, scale?: readonly [across: number, down: number]) => void
  readonly asPng: () => Uint8Array
}

/** A picture in one colour, given as `#rrggbb`. */
export function createPicture(width: number, height: number, background: string): Picture {
  const data = new Uint8Array(width * height * channels)
  const first = rgb(background)
  for (let at = 0; at < data.length; at += 1) data[at] = first[at % channels] ?? 0

  function paint(row: number, covered: Float64Array, colour: readonly number[]): void {
    for (const [x, share] of covered.entries()) {
      if (share === 0) continue
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (row * width + x) * channels + channel
        const below = data[at] ?? 0
        data[at] = Math.round(below + ((colour[channel] ?? 0) - below) * Math.min(1, share))
      }
    }
  }

  return {
    fill(path, colour, [left, top] = [0, 0], [across, down] = [1, 1]) {
      const place = ([x, y]: Point): Point => [left + x * across, top + y * down]
      const edges = outlines(path).flatMap(outline => edgesOf(outline.map(place)))
      const painted = rgb(colour)
      const first = Math.floor(edges.reduce((least, { top }) => Math.min(least, top), height))
      const end = edges.reduce((most, { bottom }) => Math.max(most, bottom), 0)
      for (let row = Math.max(0, first); row < Math.min(height, end); row += 1) {
        const covered = new Float64Array(width)
        const near = edges.filter(({ top, bottom }) => top < row + 1 && bottom > row)
        for (let line = 0; line < lines; line += 1) addLine(covered, near, row + (line + 0.5) / lines)
        paint(row, covered, painted)
      }
    },
    asPng: () => encode({ width, height, data, channels, depth: 8 }, { zlib: { level: 9 } }),
  }
}

function rgb(colour: string): number[] {
  const [, ...parts] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? []
  if (parts.length === 0) throw new RangeError(`no colour of the form #rrggbb: ${colour}`)
  return parts.map(part => Number.parseInt(part, 16))
}

/**
 * The closed outlines of a path as SVG writes it, their curves as straight pieces. Of its commands it knows those that fonts need:
 * M, L, Q, C and Z, with places from the origin.
 */
function outlines(path: string): Point[][] {
  const found: Point[][] = []
  for (const [, command = '', given = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...given.matchAll(/-?\d*\.?\d+/g)].map(Number)
    const count = counts.get(command)
    if (count === undefined || numbers.length !== 2 * count)
      throw new RangeError(`no path of M, L, Q, C and Z: ${command}${given}`)
    const points = Array.from({ length: count }, (_, i): Point => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0])
    const own = found.at(-1)
    if (command === 'M') found.push(points)
    else own?.push(...curved([own.at(-1) ?? [0, 0], ...points]))
  }
  return found
}

/** The points of a line or a curve after its first. */
function curved(points: readonly Point[]): readonly Point[] {
  if (points.length <= 2) return points.slice(1)
  return Array.from({ length: pieces }, (_, i) => onCurve(points, (i + 1) / pieces))
}

/** A point of a Bézier curve (de Casteljau). */
function onCurve(points: readonly Point[], t: number): Point {
  const [first = [0, 0], ...rest] = points
  if (rest.length === 0) return first
  const between = rest.map(([x, y], i): Point => {
    const [fromX, fromY] = points[i] ?? first
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t]
  })
  return onCurve(between, t)
}

/** An edge of a shape from its upper end to its lower one, and whether the outline runs down (1) or up (-1) there. */
interface Edge {
  readonly top: number
  readonly bottom: number
  readonly way: number
  readonly xAt: (y: number) => number
}

function edgesOf(outline: readonly Point[]): Edge[] {
  return outline.flatMap(([fromX, fromY], i) => {
    const [toX, toY] = outline[(i + 1) % outline.length] ?? [fromX, fromY]
    if (fromY === toY) return []
    const slope = (toX - fromX) / (toY - fromY)
    const xAt = (y: number) => fromX + (y - fromY) * slope
    return { top: Math.min(fromY, toY), bottom: Math.max(fromY, toY), way: fromY < toY ? 1 : -1, xAt }
  })
}

/** Adds what a line across the shape has inside: all between outlines that do not turn against each other. */
function addLine(covered: Float64Array, edges: readonly Edge[], y: number): void {
  const met = edges
    .filter(({ top, bottom }) => top <= y && y < bottom)
    .map(({ way, xAt }) => ({ way, x: xAt(y) }))
    .sort((one, other) => one.x - other.x)
  let turns = 0
  for (const [i, { way, x }] of met.entries()) {
    turns += way
    if (turns !== 0) addSpan(covered, x, met[i + 1]?.x ?? x)
  }
}

function addSpan(covered: Float64Array, from: number, to: number): void {
  const [left, right] = [Math.max(0, from), Math.min(covered.length, to)]
  for (let x = Math.floor(left); x < right; x += 1)
    covered[x] = (covered[x] ?? 0) + (Math.min(x + 1, right) - Math.max(x, left)) / lines
}
