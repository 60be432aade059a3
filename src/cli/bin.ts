#!/usr/bin/env node
// The program: `onrecord COMMAND`. In the repository, npm scripts start it.

import { exit } from './command.ts'
import { main } from './main.ts'

// A closed pipe (head) is no error.
process.stdout.on('error', () => process.exit(exit.success))
process.exitCode = await main(process.argv.slice(2))
