// The tests on a real cluster, by themselves: `npm run test:opensearch` starts one and says by OPENSEARCH_URL where it is.

import { defineConfig } from 'vitest/config'
import { isLong } from './address.ts'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    setupFiles: ['tests/property-seed.ts'],
    include: ['tests/opensearch/*.test.ts', ...(isLong ? ['tests/opensearch/faults/*.test.ts'] : [])],
    // All ask one cluster, on few cores.
    fileParallelism: false,
    isolate: false,
    testTimeout: isLong ? 300_000 : 60_000,
    hookTimeout: isLong ? 300_000 : 120_000,
  },
})
