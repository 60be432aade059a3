// NewsML 1: news items with nested components. A component has lines (headline, byline), metadata and content, and inherits missing values
// from the one around it. Components with their own headlines are separate stories.

import type { Paragraph } from '../../article/article.ts'
import { readHtml } from '../html/read-html.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import { htmlOf } from '../xml/html-of-xml.ts'
import {
  attributeOf,
  charactersIn,
  childOf,
  childrenOf,
  elementAt,
  elementsIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts'
import { nitfItem } from './nitf.ts'
import { authorsOfByline } from './wire-byline.ts'
import type { WireItem } from './wire-item.ts'

/** A component with text, and those around it, the innermost first. */
interface TextComponent {
  readonly chain: readonly XmlElement[]
  readonly paragraphs: readonly Paragraph[]
  readonly nitf: WireItem | null
}

/** The stories of one news item; one without text if it has none. */
export function newsMl1Items(item: XmlElement): WireItem[] {
  const found = childrenOf(item, 'newscomponent').flatMap(component => textComponents(component, []))
  const stories = joined(found)
  if (stories.length === 0)
    return [storyOf(item, { chain: childrenOf(item, 'newscomponent').slice(0, 1), paragraphs: [], nitf: null }, null)]
  return stories.map((story, at) => storyOf(item, story, stories.length > 1 ? at + 1 : null))
}

/** Text without its own headline continues the story before it. */
function joined(components: readonly TextComponent[]): TextComponent[] {
  const stories: TextComponent[] = []
  for (const component of components) {
    const last = stories.at(-1)
    const ownLine = headlineIn(component.chain[0] ?? null) ?? component.nitf?.fields.title ?? null
    if (last === undefined || ownLine !== null) stories.push(component)
    else stories[stories.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...component.paragraphs] }
  }
  return stories
}

function textComponents(component: XmlElement, around: readonly XmlElement[]): TextComponent[] {
  const chain = [component, ...around]
  const contents = childrenOf(component, 'contentitem')
    .map(contentOf)
    .filter(content => content.paragraphs.length > 0)
  // Several content items of one component are forms of one text.
  const own = contents.slice(0, 1).map(content => ({ ...content, chain }))
  const inner = childrenOf(component, 'newscomponent').map(child => textComponents(child, chain))
  // The first of equivalents that has a text stands for all.
  const isChoice = /^yes$/i.test(attributeOf(component, 'equivalentslist') ?? '')
  return isChoice ? [...own, ...inner.flat()].slice(0, 1) : [...own, ...inner.flat()]
}

function contentOf(item: XmlElement): Omit<TextComponent, 'chain'> {
  const media = attributeOf(childOf(item, 'mediatype'), 'formalname') ?? 'Text'
  const data = childOf(item, 'datacontent')
  if (data === null || !/text/i.test(media)) return { paragraphs: [], nitf: null }
  const [nitf] = elementsIn(data, 'nitf')
  if (nitf !== undefined) {
    const found = nitfItem(nitf)
    return { paragraphs: found.paragraphs, nitf: found }
  }
  if (childrenOf(data).length > 0)
    return { paragraphs: readHtml(htmlOf(elementsIn(data, 'body')[0] ?? data)), nitf: null }
  const text = charactersIn(data).trim()
  return { paragraphs: /<\/?[a-z][^<>]*>/i.test(text) ? readHtml(text) : readPlainBody(text), nitf: null }
}

