// The judged queries on the packed archive.

import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { judgedTests } from './judge-searcher.ts'

judgedTests(async entries => createSearcher(openArchive((await buildArchive(entries)).buffer)))
