// Four kinds of tests, one run: plain Node for everything pure, workerd for the Worker, the Worker's tests once more over `onrecord serve`,
// and an installed browser for the page.

import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { closingLine } from './closing-line.ts'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    reporters: ['default', closingLine],
    // Two at a time take two thirds of the time of one on two cores. More would need more memory than a small machine has.
    maxWorkers: 2,
    // Of the tests in Node: V8 counts nothing inside workerd.
    coverage: {
      provider: 'custom',
      customProviderModule: `${root}lab/coverage-provider.ts`,
      include: ['src/**'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        root,
        test: {
          name: 'node',
          setupFiles: ['tests/property-seed.ts'],
          // The files of one process share the modules that they load, which takes longer than most of them.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['worker/*.test.ts', 'browser/**', 'package/**', 'opensearch/**'].map(name => `tests/${name}`),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { name: 'workerd', include: ['tests/worker/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        root,
        test: {
          name: 'serve',
          setupFiles: ['tests/worker/over-serve.ts'],
          include: ['tests/worker/*.test.ts'],
          // Loading the application takes longer than most files.
          isolate: false,
          // Two need bindings that only workerd has; the third tests the archive, whatever asks it.
          exclude: ['deployed', 'rate-limits', 'damage'].map(name => `tests/worker/${name}.test.ts`),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          globalSetup: ['tests/browser/once.ts'],
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
