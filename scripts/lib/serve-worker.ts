// Serves the Worker as it would be deployed, with any archive in it, on a free port of this machine.

import { type ChildProcess, spawn } from 'node:child_process'
import { bundleBareWorker, bundleWorker, workerdBinary } from './bundle-worker.ts'
import { freePort } from './free-port.ts'

const startTries = 600
const startPause = 50
/** The cheapest address. */
export const health = '/health'

export interface ServedWorker {
  readonly url: string
  /** Of the process, for measuring it. */
  readonly pid: number
  stop(): void
}

async function firstAnswer(url: string, worker: ChildProcess): Promise<void> {
  for (let left = startTries; left > 0 && worker.exitCode === null; left--) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    if (answer) throw new Error(`the Worker answers ${answer.status}: ${await answer.text()}`)
    await new Promise(resolve => setTimeout(resolve, startPause))
  }
  throw new Error('the Worker did not start')
}

/**
 * Bundles the Worker into a folder, puts the archive in and starts it. It has answered once when this returns.
 *
 * @param port a free one unless given
 * @param assets a folder of static files, such as the blocks of a large archive
 */
export async function serveWorker(
  folder: string,
  archiveFile: string,
  port?: number,
  assets?: string,
): Promise<ServedWorker> {
  const served = port ?? (await freePort())
  return serve(bundleWorker(folder, archiveFile, served, assets), served)
}

/** Serves a Worker that does nothing, as a baseline. */
export async function serveBareWorker(folder: string): Promise<ServedWorker> {
  const port = await freePort()
  return serve(await bundleBareWorker(folder, port), port)
}

async function serve(config: string, port: number): Promise<ServedWorker> {
  const worker = spawn(workerdBinary(), ['serve', config], { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  try {
    await firstAnswer(url + health, worker)
  } catch (error) {
    worker.kill()
    throw error
  }
  return { url, pid: worker.pid ?? 0, stop: () => void worker.kill() }
}
