// The run's last line, `N passed, N failed, N skipped`, printed and kept in dist/tests.txt for `.ci/run` to end with.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const file = join(import.meta.dirname, '..', 'dist', 'tests.txt')

export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      if (!module.ok() && module.children.size === 0) count.failed += 1
      for (const test of module.children.allTests()) count[test.result().state] += 1
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, `${line}\n`)
    console.log(line)
  },
}
