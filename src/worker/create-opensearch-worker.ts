// The Worker over a cluster of OpenSearch. `onrecord push` fills the cluster; the Worker has no archive in it and is deployed once.

import type { EngineOptions } from '../engines/opensearch/client.ts'
import { openCluster } from '../engines/opensearch/cluster-engine.ts'
import { searcherOf } from '../search/searcher-of-engine.ts'
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'
import type { Worker } from './create-worker.ts'
import { Problem, problemDetails } from './http/problem-json.ts'

/** Where the cluster is. User and password, or a token, are secrets of the Worker, of a role that can only read. */
export interface OpenSearchBindings extends Bindings {
  /** `https://search.example:9200` */
  readonly OPENSEARCH_URL?: string
  /** What the names of the archive's indexes begin with; `onrecord` by default. */
  readonly OPENSEARCH_INDEX?: string
  readonly OPENSEARCH_USER?: string
  readonly OPENSEARCH_PASSWORD?: string
  readonly OPENSEARCH_TOKEN?: string
  /** A VPC service of Workers, or another Worker, by which a cluster is reached that has no public address. */
  readonly OPENSEARCH?: { fetch: typeof fetch }
}

/**
 * A Worker that answers from a cluster.
 *
 * @param publicUrl where the archive is reached; the variable `PUBLIC_URL` goes first
 * @example
 * import { createOpenSearchWorker } from 'onrecord/opensearch'
 *
 * export default createOpenSearchWorker()
 */
export function createOpenSearchWorker(publicUrl = ''): Worker<OpenSearchBindings> {
  let app: ReturnType<typeof createApp> | undefined
  return {
    // The application is made by the first request, which brings the bindings.
    fetch(request, env, context) {
      try {
        app ??= createApp(searcherOf(openCluster(clusterIn(env))), publicUrl)
      } catch (error) {
        return wrongSettings(error)
      }
      return app.fetch(request, env, context)
    },
  }
}

function clusterIn({ OPENSEARCH, ...env }: OpenSearchBindings): EngineOptions {
  const { OPENSEARCH_URL: url = '', OPENSEARCH_INDEX: index } = env
  if (url === '') throw new Error('OPENSEARCH_URL is not set; name the cluster there, like https://search.example:9200')
  return {
    url,
    index: index || undefined,
    user: env.OPENSEARCH_USER || undefined,
    password: env.OPENSEARCH_PASSWORD || undefined,
    token: env.OPENSEARCH_TOKEN || undefined,
    fetch: OPENSEARCH === undefined ? undefined : (...given) => OPENSEARCH.fetch(...given),
  }
}

/** Nothing is answered by a Worker that was set up wrongly; its log says why. */
function wrongSettings(error: unknown): Response {
  console.error(error instanceof Error ? error.message : String(error))
  const details = problemDetails(
    new Problem(500, 'The archive is not set up yet. The log of the Worker says what is missing.'),
  )
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(details), { status: 500, headers })
}
