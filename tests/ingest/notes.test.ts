// Notes of corrections that articles carry themselves, and the date of an update.

import { expect, test } from 'vitest'
import { notesIn, updatedAfter } from '../../src/ingest/notes.ts'
import { readFile } from '../../src/ingest/read-file.ts'

const prose = (...texts: readonly string[]) => texts.map(text => ({ text, kind: 'prose' as const }))
const body = [
  'One thing happened.',
  'Then another.',
  'And a third.',
  'And a fourth.',
  'And a fifth.',
  'And a sixth.',
  'The end.',
]

test.each([
  'Correction: The bridge opened in May, not in June.',
  'CORRECTION, May 3, 2024: The bridge opened in May.',
  'Correction (May 3): The bridge opened in May.',
  'Corrections and clarifications: The bridge is 80 metres long.',
  'Clarification — The mayor spoke in private.',
  'Editor’s note: The writer is the mayor’s sister.',
  "Editors' note: This article was first published in 2019.",
  'Ed. note: See part two.',
  'UPDATE 2:15 p.m.: The bridge is closed again.',
  'Update, 3 May 2024: The bridge is closed again.',
  '[Update: The bridge is closed again.]',
  'An earlier version of this article misstated the length of the bridge.',
  'This story has been updated to include the mayor’s answer.',
  'Korrektur: Die Brücke ist 80 Meter lang.',
  'Anmerkung der Redaktion: Der Text wurde gekürzt.',
  'In einer früheren Version dieses Artikels stand eine falsche Zahl.',
  'Correction : le pont mesure 80 mètres.',
  'Note de la rédaction : ce texte a été abrégé.',
  'Corrección: El puente mide 80 metros.',
  'Fe de errores: El puente mide 80 metros.',
  'Correção: A ponte tem 80 metros.',
  'Nota da redação: Este texto foi atualizado.',
])('%s', note => {
  expect(notesIn(prose(note, ...body))).toEqual([note])
  expect(notesIn(prose(...body, note))).toEqual([note])
  expect(notesIn(prose(...body.slice(0, 4), note, ...body))).toEqual([])
})

test.each([
  'Correction officers in Ohio said: nobody knew.',
  'Update your address book before Monday.',
  'Updates: three new bridges.',
  'The correction: a new bridge.',
  'Corrections are rare here.',
  'This article was written by the mayor.',
  'Clarification was what the mayor wanted, he said: nothing else.',
])('%s is no note', text => {
  expect(notesIn(prose(text, ...body))).toEqual([])
})

test('a heading over the note belongs to it', () => {
  const paragraphs = [
    ...prose(...body),
    { text: 'Correction', kind: 'heading' as const },
    ...prose('It is 80 metres long.'),
  ]
  expect(notesIn(paragraphs)).toEqual(['Correction: It is 80 metres long.'])
})

test.each([
  ['2024-05-04', '2024-05-03', '2024-05-04'],
  ['2024-05-03', '2024-05-03', null],
  ['2024-05-02', '2024-05-03', null],
  ['2024-05-03T10:05:00Z', '2024-05-03T10:00:00Z', null],
  ['2024-05-03T10:15:00Z', '2024-05-03T10:00:00Z', '2024-05-03T10:15:00Z'],
  ['2024-05-03T12:05:00+02:00', '2024-05-03T10:00:00Z', null],
  ['2024-05-03T10:15:00Z', '2024-05-03', null],
  ['2024-05-04T10:15:00Z', '2024-05', null],
  ['2024-06-04', '2024-05', '2024-06-04'],
  ['2024-06-04', null, '2024-06-04'],
  [null, '2024-05-03', null],
])('updated %s, published %s: %s', (updated, published, expected) => {
  expect(updatedAfter(updated, published)).toBe(expected)
})

test.each([
  ['a.md', '---\ntitle: A\ndate: 2024-05-03\nlastmod: 2024-05-09\n---\n\nSome text of the article.\n'],
  [
    'a.json',
    JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'A',
      datePublished: '2024-05-03',
      dateModified: '2024-05-09',
      articleBody: 'Some text.',
    }),
  ],
  [
    'b.json',
    JSON.stringify({
      title: 'A',
      published: '2024-05-03',
      updated_at: '2024-05-09',
      content: 'Some text of the article.',
    }),
  ],
  [
    'c.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>x</id><title>A</title><published>2024-05-03T00:00:00Z</published><updated>2024-05-09T00:00:00Z</updated><content type="text">Some text of the article that is long enough.</content></entry></feed>',
  ],
  [
    'd.html',
    '<html><head><title>A</title><meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-03"><meta property="article:modified_time" content="2024-05-09"></head><body><article><h1>A</h1><p>Some text of the article that is long enough to be one.</p></article></body></html>',
  ],
])('%s says when it was updated', async (path, text) => {
  const { articles } = await readFile({ path, bytes: new TextEncoder().encode(text) })
  expect(articles.map(({ updated }) => updated?.slice(0, 10))).toEqual(['2024-05-09'])
})
