// Writes RESULTS.md: what the laboratory's commands print, each table under the command that printed it. A command whose data is not on
// this machine keeps its last table. Usage: npm run results -- [PART OF A TITLE]

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineLine } from '../bench/machine.ts'
import { measurements } from './measurements.ts'

const root = join(import.meta.dirname, '..', '..')
const file = join(root, 'lab', 'RESULTS.md')
const [, , wanted = ''] = process.argv

/** The sections of the file as it was, by title. */
const before = new Map(
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split(/^## /m)
    .slice(1)
    .map(section => [section.slice(0, section.indexOf('\n')), section] as const),
)

const sections = measurements.flatMap(({ title, command, needs }) => {
  const kept = before.get(title)
  const missing = needs.filter(path => !existsSync(join(root, path)))
  const isAsked = title.toLowerCase().includes(wanted.toLowerCase())
  if (!isAsked || missing.length > 0) {
    if (isAsked) console.error(`${title}: kept as it was, since ${missing.join(' and ')} is not there`)
    return kept === undefined ? [] : [kept.trimEnd()]
  }
  console.error(`${title}: ${command}`)
  const [name = '', ...args] = command.split(' ')
  const printed = execFileSync('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  })
  const day = new Date().toISOString().slice(0, 10)
  return [
    `${title}\n\n\`npm run ${[name, ...(args.length > 0 ? ['--', ...args] : [])].join(' ')}\`, ${day}\n\n${fenced(printed)}`,
  ]
})

const head = `# Results\n\nMade by \`npm run results\`; do not edit. Last run on ${machineLine()}.`
writeFileSync(file, `${[head, ...sections.map(section => `## ${section}`)].join('\n\n')}\n`)

/** Tables in Markdown stay tables; anything else is shown as it was printed. */
function fenced(printed: string): string {
  const text = printed.trim()
  return /^\|/m.test(text) ? text : `\`\`\`\n${text}\n\`\`\``
}
