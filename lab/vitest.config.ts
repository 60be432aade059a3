// The laboratory's own tests. vitest itself is the project's: `npm ci` in the folder above comes first.

import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    setupFiles: ['tests/property-seed.ts'],
    include: ['lab/tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
