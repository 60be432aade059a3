// The one place where an error becomes an answer: problem+json for programs, a page for people.

import type { Context } from 'hono'
import { Unavailable } from '../../search/searcher.ts'
import { errorPage } from '../pages/error-page.ts'
import { siteOf } from '../site.ts'
import { wantsPage } from './prefers-html.ts'
import { Problem, problemDetails } from './problem-json.ts'

/** A `Problem` says what it is; anything else is ours to repair, and none of its details leave the Worker. */
export function onError(error: Error, c: Context): Response {
  const problem = problemOf(error)
  if (error instanceof Unavailable) console.error(String(error.cause))
  else if (problem !== error) console.error(error.stack ?? String(error))
  const url = new URL(c.req.url)
  c.header('Cache-Control', 'no-store')
  if (wantsPage(url, c.req.header('Accept'))) return c.html(errorPage(problem, siteOf(c)), problem.status)
  return c.body(JSON.stringify(problemDetails(problem)), problem.status, { 'Content-Type': 'application/problem+json' })
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Unavailable) return new Problem(503, error.message)
  return new Problem(500, 'Something went wrong here. It has been noted.')
}

/** For paths that no route knows. */
export function notFound(c: Context): Response {
  return onError(new Problem(404, `There is nothing at ${new URL(c.req.url).pathname.slice(0, 200)}.`), c)
}
