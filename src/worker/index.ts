// The Worker of this repository. Projects with the package have a file like it, which `onrecord init` writes.

import archive from '../../dist/archive.bin'
import built from '../../dist/built.json' with { type: 'json' }
import { createWorker } from './create-worker.ts'

export type { AppType } from './app.ts'

export default createWorker(archive, built.publicUrl)
