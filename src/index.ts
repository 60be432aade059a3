// The package's entry: from the bytes of a file to articles, from articles to one archive, and from an archive to answers. It takes and
// gives bytes and values; folders, files and requests are the caller's.

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
