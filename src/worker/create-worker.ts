// The Worker over the bytes of an archive. Nothing is parsed, copied or opened when it starts. Only this file knows which engine it is.

import type { ExecutionContext as Context } from 'hono'
import { assetBlocks } from '../engines/packed/asset-blocks.ts'
import { openSearcher } from '../engines/packed/open-searcher.ts'
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'

/** What Cloudflare calls. */
export interface Worker<Env extends Bindings = Bindings> {
  fetch(request: Request, env: Env, context: Context): Response | Promise<Response>
}

/**
 * A Worker that answers from an archive.
 *
 * @param archive the bytes of `archive.bin`, which wrangler bundles
 * @param publicUrl where the archive is reached, as far as the build knew it; the variable `PUBLIC_URL` goes first
 * @example
 * import archive from '../dist/archive.bin'
 * import { createWorker } from 'onrecord/worker'
 *
 * export default createWorker(archive)
 */
export function createWorker(archive: ArrayBuffer, publicUrl = ''): Worker {
  let app: ReturnType<typeof createApp> | undefined
  return {
    // The application is made by the first request.
    fetch(request, env, context) {
      app ??= createApp(openSearcher(archive, assetBlocks(env.ASSETS)), publicUrl)
      return app.fetch(request, env, context)
    },
  }
}
