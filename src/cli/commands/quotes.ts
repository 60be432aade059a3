// onrecord quotes: prints the quotes of files as JSON lines.

import { readFileSync } from 'node:fs'
import type { Article } from '../../article/article.ts'
import { decode } from '../../ingest/decode.ts'
import { formatOfBytes } from '../../ingest/format-of.ts'
import type { Publishing } from '../../ingest/publication/decide.ts'
import { quoteLine, sayLanguage } from '../../pipeline/quote-line.ts'
import { articleOf } from '../../pipeline/raw-article.ts'
import { readNamed } from '../../pipeline/read-named.ts'
import { extractQuotes } from '../../quotes/extract.ts'
import { type Command, exit, readArgs, sayIfEmpty, sayNext, UsageError } from '../command.ts'
import { publishingHelp, publishingOf, publishingOptions } from '../publishing-options.ts'

const help = `Usage: onrecord quotes FILE... [options]

Prints one JSON object a line for every attributed quote. What is not published has none, but a line that says so.

  --raw               the file is plain body text without a header: start and end are offsets into its own text
                      (UTF-16 code units; line ends and a byte order mark count as they stand there)
${publishingHelp}

Examples
  onrecord quotes seeds | jq .speaker.name
  onrecord quotes --raw speech.txt`

export const quotes: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, { raw: { type: 'boolean', default: false }, ...publishingOptions })
    if (positionals.length === 0) throw new UsageError('say which files to read')
    const publishing = publishingOf(values)
    let code: number = exit.success
    for (const file of positionals) code = (values.raw ? printRaw(file) : await printFile(file, publishing)) || code
    sayNext('onrecord build makes an archive of them, and onrecord search finds them there')
    return code
  },
}

async function printFile(file: string, publishing: Publishing): Promise<number> {
  const reading = await readNamed(file, publishing)
  const { articles, problems } = reading
  sayIfEmpty(file, reading)
  for (const { file: place, severity, message, advice } of problems) {
    console.error(`${place}: ${severity === 'held' ? 'held back' : severity}: ${message}; ${advice}`)
  }
  for (const { file: place, article } of articles) {
    sayLanguage(place, article.lang)
    print(place, article, null)
  }
  const isWhole = articles.length > 0 && problems.every(({ severity }) => severity !== 'error')
  return isWhole ? exit.success : exit.failure
}

/** Prints the quotes of a text exactly as its file has it, line ends and byte order mark included, so that offsets fit the raw file. */
function printRaw(file: string): number {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    return exit.failure
  }
  const decoded = decode(bytes)
  const binary = formatOfBytes(bytes)?.name
  if (binary !== undefined || decoded.text === null) {
    console.error(`${file}: not text, but ${binary ?? (decoded.text === null ? decoded.reason : '')}`)
    return exit.failure
  }
  const text = new TextDecoder(decoded.encoding, { fatal: false, ignoreBOM: true }).decode(bytes)
  const { article, offsets } = articleOf(file, text)
  sayLanguage(file, article.lang)
  print(file, article, offsets)
  return exit.success
}

/** `offsets`: where each paragraph begins in the file's text; null if places are given by paragraph. */
function print(file: string, article: Article, offsets: readonly number[] | null): void {
  const lines = extractQuotes(article).map(quote => JSON.stringify(quoteLine(file, article, quote, offsets)))
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
  else if (offsets === null) console.error(`${file}: "${article.title}" has no attributed quote`)
}
