// The Worker: one archive, bundled as bytes, behind the application's routes. Nothing is parsed or copied when it starts.

import archive from '../../dist/archive.bin'
import built from '../../dist/built.json' with { type: 'json' }
import { openSearcher } from '../engines/packed/open-searcher.ts'
import { createApp } from './app.ts'

export type { AppType } from './app.ts'

export default createApp(openSearcher(archive), built.publicUrl)
