// Prints what is read of files and folders: each article with its fields and paragraphs, and each row of a problem.
// Usage: npm run read -- FILE... [--json] [--drafts] [--include-paid] [--include-expired] [--as-of DATE]

import { parseArgs } from 'node:util'
import { FolderError } from '../src/pipeline/read-folder.ts'
import { readNamed } from '../src/pipeline/read-named.ts'
import { linesOfReading, showReading } from '../src/pipeline/show-reading.ts'
import { publishingOf, publishingOptions, publishingUsage } from './lib/publishing-options.ts'

const usage = `Usage: npm run read -- FILE... [options]

Reads files and folders as a build would, and prints a JSON object a line:
  { "file", "article": { id, title, authors, source, published, url, lang, section, tags, summary, dateline, paragraphs } }
  { "file", "problem": { severity, message, advice, line } }
In a terminal the same is printed to be read.
  --json              JSON lines in a terminal, too
${publishingUsage}`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    ...publishingOptions,
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help || positionals.length === 0) {
  if (values.help) console.info(usage)
  else console.error(usage)
  process.exit(values.help ? 0 : 2)
}
// A closed pipe (head) is no error.
process.stdout.on('error', () => process.exit(0))
try {
  const publishing = publishingOf(values)
  const show = process.stdout.isTTY && !values.json ? showReading : linesOfReading
  for (const name of positionals) {
    const reading = await readNamed(name, publishing)
    for (const line of show(reading)) process.stdout.write(`${line}\n`)
  }
} catch (error) {
  if (!(error instanceof FolderError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
