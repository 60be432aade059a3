// The New York Times' APIs: article search and archive. They give the first paragraph or a summary, never the full story.
// https://developer.nytimes.com

import { isRecord } from '../field-values.ts'
import { firstGiven, firstText, type JsonRecord, recordsAt, textsOf, valueAt } from './json-records.ts'
import { readValue } from './read-body.ts'
import type { Shape } from './shape.ts'

export const newYorkTimes: Shape = {
  system: 'the New York Times',
  fits: record =>
    ('web_url' in record && ('pub_date' in record || 'lead_paragraph' in record)) ||
    ('des_facet' in record && 'published_date' in record),
  read(record) {
    const text = firstText(record.lead_paragraph, record.snippet, record.abstract)
    return {
      fields: {
        id: firstGiven(record.uri, record._id),
        title: firstGiven(
          valueAt(record, 'headline', 'main'),
          record.title,
          valueAt(record, 'headline', 'print_headline'),
        ),
        authors: authorsOf(record),
        source: record.source ?? 'The New York Times',
        published: firstGiven(record.pub_date, record.published_date),
        url: firstGiven(record.web_url, record.url),
        section: firstGiven(record.section_name, record.section, record.news_desk),
        tags: [...textsOf(recordsAt(record, 'keywords'), 'value'), ...facets(record)],
        summary: firstGiven(record.abstract, record.snippet),
      },
      paragraphs: text === undefined ? null : readValue(text),
      isTeaser: true,
    }
  },
}

function authorsOf(record: JsonRecord): unknown {
  const { byline } = record
  if (!isRecord(byline)) return byline
  const people = recordsAt(byline, 'person').map(person =>
    [person.firstname, person.middlename, person.lastname]
      .filter(part => typeof part === 'string' && part !== '')
      .join(' '),
  )
  return firstGiven(byline.original, people, byline.organization)
}

function facets(record: JsonRecord): unknown[] {
  return ['des_facet', 'org_facet', 'per_facet', 'geo_facet'].flatMap(key =>
    Array.isArray(record[key]) ? record[key] : [],
  )
}
