// What other sites show of a shared link: Open Graph (ogp.me), and the card of X, which reads the same tags.

import { html, type Markup, type Part } from './markup.ts'
import type { View } from './view.ts'

/** The size of the image that the build draws, in pixels: what the large networks ask for. */
export const imageSize = { width: 1_200, height: 630 } as const
/** Its address: `cli/build-assets.ts` writes it beside the style sheet. */
export const imageAddress = '/share.png'

export interface Shared {
  readonly title: string
  readonly description: string
  /** The address that counts for the page, in full; null if it is not known. */
  readonly canonical: string | null
  readonly kind: 'website' | 'article' | 'profile'
  /** Of an article. */
  readonly article?: SharedArticle | undefined
}

export interface SharedArticle {
  readonly published: string | null
  readonly updated?: string | undefined
  readonly section: string | null
  readonly tags: readonly string[]
}

const property = (name: string, content: string | number | null | undefined): Part =>
  content !== null &&
  content !== undefined &&
  content !== '' &&
  html`<meta property="${name}" content="${content}">
`

/** A locale as Open Graph wants it, with a territory: `de_DE` for `de`. */
function locale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}

/** The tags of a page. An image needs a full address, so there is none where the public address is unknown. */
export function shareTags({ settings, site, say, languages }: View, page: Shared): Markup {
  const { article } = page
  return html`${property('og:site_name', settings.name)}${property('og:type', page.kind)}${property(
    'og:title',
    page.title === '' ? settings.name : page.title,
  )}${property('og:description', page.description)}${property('og:url', page.canonical)}${property(
    'og:locale',
    locale(say.locale),
  )}${languages
    .filter(({ lang }) => lang !== say.lang)
    .map(other => property('og:locale:alternate', locale(other.locale)))}${
    article && [
      property('article:published_time', article.published),
      property('article:modified_time', article.updated),
      property('article:section', article.section),
      article.tags.map(tag => property('article:tag', tag)),
    ]
  }${
    site !== '' && [
      property('og:image', site + imageAddress),
      property('og:image:type', 'image/png'),
      property('og:image:width', imageSize.width),
      property('og:image:height', imageSize.height),
      property('og:image:alt', settings.name),
    ]
  }<meta name="twitter:card" content="${site === '' ? 'summary' : 'summary_large_image'}">
`
}
