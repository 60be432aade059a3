// The interface between the routes and what answers them: one packed file today, perhaps a database later.

import type {
  About,
  ArticleAnswer,
  ArticlesAnswer,
  FacetsAnswer,
  Range,
  SearchAnswer,
  SpeakerSummary,
  SpeakersAnswer,
  SuggestAnswer,
  VerifyAnswer,
} from './answer.ts'
import type { DateCount, LetterCount, SpeakerProfile } from './browsing.ts'
import type {
  ArticlesRequest,
  FacetsRequest,
  MatchesRequest,
  QuotesRequest,
  SearchRequest,
  SpeakersRequest,
  VerifyRequest,
} from './request.ts'
import type { Answer } from './steps.ts'

/** Seconds after which it is worth asking again, where nobody knows better. */
const usualWait = 60

/**
 * What a searcher answers from cannot be read as it was written, so that any answer might be wrong; or it cannot be reached now.
 * `retryAfter` is when to ask again, in seconds.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'

  readonly retryAfter: number
  /** Whether the same was logged a moment ago, and need not be again. */
  readonly isKnown: boolean

  constructor(
    options: ErrorOptions & { readonly message?: string; readonly retryAfter?: number; readonly isKnown?: boolean },
  ) {
    super(
      options.message ??
        'The archive here is damaged, or of another version than this program. So nothing is answered, rather than something wrong. ' +
          'Whoever runs it should build and deploy it again.',
      options,
    )
    this.retryAfter = options.retryAfter ?? usualWait
    this.isKnown = options.isKnown ?? false
  }
}

/**
 * Answers every question the product takes. Throws nothing but `Unavailable` on any request of these types, and `ForeignCursor` for a
 * cursor of another list.
 */
export interface Searcher {
  about(): Answer<About>
  search(request: SearchRequest): Answer<SearchAnswer>
  /** Every quote of one speaker, by date and place in the article; `q` narrows. The answer has the shape of `search`. */
  quotesOf(request: QuotesRequest): Answer<SearchAnswer | null>
  speakers(request: SpeakersRequest): Answer<SpeakersAnswer>
  /** The letters of the list of speakers by name, in their order. */
  letters(): Answer<readonly LetterCount[]>
  /** Roles over time of the speaker with this id, and who else is quoted in the same articles. */
  profile(id: string): Answer<SpeakerProfile | null>
  /** How many articles have each date, the earliest first. */
  calendar(): Answer<readonly DateCount[]>
  /** The speaker with this id; for an id that has become another, the speaker with that one. */
  speaker(id: string): Answer<SpeakerSummary | null>
  /** Whether an article with this id was hidden by its editors. */
  isWithdrawn(article: string): Answer<boolean>
  article(id: string): Answer<ArticleAnswer | null>
  /** For each paragraph of an article, what a search marks in its snippets, all over the text. At most 1,000 matches are looked for. */
  matches(request: MatchesRequest): Answer<readonly (readonly Range[])[]>
  /** The heads of articles by date, narrowed by filters; or of every article by id: for site maps, and for walking through an archive. */
  articles(request: ArticlesRequest): Answer<ArticlesAnswer>
  /** All values of a facet of a search, most frequent first; `q` narrows them to those with words that begin so. */
  facets(request: FacetsRequest): Answer<FacetsAnswer>
  suggest(request: { q: string; limit: number }): Answer<SuggestAnswer>
  /** Whether a claimed quotation is in the archive, word for word or altered, and who said it. */
  verify(request: VerifyRequest): Answer<VerifyAnswer>
}
