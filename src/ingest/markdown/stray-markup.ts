// Removes stray markup that parsers rightly leave as text, but that no author meant to show: bold marks beside a blank, Markdown inside
// HTML, WordPress shortcodes, footnote marks without a footnote. Never applied to code.

/** Patterns with what they leave. Every repetition is bounded, so the time is linear in the text. */
const strays: readonly (readonly [pattern: RegExp, left: string])[] = [
  // ![picture](address): nothing; [words](address) and [words][label]: the words. The address must look like one: "[he](sic)" stays.
  [/!\[[^[\]\n]{0,300}\]\([^()\n]{0,500}\)/g, ''],
  [/\[([^[\]\n]{0,300})\]\((?:(?:https?:|mailto:|\/|#|\.|"|\w+[./#])[^()\n]{0,500})?\)/g, '$1'],
  [/\[([^[\]\n]{1,200})\]\[[^[\]\n]{0,60}\]/g, '$1'],
  // [^3] and [^3]:
  [/\[\^[^\]\s]{1,40}\]:?/g, ''],
  // **bold**, and _ or __ at the border of a word that has no other underscore
  [/\*{2,}/g, ''],
  [/(?<![\p{L}\p{N}_/.:#@*])_{1,2}(?=[\p{Lu}“"‘*])(?![\p{L}\p{N}]{1,40}_[\p{L}\p{N}_])/gu, ''],
  [/(?<=[\p{L}\p{N}.!?,;:)”"’…])(?<!_[^\s_]{1,40})_{1,2}(?=[\s.,;:!?)”"’*]|$)/gu, ''],
  [/(?<=^|\s)_{1,2}(?=\s|$)/g, ''],
  // WordPress: [youtube=…], [caption id="…"]words[/caption]
  [
    new RegExp(
      String.raw`\[\/?(?:youtube|vimeo|soundcloud|slideshare|caption|gallery|embed|audio|video|playlist|tweet|googlemaps|polldaddy` +
        String.raw`|contact-form|wpvideo)(?:[\s=][^\]\n]{0,600})?\]`,
      'gi',
    ),
    '',
  ],
]

const suspicious = /[*_[]/

/** The text without stray markup. */
export function withoutStrayMarkup(text: string): string {
  if (!suspicious.test(text)) return text
  return strays.reduce((rest, [pattern, left]) => rest.replace(pattern, left), text)
}

/** As above for text inside HTML, where Markdown's code marks stay too. */
export function withoutStrayMarkupInHtml(text: string): string {
  return withoutStrayMarkup(text.replace(/`([^`\n]{1,200})`/g, '$1').replace(/^\s*\[[ xX]\]\s+/, ''))
}
