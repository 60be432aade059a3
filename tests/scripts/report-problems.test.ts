// What a build prints of files must not steer the terminal that it is printed to.

import { expect, test } from 'vitest'
import type { Problem } from '../../src/ingest/problem.ts'
import { reportProblems } from '../../src/pipeline/report-problems.ts'

const severities = ['error', 'warning', 'held'] as const

test.each([
  ['clears the screen', '\u001b[2J', '\\u001b[2J'],
  ['sets the title of the window', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
  ['overwrites its own line', '\r', '\\u000d'],
  ['begins a line', '\nerror: forged', '\\u000aerror: forged'],
  ['takes back letters', '\b\b', '\\u0008\\u0008'],
  ['is a control character of Latin-1', '\u009b1A', '\\u009b1A'],
  ['turns the direction of text', '\u202egpj', '\\u202egpj'],
  ['separates lines', '\u2028', '\\u2028'],
])('a name or title that %s is shown with escapes', (_, hostile, shown) => {
  for (const severity of severities) {
    const row: Problem = {
      file: `a${hostile}.md`,
      line: 1,
      severity,
      message: `"T${hostile}" is wrong`,
      advice: 'look',
    }
    const lines = reportProblems([row])
    expect(lines.join('|')).toContain(`a${shown}.md:1: "T${shown}" is wrong`)
    expect(lines.join('|')).not.toContain(hostile)
  }
})

test('letters of every script stay as they are', () => {
  const row: Problem = { file: 'é/北京 👩‍💻.md', line: null, severity: 'error', message: 'm', advice: 'a' }
  expect(reportProblems([row])).toContain('  é/北京 👩‍💻.md: m')
})
