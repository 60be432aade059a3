// How a browser adds the archive to its search engines (OpenSearch 1.1), and suggestions in the form it expects.

import type { SuggestAnswer } from '../../../search/answer.ts'
import { html } from '../../pages/markup.ts'
import type { View } from '../../pages/view.ts'

/** Most characters of a short and a long name (OpenSearch 1.1). */
const [longestShort, longestLong] = [16, 48]

export function openSearchDescription({ site, say, settings }: View): string {
  const { name, tagline, look } = settings
  const image = look.icon ?? '/icon.svg'
  const type = image.endsWith('.png') ? 'image/png' : 'image/svg+xml'
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${cut(name, longestShort)}</ShortName>
<LongName>${cut(name, longestLong)}</LongName>
<Description>${tagline ?? say.frame.motto}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="${type}">${site}${image}</Image>
<Url type="text/html" method="get" template="${site}/?q={searchTerms}"/>
<Url type="application/x-suggestions+json" method="get" template="${site}/suggest?format=opensearch&amp;q={searchTerms}"/>
<Url type="application/rss+xml" method="get" template="${site}/search.rss?q={searchTerms}"/>
</OpenSearchDescription>
`.text
  }`
}

/** `[typed, [completions]]`. */
export function openSearchSuggestions({ q, suggestions }: SuggestAnswer): [string, string[]] {
  return [q, suggestions.map(({ text }) => text)]
}

/** A name without the words that are too many. */
function cut(name: string, most: number): string {
  if (name.length <= most) return name
  const end = Math.max(name.lastIndexOf(' ', most), name.lastIndexOf('-', most))
  return name.slice(0, end > 0 ? end : most).toWellFormed()
}