function storyOf(item: XmlElement, { chain, paragraphs, nitf }: TextComponent, part: number | null): WireItem {
  const management = childOf(item, 'newsmanagement')
  const id = childOf(childOf(item, 'identification'), 'newsidentifier')
  const line = (name: string): string | null =>
    firstOf(chain, component => textIn(childOf(childOf(component, 'newslines'), name)))
  const about = (path: string): XmlElement | null =>
    chain.map(component => elementAt(component, path)).find(found => found !== null) ?? null
  const guid = textIn(childOf(id, 'publicidentifier')) ?? textIn(childOf(id, 'newsitemid'))
  const byline = authorsOfByline([line('byline') ?? ''].filter(text => text !== ''))
  const inner = (nitf?.fields ?? {}) as Readonly<Record<string, unknown>>
  const status = attributeOf(childOf(management, 'status'), 'formalname')
  const isEmbargoed = status?.toLowerCase() === 'embargoed'
  const instruction = childOf(management, 'statuswillchange')
  return {
    fields: {
      ...inner,
      // Each revision has its own identifier; the common part shows that they are versions.
      id: part === null ? withoutRevision(guid) : `${withoutRevision(guid)}-${part}`,
      title: firstOf(chain, headlineIn) ?? inner.title ?? textIn(childOf(childOf(item, 'identification'), 'namelabel')),
      authors: byline.authors.length > 0 ? byline.authors : (inner.authors ?? []),
      date:
        textIn(childOf(management, 'thisrevisioncreated')) ??
        textIn(childOf(management, 'firstcreated')) ??
        textIn(childOf(id, 'dateid')),
      versioncreated: textIn(childOf(management, 'thisrevisioncreated')),
      version: textIn(childOf(id, 'revisionid')),
      lang:
        attributeOf(about('descriptivemetadata/language'), 'formalname') ??
        attributeOf(chain[0] ?? null, 'xml:lang') ??
        attributeOf(item, 'xml:lang'),
      source: sourceOf(chain) ?? byline.source ?? inner.source ?? textIn(childOf(id, 'providerid')),
      tags: tagsOf(chain, line('keywordline')),
      summary: line('newslinetext') ?? line('subheadline') ?? inner.summary,
      slugline: line('slugline'),
      pubstatus: isEmbargoed ? null : status,
      embargo: isEmbargoed ? (textIn(childOf(instruction, 'dateandtime')) ?? true) : null,
      instructions: childrenOf(management, 'instruction', 'usagerights')
        .map(textIn)
        .filter(note => note !== null),
      status: null,
    },
    dateline: line('dateline') ?? nitf?.dateline ?? null,
    paragraphs,
    ...(paragraphs.length === 0 ? kindOf(item) : {}),
  }
}

function headlineIn(component: XmlElement | null): string | null {
  return textIn(childOf(childOf(component, 'newslines'), 'headline'))
}

function firstOf<Found>(chain: readonly XmlElement[], find: (component: XmlElement) => Found | null): Found | null {
  return chain.map(find).find(found => found !== null) ?? null
}

function withoutRevision(guid: string | null): string | null {
  return guid?.replace(/^(urn:newsml:[^:]+:[^:]+:.+):\d+[A-Z]?$/, '$1') ?? null
}

function sourceOf(chain: readonly XmlElement[]): string | null {
  const parties = chain.flatMap(component =>
    elementsIn(childOf(component, 'administrativemetadata'), 'provider', 'source', 'creator'),
  )
  const names = parties.map(party => attributeOf(childOf(party, 'party'), 'formalname')).filter(name => name !== null)
  return names.find(name => !/^\d+$/.test(name)) ?? null
}

function tagsOf(chain: readonly XmlElement[], line: string | null): string[] {
  const metadata = chain.map(component => childOf(component, 'descriptivemetadata'))
  const keywords = metadata.flatMap(given =>
    childrenOf(given, 'property')
      .filter(property => /^keyword/i.test(attributeOf(property, 'formalname') ?? ''))
      .map(property => attributeOf(property, 'value') ?? ''),
  )
  const lines = (line ?? '').split(/[,;/]/).map(word => word.trim())
  return [...new Set([...keywords, ...lines])].filter(tag => tag !== '')
}

function kindOf(item: XmlElement): Pick<WireItem, 'kind'> {
  const media = elementsIn(item, 'mediatype').map(type => (attributeOf(type, 'formalname') ?? '').toLowerCase())
  const kind = [
    ['photo', 'a picture'],
    ['picture', 'a picture'],
    ['graphic', 'a graphic'],
    ['video', 'a video'],
    ['audio', 'a recording'],
  ].find(([name = '']) => media.includes(name))?.[1]
  return kind === undefined ? {} : { kind }
}
