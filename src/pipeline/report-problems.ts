// Formats a build's rows for people: problems, grouped by kind, and articles held back, by reason. The length is limited.

import type { Problem } from '../ingest/problem.ts'
import type { HoldReason } from '../ingest/publication/claim.ts'
import { count } from './progress.ts'
import { visible } from './visible.ts'

/** Most kinds of problems shown, and most files of each. The rest are in the file of problems. */
const mostKinds = 12
const mostOfAKind = 3

/** Up to this many rows of articles held back are all shown; if there are more, this many for each reason. */
const mostHeld = 40
const mostOfAReason = 5

/** What stands over each reason, for one and for many, and what lets it in. */
const headings: Readonly<Record<HoldReason | 'hidden', readonly [one: string, many: string, option: string]>> = {
  killed: ['1 was killed or withdrawn', 'were killed or withdrawn', ''],
  draft: ['1 is not published', 'are not published', '--drafts puts it in, for a private preview'],
  embargo: ['1 is under an embargo', 'are under an embargo', ''],
  future: ['1 has a date that has not come yet', 'have a date that has not come yet', '--as-of DATE sets the day'],
  expired: ['1 has expired', 'have expired', '--include-expired puts it in'],
  paid: ['1 is for paying readers', 'are for paying readers', '--include-paid puts it in'],
  version: ['1 is an older version', 'are older versions', ''],
  teaser: ['1 is only the beginning of a story', 'are only the beginnings of stories', ''],
  passage: [
    '1 passage is "not for publication"',
    'passages are "not for publication"',
    'the articles are in the archive without it',
  ],
  hidden: ['1 is hidden by a correction', 'are hidden by corrections', ''],
}

/** Lines that say what is wrong with which files and what to do, errors first; then what is held back, and why. */
export function reportProblems(rows: readonly Problem[]): string[] {
  const held = rows.filter(({ severity }) => severity === 'held')
  return [...reportFaults(rows.filter(({ severity }) => severity !== 'held')), ...reportHeld(held)].map(visible)
}

function reportFaults(problems: readonly Problem[]): string[] {
  const kinds = groupsBy(problems, problem => `${problem.severity} ${kindOf(problem.message)}`)
  const ordered = [...kinds.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length)
  const lines = ordered.slice(0, mostKinds).flatMap(alike => {
    const [first] = alike
    return [`${first?.severity}: ${first?.advice}`, ...shown(alike, mostOfAKind, '  ')]
  })
  const hidden = ordered.slice(mostKinds).reduce((sum, alike) => sum + alike.length, 0)
  return hidden > 0 ? [...lines, `and ${count(hidden)} more of other kinds`] : lines
}

function reportHeld(held: readonly Problem[]): string[] {
  if (held.length === 0) return []
  const reasons = groupsBy(held, ({ reason }) => reason ?? 'draft')
  const articles = held.filter(({ reason }) => reason !== 'passage').length
  const total = articles === 0 ? 'nothing but passages' : articles === 1 ? '1 article' : `${count(articles)} articles`
  const most = held.length <= mostHeld ? mostHeld : mostOfAReason
  const lines = Object.entries(headings).flatMap(([reason, [one, many, option]]) => {
    const alike = reasons.get(reason) ?? []
    if (alike.length === 0) return []
    const heading = alike.length === 1 ? one : `${count(alike.length)} ${many}`
    const advice = option === '' ? '' : ` (${alike.length === 1 ? option : option.replace(/ it(?= in|$)/, ' them')})`
    return [`  ${heading}${advice}`, ...shown(alike, most, '    ')]
  })
  return [`held back: ${total}`, ...lines]
}

/** The first rows of some that are alike, and how many there are more. */
function shown(alike: readonly Problem[], most: number, indent: string): string[] {
  const lines = alike.slice(0, most).map(({ file, line, message }) => `${indent}${place(file, line)}: ${message}`)
  const more = alike.length - lines.length
  return more > 0 ? [...lines, `${indent}and ${count(more)} more like this`] : lines
}

function groupsBy(problems: readonly Problem[], keyOf: (problem: Problem) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const group = groups.get(keyOf(problem))
    if (group === undefined) groups.set(keyOf(problem), [problem])
    else group.push(problem)
  }
  return groups
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
