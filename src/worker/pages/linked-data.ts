// What a page is about, for search engines: schema.org NewsArticle and Quotation.

import type { ArticleAnswer, Hit } from '../../search/answer.ts'
import { asShown } from '../../text/line-ends.ts'
import { articleAddress, passageAddress, speakerAddress } from '../addresses.ts'
import { jsonBlock, type Markup } from './markup.ts'
import { webAddress } from './publisher-link.ts'

/** Most quotations described on one page. */
const mostQuotations = 50

function speakerThing(speaker: { id: string; name: string; role: string | null; kind: string }, site: string) {
  // The only two types that schema.org allows as speakers.
  const type = speaker.kind === 'organization' || speaker.kind === 'group' ? 'Organization' : 'Person'
  const role = type === 'Person' && speaker.role !== null ? { jobTitle: speaker.role } : {}
  return { '@type': type, name: speaker.name, url: site + speakerAddress(speaker.id), ...role }
}

function quotation(text: string, speaker: Parameters<typeof speakerThing>[0] | null, url: string, site: string) {
  return {
    '@type': 'Quotation',
    text,
    url,
    ...(speaker === null ? {} : { spokenByCharacter: speakerThing(speaker, site) }),
  }
}

/** An article with its quotations. */
export function articleData(article: ArticleAnswer, site: string): Markup {
  const page = site + articleAddress(article.id)
  const original = webAddress(article.url)
  return jsonBlock('application/ld+json', {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    url: page,
    inLanguage: article.lang,
    author: article.authors.map(name => ({ '@type': 'Person', name })),
    ...(article.source === null ? {} : { publisher: { '@type': 'Organization', name: article.source } }),
    ...(article.published === null ? {} : { datePublished: article.published }),
    ...(article.updated === undefined ? {} : { dateModified: article.updated }),
    ...(article.notes === undefined ? {} : { correction: article.notes }),
    ...(article.summary === null ? {} : { description: article.summary }),
    ...(original === null ? {} : { isBasedOn: original }),
    ...(article.tags.length === 0 ? {} : { keywords: article.tags }),
    hasPart: article.quotes
      .slice(0, mostQuotations)
      .map(({ id, text, speaker }) => quotation(text, speaker, site + passageAddress({ id, article, text }), site)),
  })
}

/** Quotations of one speaker. */
export function quotationsData(hits: readonly Hit[], site: string): Markup {
  return jsonBlock('application/ld+json', {
    '@context': 'https://schema.org',
    '@graph': hits
      .slice(0, mostQuotations)
      .map(hit => quotation(asShown(hit.text), hit.quote?.speaker ?? null, site + passageAddress(hit), site)),
  })
}
