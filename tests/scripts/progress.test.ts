// The progress of a build, on a terminal and elsewhere.

import { expect, test, vi } from 'vitest'
import { progressOn } from '../../src/pipeline/progress.ts'

/** What a progress writes to a stream, for the same work each time. */
function written(isTTY: boolean, quiet = false): string {
  const parts: string[] = []
  const progress = progressOn({ isTTY, write: part => parts.push(part) > 0 }, quiet)
  progress.at('reading', 0, 2000)
  progress.at('reading', 2000, 2000)
  progress.done('read 2,000 files')
  return parts.join('')
}

test('a terminal has a bar that ends in the summary', () => {
  const text = written(true)
  expect(text).toContain(`reading    ${'█'.repeat(30)} 2,000 of 2,000`)
  expect(text.endsWith('\r\u001b[Kread 2,000 files\n')).toBe(true)
})

test('elsewhere there are plain lines only', () => {
  expect(written(false)).toBe('read 2,000 files\n')
})

test('quiet is silent', () => {
  expect(written(true, true)).toBe('')
})

test('a long step says how long the rest takes', () => {
  const parts: string[] = []
  vi.useFakeTimers({ toFake: ['performance'] })
  const progress = progressOn({ isTTY: true, write: part => parts.push(part) > 0 }, false)
  progress.at('reading', 1, 1000)
  vi.advanceTimersByTime(10_000)
  progress.at('reading', 100, 1000)
  vi.advanceTimersByTime(10_000)
  progress.at('reading', 1000, 1000)
  progress.at('quotes', 1, 1000)
  vi.useRealTimers()
  const drawn = parts.map(part => part.slice(part.lastIndexOf('of')))
  expect(drawn.filter(part => part.includes('left'))).toEqual(['of 1,000, 90 seconds left'])
})
