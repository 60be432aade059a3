// What a command is, and how it ends.

import type { ParseArgsOptionsConfig } from 'node:util'
import { parseArgs } from 'node:util'

/** A row of the list of commands. Its code is loaded when it is called. */
export interface ListedCommand {
  readonly name: string
  /** What it does, in one line. */
  readonly summary: string
  load(): Promise<Command>
}

export interface Command {
  /** The whole help text: usage, what it does, options. */
  readonly help: string
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>
}

/** Exit codes. A search without hits and every verdict of a verification are a success. */
export const exit = { success: 0, failure: 1, wrongCall: 2 } as const

/** A wrong call; `message` says what is right. The command's help follows it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A command that cannot do what it was asked; `message` says why and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/**
 * The options and positional arguments of a call.
 *
 * @throws UsageError for an option that is unknown or has no value
 */
export function readArgs<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    // Node's own text names the option; its advice about "--" helps nobody here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. To specify|\. \(/, 1)
    throw new UsageError(sentence, { cause: error })
  }
}

/** Says of a file or folder that was named, and has neither articles nor problems, why nothing is printed. */
export function sayIfEmpty(
  name: string,
  read: { readonly articles: readonly unknown[]; readonly problems: readonly unknown[] },
): void {
  if (read.articles.length + read.problems.length === 0)
    console.error(`${name}: no article here; a build passes over it`)
}

/** Says what to do next, on standard error, so that no program reads it as an answer. */
export function sayNext(sentence: string): void {
  console.error(`next: ${sentence}`)
}
