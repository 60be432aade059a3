// The problem rows of a build for a reader: alike ones together, a few of each, and how many are not shown.

import type { Problem } from '../../src/ingest/problem.ts'
import { count } from './progress.ts'

/** Kinds of problems that are shown, and files of each. The rest are in the file of problems. */
const mostKinds = 12
const mostOfAKind = 3

/** Lines that say what is wrong with which files and what to do, errors first. Bounded, however many problems there are. */
export function reportProblems(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    const kind = `${problem.severity} ${kindOf(problem.message)}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), problem])
  }
  const ordered = [...kinds.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length)
  const lines = ordered.slice(0, mostKinds).flatMap(alike => {
    const shown = alike.slice(0, mostOfAKind).map(({ file, line, message }) => `  ${place(file, line)}: ${message}`)
    const more = alike.length - shown.length
    const rest = more > 0 ? [`  and ${count(more)} more like this`] : []
    const [first] = alike
    return [`${first?.severity}: ${first?.advice}`, ...shown, ...rest]
  })
  const hidden = ordered.slice(mostKinds).reduce((sum, alike) => sum + alike.length, 0)
  return hidden > 0 ? [...lines, `and ${count(hidden)} more of other kinds`] : lines
}

/** A message without what differs from file to file. */
function kindOf(message: string): string {
  return message.replace(/"[^"]*"|\d+/g, '…').slice(0, 40)
}

function rank([first]: readonly Problem[]): number {
  return first?.severity === 'error' ? 0 : 1
}

function place(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`
}
