// What a process has used so far, from Linux's /proc: all of its threads, the garbage collector's included.

import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds on a processor, to the nanosecond (`schedstat`; `stat` counts in hundredths of a second). */
export function cpuMilliseconds(pid: number): number {
  let nanoseconds = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // The thread ended between the two reads.
    }
  }
  return nanoseconds / 1e6
}

export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
