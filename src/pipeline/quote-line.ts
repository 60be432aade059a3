// A quote as `npm run quotes` prints it.

import type { Article } from '../article/article.ts'
import type { Place, Quote } from '../article/quote.ts'
import { primaryLanguage } from '../text/primary-language.ts'

/** `offsets`: where each paragraph begins in the file's text; null if places are given by paragraph. */
export function quoteLine(file: string, article: Article, quote: Quote, offsets: readonly number[] | null): object {
  const span = ({ paragraph, start, end }: Place): object => {
    if (offsets === null) return { paragraph, start, end }
    const base = offsets[paragraph] ?? 0
    return { start: base + start, end: base + end }
  }
  const { speaker } = quote
  const at = speaker?.mentionAt
  const base = offsets === null ? 0 : (offsets[at?.paragraph ?? 0] ?? 0)
  return {
    file,
    ...(offsets === null ? { article: article.id } : {}),
    text: quote.text,
    fragments: quote.fragments.map(fragment => ({ text: fragment.text, ...span(fragment) })),
    breaks: quote.breaks,
    form: quote.form,
    cue: quote.cue,
    speaker: speaker && {
      name: speaker.name,
      mention: speaker.mention,
      ...(offsets === null ? { mentionParagraph: at?.paragraph } : {}),
      mentionStart: base + (at?.start ?? 0),
      mentionEnd: base + (at?.end ?? 0),
      role: speaker.role,
      affiliation: speaker.affiliation,
      kind: speaker.kind,
    },
    confidence: quote.confidence,
  }
}

/** An article in another language gives no quotes. This says so, so that the user need not wonder. */
export function sayLanguage(file: string, lang: string): void {
  if (primaryLanguage(lang) !== 'en')
    console.error(`${file}: in the language "${lang}"; quotes are found in English only`)
}
