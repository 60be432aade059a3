// The wires with control characters: IPTC 7901 and ANPA 1312.

import { expect, test } from 'vitest'
import { outline, read } from './read.ts'

const [SOH, STX, ETX, EOT, SYN, US] = ['\x01', '\x02', '\x03', '\x04', '\x16', '\x1f']

/** A message of dpa's kind. */
const iptc = (head: string, text: string, trailer = '021800 GMT Mar 24', keywords = 'Town/bridge/'): string =>
  `${SOH}eca0124 3 i 93  dpa 1888\r\n\r\n${keywords}\r\n${STX}${head}\r\n\r\n${text}\r\n${ETX}${trailer}\r\n${EOT}`

const lead =
  'Harbourtown (dpa) - The bridge opened on Monday after three years\r\nof work.\r\n\r\n   "We will never close it again," the mayor ' +
  'told reporters.'

test('IPTC 7901 with all that it says', async () => {
  const notebook =
    '# dpa NOTEBOOK\r\n\r\n## Internet links\r\n- https://example.org\r\n\r\n* * * *\r\nThe following information is not for ' +
    'publication\r\n\r\n## dpa Contacts\r\n- Reporting by: Ann Roe, +49 30 0000 0000\r\n\r\ndpa ar mm'
  const { articles, problems } = await read(
    'bridge.txt',
    iptc(
      'EXTRA\nHarbour bridge opens after three years,\nmayor says\nBy Ann Roe and Max Moe =',
      `${lead}\r\n\r\n${notebook}`,
    ),
  )
  expect(articles).toMatchObject([
    {
      title: 'Harbour bridge opens after three years, mayor says',
      authors: ['Ann Roe', 'Max Moe'],
      source: 'dpa',
      published: '2024-03-02T18:00:00Z',
      dateline: 'Harbourtown',
    },
  ])
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
    'prose: The bridge opened on Monday after three years of work.',
    'prose: "We will never close it again," the mayor told reporters.',
  ])
  expect(problems).toMatchObject([
    { severity: 'held', reason: 'passage', message: '8 lines left out: marked "# dpa NOTEBOOK"' },
  ])
})

test.each([
  ['a headline alone', 'Bridge opens =', 'Bridge opens', []],
  ['several labels', 'REFILE\n1ST LEAD\nBridge opens =', 'Bridge opens', []],
  ['a byline of another language', 'EILMELDUNG\nBrücke ist offen\nVon Ann Roe, dpa =', 'Brücke ist offen', ['Ann Roe']],
  ['correspondents without names', 'Bridge opens\nBy dpa correspondents =', 'Bridge opens', []],
  ['an employer behind the name', 'Bridge opens\nBy Ann Roe, The Harbour Tribune =', 'Bridge opens', ['Ann Roe']],
  ['a remark', 'URGENT 2\nBridge opens\n(Adds quotes) =', 'Bridge opens', []],
  ['no sign for its end', 'Bridge opens', 'Bridge opens', []],
])('the head of IPTC 7901: %s', async (_, head, title, authors) => {
  const { articles } = await read('a.txt', iptc(head, lead))
  expect(articles).toMatchObject([{ title, authors, dateline: 'Harbourtown' }])
  expect(articles[0]?.paragraphs.length).toBe(2)
})

test.each([
  ['021800 GMT Mar 24', '2024-03-02T18:00:00Z'],
  ['022359 UTC Dec 99', '1999-12-02T23:59:00Z'],
  ['021800 Mrz 24', '2024-03-02'],
  ['021800 MEZ Mär 24', '2024-03-02T18:00:00+01:00'],
  ['021800 MESZ Mai 2024', '2024-05-02T18:00:00+02:00'],
  ['no time', null],
])('the time of sending %j is %s', async (trailer, published) => {
  expect((await read('a.txt', iptc('Bridge opens =', lead, trailer))).articles).toMatchObject([{ published }])
})

test('several messages in one file', async () => {
  const { articles } = await read(
    'wire.txt',
    `${iptc('Bridge opens =', lead)}\r\n${iptc('Ferry strike ends =', lead.replace('bridge', 'ferry'))}`,
  )
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['wire-Bridge-opens', 'Bridge opens'],
    ['wire-Ferry-strike-ends', 'Ferry strike ends'],
  ])
})

