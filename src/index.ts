// The package's entry: the bytes of a file become articles, articles become one archive, and an archive answers requests. It takes and
// returns bytes and values; the caller handles folders, files and HTTP.

export type { Article, Paragraph } from './article/article.ts'
export type { ArchiveEntry } from './article/entry.ts'
export type { Quote, Speaker } from './article/quote.ts'
export { createSearcher } from './engines/packed/packed-searcher.ts'
export { ArchiveError } from './file/archive.ts'
export { type BuildOptions, type BuildProgress, buildArchive } from './file/build-archive.ts'
export { type OpenArchive, openArchive } from './file/open-archive.ts'
export type { Problem } from './ingest/problem.ts'
export { type FileResult, readFile } from './ingest/read-file.ts'
export type { SourceFile } from './ingest/source-file.ts'
export { extractQuotes } from './quotes/extract.ts'
export type { SearchAnswer, VerifyAnswer } from './search/answer.ts'
export type { QuotesRequest, SearchRequest, VerifyRequest } from './search/request.ts'
export { type Searcher, Unavailable } from './search/searcher.ts'
