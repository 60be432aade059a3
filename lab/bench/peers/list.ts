// The engines of the benchmark by the name `--engines` takes, in the table's order.

import { flexsearch, flexsearchFast } from './flexsearch.ts'
import { lunrPeer } from './lunr.ts'
import { minisearch } from './minisearch.ts'
import { onrecord } from './onrecord.ts'
import { onrecordBlocks, onrecordFolder } from './onrecord-blocks.ts'
import { onrecordEngine, onrecordWords } from './onrecord-engine.ts'
import { orama } from './orama.ts'
import type { Peer } from './peer.ts'
import { sqlite } from './sqlite.ts'
import { tantivy } from './tantivy.ts'

/** The engine that ratios are printed against. */
export const yardstick = 'minisearch'

export const peers: Readonly<Record<string, Peer>> = {
  onrecord,
  'onrecord-blocks': onrecordBlocks,
  'onrecord-folder': onrecordFolder,
  'onrecord-words': onrecordWords,
  'onrecord-engine': onrecordEngine,
  minisearch,
  orama,
  flexsearch,
  'flexsearch-fast': flexsearchFast,
  lunr: lunrPeer,
  sqlite,
  tantivy,
}
