// The Worker: one archive, bundled as bytes, behind the application's routes. Nothing is parsed, copied or opened when it starts.

import archive from '../../dist/archive.bin'
import built from '../../dist/built.json' with { type: 'json' }
import { openSearcher } from '../engines/packed/open-searcher.ts'
import type { Searcher } from '../search/searcher.ts'
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'

export type { AppType } from './app.ts'

/** What answers, by the Worker's environment: today always the bundled archive. Only this file knows which engine it is. */
function searcherFor(_env: Bindings): Searcher {
  return openSearcher(archive)
}

let app: ReturnType<typeof createApp> | undefined

/** The application is made by the first request, whose environment says what answers. */
export default {
  fetch(request, env, context) {
    app ??= createApp(searcherFor(env), built.publicUrl)
    return app.fetch(request, env, context)
  },
} satisfies ExportedHandler<Bindings>
