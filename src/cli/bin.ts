#!/usr/bin/env node
// The program: `onrecord COMMAND`. In the repository, npm scripts start it.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`onrecord needs Node 22.18 or later, and this is ${process.version}. nodejs.org has newer ones`)
  process.exit(1)
}
// A closed pipe (head) is no error.
process.stdout.on('error', () => process.exit(0))
// Keeps the compiled program, which halves its start. Bun has no such call.
const { enableCompileCache } = await import('node:module')
enableCompileCache?.()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))

export {}
