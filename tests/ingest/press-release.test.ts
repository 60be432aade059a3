// Press releases: the headline is the title, and labels, contacts, marks of the end and boilerplate are no text.

import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const opened =
  'The bridge opened on Monday after three years of work that cost the town twice what it had planned to spend.'
const closed =
  '"We will never close it again," said the mayor, Jane Poe, who had come to the harbour with the whole council.'
const boilerplate =
  'The Harbour Board runs the harbour of Harbourtown. It was founded in 1916 and has 40 members of staff.'

const releases: [why: string, text: string, published: string | null][] = [
  [
    'the label, and a distributor’s dateline',
    `FOR IMMEDIATE RELEASE\n\nHarbour Bridge Opens\n\nHARBOURTOWN, March 2, 2024 /PRNewswire/ -- ${opened}\n\n${closed}\n\n###\n`,
    '2024-03-02',
  ],
  [
    'a date behind the label',
    `FOR IMMEDIATE RELEASE: March 2, 2024\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n# # #\n`,
    '2024-03-02',
  ],
  [
    'a date below the label',
    `NEWS RELEASE\nMarch 2, 2024\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n-30-\n`,
    '2024-03-02',
  ],
  [
    'a block of contacts',
    `FOR IMMEDIATE RELEASE\n\nContact: John Doe\nHarbour Board\n(555) 010-0199\njohn@example.org\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n-ENDS-\n`,
    null,
  ],
  [
    'contacts below their label',
    `PRESS RELEASE\n\nMEDIA CONTACT:\n\nJohn Doe, Harbour Board\nPhone: 555-010-0199\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n###\n`,
    null,
  ],
  [
    'a label and a date on two sides',
    `MEDIA RELEASE\n2 March 2024\nFOR IMMEDIATE RELEASE\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\nENDS\n`,
    '2024-03-02',
  ],
  [
    'boilerplate above the mark',
    `PRESS RELEASE\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\nAbout the Harbour Board\n\n${boilerplate}\n\nMedia contact:\nJohn Doe\njohn@example.org\n\n###\n`,
    null,
  ],
  [
    'boilerplate below the mark',
    `PRESS RELEASE\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n###\n\nAbout the Harbour Board: \n${boilerplate}\n\nContact: John Doe\n`,
    null,
  ],
  [
    'notes to editors',
    `PRESS RELEASE\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\nENDS\n\nNotes to editors\n1. The bridge is 300 metres long.\n2. Pictures are available.\n`,
    null,
  ],
  [
    'a German label',
    `Pressemitteilung\n2. März 2024\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\nPressekontakt:\nJohn Doe\njohn@example.org\n`,
    '2024-03-02',
  ],
  ['a French label', `COMMUNIQUÉ DE PRESSE\n\nHarbour Bridge Opens\n\n${opened}\n\n${closed}\n\n- FIN -\n`, null],
  [
    'no label, but a distributor',
    `Harbour Bridge Opens\n\nHARBOURTOWN--(BUSINESS WIRE)--${opened}\n\n${closed}\n\nAbout the Harbour Board\n${boilerplate}\n\nContacts\nJohn Doe\njohn@example.org\n`,
    null,
  ],
]

test.each(releases)('%s', async (_, text, published) => {
  const article = await readOne('a.txt', text)
  expect([article.title, article.published]).toEqual(['Harbour Bridge Opens', published])
  expect(article.paragraphs.map(paragraph => paragraph.text)).toEqual([opened, closed])
})

test('a release under an embargo stays under it', async () => {
  await expect(
    readOne('a.txt', `EMBARGOED until 4 March 2099\nPRESS RELEASE\n\nHarbour Bridge Opens\n\n${opened}\n`),
  ).rejects.toThrow('embargo')
})

test.each([
  [
    'a headline that begins like a label',
    `Press release shocks town\n\n${opened}\n\n${closed}\n`,
    'Press release shocks town',
    [opened, closed],
  ],
  [
    'an article that ends like a release',
    `Bridge opens\n\n${opened}\n\nAbout the bridge\n\n${closed}\n\nContact: John Doe, 555-010-0199\n`,
    'Bridge opens',
    [opened, 'About the bridge', closed, 'Contact: John Doe, 555-010-0199'],
  ],
])('%s is no release', async (_, text, title, paragraphs) => {
  const article = await readOne('a.txt', text)
  expect([article.title, article.paragraphs.map(paragraph => paragraph.text)]).toEqual([title, paragraphs])
})
