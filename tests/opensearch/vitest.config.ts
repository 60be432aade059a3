// The tests on a real cluster, by themselves: `npm run test:opensearch` starts one and says by OPENSEARCH_URL where it is.

import { defineConfig } from 'vitest/config'

const faults = process.env.OPENSEARCH_FAULTS === '1'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    setupFiles: ['tests/property-seed.ts'],
    include: ['tests/opensearch/*.test.ts', ...(faults ? ['tests/opensearch/faults/*.test.ts'] : [])],
    // All ask one cluster, on few cores.
    fileParallelism: false,
    isolate: false,
    testTimeout: faults ? 300_000 : 60_000,
    hookTimeout: faults ? 300_000 : 120_000,
  },
})
