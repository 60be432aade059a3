// Turns a searcher's answers into the JSON that routes send: passages get their links, snippets their HTML.

import type {
  ArticleHead,
  ArticlesAnswer,
  Cited,
  Copied,
  Copy,
  Elsewhere,
  FoundPassage,
  Hit,
  SearchAnswer,
  Snippet,
  VerifyAnswer,
  VerifyMatch,
} from '../../search/answer.ts'
import { shownHit } from '../../search/answers/shown.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { markHtml } from '../escape-html.ts'
import type { Highlighting } from './parameters.ts'

type Linked<Passage extends Cited | Copy> = Passage & { readonly link: string }

interface SnippetJson extends Snippet {
  /** The text escaped, with words in one piece and highlights in `<mark>`. */
  readonly html?: string | undefined
}

interface LinkedCopies {
  readonly also?: readonly Linked<Copy>[] | undefined
}

/** A further passage of the same article, which the hit names. */
export interface PassageJson extends Omit<Linked<FoundPassage>, 'also' | 'article'>, LinkedCopies {
  readonly snippet: SnippetJson
}

export interface HitJson extends Omit<Linked<Hit>, 'also' | 'further'>, LinkedCopies {
  readonly snippet: SnippetJson
  readonly further?: readonly PassageJson[] | undefined
}

interface MatchJson extends Omit<Linked<VerifyMatch>, 'also'>, LinkedCopies {}

export interface SearchJson extends Omit<SearchAnswer, 'hits'> {
  readonly hits: readonly HitJson[]
}

export interface ArticlesJson extends Omit<ArticlesAnswer, 'articles'> {
  readonly articles: readonly (ArticleHead & { readonly link: string })[]
}

export interface VerifyJson extends Omit<VerifyAnswer, 'matches' | 'elsewhere'> {
  readonly matches: readonly MatchJson[]
  readonly elsewhere: Linked<Elsewhere> | null
}

/** The passage with its link, as on the page. */
function linked<Passage extends Cited | Copy>(passage: Passage): Linked<Passage> {
  return { ...passage, link: passageAddress(passage) }
}

/** The passage with its link and those of its copies. */
function linkedThrough<Passage extends Cited & Copied>({ also, ...passage }: Passage) {
  const link = passageAddress(passage)
  return also === undefined ? { ...passage, link } : { ...passage, link, also: also.map(linked) }
}

/** With `html`, snippets have the marked text as HTML; with `shown`, the text and ranges as people read them. */
export function searchJson({ hits, ...answer }: SearchAnswer, highlight: Highlighting): SearchJson {
  const snippetJson = (hit: FoundPassage): SnippetJson => {
    if (highlight === 'shown') return shownHit(hit).snippet
    if (highlight !== 'html') return hit.snippet
    const { text, highlights } = shownHit(hit).snippet
    return { ...hit.snippet, html: markHtml(text, highlights) }
  }
  const passageJson = (passage: FoundPassage): PassageJson => {
    const { article: _, ...own } = linkedThrough(passage)
    return { ...own, snippet: snippetJson(passage) }
  }
  const hitJson = ({ further, ...hit }: Hit): HitJson => ({
    ...linkedThrough(hit),
    snippet: snippetJson(hit),
    ...(further !== undefined && { further: further.map(passageJson) }),
  })
  return { ...answer, hits: hits.map(hitJson) }
}

export function articlesJson({ articles, ...answer }: ArticlesAnswer): ArticlesJson {
  return { ...answer, articles: articles.map(head => ({ ...head, link: articleAddress(head.id) })) }
}

export function verifyJson({ matches, elsewhere, ...answer }: VerifyAnswer): VerifyJson {
  return {
    ...answer,
    matches: matches.map(linkedThrough),
    elsewhere: elsewhere === null ? null : linked(elsewhere),
  }
}

/** An answer as its receiver sees it: mutable. Hono's client derives the types of routes in this form. */
type Sent<T> = T extends object ? { -readonly [Key in keyof T]: Sent<T[Key]> } : T

/** The same answer, typed for `c.json`. */
export function sent<Answer>(answer: Answer): Sent<Answer> {
  return answer as Sent<Answer>
}
