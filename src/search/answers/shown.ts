// Answers as people read them: words that are broken at the end of a line in one piece (text/line-ends.ts), with ranges that fit. Programs
// get the stored text, because offsets refer to it.

import type { Quote } from '../../article/quote.ts'
import { asShown, shownOf } from '../../text/line-ends.ts'
import type { ArticleAnswer, Cited, FoundPassage, HitQuote, Range, Snippet, VerifyMatch, WordRun } from '../answer.ts'

/** A hit to be shown. Code keeps its lines. */
export function shownHit<Found extends FoundPassage>(hit: Found): Found {
  if (hit.kind === 'code' || !mayBreak(hit)) return hit
  return { ...hit, ...shownCited(hit), snippet: shownSnippet(hit.snippet) }
}

export function shownSnippet(snippet: Snippet): Snippet {
  const { text, place } = shownOf(snippet.text)
  const moved = ([start, end]: Range): Range => [place(start), place(end)]
  return {
    text,
    highlights: snippet.highlights.map(moved),
    ...(snippet.breaks !== undefined && {
      breaks: snippet.breaks.map(found => ({ ...found, text: asShown(found.text), range: moved(found.range) })),
    }),
  }
}

/** An article with what a query marks in its paragraphs. */
export interface MarkedArticle extends ArticleAnswer {
  readonly marks?: readonly (readonly Range[])[]
}

/** An article to be shown: its paragraphs, and the places of its quotes and marks in them. */
export function shownArticle(article: MarkedArticle): MarkedArticle {
  if (!article.paragraphs.some(({ text }) => text.includes('\n'))) return article
  const shown = article.paragraphs.map(({ text, kind }) =>
    kind === 'code' ? { text, place: (place: number) => place } : shownOf(text),
  )
  const placed = (quote: Quote): Pick<Quote, 'text' | 'fragments' | 'breaks'> => ({
    text: asShown(quote.text),
    breaks: quote.breaks.map(found => ({ ...found, text: asShown(found.text) })),
    fragments: quote.fragments.map(({ paragraph, start, end, text }) => {
      const place = shown[paragraph]?.place ?? (at => at)
      return { paragraph, start: place(start), end: place(end), text: asShown(text) }
    }),
  })
  return {
    ...article,
    paragraphs: article.paragraphs.map(({ text, kind }, at) => ({ text: shown[at]?.text ?? text, kind })),
    quotes: article.quotes.map(quote => ({ ...quote, ...placed(quote) })),
    ...(article.marks !== undefined && {
      marks: article.marks.map((ranges, at) => {
        const place = shown[at]?.place ?? (to => to)
        return ranges.map(([start, end]): Range => [place(start), place(end)])
      }),
    }),
  }
}

/** A match of a verification to be shown. The claim's own words stay as they were sent. */
export function shownMatch(match: VerifyMatch): VerifyMatch {
  const { around } = match
  if (!mayBreak(match) && !`${around.before}${around.after}`.includes('\n')) return match
  const { place } = shownOf(match.text)
  const run = <R extends WordRun | null>(found: R): R =>
    found === null
      ? found
      : { ...found, text: asShown(found.text), range: [place(found.range[0]), place(found.range[1])] }
  const { before, inside, after, negations } = match.cut
  return {
    ...match,
    ...shownCited(match),
    range: [place(match.range[0]), place(match.range[1])],
    difference: match.difference.map(change => ({ ...change, found: run(change.found) })),
    cut: { before: run(before), inside: inside.map(run), after: run(after), negations },
    breaks: match.breaks.map(found => ({ ...found, text: asShown(found.text) })),
    insertions: match.insertions.map(run),
    around: { before: asShown(around.before), after: asShown(around.after) },
  }
}

/** A passage to be cited. */
export function shownCited({ text, quote }: Pick<Cited, 'text' | 'quote'>): Pick<Cited, 'text' | 'quote'> {
  return { text: asShown(text), quote: quote && shownQuote(quote) }
}

/** The words of a quote; its places stay those of the stored text. */
function shownQuote(quote: HitQuote): HitQuote {
  return {
    ...quote,
    fragments: quote.fragments.map(fragment => ({ ...fragment, text: asShown(fragment.text) })),
    breaks: quote.breaks.map(found => ({ ...found, text: asShown(found.text) })),
  }
}

/** Most passages have no line break; the words between two fragments may have one. */
function mayBreak({ text, quote }: Pick<Cited, 'text' | 'quote'>): boolean {
  return text.includes('\n') || quote?.breaks.some(found => found.text.includes('\n')) === true
}
