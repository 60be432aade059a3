// A real OpenSearch cluster of this machine, for tests: one node or several on free ports, each of which can be killed and started again.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../scripts/lib/free-port.ts'
import { install, type Version } from './install.ts'

/** Longest time until a cluster answers, in milliseconds: three nodes at a time on two busy cores. */
const longestStart = 120_000
const pollPause = 200
const startTries = 3
/** Of a node's log, for an error: the trace of a node that cannot start is long. */
const lastLines = 60

export interface ClusterNode {
  readonly name: string
  readonly url: string
  /** Of its process; undefined while it does not run. */
  readonly pid: () => number | undefined
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again with the data that it had. Returns as soon as the process runs; `answers` waits. */
  start(): void
  /** Waits until it answers as a member of a cluster of so many nodes. */
  answers(nodes: number): Promise<void>
}

export interface Cluster {
  readonly version: Version
  /** Of the first node. */
  readonly url: string
  readonly nodes: readonly ClusterNode[]
  /** Its nodes' data. */
  readonly folder: string
  /** The node that manages the cluster; waits for an election. */
  manager(): Promise<ClusterNode>
  /** Ends all nodes and deletes what they stored. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly nodes?: number
  /** Memory of each node, in MiB. */
  readonly heap?: number
  /** Compile as a server does, which makes a start twice as long: for measuring. */
  readonly optimized?: boolean
  readonly version?: Version
}

/** Starts a cluster and waits until all of its nodes answer. Throws `CannotRun` where this machine cannot run one. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  // Between finding a free port and a node's taking it, another program may have it.
  for (let left = startTries; ; left -= 1) {
    try {
      return await startOnce(options)
    } catch (error) {
      if (left <= 1 || !(error instanceof Error && /bind/i.test(error.message))) throw error
    }
  }
}

async function startOnce(options: ClusterOptions): Promise<Cluster> {
  const { nodes: count = 1, heap = 512, version = '3.9.0', optimized = false } = options
  const installed = await install(version)
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-opensearch-'))
  const names = Array.from({ length: count }, (_, i) => `n${i + 1}`)
  const ports = await freePorts(2 * count)
  const seeds = ports
    .slice(count)
    .map(port => `127.0.0.1:${port}`)
    .join(',')
  const classPath = [installed.folder, join(installed.folder, 'lib', '*')].join(delimiter)
  const settings = join(installed.folder, 'log4j2.properties')
  const nodes = names.map((name, i) => {
    const [http, transport] = [ports[i], ports[count + i]]
    const home = join(folder, name)
    mkdirSync(home)
    const speed = optimized ? [] : ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
    const given = ['RunNode', home, name, String(http), String(transport), seeds, names.join(',')]
    const jvm = [
      `-Xms${heap}m`,
      `-Xmx${heap}m`,
      ...speed,
      '-XX:-UsePerfData',
      `-Dlog4j2.configurationFile=${settings}`,
      `-Djava.io.tmpdir=${folder}`,
      '-cp',
      classPath,
    ]
    return nodeOf(name, `http://127.0.0.1:${http}`, join(home, 'node.log'), log =>
      // It ends when its standard input does: with this process, whatever becomes of it.
      spawn(installed.java, [...jvm, ...given], { stdio: ['pipe', log, log] }),
    )
  })
  const stop = async () => {
    await Promise.all(nodes.map(node => node.kill()))
    await rm(folder, { recursive: true, force: true })
  }
  for (const node of nodes) node.start()
  try {
    await Promise.all(nodes.map(node => node.answers(count)))
  } catch (error) {
    await stop()
    throw error
  }
  const manager = async () => {
    for (const end = performance.now() + longestStart; performance.now() < end; await pause(pollPause)) {
      for (const { url } of nodes) {
        const answer = await fetch(`${url}/_cat/cluster_manager?format=json&cluster_manager_timeout=1s`).catch(
          () => null,
        )
        if (answer?.ok !== true) continue
        const [found] = (await answer.json()) as { readonly node: string }[]
        const node = nodes.find(({ name }) => name === found?.node)
        if (node?.pid() !== undefined) return node
      }
    }
    throw new Error(`the cluster has no manager after ${longestStart / 1_000} s`)
  }
  return { version, url: nodes[0]?.url ?? '', nodes, folder, manager, stop }
}

/** The cluster at OPENSEARCH_URL, or one of this machine for as long as `use` runs. Throws `CannotRun` where there is neither. */
export async function withCluster<T>(options: ClusterOptions, use: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.OPENSEARCH_URL
  if (given) return use(given)
  const cluster = await startCluster(options)
  try {
    return await use(cluster.url)
  } finally {
    await cluster.stop()
  }
}

/** So many different ones. */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}

function nodeOf(name: string, url: string, logFile: string, run: (log: number) => ChildProcess): ClusterNode {
  let process: ChildProcess | null = null
  const isRunning = () => process !== null && process.exitCode === null && process.signalCode === null
  return {
    name,
    url,
    pid: () => (isRunning() ? process?.pid : undefined),
    async kill() {
      if (process === null || !isRunning()) return
      const ended = once(process, 'exit')
      process.kill('SIGKILL')
      await ended
    },
    start() {
      if (isRunning()) throw new Error(`${name} runs already`)
      const log = openSync(logFile, 'a')
      process = run(log)
      closeSync(log)
    },
    async answers(count) {
      const end = performance.now() + longestStart
      while (performance.now() < end) {
        if (!isRunning()) throw new Error(`the node ${name} ended:\n${tail(logFile)}`)
        const answer = await fetch(`${url}/_cluster/health?wait_for_nodes=${count}&timeout=5s`).catch(() => null)
        if (answer?.ok) return
        await pause(pollPause)
      }
      throw new Error(`the node ${name} does not answer after ${longestStart / 1_000} s:\n${tail(logFile)}`)
    },
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lastLines).join('\n')
}
