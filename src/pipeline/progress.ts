// How far a long task is: a bar that redraws itself on a terminal, a plain line for each finished step elsewhere.

/** Redraws a second: enough to look alive, too few to cost anything. */
const redraws = 10

/** No estimate before a step has taken so long; in milliseconds. */
const soonest = 2000

/** Width of the bar, in characters. */
const width = 30

export interface Progress {
  /** Work of a step that is done, out of its total. */
  at(step: string, done: number, total: number): void
  /** Ends the current step: `summary` says what it did. */
  done(summary: string): void
}

/** Where progress is shown: standard error, as a rule. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): boolean
}

/** Progress on a stream, or silence. */
export function progressOn(stream: ProgressStream, quiet: boolean): Progress {
  if (quiet) return { at: () => {}, done: () => {} }
  if (!stream.isTTY) return { at: () => {}, done: summary => void stream.write(`${summary}\n`) }
  let drawn = 0
  let [current, started] = ['', 0]
  return {
    at(step, done, total) {
      const now = performance.now()
      if (step !== current) [current, started] = [step, now]
      if (now - drawn < 1000 / redraws && done < total) return
      drawn = now
      const filled = total === 0 ? width : Math.round((done / total) * width)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      const left = estimate(now - started, done, total)
      stream.write(`\r\u001b[K${step.padEnd(10)} ${bar} ${count(done)} of ${count(total)}${left}`)
    },
    done(summary) {
      stream.write(`\r\u001b[K${summary}\n`)
    },
  }
}

/** Estimated time for the rest of a step; empty while it is unknown or short. */
function estimate(elapsed: number, done: number, total: number): string {
  if (elapsed < soonest || done === 0) return ''
  const seconds = Math.round(((elapsed / done) * (total - done)) / 1000)
  if (seconds < 2) return ''
  return seconds < 120 ? `, ${seconds} seconds left` : `, ${Math.round(seconds / 60)} minutes left`
}

/** A number with separators, the same in every locale. */
export function count(number: number): string {
  return number.toLocaleString('en-US')
}
