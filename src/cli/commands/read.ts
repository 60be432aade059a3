// onrecord read: prints what is read of files and folders, each article with its fields and paragraphs, and each row of a problem.

import { existsSync } from 'node:fs'
import { readNamed } from '../../pipeline/read-named.ts'
import { linesOfReading, showReading } from '../../pipeline/show-reading.ts'
import { type Command, exit, readArgs, sayIfEmpty, sayNext, UsageError } from '../command.ts'
import { publishingHelp, publishingOf, publishingOptions } from '../publishing-options.ts'

const help = `Usage: onrecord read FILE... [options]

Reads files and folders as a build would, and prints a JSON object a line:
  { "file", "article": { id, title, authors, source, published, url, lang, section, tags, summary, dateline, paragraphs } }
  { "file", "problem": { severity, message, advice, line } }
In a terminal the same is printed to be read.

  --json              JSON lines in a terminal, too
${publishingHelp}

Examples
  onrecord read seeds
  onrecord read export.xml --json | head`

export const read: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean', default: false }, ...publishingOptions })
    if (positionals.length === 0) throw new UsageError('say which files to read')
    const publishing = publishingOf(values)
    const show = process.stdout.isTTY && !values.json ? showReading : linesOfReading
    let code: number = exit.success
    for (const name of positionals) {
      if (!existsSync(name)) code = exit.failure
      const reading = await readNamed(name, publishing)
      for (const line of show(reading)) process.stdout.write(`${line}\n`)
      sayIfEmpty(name, reading)
    }
    sayNext('onrecord quotes FILE prints who said what in it; onrecord build makes the archive')
    return code
  },
}
