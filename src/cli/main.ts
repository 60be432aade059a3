// The command line: finds the command, and turns what it throws into a sentence and an exit code.

import { exit, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { versionOfPackage } from './own-package.ts'

const overview = `Usage: onrecord COMMAND [options]

Search for news archives, served from the edge: what was written, and who said what in which words.

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

onrecord COMMAND --help tells all about a command; onrecord --version prints the version.
A command ends with 0 if it did what it was asked (also if nothing was found), with 1 if it could not, and with 2 for a wrong call.`

/** Runs a command line without its first two words. Resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === 'help' && rest[0] !== undefined && commands.every(command => command.name !== rest[0]))
      return unknown(rest[0])
    const asked = name === 'help' ? commands.find(command => command.name === rest[0]) : undefined
    console.info((await asked?.load())?.help ?? overview)
    return name === undefined ? exit.wrongCall : exit.success
  }
  if (name === '--version') {
    console.info(versionOfPackage())
    return exit.success
  }
  const listed = commands.find(one => one.name === name)
  if (listed === undefined) return unknown(name)
  const command = await listed.load()
  // What follows "--" are words, not options.
  const end = rest.indexOf('--')
  const options = end < 0 ? rest : rest.slice(0, end)
  if (options.some(option => option === '--help' || option === '-h')) {
    console.info(command.help)
    return exit.success
  }
  try {
    return await command.run(rest)
  } catch (error) {
    const told = inWords(error)
    if (told === null) throw error
    console.error(`${name}: ${told}`)
    if (!(error instanceof UsageError)) return exit.failure
    console.error(`\n${command.help}`)
    return exit.wrongCall
  }
}

function unknown(name: string): number {
  console.error(`onrecord: there is no command "${name}"\n\n${overview}`)
  return exit.wrongCall
}

/** Errors with a message for the user, by name: their classes would load everything that can throw them. */
const forPeople = [
  'UsageError',
  'CommandError',
  'ConfigError',
  'CorrectionError',
  'ArchiveError',
  'TooMuchToRead',
  'Stop',
  'FolderError',
  'WriteError',
  'SettingError',
  'ClusterError',
  'PushError',
]

/** What went wrong, for the user; null for an error of the program itself. */
function inWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (forPeople.includes(error.name)) return error.message
  // No permission, no space, or something else at the path.
  const isOfSystem = 'syscall' in error && 'path' in error
  return isOfSystem ? `cannot read or write ${String(error.path)}: ${error.message}` : null
}
