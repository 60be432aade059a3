// `npm run test:opensearch -- [--faults] [--opensearch 2.19.6] [FILTER...]`: the tests on a real cluster. It is the one at OPENSEARCH_URL, or
// else one of this machine for as long as the tests run. Where neither is to be had, one line says so, and nothing has failed.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withCluster } from './cluster.ts'
import { CannotRun, type Version, versions } from './install.ts'

const root = join(import.meta.dirname, '..', '..')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** With what goes wrong: nodes that end, answers that are cut. Takes minutes. */
    faults: { type: 'boolean', default: false },
    opensearch: { type: 'string', default: '3.9.0' },
  },
})
if (!Object.hasOwn(versions, values.opensearch)) {
  console.error(`--opensearch: ${values.opensearch} is none of ${Object.keys(versions).join(', ')}`)
  process.exit(2)
}

async function runTests(url: string): Promise<void> {
  const env = { ...process.env, OPENSEARCH_URL: url, OPENSEARCH_FAULTS: values.faults ? '1' : '' }
  const given = ['run', '--config', join('tests', 'opensearch', 'vitest.config.ts'), ...positionals]
  process.exitCode = spawnSync(process.execPath, [vitest, ...given], { cwd: root, env, stdio: 'inherit' }).status ?? 1
}

try {
  await withCluster({ version: values.opensearch as Version }, runTests)
} catch (error) {
  if (!(error instanceof CannotRun)) throw error
  console.info(`skipped: the tests on OpenSearch need OPENSEARCH_URL, or a JDK and Maven: ${error.message}`)
}
