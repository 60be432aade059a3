// Where the cluster of these tests is.

/** The address that `run.ts` gives to the tests. */
export function clusterUrl(): string {
  const url = process.env.OPENSEARCH_URL
  if (!url) throw new Error('these tests run by npm run test:opensearch')
  return url
}

/** Whether tests that take minutes run as well: `--faults`. */
export const isLong = process.env.OPENSEARCH_FAULTS === '1'
