// How a passage is cited to an assistant: its words, its speaker, its article and a link.

import * as z from 'zod'
import type { ArticleHead, Cited, Copied } from '../../../search/answer.ts'
import { asShown } from '../../../text/line-ends.ts'
import { passageAddress } from '../../addresses.ts'
import { shortened } from './tool-context.ts'

export const citedArticleSchema = z.object({
  id: z.string().describe('Pass it to get_article.'),
  title: z.string(),
  source: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable().describe('The publisher’s page.'),
  updated: z.string().optional().describe('When the article was updated after it was published.'),
  notes: z.array(z.string()).optional().describe('The article’s own notes of corrections. Pass them on.'),
})

export const citedPassageSchema = z.object({
  id: z.string(),
  type: z
    .enum(['paragraph', 'quote'])
    .describe('A quote is attributed to a speaker; a paragraph is the article’s text.'),
  text: z
    .string()
    .describe(
      'Of a quote: “ […] ” stands where the article attributes it, a line break where it goes on in the next paragraph.',
    ),
  speaker: z
    .object({ id: z.string().describe('Pass it to quotes_by.'), name: z.string(), role: z.string().nullable() })
    .nullable(),
  article: citedArticleSchema,
  link: z.string().describe('The passage in this archive; cite it.'),
  alsoIn: z
    .number()
    .describe('In how many other editions of the article the passage is with the same words; this is the earliest.'),
})

export type CitedPassage = z.infer<typeof citedPassageSchema>

/** A citation of a hit, or of a match of a verification. */
export function cite(hit: Omit<Cited, 'paragraph'> & Copied & { readonly kind?: string }, site: string): CitedPassage {
  const speaker = hit.quote?.speaker
  return {
    id: hit.id,
    type: hit.type,
    text: shortened(hit.kind === 'code' ? hit.text : asShown(hit.text)),
    speaker: speaker ? { id: speaker.id, name: speaker.name, role: speaker.role } : null,
    article: citeArticle(hit.article),
    link: site + passageAddress(hit),
    alsoIn: hit.alsoIn ?? 0,
  }
}

export function citeArticle({
  id,
  title,
  source,
  published,
  url,
  updated,
  notes,
}: ArticleHead): z.infer<typeof citedArticleSchema> {
  return { id, title, source, published, url, ...(updated && { updated }), ...(notes && { notes: [...notes] }) }
}

/** The citation in two lines of text. */
export function citationText({ type, text, speaker, article, link, alsoIn }: CitedPassage): string {
  const said = type === 'quote' ? `“${text}” — ${speaker ? describe(speaker) : 'speaker not named'}` : text
  const copies = alsoIn === 0 ? '' : `; also in ${alsoIn} other ${alsoIn === 1 ? 'edition' : 'editions'}`
  return `${said}\n   ${articleText(article)} — ${link}${copies}`
}

function describe({ name, role, id }: { name: string; role: string | null; id: string }): string {
  return `${name}${role === null ? '' : `, ${role}`} [speaker: ${id}]`
}

/** Title, source, date and address of an article in one line. */
export function articleText(article: z.infer<typeof citedArticleSchema>): string {
  const { id, title, source, published, url, updated, notes = [] } = article
  const later = updated === undefined ? null : `updated ${updated.slice(0, 10)}`
  const own = notes.length === 0 ? null : `[note: ${notes.join(' ')}]`
  const facts = [`“${title}”`, source, published?.slice(0, 10) ?? 'undated', later, url, `[article: ${id}]`, own]
  return facts.filter(fact => fact !== null).join(', ')
}
