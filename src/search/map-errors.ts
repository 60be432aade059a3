// Wraps a searcher so that its errors are replaced by others, whether it answers now or in a promise.

import type { Searcher } from './searcher.ts'

/** The same searcher, but every error goes through `told`, and the error that it returns is thrown. */
export function mapErrors(searcher: Searcher, told: (error: unknown) => unknown): Searcher {
  const wrap =
    <Given extends unknown[], Answer>(question: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      try {
        const answer = question(...given)
        if (!(answer instanceof Promise)) return answer
        return answer.catch((error: unknown) => {
          throw told(error)
        }) as Answer
      } catch (error) {
        throw told(error)
      }
    }
  return {
    about: wrap(searcher.about),
    search: wrap(searcher.search),
    quotesOf: wrap(searcher.quotesOf),
    speakers: wrap(searcher.speakers),
    letters: wrap(searcher.letters),
    profile: wrap(searcher.profile),
    calendar: wrap(searcher.calendar),
    speaker: wrap(searcher.speaker),
    isWithdrawn: wrap(searcher.isWithdrawn),
    article: wrap(searcher.article),
    matches: wrap(searcher.matches),
    articles: wrap(searcher.articles),
    facets: wrap(searcher.facets),
    suggest: wrap(searcher.suggest),
    verify: wrap(searcher.verify),
  }
}
