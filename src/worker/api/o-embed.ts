// oEmbed (oembed.com, 1.0): what a site shows for an address of this archive. A quotation is a frame with its page; an article is a link.

import type { ArticleAnswer } from '../../search/answer.ts'
import { html } from '../pages/markup.ts'

/** How long an embedding site may keep the answer, in seconds. The frame in it is always current. */
const keptFor = 86_400

/** Width of a frame where the site does not bound it, and the least that a line of words needs; in CSS pixels. */
const usualWidth = 600
const leastWidth = 220
/**
 * Of the page in the frame, as style/embed.css has it, with the widest of its usual fonts: letters and lines of the words and of what stands
 * below them, and all that is around; in CSS pixels.
 */
const large = { letter: 11, line: 30 }
const small = { letter: 8.5, line: 22 }
const [sides, around] = [50, 76]

/** Longest sentence that says that the archive has the words, with the archive's name behind it, in letters. */
const longestVerdict = 40

interface Always {
  readonly version: '1.0'
  readonly title: string
  readonly author_name?: string | undefined
  readonly author_url?: string | undefined
  readonly provider_name: string
  readonly provider_url: string
  readonly cache_age: number
}

export type OEmbed =
  | (Always & { readonly type: 'link' })
  | (Always & { readonly type: 'rich'; readonly html: string; readonly width: number; readonly height: number })

/** A page of the archive that can be embedded. */
type Embeddable =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'quotation'; readonly id: string; readonly address: string }

interface Provider {
  readonly name: string
  readonly site: string
}

/**
 * What an address of this archive names: an article, or a quotation by its own page or by its link in the article. Null for any other
 * address.
 *
 * @param sites where the archive is reached
 */
export function readPage(address: string, sites: readonly string[]): Embeddable | null {
  const url = URL.parse(address, sites[0] === '' ? undefined : sites[0])
  if (url === null || !sites.includes(url.origin)) return null
  const [, kind, rest = ''] = /^\/(articles|embed\/quote)\/(.+)$/.exec(url.pathname) ?? []
  const id = decoded(rest)
  if (kind === undefined || id === null) return null
  if (kind === 'embed/quote') return { kind: 'quotation', id, address: rest }
  const place = url.hash.slice(1)
  return /^p\d+(?:-q\d+)?-w[0-9a-z]{7}$/.test(place)
    ? { kind: 'quotation', id: `${id}/${place}`, address: `${rest}/${place}` }
    : { kind: 'article', id }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

export function linkOf({ title, authors, source }: ArticleAnswer, provider: Provider): OEmbed {
  const by = authors.length > 0 ? authors.join(', ') : source
  return { type: 'link', title, ...(by !== null && { author_name: by }), ...always(provider) }
}

/** The frame of a quotation, as high as its words need. */
export function richOf(
  quotation: {
    readonly title: string
    readonly author: { readonly name: string; readonly url: string }
    readonly text: string
    /** The lines under the words: who said them, in which article. */
    readonly below: readonly string[]
    /** The address of its page. */
    readonly frame: string
  },
  provider: Provider,
  { maxwidth, maxheight }: { readonly maxwidth?: number | undefined; readonly maxheight?: number | undefined },
): OEmbed {
  const { title, author, text, below, frame } = quotation
  const width = Math.min(usualWidth, maxwidth ?? usualWidth)
  const room = Math.max(leastWidth, width) - sides
  const tall = (texts: readonly string[], { letter, line }: typeof large) =>
    texts.reduce((sum, text) => sum + Math.ceil(((text.length + 2) * letter) / room) * line, 0)
  const whole =
    around +
    tall(text.split('\n'), large) +
    tall([...below, provider.name.padStart(provider.name.length + longestVerdict)], small)
  const height = Math.min(whole, maxheight ?? Number.POSITIVE_INFINITY)
  return {
    type: 'rich',
    title,
    author_name: author.name,
    author_url: author.url,
    ...always(provider),
    html: html`<iframe src="${frame}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy"></iframe>`
      .text,
    width,
    height,
  }
}

function always({ name, site }: Provider) {
  return { version: '1.0', provider_name: name, provider_url: `${site}/`, cache_age: keptFor } as const
}
