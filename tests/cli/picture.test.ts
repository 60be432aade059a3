// Filled shapes: how much of a pixel is covered, holes, and outlines that overlap.

import { decode } from 'fast-png'
import { expect, test } from 'vitest'
import { createPicture, type Picture } from '../../src/cli/picture.ts'

/** The red of the pixels of one row after black shapes on white. */
function row(y: number, draw: (picture: Picture) => void): number[] {
  const picture = createPicture(6, 4, '#ffffff')
  draw(picture)
  const { data } = decode(picture.asPng())
  return Array.from({ length: 6 }, (_, x) => data[(y * 6 + x) * 3] ?? -1)
}

test.each([
  ['whole pixels', 'M1 0L3 0L3 4L1 4Z', [255, 0, 0, 255, 255, 255]],
  ['half of a pixel across', 'M1.5 0L3 0L3 4L1.5 4Z', [255, 128, 0, 255, 255, 255]],
  ['half of a pixel down', 'M1 1.5L3 1.5L3 4L1 4Z', [255, 128, 128, 255, 255, 255]],
  ['a hole', 'M0 0L6 0L6 4L0 4ZM2 0L2 4L4 4L4 0Z', [0, 0, 255, 255, 0, 0]],
  [
    'outlines that overlap on half a pixel',
    'M1 1.5L4 1.5L4 4L1 4ZM2 1.5L5 1.5L5 4L2 4Z',
    [255, 128, 128, 128, 128, 255],
  ],
  ['more than the picture', 'M-9 -9L3 -9L3 99L-9 99Z', [0, 0, 0, 255, 255, 255]],
])('%s', (_, path, expected) => {
  expect(row(1, picture => picture.fill(path, '#000000'))).toEqual(expected)
})

test('a curve is filled up to its line, moved and made larger', () => {
  const dark = row(1, picture => picture.fill('M0 0Q1 0 1 1L0 1Z', '#000000', [0, 0], [4, 4]))
  expect([...dark.slice(0, 3), ...dark.slice(4)]).toEqual([0, 0, 0, 255, 255])
  expect(dark[3]).toBeGreaterThan(0)
  expect(dark[3]).toBeLessThan(255)
})

test.each(['M0 0H3', 'M0 0 1', 'm0 0'])('%s is refused', path => {
  expect(() => createPicture(2, 2, '#ffffff').fill(path, '#000000')).toThrow('no path of M, L, Q, C and Z')
})
