// What `onrecord init` asks: in a terminal by questions, elsewhere by options and defaults.

import { createInterface } from 'node:readline/promises'
import { interfaceTags as languages } from '../../config/config.ts'
import { CommandError, UsageError } from '../command.ts'

export interface Answers {
  /** Name of the archive, as its pages show it. */
  readonly name: string
  /** Language of the pages. */
  readonly language: string
  /** Where titles lead: to the archive's copy of an article, or to the publisher's page. */
  readonly links: 'archive' | 'publisher'
}

export const linkTargets = ['archive', 'publisher'] as const

/** As the configuration allows. */
const longestName = 60

/** @throws UsageError for a value that is none of those allowed */
export function checkedAnswers(given: {
  readonly name: string
  readonly language: string
  readonly links: string
}): Answers {
  const name = given.name.trim()
  if (name === '') throw new UsageError('--name needs a name, such as "The Harrow Herald"')
  if (/\p{Cc}/u.test(name) || name.length > longestName)
    throw new UsageError(`--name is one line of up to ${longestName} characters`)
  if (!languages.some(language => language === given.language))
    throw new UsageError(`--language is one of ${languages.join(', ')}`)
  const links = linkTargets.find(target => target === given.links)
  if (links === undefined) throw new UsageError(`--links is one of ${linkTargets.join(', ')}`)
  return { name, language: given.language, links }
}

/**
 * Asks the three questions. An empty answer takes what stands in brackets, and a wrong one is asked for again.
 *
 * @throws CommandError if somebody ends the input
 */
export async function ask(usual: Answers): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // Also lines that were typed ahead.
  const lines = terminal[Symbol.asyncIterator]()
  const one = async (question: string, value: string, allowed: readonly string[] = []): Promise<string> => {
    terminal.setPrompt(`${question} [${value}] `)
    terminal.prompt()
    const { value: line = '', done = false } = await lines.next()
    if (done) throw new CommandError('nothing was made, because the questions were not answered. --yes asks none')
    const given = line.trim() || value
    if (allowed.length === 0 || allowed.includes(given)) return given
    console.error(`That is none of ${allowed.join(', ')}.`)
    return one(question, value, allowed)
  }
  try {
    return checkedAnswers({
      name: await one('What is the archive called?', usual.name),
      language: await one(`Which language do its pages speak: ${languages.join(', ')}?`, usual.language, languages),
      links: await one(`Where do titles lead: ${linkTargets.join(' or ')}?`, usual.links, linkTargets),
    })
  } finally {
    terminal.close()
  }
}
