// Tables of articles: columns by their names, in the forms that spreadsheets and programs write.

import { expect, test } from 'vitest'
import { read } from './read.ts'

const body = 'The bridge opened on Monday, after three years.'
const whole = { title: 'Bridge opens', authors: ['Ann Roe'], published: '2024-03-02', paragraphs: [{ text: body }] }

const forms: [string, string, string, object][] = [
  ['commas', 'a.csv', `title,author,date,content\nBridge opens,Ann Roe,2024-03-02,"${body}"\n`, whole],
  [
    'semicolons and a byte order mark',
    'a.csv',
    `\uFEFFTitle;Author;Date;Body\r\nBridge opens;Ann Roe;2024-03-02;${body}\r\n`,
    whole,
  ],
  ['tabs', 'a.tsv', `headline\tbyline\tpublished\ttext\nBridge opens\tBy Ann Roe\t2024-03-02\t${body}\n`, whole],
  [
    'tabs under another name',
    'a.csv',
    `headline\tbyline\tpublished\ttext\nBridge opens\tBy Ann Roe\t2024-03-02\t${body}\n`,
    whole,
  ],
  ['bars', 'a.psv', `title|author|date|article\nBridge opens|Ann Roe|2024-03-02|${body}\n`, whole],
  [
    'what Excel writes first',
    'a.csv',
    `sep=;\r\ntitle;author;date;text\r\nBridge opens;Ann Roe;2024-03-02;${body}\r\n`,
    whole,
  ],
  [
    'names of other programs',
    'a.csv',
    `"Article Title","Author(s)","Date Published","Full Text"\nBridge opens,Ann Roe,2 March 2024,"${body}"\n`,
    whole,
  ],
  [
    'an index without a name',
    'a.csv',
    `,title,authors,publish_date,maintext\n0,Bridge opens,['Ann Roe'],2024-03-02,"${body}"\n`,
    whole,
  ],
  [
    'a table under the name of text',
    'a.txt',
    `title,author,date,content\nBridge opens,Ann Roe,2024-03-02,"${body}"\n`,
    whole,
  ],
  [
    'line breaks in quotation marks',
    'a.csv',
    'title,text\nT,"One.\n\nTwo ""x""."\n',
    { paragraphs: [{ text: 'One.' }, { text: 'Two "x".' }] },
  ],
  [
    'HTML in a cell',
    'a.csv',
    'title,body\n"A &amp; B","<p>One.</p><blockquote>“No.”</blockquote>"\n',
    { title: 'A & B', paragraphs: [{ text: 'One.' }, { text: '“No.”', kind: 'blockquote' }] },
  ],
  [
    'tags by commas, bars, and as lists',
    'a.csv',
    `title,text,tags,keywords,topics\nT,x,"a, b",c|d,"[""e"", ""f""]"\n`,
    { tags: ['a', 'b', 'e', 'f', 'c', 'd'] },
  ],
  [
    'records that were flattened',
    'a.csv',
    'title.rendered,content.rendered,date_gmt,link\nT,<p>One.</p>,2024-03-02T08:00:00,https://example.org/a\n',
    { title: 'T', url: 'https://example.org/a', published: '2024-03-02T08:00:00Z' },
  ],
  [
    'what is missing in pandas',
    'a.csv',
    'title,author,section,text\nT,nan,NaN,He left.\n',
    { authors: [], section: null },
  ],
  ['a text alone', 'a.csv', 'label,text\n1,He left.\n', { title: 'He left.' }],
  [
    'names in Spanish',
    'a.csv',
    'título,autor,fecha,texto\nEl puente,Ana Ruiz,2024-03-02,Se abrió.\n',
    { title: 'El puente', authors: ['Ana Ruiz'], published: '2024-03-02' },
  ],
]

test.each(forms)('%s', async (_, path, text, expected) => {
  const { articles, problems } = await read(path, text)
  expect(problems).toEqual([])
  expect(articles).toMatchObject([expected])
})

test('rows without a text, with too many cells, and unpublished ones have rows of the report with their lines', async () => {
  const { articles, problems } = await read(
    'a.csv',
    'title,text,status\nOne,"He\nleft.",publish\n\nTwo,,publish\nThree,She came,and went,publish\nFour,Secret.,draft\n',
  )
  expect(articles.map(({ title }) => title)).toEqual(['One'])
  expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
    [6, 'warning'],
    [5, 'error'],
    [6, 'held'],
    [7, 'held'],
  ])
})

test.each([
  ['no text', 'name,amount\nA,1\nB,2\n', /no column has their text; its columns are "name", "amount"/],
  ['no rows', 'title,text\n', /without rows/],
  ['numbers', '1,2,3\n4,5,6\n', /no column has their text/],
])('a table that holds no articles is one row that says what it needs: %s', async (_, text, message) => {
  const { articles, problems } = await read('a.csv', text)
  expect(articles).toEqual([])
  expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(message) }])
})

test('a quotation mark that is never closed costs the rows below it', async () => {
  const { articles, problems } = await read('a.csv', 'title,text\nOne,He left.\nTwo,"She came.\nThree,x\n')
  expect(articles.map(({ title }) => title)).toEqual(['One'])
  expect(problems).toMatchObject([{ line: 3, severity: 'error', message: expect.stringMatching(/not closed/) }])
})

test('a cell that looks like a list is read in linear time', async () => {
  const cell = `[${"' '  ".repeat(900)}`
  const { articles } = await read('a.csv', `title,text,tags\nT,He left.,"${cell}"\nU,She came.,"${cell}x]"\n`)
  expect(articles.map(({ title }) => title)).toEqual(['T', 'U'])
})
