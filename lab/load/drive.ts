// Sends requests to a server of this machine, so many at a time, for so long; counts what comes back.

import { Agent, request } from 'node:http'
import type { LoadRequest } from './mix.ts'

/** An answer that takes longer counts as failed; in milliseconds. */
const longestAnswer = 30_000

export interface Driven {
  readonly seconds: number
  /** Answers of each status; 0 stands for none. */
  readonly statuses: ReadonlyMap<number, number>
  /** Requests that failed with 5xx or without an answer, the first few. */
  readonly failures: readonly string[]
  /** In milliseconds. */
  readonly latencies: readonly number[]
}

const mostFailuresKept = 5

/** Drives a server on loopback. */
export async function drive(
  url: string,
  requests: Iterator<LoadRequest>,
  { milliseconds, atATime }: { readonly milliseconds: number; readonly atATime: number },
): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime })
  const statuses = new Map<number, number>()
  const failures: string[] = []
  const latencies: number[] = []
  const started = performance.now()
  const end = started + milliseconds
  const oneAfterAnother = async () => {
    while (performance.now() < end) {
      const next = requests.next()
      if (next.done === true) return
      const asked = performance.now()
      const status = await statusOf(url, agent, next.value)
      latencies.push(performance.now() - asked)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if ((status === 0 || status >= 500) && failures.length < mostFailuresKept) {
        failures.push(`${status} ${next.value.path.slice(0, 300)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: atATime }, oneAfterAnother))
  agent.destroy()
  return { seconds: (performance.now() - started) / 1000, statuses, failures, latencies }
}

function statusOf(url: string, agent: Agent, { path, headers, body }: LoadRequest): Promise<number> {
  return new Promise(resolve => {
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(`${url}${path}`, { agent, method, headers, timeout: longestAnswer }, answer => {
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(0))
      answer.resume()
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(0))
    asked.end(body)
  })
}
