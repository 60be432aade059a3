// The options that name a cluster: the same for every command that reads or writes one. Credentials come from variables alone, because
// options of a command are seen by other users of a machine.

import type { ClusterOptions } from '../engines/opensearch/cluster.ts'
import { isArchiveName, usualIndex } from '../engines/opensearch/index-bodies.ts'
import { UsageError } from './command.ts'

export const clusterHelp = `Variables: OPENSEARCH_URL and OPENSEARCH_INDEX for the options, OPENSEARCH_USER and OPENSEARCH_PASSWORD,
or OPENSEARCH_TOKEN for a bearer token. NODE_EXTRA_CA_CERTS=FILE for a certificate that this machine does not know.`

export interface NamedCluster {
  readonly cluster: ClusterOptions
  readonly name: string
}

/** @throws UsageError where no cluster is named, or by a name that none can have */
export function clusterOf(
  option: string,
  { url, index }: { readonly url: string | undefined; readonly index: string | undefined },
): NamedCluster {
  const { OPENSEARCH_URL, OPENSEARCH_INDEX, OPENSEARCH_USER, OPENSEARCH_PASSWORD, OPENSEARCH_TOKEN } = process.env
  const address = url ?? OPENSEARCH_URL ?? ''
  if (address === '')
    throw new UsageError(`no cluster is named; ${option} https://search.example:9200, or the variable OPENSEARCH_URL`)
  const given = index ?? (OPENSEARCH_INDEX || usualIndex)
  if (!isArchiveName(given))
    throw new UsageError(
      `"${given}" is no name of an index; use lower-case letters, digits, "-", "_" and ".", a letter or digit first`,
    )
  return {
    name: given,
    cluster: { url: address, user: OPENSEARCH_USER, password: OPENSEARCH_PASSWORD, token: OPENSEARCH_TOKEN },
  }
}
