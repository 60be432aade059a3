// News collections in SGML.

import { expect, test } from 'vitest'
import { outline, read } from './read.ts'

const reuters = (attributes: string, head: string, text: string): string =>
  `<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" ${attributes}>\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n<TOPICS><D>bridges</D><D>ports</D></TOPICS>\n<PLACES><D>usa</D></PLACES>\n<UNKNOWN>\n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute</UNKNOWN>\n<TEXT>&#2;\n${head}<BODY>${text}\nReuter\n&#3;</BODY></TEXT>\n</REUTERS>\n`

const body =
  'The bridge opened on Monday after three years of work in which\nthe town had to wait for it, &lt;Harbour Inc> said.\n    The mayor ' +
  'was glad.'

test('Reuters of 1987', async () => {
  const head =
    '<TITLE>BRIDGE OPENS</TITLE>\n<AUTHOR>    By Ann Roe, Reuters</AUTHOR>\n<DATELINE>    HARBOURTOWN, Feb 26 - </DATELINE>'
  const { articles, problems } = await read(
    'reut2-000.sgm',
    `<!DOCTYPE lewis SYSTEM "lewis.dtd">\n${reuters('NEWID="1"', head, body)}${reuters('NEWID="2"', '<TITLE>FERRY IS BACK</TITLE>', '    It came back.')}`,
  )
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'reuters-1',
      title: 'BRIDGE OPENS',
      authors: ['Ann Roe'],
      source: 'Reuters',
      published: '1987-02-26',
      tags: ['bridges', 'ports'],
      dateline: 'HARBOURTOWN, Feb 26',
    },
    { id: 'reuters-2', title: 'FERRY IS BACK' },
  ])
  expect(articles.map(({ paragraphs }) => outline(paragraphs))).toEqual([
    [
      'prose: The bridge opened on Monday after three years of work in which the town had to wait for it, <Harbour Inc> said.',
      'prose: The mayor was glad.',
    ],
    ['prose: It came back.'],
  ])
})

const docs: [name: string, text: string, article: object][] = [
  [
    'AP',
    '<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n<HEAD>Bridge Opens</HEAD>\n<BYLINE>By ANN ' +
      'ROE</BYLINE>\n<DATELINE>HARBOURTOWN (AP) </DATELINE>\n<TEXT>\n   The bridge opened.\n</TEXT>\n</DOC>',
    { id: 'AP880212-0001', title: 'Bridge Opens', authors: ['ANN ROE'], dateline: 'HARBOURTOWN' },
  ],
  [
    'the Wall Street Journal',
    '<DOC>\n<DOCNO>\nWSJ920102-0154\n</DOCNO>\n<HL>\nBridge Opens\n</HL>\n<SO>\nTHE HARBOUR ' +
      'JOURNAL\n</SO>\n<DATELINE>\nHARBOURTOWN\n</DATELINE>\n<TEXT>\nThe bridge opened.\n</TEXT>\n</DOC>',
    { title: 'Bridge Opens', source: 'THE HARBOUR JOURNAL', dateline: 'HARBOURTOWN' },
  ],
  [
    'paragraphs that are marked',
    '<DOC>\n<DOCNO> LA010189-0001 </DOCNO>\n<DATE><P>January 1, 1989, Sunday, Home Edition</P></DATE>\n<HEADLINE><P>Bridge ' +
      'Opens</P></HEADLINE>\n<BYLINE><P>By ANN ROE</P></BYLINE>\n<TEXT><P>The bridge opened.</P></TEXT>\n</DOC>',
    { title: 'Bridge Opens', published: '1989-01-01', authors: ['ANN ROE'] },
  ],
  [
    'a collection with attributes',
    '<DOC id="NYT_ENG_19940701.0001" type="story" >\n<HEADLINE>\nBridge Opens\n</HEADLINE>\n<TEXT>\n<P>\nThe bridge ' +
      'opened.\n</P>\n</TEXT>\n</DOC>',
    { title: 'Bridge Opens', published: '1994-07-01' },
  ],
  [
    'a brief without a body',
    '<REUTERS NEWID="9"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT TYPE="BRIEF"><TITLE>Bridge Opens</TITLE>The bridge ' +
      'opened.</TEXT></REUTERS>',
    { id: 'reuters-9', title: 'Bridge Opens', published: '1987-02-26' },
  ],
  [
    'names in small letters',
    '<doc><docno>1</docno><title>Bridge Opens</title><text>The bridge opened.</text></doc>',
    { title: 'Bridge Opens' },
  ],
]

test.each(docs)('SGML: %s', async (_, text, article) => {
  const { articles } = await read('collection.sgml', `${text}\n`)
  expect(articles).toMatchObject([article])
  expect(articles[0]?.paragraphs.map(paragraph => paragraph.text)).toEqual(['The bridge opened.'])
})

test('SGML without documents, and a document without text, are rows', async () => {
  expect((await read('a.sgm', '<!DOCTYPE book SYSTEM "b.dtd">\n<book>x</book>')).problems).toMatchObject([
    { severity: 'error' },
  ])
  const { articles, problems } = await read(
    'a.sgm',
    '<REUTERS NEWID="1"><TEXT TYPE="UNPROC"><TITLE>Bridge opens</TITLE></TEXT></REUTERS>',
  )
  expect([articles, problems]).toMatchObject([
    [],
    [{ severity: 'error', message: '"Bridge opens": the item has no text' }],
  ])
})
