// ninjs, the IPTC's news in JSON, versions 1 to 3, and Superdesk, which writes it. https://iptc.org/standards/ninjs/

import type { Paragraph } from '../../article/article.ts'
import { isRecord } from '../field-values.ts'
import { readHtmlContent } from '../html/read-content.ts'
import {
  firstGiven,
  firstText,
  type JsonRecord,
  recordsAt,
  textAt,
  textsOf,
  valueAt,
  withPlainKeys,
} from './json-records.ts'
import { readValue } from './read-body.ts'
import type { Shape } from './shape.ts'

/** Items of these types are not stories. All other types are, whatever an agency calls them. */
const notStories: ReadonlyMap<string, string> = new Map(
  Object.entries({
    picture: 'a picture',
    photo: 'a picture',
    image: 'a picture',
    graphic: 'a graphic',
    video: 'a video',
    audio: 'a sound recording',
    animation: 'an animation',
    event: 'an event',
    planning: 'a plan',
    planningitem: 'a plan',
  }),
)

export const ninjs: Shape = {
  system: 'ninjs or Superdesk',
  fits(record) {
    const keys = new Set(Object.keys(record).map(key => key.toLowerCase().replace(/[-_]/g, '')))
    if (isOf(record, 'headlines') || isOf(record, 'bodies')) return true
    const signs = ['versioncreated', 'firstcreated', 'pubstatus', 'renditions', 'slugline', 'urgency', 'bodyxhtml']
    return (
      (keys.has('headline') || keys.has('uri') || keys.has('guid')) &&
      signs.filter(sign => keys.has(sign)).length >= 1 + Number(!keys.has('headline'))
    )
  },
  read(given) {
    const record = withPlainKeys(given)
    const noStory = notStories.get(textAt(record, 'type')?.toLowerCase() ?? '')
    if (noStory !== undefined) return { noStory }
    if ('eventdetails' in record && !('versioncreated' in record)) return { noStory: 'an event' }
    const people = recordsAt(record, 'authors').filter(
      ({ role }) => !/photo|illustrat|edit(?!or.*writ)/i.test(String(role ?? '')),
    )
    return {
      fields: {
        id: firstGiven(record.uri, record.guid, record.id),
        title: firstGiven(record.headline, ofRole(record, 'headlines'), record.title, record.name),
        authors: firstGiven(record.byline, record.by, people.length > 0 ? people : record.authors, record.bylines),
        source: firstGiven(
          record.source,
          record.copyrightholder,
          textAt(record, 'provider'),
          textsOf(recordsAt(record, 'infosources'), 'name')[0],
        ),
        updated: record.versioncreated,
        published: firstGiven(
          record.firstpublished,
          record.published,
          record.versioncreated,
          record.contentcreated,
          record.firstcreated,
          record.created,
        ),
        url: firstGiven(record.url, record.canonicalurl, record.link),
        lang: record.language,
        section: firstGiven(
          textsOf(recordsAt(record, 'service'), 'name')[0],
          textsOf(recordsAt(record, 'anpacategory'), 'name')[0],
          record.section,
        ),
        tags: [
          ...textsOf([...recordsAt(record, 'subject'), ...recordsAt(record, 'subjects')], 'name', 'title'),
          ...keywords(record.keywords),
        ],
        summary: firstGiven(
          record.descriptiontext,
          record.descriptionhtml,
          record.abstract,
          ofRole(record, 'descriptions'),
          record.descriptioncaption,
        ),
        dateline: firstGiven(
          record.located,
          valueAt(record, 'dateline', 'located', 'city'),
          textAt(record, 'dateline'),
        ),
      },
      paragraphs: bodyOf(record),
    }
  },
}

function bodyOf(record: JsonRecord): readonly Paragraph[] | null {
  const bodies = recordsAt(record, 'bodies').map(withPlainKeys)
  const isOf = (pattern: RegExp) => (body: JsonRecord) =>
    pattern.test(`${String(body.contenttype ?? '')} ${String(body.role ?? '')}`) && typeof body.value === 'string'
  const html = bodies.find(isOf(/html/i)) ?? bodies.find(isOf(/nitf/i))
  const marked = firstText(html?.value, record.bodyhtml, record.bodyxhtml, record.bodyhtml5)
  if (marked !== undefined) return readValue(contentOfNitf(marked), readHtmlContent)
  const text = bodies.find(body => !/xml|json|markdown/i.test(String(body.contenttype ?? '')))
  const others = Object.entries(record).filter(([key, value]) => key.startsWith('body') && typeof value === 'string')
  return readValue(firstText(text?.value, record.bodytext, ...others.map(([, value]) => value)))
}

/** NITF's own header repeats title and byline. */
function contentOfNitf(text: string): string {
  const start = text.indexOf('<body.content')
  if (start < 0) return text
  const end = text.indexOf('</body.content>', start)
  return end < 0 ? text.slice(start) : text.slice(start, end)
}

/** The value with the main role among texts with roles. */
function ofRole(record: JsonRecord, key: string): string | undefined {
  const texts = recordsAt(record, key)
  const main = texts.find(({ role }) => /^(?:main|headline|text|summary)$/i.test(String(role ?? '')))
  const plain = texts.find(
    ({ contenttype, contentType }) => !/html|xml/i.test(String(contenttype ?? contentType ?? '')),
  )
  return firstText(main?.value, plain?.value, texts[0]?.value)
}

function keywords(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given.filter(keyword => typeof keyword === 'string') : []
}

/** A list of `{ "role": ..., "value": ... }`. */
function isOf(record: JsonRecord, key: string): boolean {
  const list = record[key]
  return Array.isArray(list) && list.length > 0 && list.every(one => isRecord(one) && typeof one.value === 'string')
}
