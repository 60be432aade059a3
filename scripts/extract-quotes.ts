// Prints the quotes of text files as JSON lines.
// Usage: npm run quotes -- FILE... [--raw] [--drafts] [--include-paid] [--include-expired] [--as-of DATE]

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Article } from '../src/article/article.ts'
import { decode } from '../src/ingest/decode.ts'
import { formatOfBytes } from '../src/ingest/format-of.ts'
import type { Publishing } from '../src/ingest/publication/decide.ts'
import { quoteLine, sayLanguage } from '../src/pipeline/quote-line.ts'
import { articleOf } from '../src/pipeline/raw-article.ts'
import { FolderError } from '../src/pipeline/read-folder.ts'
import { readNamed } from '../src/pipeline/read-named.ts'
import { extractQuotes } from '../src/quotes/extract.ts'
import { publishingOf, publishingOptions, publishingUsage } from './lib/publishing-options.ts'

const usage = `Usage: npm run quotes -- FILE... [options]

Prints one JSON object a line for every attributed quote. What is not published has none, but a line that says so.
  --raw               the file is plain body text without a header: start and end are offsets into its own text
                      (UTF-16 code units; line ends and a byte order mark count as they stand there)
${publishingUsage}`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    raw: { type: 'boolean', default: false },
    ...publishingOptions,
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help || positionals.length === 0) {
  console.info(usage)
  process.exit(values.help ? 0 : 2)
}
// A closed pipe (head) is no error.
process.stdout.on('error', () => process.exit(0))
const publishing = publishingOrExit()
for (const file of positionals) {
  if (values.raw) printRaw(file)
  else await printFile(file)
}

function publishingOrExit(): Publishing {
  try {
    return publishingOf(values)
  } catch (error) {
    if (!(error instanceof FolderError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

async function printFile(file: string): Promise<void> {
  const { articles, problems } = await readNamed(file, publishing)
  for (const { file: place, severity, message, advice } of problems) {
    console.error(`${place}: ${severity === 'held' ? 'held back' : severity}: ${message}; ${advice}`)
  }
  if (problems.some(({ severity }) => severity === 'error') || articles.length === 0) process.exitCode = 1
  for (const { file: place, article } of articles) {
    sayLanguage(place, article.lang)
    print(place, article, null)
  }
}

/** Prints the quotes of a text exactly as its file has it, line ends and byte order mark included, so that offsets fit the raw file. */
function printRaw(file: string): void {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
    return
  }
  const decoded = decode(bytes)
  const binary = formatOfBytes(bytes)?.name
  if (binary !== undefined || decoded.text === null) {
    console.error(`${file}: not text, but ${binary ?? (decoded.text === null ? decoded.reason : '')}`)
    process.exitCode = 1
    return
  }
  const text = new TextDecoder(decoded.encoding, { fatal: false, ignoreBOM: true }).decode(bytes)
  const { article, offsets } = articleOf(file, text)
  sayLanguage(file, article.lang)
  print(file, article, offsets)
}

/** `offsets`: where each paragraph begins in the file's text; null if places are given by paragraph. */
function print(file: string, article: Article, offsets: readonly number[] | null): void {
  const lines = extractQuotes(article).map(quote => JSON.stringify(quoteLine(file, article, quote, offsets)))
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
  else if (offsets === null) console.error(`${file}: "${article.title}" has no attributed quote`)
}
