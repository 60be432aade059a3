// The test of the package, which installs from the registry, by itself.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/package/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
