// Loaded before a script (`node --import`): the file system fails it at one moment of writing a file. BREAK_AT names the moment, BREAK_HOW
// says how: `kill` ends the process without a last word, anything else is the code of the system's error.

import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'

const { BREAK_AT: moment = '', BREAK_HOW: how = 'kill' } = process.env

function breakNow(syscall: string): never {
  if (how === 'kill') process.kill(process.pid, 'SIGKILL')
  throw Object.assign(new Error(`${how}: broken by a test, ${syscall}`), { code: how, syscall })
}

const { open, readFile, rename } = fs
const probe = await open(tmpdir(), 'r')
const handles = Object.getPrototypeOf(probe)
await probe.close()
const { sync, writeFile } = handles

/** Half of the bytes reach the disk. */
handles.writeFile = async function (bytes: Uint8Array) {
  if (moment !== 'write') return writeFile.call(this, bytes)
  await writeFile.call(this, bytes.subarray(0, bytes.length / 2))
  breakNow('write')
}
handles.sync = async function () {
  if (moment === 'sync') breakNow('fsync')
  await sync.call(this)
}
Object.assign(fs, {
  open: async (...given: Parameters<typeof open>) => {
    if (moment === 'open' && String(given[0]).endsWith('.tmp')) breakNow('open')
    return open(...given)
  },
  readFile: async (...given: Parameters<typeof readFile>) => {
    if (moment === 'read back' && String(given[0]).endsWith('.tmp')) breakNow('read')
    return readFile(...given)
  },
  rename: async (...given: Parameters<typeof rename>) => {
    if (moment === 'rename') breakNow('rename')
    await rename(...given)
    if (moment === 'renamed') breakNow('rename')
  },
})
syncBuiltinESMExports()
