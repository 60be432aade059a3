/** Gives results in promises; of what is asked at one time, the last is worked out first. */
export function lastFirst(): <Result>(work: () => Result | Promise<Result>) => Promise<Result> {
  let waiting: (() => void)[] = []
  return work =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) {
        setImmediate(() => {
          const all = waiting.toReversed()
          waiting = []
          for (const one of all) one()
        })
      }
      waiting.push(() => {
        try {
          resolve(work())
        } catch (error) {
          reject(error)
        }
      })
    })
}
