// The Guardian's Open Platform: `?show-fields=all&show-tags=all` gives text and tags. https://open-platform.theguardian.com

import { firstGiven, firstText, type JsonRecord, recordsAt, textAt, textsOf, valueAt } from './json-records.ts'
import { readValue } from './read-body.ts'
import type { Shape } from './shape.ts'

export const guardian: Shape = {
  system: 'the Guardian',
  fits: record =>
    'webTitle' in record &&
    ('webPublicationDate' in record || 'webUrl' in record) &&
    !('webTitle' in record && record.type === 'keyword'),
  read(record) {
    const tags = recordsAt(record, 'tags')
    const ofType = (type: string): string[] =>
      textsOf(
        tags.filter(tag => tag.type === type),
        'webTitle',
      )
    return {
      fields: {
        id: record.id,
        title: firstGiven(valueAt(record, 'fields', 'headline'), record.webTitle),
        authors: firstGiven(valueAt(record, 'fields', 'byline'), ofType('contributor')),
        source: firstGiven(valueAt(record, 'fields', 'publication'), ofType('publication')[0]),
        updated: valueAt(record, 'fields', 'lastModified'),
        published: firstGiven(record.webPublicationDate, valueAt(record, 'fields', 'firstPublicationDate')),
        url: record.webUrl,
        lang: valueAt(record, 'fields', 'lang'),
        section: firstGiven(record.sectionName, record.pillarName),
        tags: [...ofType('keyword'), ...ofType('series')],
        summary: firstGiven(valueAt(record, 'fields', 'trailText'), valueAt(record, 'fields', 'standfirst')),
      },
      paragraphs: readValue(
        firstText(valueAt(record, 'fields', 'body'), blocksOf(record), valueAt(record, 'fields', 'bodyText')),
      ),
    }
  },
}

function blocksOf(record: JsonRecord): string {
  const blocks = recordsAt(record, 'blocks', 'body')
  return blocks
    .map(block =>
      [textAt(block, 'title') ? `<h2>${textAt(block, 'title')}</h2>` : '', textAt(block, 'bodyHtml') ?? ''].join(''),
    )
    .join('\n')
}
