// NITF, the XML of news agencies and newspapers: one story with head and body. It also occurs inside NewsML, whose metadata then takes
// precedence.

import type { Paragraph } from '../../article/article.ts'
import { readHtml } from '../html/read-html.ts'
import { htmlOf, type Rename } from '../xml/html-of-xml.ts'
import { attributeOf, childOf, childrenOf, elementAt, elementsIn, textIn, type XmlElement } from '../xml/xml-element.ts'
import { authorsOfByline } from './wire-byline.ts'
import type { WireItem } from './wire-item.ts'

/** The HTML names of NITF elements. Inline elements are replaced by their content. */
const names: Readonly<Record<string, string | null>> = {
  block: 'div',
  bq: 'blockquote',
  hl1: 'h2',
  hl2: 'h2',
  hl3: 'h3',
  'nitf-table': 'div',
  'custom-table': null,
  media: null,
  'media-caption': null,
  note: null,
  fn: null,
  'body.head': null,
  'body.end': null,
  byline: null,
  dateline: null,
  copyrite: null,
  'nitf-table-metadata': null,
  credit: 'p',
  datasource: null,
  script: null,
}
const kept = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th pre hr br em strong sub sup q blockquote div'.split(
    ' ',
  ),
)

const rename: Rename = ({ name }) => {
  const given = Object.hasOwn(names, name) ? names[name] : undefined
  if (given !== undefined) return given
  return kept.has(name) ? name : ''
}

/** The paragraphs of NITF's content. */
export function nitfText(nitf: XmlElement): readonly Paragraph[] {
  const body = elementsIn(nitf, 'body.content')
  return readHtml((body.length > 0 ? body : childrenOf(nitf, 'body')).map(content => htmlOf(content, rename)).join(''))
}

/** The story of an NITF document. */
export function nitfItem(nitf: XmlElement): WireItem {
  const head = childOf(nitf, 'head')
  const top = elementAt(nitf, 'body/body.head')
  const docdata = childOf(head, 'docdata')
  const hedline = childOf(top, 'hedline')
  const pubdata = childOf(head, 'pubdata')
  const title = textIn(childOf(hedline, 'hl1')) ?? textIn(hedline) ?? textIn(childOf(head, 'title'))
  const byline = authorsOfByline(childrenOf(top, 'byline').map(bylineText))
  const second = textIn(childOf(hedline, 'hl2'))
  const status = attributeOf(docdata, 'management-status')
  const isEmbargoed = status?.toLowerCase() === 'embargoed'
  return {
    fields: {
      id: attributeOf(childOf(docdata, 'doc-id'), 'id-string'),
      title,
      authors: byline.authors,
      date:
        dateIn(docdata, 'date.issue') ??
        dateIn(docdata, 'date.release') ??
        storyDate(top) ??
        attributeOf(pubdata, 'date.publication'),
      // The earliest date of publication: a future date holds it back.
      releasedate: dateIn(docdata, 'date.release'),
      url: attributeOf(pubdata, 'ex-ref'),
      lang:
        attributeOf(nitf, 'xml:lang') ??
        attributeOf(childOf(nitf, 'body'), 'xml:lang') ??
        metaOf(head, 'language', 'lang'),
      source:
        textIn(childOf(top, 'distributor')) ??
        attributeOf(pubdata, 'name') ??
        attributeOf(childOf(docdata, 'doc.copyright'), 'holder') ??
        attributeOf(childOf(docdata, 'doc-id'), 'regsrc') ??
        byline.source,
      section: attributeOf(pubdata, 'position.section'),
      tags: tagsOf(head, docdata),
      summary: textIn(childOf(top, 'abstract')) ?? (second === title ? null : second),
      slugline: textIn(childOf(top, 'slugline')) ?? metaOf(head, 'anpa-keyword', 'slug', 'slugline'),
      status: isEmbargoed ? null : status,
      embargo: isEmbargoed ? (dateIn(docdata, 'date.release') ?? true) : null,
      ednote: [
        ...childrenOf(docdata, 'ed-msg').map(message => attributeOf(message, 'info')),
        ...childrenOf(top, 'note').map(textIn),
      ].filter(note => note !== null),
      version: attributeOf(childOf(docdata, 'du-key'), 'version', 'generation'),
      ...killedBy(docdata),
    },
    dateline: placeIn(childOf(top, 'dateline')),
    paragraphs: nitfText(nitf),
  }
}

/** A document may cancel an earlier one. */
function killedBy(docdata: XmlElement | null): Record<string, unknown> {
  const other = attributeOf(docdata, 'management-doc-idref')
  const status = attributeOf(docdata, 'management-idref-status') ?? ''
  const own = attributeOf(docdata, 'management-status') ?? ''
  return other !== null && /^(?:cancel|kill|withh?eld|withdrawn)/i.test(status) && /^cancel/i.test(own)
    ? { kills: other }
    : {}
}

function dateIn(docdata: XmlElement | null, name: string): string | null {
  return attributeOf(childOf(docdata, name), 'norm')
}

function storyDate(top: XmlElement | null): string | null {
  const date = elementAt(top, 'dateline/story.date')
  return attributeOf(date, 'norm') ?? textIn(date)
}

/** The place of a dateline, its parts joined by commas; or its words, but for its date. */
function placeIn(dateline: XmlElement | null): string | null {
  const location = childOf(dateline, 'location')
  const parts = childrenOf(location)
    .map(textIn)
    .filter(part => part !== null)
  const isMarked =
    parts.length > 1 && (location?.children ?? []).every(child => typeof child !== 'string' || child.trim() === '')
  if (isMarked) return parts.join(', ')
  return textIn(location) ?? (dateline === null ? null : textIn(without(dateline, 'story.date')))
}

function without({ children, ...element }: XmlElement, name: string): XmlElement {
  return { ...element, children: children.filter(child => typeof child === 'string' || child.name !== name) }
}

function metaOf(head: XmlElement | null, ...wanted: readonly string[]): string | null {
  const found = childrenOf(head, 'meta').find(meta => wanted.includes((attributeOf(meta, 'name') ?? '').toLowerCase()))
  return attributeOf(found ?? null, 'content')
}

/** The words for a subject, the most exact last; a code alone is no word. */
function tagsOf(head: XmlElement | null, docdata: XmlElement | null): string[] {
  const subjects = elementsIn(head, 'tobject.subject').flatMap(subject =>
    ['type', 'matter', 'detail'].map(part => attributeOf(subject, `tobject.subject.${part}`) ?? ''),
  )
  const keywords = elementsIn(docdata, 'keyword').map(keyword => attributeOf(keyword, 'key') ?? '')
  return [...new Set([...subjects, ...keywords].filter(tag => tag !== ''))]
}

/** Who a byline names: its persons where they are marked, else its words without the title. */
function bylineText(byline: XmlElement): string {
  const persons = elementsIn(byline, 'person')
    .map(textIn)
    .filter(name => name !== null)
  if (persons.length > 0) return persons.join('; ')
  return textIn(without(byline, 'byttl')) ?? ''
}
