// How a passage or an article is cited: all formats as data or as a page, and each by itself as a file.

import { type Context, Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { articleAddress } from '../addresses.ts'
import { sent } from '../api/json-answers.ts'
import { citeParameters } from '../api/parameters.ts'
import { type CslItem, cslItem } from '../citing/as-csl.ts'
import { type Cited, citedOf } from '../citing/cited.ts'
import { type CitationFormat, citationFormats } from '../citing/formats.ts'
import { findPassage, findQuotation, placeFrom, type QuotationAnswer } from '../find-quotation.ts'
import { wantsPage } from '../http/prefers-html.ts'
import { Problem } from '../http/problem-json.ts'
import { dataOrPage, notData } from '../http/query.ts'
import { citePage } from '../pages/cite-page.ts'
import type { View } from '../pages/view.ts'
import { fullSiteOf } from '../site.ts'
import { today } from '../today.ts'
import { viewOf } from '../view-of.ts'
import { noArticle } from './past-addresses.ts'

/** The passage that an id names, by its lasting place or its id in answers; null for an article. */
async function find(searcher: Searcher, id: string): Promise<QuotationAnswer | null> {
  const place = placeFrom(id)
  if ((await searcher.article(id)) !== null) return null
  if (place === null || (await searcher.article(place.article)) === null) return findPassage(searcher, id)
  const found = await findQuotation(searcher, id)
  if (found.text === null)
    throw new Problem(404, 'The article no longer has the words of this passage, so they are not cited.')
  return found
}

async function citedAt(searcher: Searcher, id: string, accessed: string, view: View): Promise<Cited> {
  const found = await find(searcher, id)
  const article = await searcher.article(found?.article.id ?? id)
  if (article === null) throw await noArticle(searcher, id)
  const address = view.site + (found?.link ?? articleAddress(article.id))
  return citedOf(article, { found, archive: { name: view.settings.name, address }, accessed })
}

/** One format by itself. Reference managers open the file as it arrives. */
function file(c: Context, cited: Cited, name: CitationFormat, view: View): Response {
  const { type, ending, isFile, write } = citationFormats[name]
  return c.body(write(cited, view.say), 200, {
    'Content-Type': type,
    'Content-Disposition': `${isFile ? 'attachment' : 'inline'}; filename="${cited.key}.${ending}"`,
  })
}

interface CitationAnswer extends Readonly<Record<Exclude<CitationFormat, 'csl'>, string>> {
  readonly id: string
  readonly accessed: string
  readonly csl: CslItem
}

function answerOf(cited: Cited, { say }: View): CitationAnswer {
  const { text, markdown, blockquote, embed, bibtex, ris } = citationFormats
  return {
    id: cited.id,
    accessed: cited.accessed,
    text: text.write(cited, say),
    markdown: markdown.write(cited, say),
    blockquote: blockquote.write(cited, say),
    embed: embed.write(cited, say),
    bibtex: bibtex.write(cited),
    ris: ris.write(cited),
    csl: cslItem(cited),
  }
}

export function citeRoutes(searcher: Searcher) {
  return new Hono().get('/cite/:id{.+}', dataOrPage(citeParameters), async c => {
    const id = c.req.param('id')
    const { format, accessed = today() } = c.req.valid('query')
    const view = { ...viewOf(c), site: fullSiteOf(c) }
    const cited = await citedAt(searcher, id, accessed, view)
    if (format !== undefined && format !== 'json' && format !== 'html') return notData(file(c, cited, format, view))
    if (wantsPage(new URL(c.req.url), c.req.header('Accept'))) return notData(await c.html(citePage(id, cited, view)))
    return c.json(sent(answerOf(cited, view)))
  })
}
