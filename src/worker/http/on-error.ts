// The one place where an error becomes an answer: problem+json for programs, a page for people.

import type { Context } from 'hono'
import { ForeignCursor } from '../../search/cursor.ts'
import { Unavailable } from '../../search/searcher.ts'
import { TooMuchToRead } from '../../search/too-much.ts'
import { wantsPage } from './prefers-html.ts'
import { Problem, problemDetails } from './problem-json.ts'

type AnswerError = (error: Error, c: Context) => Response

/**
 * A `Problem` says what it is; anything else is ours to repair, and none of its details leave the Worker.
 *
 * @param page the problem as a page
 */
export function onError(page: (problem: Problem, c: Context) => string): AnswerError {
  return (error, c) => {
    const problem = problemOf(error)
    if (error instanceof Unavailable) {
      if (!error.isKnown) console.error(String(error.cause ?? error.message))
      c.header('Retry-After', String(error.retryAfter))
    } else if (problem.status === 500 && problem !== error) console.error(error.stack ?? String(error))
    const url = new URL(c.req.url)
    c.header('Cache-Control', 'no-store')
    if (wantsPage(url, c.req.header('Accept'))) return c.html(page(problem, c), problem.status)
    const body = JSON.stringify(problemDetails(problem))
    return c.body(body, problem.status, { 'Content-Type': 'application/problem+json' })
  }
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Unavailable) return new Problem(503, error.message, [], { code: 'cannot-answer', values: null })
  if (error instanceof TooMuchToRead) return new Problem(400, error.message, [], { code: 'too-much', values: null })
  if (error instanceof ForeignCursor) {
    const accepts = 'the value of `next` in an answer to the same request'
    return new Problem(
      400,
      error.message,
      [{ parameter: 'cursor', detail: 'leads nowhere here', accepts, fault: { code: 'cursor', values: null } }],
      { code: 'foreign-cursor', values: null },
    )
  }
  return new Problem(500, 'Something went wrong here. It has been noted.', [], { code: 'went-wrong', values: null })
}

/** For paths without a route. */
export function notFound(answer: AnswerError): (c: Context) => Response {
  return c => {
    const path = new URL(c.req.url).pathname.slice(0, 200)
    return answer(new Problem(404, `There is nothing at ${path}.`, [], { code: 'no-page', values: path }), c)
  }
}
