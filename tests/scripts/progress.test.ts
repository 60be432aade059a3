// The progress of a build, on a terminal and elsewhere.

import { expect, test } from 'vitest'
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
