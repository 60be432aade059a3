// The seam between the routes and what answers them: today one packed file, later a database behind the same contract.

import type {
  About,
  ArticleAnswer,
  ArticlesAnswer,
  SearchAnswer,
  SpeakerSummary,
  SpeakersAnswer,
  SuggestAnswer,
  VerifyAnswer,
} from './answer.ts'
import type { QuotesRequest, SearchRequest, VerifyRequest } from './request.ts'

type Answer<T> = T | Promise<T>

/** The one error of a searcher: what it answers from cannot be read as it was written, so that any answer might be wrong. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'

  constructor(options: ErrorOptions) {
    super(
      'The archive here is damaged, or of another version than this program. So nothing is answered, rather than something wrong. ' +
        'Whoever runs it should build and deploy it again.',
      options,
    )
  }
}

/** Answers every question the product takes. Throws nothing but `Unavailable` on any request of these types. */
export interface Searcher {
  about(): Answer<About>
  search(request: SearchRequest): Answer<SearchAnswer>
  /** Everything one speaker said, by date and place in the article; `q` narrows. Same answer shape as `search`. */
  quotesOf(request: QuotesRequest): Answer<SearchAnswer | null>
  speakers(request: { q: string; limit: number; offset: number }): Answer<SpeakersAnswer>
  speaker(id: string): Answer<SpeakerSummary | null>
  article(id: string): Answer<ArticleAnswer | null>
  /** Every article's head, in the order of their ids: for site maps and for walking through an archive. */
  articles(request: { limit: number; offset: number }): Answer<ArticlesAnswer>
  suggest(request: { q: string; limit: number }): Answer<SuggestAnswer>
  /** Is a claimed quotation in the archive, word for word or altered, and who said it? */
  verify(request: VerifyRequest): Answer<VerifyAnswer>
}
