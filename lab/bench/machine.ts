// What the numbers were taken on, in one line.

import { cpus, totalmem } from 'node:os'

export function machineLine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${process.platform}; Node ${process.versions.node}`
}
