// The package's second entry, `onrecord/minisearch`: packs a MiniSearch index into a file that opens at once and is searched in place.

export { ArchiveError } from '../file/archive.ts'
export { type OpenOptions, openPacked, type Packed } from './open-packed.ts'
export { packMiniSearch } from './pack-minisearch.ts'
export type { PackedQuery, PackedResult, PackedSearchOptions } from './search-packed.ts'
