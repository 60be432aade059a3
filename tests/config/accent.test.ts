// Any colour that a newsroom chooses can be read as text, on the light page and on the dark one.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, readableAccent, themeOf } from '../../src/config/accent.ts'

const sheets = { light: ['#fffdf8', '#f6f1e6'], dark: ['#161412', '#201d19'] } as const

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('every colour has 4.5 to 1 on both pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), number => {
      const accent = readableAccent(`#${number.toString(16).padStart(6, '0')}`)
      for (const where of ['light', 'dark'] as const)
        for (const sheet of sheets[where]) expect(contrast(accent[where], sheet)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that can be read stays, and what is adjusted is told', () => {
  const blue = readableAccent('#0B5394')
  expect(blue.light).toBe('#0b5394')
  expect(blue.warnings).toEqual([expect.stringMatching(/^accent: #0B5394 has a contrast of .* on the dark page/)])
  const yellow = readableAccent('#ffcc00')
  expect(yellow.dark).toBe('#ffcc00')
  expect(yellow.warnings).toEqual([expect.stringContaining('on the light page')])
  expect(themeOf(yellow)).toBe(`:root{--red:light-dark(${yellow.light},#ffcc00)}\n`)
})
