// Whether a quotation is in the archive: as data, and as a page with its own form.

import { type Context, Hono } from 'hono'
import type * as z from 'zod/mini'
import type { Searcher } from '../../search/searcher.ts'
import { sent, verifyJson } from '../api/json-answers.ts'
import { verifyPageParameters, verifyParameters } from '../api/parameters.ts'
import { wantsPage } from '../http/prefers-html.ts'
import { dataOrPage, notData } from '../http/query.ts'
import { readParameters } from '../http/read-parameters.ts'
import { kept } from '../kept.ts'
import { type Samples, samplesOf } from '../pages/samples.ts'
import { type Example, verifyPage } from '../pages/verify-page.ts'
import { viewOf } from '../view-of.ts'

/** Without a quotation, the page shows the form; a program must send one. */
function readVerify(url: URL, c: Context): z.output<typeof verifyParameters> {
  if (wantsPage(url, c.req.header('Accept')))
    return { ...readParameters(verifyPageParameters, url, true), format: 'html' }
  return { ...readParameters(verifyParameters, url), format: 'json' }
}

function exampleOf({ speaker, ...quotation }: NonNullable<Samples['quotation']>): Example {
  return { ...quotation, speaker: speaker ?? '' }
}

export function verifyRoutes(searcher: Searcher) {
  return new Hono().get('/verify', dataOrPage(verifyParameters, readVerify), async c => {
    const { text, speaker, limit, format } = c.req.valid('query')
    const isAsked = text.trim() !== ''
    if (format === 'json')
      return c.json(sent(verifyJson(await searcher.verify({ text, speaker: speaker ?? null, limit }))))
    const answer = isAsked ? await searcher.verify({ text, speaker: speaker?.trim() || null, limit }) : null
    const example = isAsked ? null : (await kept(searcher, samplesOf)).quotation
    const claim = { text, speaker: speaker ?? '' }
    return notData(await c.html(verifyPage(claim, answer, example && exampleOf(example), viewOf(c))))
  })
}