test.each([
  ['an embargo', 'EMBARGOED until 00:01 GMT Monday 2 March 2099\nBridge opens =', 'embargo'],
  ['a kill', 'MANDATORY KILL\nEditors: please kill the story slugged Town/bridge =', 'killed'],
])('%s on the wire holds the message back', async (_, head, reason) => {
  const { articles, problems } = await read('a.txt', iptc(head, lead))
  expect([articles, problems.map(problem => problem.reason)]).toEqual([[], [reason]])
})

/** A message of AP's kind. */
const anpa = (fields: readonly string[], text: readonly string[], trailer = 'AP-WF-11-13-13 1509GMT<'): string =>
  `${SYN}${SYN}${SOH}W2870${US}_asian\nf l BC-LT--Harbour-Bridge     11-13 1049\n${STX}${fields.map(field => `^${field}\n`).join('')}${text.map(line => `\t   ${line}\n \n`).join('')}\n\t   ${ETX}${trailer}\n\f\n${EOT}`

const body = [
  'HARBOURTOWN, Wales (AP) _ The bridge opened _ at last _ on Monday.',
  "``We are glad,'' the mayor said.",
  '___',
]

test('ANPA 1312 with all that it says', async () => {
  const fields = [
    'BC-LT--Harbour-Bridge,466<',
    'Harbour bridge opens after three years <',
    'AP Photo XNP101, XNP102<',
    'Eds: With AP Photos.<',
    'By ANN ROE and MAX MOE=',
    'Associated Press=',
  ]
  const { articles, problems } = await read('bridge.tst', anpa(fields, body))
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      title: 'Harbour bridge opens after three years',
      authors: ['ANN ROE', 'MAX MOE'],
      source: 'Associated Press',
      published: '2013-11-13T15:09:00Z',
      dateline: 'HARBOURTOWN, Wales',
    },
  ])
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
    'prose: The bridge opened — at last — on Monday.',
    "prose: ``We are glad,'' the mayor said.",
  ])
})

test.each([
  ['a slug alone', ['BC-US--Alert,17<'], body, { title: 'BC-US--Alert', source: 'AP' }],
  [
    'a summary below the headline',
    ['BC-X,1<', 'Bridge opens<', 'It took three years<', 'By ANN ROE=', 'AP Sports Writer='],
    body,
    { title: 'Bridge opens', summary: 'It took three years', authors: ['ANN ROE'], source: 'AP' },
  ],
  [
    'a byline of nobody',
    ['BC-X,1<', 'Bridge opens<', 'By The Associated Press='],
    body,
    { title: 'Bridge opens', authors: [], source: 'The Associated Press' },
  ],
  [
    'a digest of headlines',
    ['*9006< ^AP-Top-Headlines,0176<', 'Top news at 11<', 'Bridge opens', 'Ferry is back'],
    [],
    {
      title: 'Top news at 11',
      paragraphs: [
        { text: 'Bridge opens', kind: 'item' },
        { text: 'Ferry is back', kind: 'item' },
      ],
    },
  ],
  [
    'a table',
    ['BC-Weather,1<', 'Weather<'],
    ['Bremen;42;50;rn;0.08<', 'Lyon;60;69;rn;0.00<'],
    {
      paragraphs: [
        { text: 'Bremen · 42 · 50 · rn · 0.08', kind: 'table' },
        { text: 'Lyon · 60 · 69 · rn · 0.00', kind: 'table' },
      ],
    },
  ],
  [
    'text without end',
    ['BC-X,1<', 'Bridge opens<'],
    ['It opened.'],
    { title: 'Bridge opens', paragraphs: [{ text: 'It opened.', kind: 'prose' }] },
  ],
])('ANPA 1312: %s', async (_, fields, text, article) => {
  const written = anpa(fields, text)
  expect(
    (await read('wire.txt', _ === 'text without end' ? written.slice(0, written.indexOf(ETX)) : written)).articles,
  ).toMatchObject([article])
})

test('a kill of ANPA withdraws', async () => {
  const { articles, problems } = await read(
    'a.tst',
    anpa(
      ['BC-X--Bridge-Kill,1<', 'MANDATORY KILL: Bridge<', 'Eds: Please kill the story slugged BC-X--Bridge.<'],
      body,
    ),
  )
  expect([articles, problems.map(({ reason }) => reason)]).toEqual([[], ['killed']])
})
