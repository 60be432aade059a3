// How a browser adds the archive to its search engines (OpenSearch 1.1), and suggestions in the form it expects.

import type { SuggestAnswer } from '../../../search/answer.ts'
import { html } from '../../pages/markup.ts'
import type { View } from '../../pages/view.ts'

export function openSearchDescription({ site, say }: View): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Onrecord</ShortName>
<Description>${say.frame.motto}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${site}/icon.svg</Image>
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
