// What other sites embed: a quotation by itself, as a page for frames and as data, and the oEmbed answer that leads to it.

import { type Context, Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { articleAddress, speakerAddress } from '../addresses.ts'
import { sent } from '../api/json-answers.ts'
import { linkOf, type OEmbed, readPage, richOf } from '../api/o-embed.ts'
import { oEmbedParameters, quotationParameters } from '../api/parameters.ts'
import { findQuotation } from '../find-quotation.ts'
import { letFrame } from '../http/headers.ts'
import { framersOf } from '../http/origins.ts'
import { wantsPage } from '../http/prefers-html.ts'
import { Problem } from '../http/problem-json.ts'
import { dataOrPage, notData, query } from '../http/query.ts'
import { readParameters } from '../http/read-parameters.ts'
import { problemMessage } from '../pages/error-page.ts'
import { missingQuotationPage, quotationPage, quotationTitle } from '../pages/quotation-page.ts'
import { settingsOf } from '../settings.ts'
import { fullSiteOf } from '../site.ts'
import { viewOf } from '../view-of.ts'
import { noArticle } from './past-addresses.ts'

const prefix = '/embed/quote/'

/** The page for a frame. Where the quotation is gone, the frame says so too. */
async function page(c: Context, searcher: Searcher, id: string, speaker?: string): Promise<Response> {
  letFrame(c, framersOf(c.env, settingsOf(c)))
  const view = viewOf(c)
  try {
    const answer = await findQuotation(searcher, id, speaker)
    return await c.html(quotationPage(answer, new URL(c.req.url).pathname, view))
  } catch (problem) {
    if (!(problem instanceof Problem) || (problem.status !== 404 && problem.status !== 410)) throw problem
    return c.html(missingQuotationPage(problemMessage(problem, view), view), problem.status)
  }
}

export function embedRoutes(searcher: Searcher) {
  return new Hono()
    .get(`${prefix}:id{.+}`, dataOrPage(quotationParameters), async c => {
      const { speaker } = c.req.valid('query')
      const id = c.req.param('id')
      if (wantsPage(new URL(c.req.url), c.req.header('Accept'))) return notData(await page(c, searcher, id, speaker))
      return c.json(sent(await findQuotation(searcher, id, speaker)))
    })
    .get(
      '/oembed',
      query(oEmbedParameters, url => readParameters(oEmbedParameters, url, true)),
      async c => {
        const { url, format, ...bounds } = c.req.valid('query')
        const site = fullSiteOf(c)
        const view = { ...viewOf(c), site }
        const place = readPage(url, [site, new URL(c.req.url).origin])
        if (place === null)
          throw new Problem(404, `${url.slice(0, 200)} is no article and no quotation of this archive.`)
        if (format === 'xml') throw new Problem(501, 'oEmbed answers here are JSON. Ask with format=json.')
        const provider = { name: view.settings.name, site }
        if (place.kind === 'article') {
          const article = await searcher.article(place.id)
          if (article === null) throw await noArticle(searcher, place.id)
          return c.json(sent<OEmbed>(linkOf(article, provider)))
        }
        const answer = await findQuotation(searcher, place.id)
        if (answer.text === null) throw new Problem(404, 'The article no longer has the words of this quotation.')
        const { speaker, article, text } = answer
        const author =
          speaker === null
            ? { name: article.source ?? article.title, url: site + articleAddress(article.id) }
            : { name: speaker.name, url: site + speakerAddress(speaker.id) }
        const by = [speaker?.name ?? '', speaker?.role ?? ''].join(', ')
        const below = [by, article.title, `${article.source ?? ''}, ${view.say.speech.date(article.published ?? '')}`]
        const title = quotationTitle(view, answer)
        return c.json(
          sent<OEmbed>(richOf({ title, author, text, below, frame: site + prefix + place.address }, provider, bounds)),
        )
      },
    )
}
