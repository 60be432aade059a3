// One measurement in a process of its own, within bounds. A process that fails or outstays them is a line in the table, not the end
// of the run.

import { fork } from 'node:child_process'
import { join } from 'node:path'

const heapGigabytes = 8
const keptOutput = 4000

/** Runs a measuring script of this folder with a task. Resolves to what it sent, or to why it sent nothing. */
export function measureInChild<T>(script: string, task: unknown, minutes: number): Promise<T | string> {
  return new Promise(resolve => {
    const child = fork(join(import.meta.dirname, script), [], {
      execArgv: ['--expose-gc', '--no-warnings', `--max-old-space-size=${heapGigabytes * 1024}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let output = ''
    let sent: T | undefined
    let late = false
    child.stderr?.on('data', data => {
      output = (output + String(data)).slice(-keptOutput)
    })
    // Without a listener an error of the child process would end the run; `close` follows and says what it can.
    child.on('error', error => {
      output += `\n${error.name}: ${error.message}`
    })
    child.on('message', message => {
      sent = message as T
    })
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, minutes * 60_000)
    child.on('close', code => {
      clearTimeout(timer)
      resolve(sent ?? reason(late, minutes, code, output))
    })
    child.send(task as object)
  })
}

function reason(late: boolean, minutes: number, code: number | null, output: string): string {
  if (late) return `over ${minutes} min`
  if (output.includes('heap out of memory')) return `over ${heapGigabytes} GB`
  const error = /^\w*Error(?: \[\w+\])?: .*$/m.exec(output)?.[0]
  return error ?? `ended with ${code ?? 'a signal'}`
}
