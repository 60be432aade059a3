// E-mail, mailboxes and saved pages.

import { expect, test } from 'vitest'
import { outline, read } from './read.ts'

/** A mail of header lines and a text. */
const mail = (headers: readonly string[], text: string): string =>
  `${headers.join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}`
const usual = [
  'From: Ann Roe <ann@example.org>',
  'To: desk@example.org',
  'Date: Sat, 2 Mar 2024 08:00:00 +0000',
  'Subject: Bridge opens',
  'MIME-Version: 1.0',
]
const plain = [...usual, 'Content-Type: text/plain; charset=utf-8']

test.each(['letter.txt', 'letter.eml', 'INBOX.msg', 'letter'])('a mail in %s', async file => {
  const { articles, problems } = await read(
    file,
    mail([...plain, 'Message-ID: <1@example.org>', 'Content-Language: en-GB'], 'The bridge opened.\n\nIt is long.\n'),
  )
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: '1-example.org',
      title: 'Bridge opens',
      authors: ['Ann Roe'],
      published: '2024-03-02T08:00:00+00:00',
      lang: 'en-GB',
    },
  ])
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual(['prose: The bridge opened.', 'prose: It is long.'])
})

/** Bytes of a text whose characters are below 256. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))

test.each([
  [
    'quoted-printable',
    mail(
      [...usual, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'The caf=C3=A9 opened =\non Monday.',
    ),
  ],
  [
    'base64',
    mail(
      [...usual, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      'VGhlIGNhZsOpIG9wZW5lZCBvbiBNb25kYXku',
    ),
  ],
  [
    'Latin-1',
    latin(
      mail(
        [...usual, 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
        'The caf\xe9 opened on Monday.',
      ),
    ),
  ],
  [
    'a part in HTML',
    mail(
      [...usual, 'Content-Type: text/html; charset=utf-8'],
      '<html><body><p>The caf&eacute; opened <b>on Monday</b>.</p></body></html>',
    ),
  ],
  [
    'two forms of one text',
    mail(
      [...usual, 'Content-Type: multipart/alternative; boundary="x"'],
      '--x\nContent-Type: text/plain; charset=utf-8\n\nThe café opened on Monday. ( https://example.org/very/long ' +
        ')\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>The café opened on Monday.</p>\n--x--\n',
    ),
  ],
  [
    'an HTML form that says nothing',
    mail(
      [...usual, 'Content-Type: multipart/alternative; boundary="x"'],
      '--x\nContent-Type: text/plain; charset=utf-8\n\nThe café opened on Monday.\n--x\nContent-Type: text/html; ' +
        'charset=utf-8\n\n<p>x</p>\n--x--\n',
    ),
  ],
  [
    'an attachment',
    mail(
      [...usual, 'Content-Type: multipart/mixed; boundary="x"'],
      '--x\nContent-Type: text/plain; charset=utf-8\n\nThe café opened on Monday.\n--x\nContent-Type: text/csv; ' +
        'name="a.csv"\nContent-Disposition: attachment; filename="a.csv"\n\n1,2\n--x--\n',
    ),
  ],
  ['Apple’s length before it', `999\n${mail(plain, 'The café opened on Monday.')}`],
  [
    'layout by tables and a hidden line',
    mail(
      [...usual, 'Content-Type: text/html; charset=utf-8'],
      '<div style="display:none;max-height:0">Inside this week</div><table><tr><td><table><tr><td>The café opened on ' +
        'Monday.</td></tr></table></td></tr></table>',
    ),
  ],
])('the text of a mail: %s', async (_, content) => {
  const { articles } = await read('a.eml', content)
  expect(articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([['The café opened on Monday.']])
})

test.each([
  ['an encoded name', 'From: =?utf-8?q?Andr=C3=A9_Roe?= <a@example.org>', ['André Roe'], null],
  ['an address alone', 'From: ann@example.org', [], null],
  ['a publication', 'From: The Harbour Post <news@example.org>', [], 'The Harbour Post'],
  ['somebody of a publication', 'From: "Ann Roe from Harbour Post" <a@example.org>', ['Ann Roe'], 'Harbour Post'],
  ['somebody and a publication', 'From: "Ann Roe | Harbour Post" <a@example.org>', ['Ann Roe'], 'Harbour Post'],
  ['a name that is turned', 'From: "Roe, Ann" <a@example.org>', ['Ann Roe'], null],
  ['a list', 'From: Ann Roe <a@example.org>\r\nList-Id: Harbour News <news.example.org>', ['Ann Roe'], 'Harbour News'],
  ['an office', 'From: Press Office <press@example.org>', [], 'Press Office'],
])('the sender: %s', async (_, from, authors, source) => {
  const { articles } = await read('a.eml', mail([from, ...plain.slice(1)], 'The bridge opened.'))
  expect(articles).toMatchObject([{ authors, source }])
})

test.each([
  [
    'an answer below',
    'The bridge opened.\n\nOn Mon, 1 Jan 2024 at 10:00, Max Moe <max@example.org> wrote:\n> Is it open?\n',
  ],
  [
    'an answer whose first line is wrapped',
    'The bridge opened.\n\nOn Mon, 1 Jan 2024 at 10:00, Max Moe\n<max@example.org> wrote:\n\n> Is it open?\n',
  ],
  ['another language', 'The bridge opened.\n\nAm 01.01.2024 um 10:00 schrieb Max Moe:\n\n> Ist sie offen?\n'],
  [
    'Outlook',
    'The bridge opened.\n\nFrom: Max Moe\nSent: Monday, January 1, 2024\nTo: Ann Roe\nSubject: Bridge\n\nIs it open?\n',
  ],
  ['an original message', 'The bridge opened.\n\n-----Original Message-----\nIs it open?\n'],
  ['lines that answer', '> Is it open?\nThe bridge opened.\n'],
  ['a signature', 'The bridge opened.\n\n-- \nAnn Roe\n+49 30 0000\n'],
  [
    'the foot of a list',
    'The bridge opened.\n\n_______________________________________________\nNews mailing list\nhttps://example.org/mailman/listinfo/news\n',
  ],
  [
    'how to unsubscribe',
    'The bridge opened.\n\nYou are receiving this email because you signed up.\nUnsubscribe: https://example.org/u\n',
  ],
  [
    'a link to a page above',
    'View this email in your browser\n\nThe bridge opened.\n\nUpdate your preferences or unsubscribe from this list.\n',
  ],
  ['a German footer', 'The bridge opened.\n\nSie möchten den Newsletter abbestellen? Hier abmelden.\n'],
])('not the mail’s own: %s', async (_, text) => {
  const { articles } = await read('a.eml', mail(plain, text))
  expect(articles[0]?.paragraphs.map(paragraph => paragraph.text)).toEqual(['The bridge opened.'])
})

test('an answer in HTML goes, too; a mail that is all quotation stays', async () => {
  const html = [...usual, 'Content-Type: text/html; charset=utf-8']
  const answered = await read(
    'a.eml',
    mail(
      html,
      '<div>The bridge opened.</div><div class="gmail_quote">On Monday Max wrote:<blockquote>Is it open?</blockquote></div>',
    ),
  )
  expect(answered.articles[0]?.paragraphs.map(({ text }) => text)).toEqual(['The bridge opened.'])
  const quoted = await read('a.eml', mail(html, '<blockquote type="cite">The bridge opened.</blockquote>'))
  expect(quoted.articles[0]?.paragraphs.map(({ text }) => text)).toEqual(['The bridge opened.'])
  const lines = await read('a.eml', mail(plain, '> The bridge opened.\n'))
  expect(lines.articles[0]?.paragraphs.map(({ text }) => text)).toEqual(['The bridge opened.'])
})

test('a story that speaks of mail keeps its words', async () => {
  const text = `${'The council sent a letter to every household. '.repeat(8)}Readers who unsubscribe are not counted, the mayor said.\n\n“From what I wrote: nothing,” she said.\n\nOn Monday she wrote a book about it.\n`
  expect((await read('a.eml', mail(plain, text))).articles[0]?.paragraphs.length).toBe(3)
})

test.each([
  'Re: Bridge opens',
  'Fwd: Re: Bridge opens',
  'AW: Bridge opens',
  '[Harbour News] Bridge opens',
  '=?utf-8?q?Bridge_opens?=',
  'Bridge\r\n opens',
])('the subject %j', async subject => {
  expect(
    (
      await read(
        'a.eml',
        mail([...plain.filter(line => !line.startsWith('Subject')), `Subject: ${subject}`], 'It is long.'),
      )
    ).articles,
  ).toMatchObject([{ title: 'Bridge opens' }])
})

test.each([
  ['a draft', 'X-Unsent: 1', /not published/],
  ['a mail in the bin', 'X-Gmail-Labels: Trash,Opened', /not published/],
  ['an embargo', 'X-Y: 1', /embargo/],
])('%s is held back', async (name, header, message) => {
  const text =
    name === 'an embargo' ? 'EMBARGOED until 00:01 GMT Monday 2 March 2099\n\nThe bridge opened.' : 'The bridge opened.'
  const { articles, problems } = await read('a.eml', mail([...plain, header], text))
  expect([articles, problems]).toMatchObject([[], [{ severity: 'held', message: expect.stringMatching(message) }]])
})

test('a mail without text is a row', async () => {
  const { articles, problems } = await read(
    'a.eml',
    mail(
      [...usual, 'Content-Type: multipart/mixed; boundary="x"'],
      '--x\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\n\n%PDF-\n--x--\n',
    ),
  )
  expect([articles, problems]).toMatchObject([
    [],
    [{ severity: 'error', message: '"Bridge opens": the mail has no text' }],
  ])
})

test('a page that a browser saved as MIME', async () => {
  const page =
    '<!DOCTYPE html><html><head><title>Ferry strike ends</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry strike ' +
    'ends</h1><p>The crews went back to work on Saturday after a week of talks in the town hall, the company said.</p><p>The mayor of ' +
    'the town was glad, and so were the people on the island, who had had no bread for days.</p></article></body></html>'
  const saved = mail(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/ferry',
      'Subject: Ferry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="x"',
    ],
    `--x\nContent-Type: text/html\nContent-Location: https://example.org/ferry\n\n${page}\n--x--\n`,
  )
  const { articles } = await read('page.mht', saved)
  expect(articles).toMatchObject([
    { title: 'Ferry strike ends', url: 'https://example.org/ferry', paragraphs: [{}, {}] },
  ])
})

const box = (mails: readonly string[]): string =>
  mails.map(one => `From ann@example.org Sat Mar  2 08:00:00 2024\n${one.replace(/\r/g, '')}\n\n`).join('')

test('a mailbox gives each mail', async () => {
  const second = mail(
    ['Message-ID: <2@example.org>', ...plain.map(line => line.replace('Bridge', 'Ferry'))],
    'The ferry is back.\n\nFrom now on it runs daily.\n\n>From here it takes an hour.\n',
  )
  const { articles, problems } = await read('news.mbox', box([mail(plain, 'The bridge opened.'), second]))
  expect(problems).toEqual([])
  expect(articles.map(({ id, title, paragraphs }) => [id, title, ...paragraphs.map(({ text }) => text)])).toEqual([
    ['news.mbox-1', 'Bridge opens', 'The bridge opened.'],
    ['2-example.org', 'Ferry opens', 'The ferry is back.', 'From now on it runs daily.', 'From here it takes an hour.'],
  ])
})

test('a mailbox without mails is a row', async () => {
  expect((await read('news.mbox', 'nothing\n')).problems).toMatchObject([
    { severity: 'error', message: 'the mailbox has no mails' },
  ])
})
