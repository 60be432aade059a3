// What a piece of work costs this process.

/** Milliseconds of processor time of this thread; of the clock where that is less, since the system counts processor time in steps. */
export async function leastCpu(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  const started = performance.now()
  await work()
  const elapsed = performance.now() - started
  const { user, system } = process.threadCpuUsage(before)
  const used = (user + system) / 1_000
  return used === 0 ? elapsed : Math.min(elapsed, used)
}
