// An e-mail as one article: a newsletter, a release, a letter. Quoted mails, signatures and unsubscribe notices are removed. A page that a
// browser saved as MIME is read as a page.

import PostalMime, { type Email } from 'postal-mime'
import type { Paragraph } from '../../article/article.ts'
import { readHtmlContent } from '../html/read-content.ts'
import { readPageFrom } from '../html/read-page.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { withoutFooters, withoutReplies, withoutRepliesInHtml } from './mail-text.ts'
import { senderOf } from './sender.ts'

/** The HTML part is used if it has at least this share of the text part's length. */
const leastHtml = 0.5

/** Deepest nesting of parts. */
const deepestPart = 30

/** Prefixes of a subject for replies, forwards and lists, in the languages of common programs. */
const prefixes =
  /^(?:(?:re|fwd?|aw|wg|sv|vs|vl|rv|tr|ynt|odp|antw|doorst)(?:\[\d+\])?\s*:\s*|\[[^[\]]{1,60}\]\s*(?=\S))+/i

const held = /^(?:draft|drafts|entwürfe|trash|spam|junk)$/i

/** Reads the bytes of a mail. */
export async function readMail(bytes: Uint8Array, path: string): Promise<Reading> {
  const mail = await PostalMime.parse(withoutLength(bytes), { maxNestingDepth: deepestPart })
  const header = (name: string): string | null => mail.headers.find(({ key }) => key === name)?.value.trim() || null
  const saved = header('snapshot-content-location') ?? header('content-location')
  if (mail.html !== undefined && (saved !== null || /^<?saved by/i.test(header('from') ?? '')))
    return readPageFrom(mail.html, path, saved === null ? {} : { url: saved })
  const { authors, source } = senderOf(mail, header('list-id'))
  const labels = (header('x-gmail-labels') ?? '').split(',').map(label => label.trim())
  const problems: Problem[] = []
  const fields = {
    id: mail.messageId?.replace(/^<|>$/g, ''),
    title: mail.subject?.replace(/\s+/g, ' ').replace(prefixes, ''),
    authors,
    source,
    date: header('date'),
    url: header('archived-at')?.replace(/^<|>$/g, ''),
    lang: header('content-language')?.split(',')[0],
    tags: header('keywords'),
    draft:
      header('x-unsent') === '1' || header('x-mozilla-draft-info') !== null || labels.some(label => held.test(label)),
  }
  const withoutText = ['the mail has no text', 'save its attachments in the folder, or remove it'] as const
  return { stories: [storyOfFields({ fields, paragraphs: textOf(mail), path, withoutText }, problems)], problems }
}

/** Apple's files begin with the length of the mail. */
function withoutLength(bytes: Uint8Array): Uint8Array {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const [line = '', digits] = /^(\d{1,12})\s*\n/.exec(start) ?? []
  return digits === undefined ? bytes : bytes.subarray(line.length, line.length + Number(digits))
}

function textOf({ html = '', text = '' }: Email): readonly Paragraph[] {
  const ofHtml = withoutFooters(readHtmlContent(mailHtml(html)))
  const ofText = withoutFooters(readPlainBody(withoutReplies(text.replace(/\r\n?/g, '\n'))))
  const isShort = lengthOf(ofHtml) < lengthOf(ofText) * leastHtml
  return ofHtml.length === 0 || isShort ? ofText : ofHtml
}

/** Newsletters use layout tables, and hide a preview line that mail programs show beside the subject. */
function mailHtml(html: string): string {
  return withoutRepliesInHtml(html)
    .replace(/<(div|span|td|p)\b[^<>]{0,500}?display:\s{0,4}none[^<>]{0,500}>[^<]*<\/\1>/gi, '')
    .replace(/<(\/?)(?:table|thead|tbody|tfoot|tr|td|th)(?=[\s>])/gi, '<$1div')
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((length, { text }) => length + text.length, 0)
}
