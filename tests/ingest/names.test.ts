// Who wrote an article, in the forms that bylines, feeds and exports have; and titles without entities and tags. Through the door of
// JSON and of front matter.

import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const bylines: [unknown, string[]][] = [
  ['By Ann Roe, Staff Writer', ['Ann Roe']],
  ['By Ann Roe and John Doe, Staff Writers', ['Ann Roe', 'John Doe']],
  ['Jane Roe, Senior Editor, and Bo Li, Reporter', ['Jane Roe', 'Bo Li']],
  ['Ann Roe - Staff Writer', ['Ann Roe']],
  ['Ann Roe | Washington Bureau Chief', ['Ann Roe']],
  ['ANN ROE Associated Press', ['ANN ROE']],
  ['By ANN ROE, Associated Press Writer', ['ANN ROE']],
  ['Ann Roe, Special to The Times', ['Ann Roe']],
  ['Ann Roe, The Example Times', ['Ann Roe']],
  ['Ann Roe, Example State University', ['Ann Roe']],
  ['Von Anna Roth, dpa', ['Anna Roth']],
  ['Ann Roe (AP)', ['Ann Roe']],
  ['Ann Roe in London and John Doe', ['Ann Roe', 'John Doe']],
  ['Ann Roe Deputy political editor', ['Ann Roe']],
  ['Ann Roe and agencies', ['Ann Roe']],
  ['Staff Writer', []],
  ['Times Staff Writer', []],
  ['Staff', []],
  ['AP Staff', []],
  ['Newsroom', []],
  ['Web Desk', []],
  ['Staff and Wire Reports', []],
  ['admin', []],
  ['ann@example.org (Ann Roe)', ['Ann Roe']],
  ['Ann Roe <ann@example.org>', ['Ann Roe']],
  ['ann@example.org, John Doe', ['John Doe']],
  ['ann@example.org', []],
  ['mailto:ann@example.org', []],
  ['https://www.facebook.com/annroe', []],
  ['www.example.org/ann', []],
  ['Ann Roe (https://example.org/ann)', ['Ann Roe']],
  ['Ann Roe @annroe', ['Ann Roe']],
  ['Ann Roe and @bo-li', ['Ann Roe', '@bo-li']],
  ['Photo by John Doe', []],
  ['Photo: Agency', []],
  ['By Ann Roe; Photos by John Doe', ['Ann Roe']],
  ['By Ann Roe with photographs by Bo Li', ['Ann Roe']],
  ['Jo Roe (words) and Ann Roe (photos)', ['Jo Roe']],
  ['Ann Roe &amp; John Doe', ['Ann Roe', 'John Doe']],
  ['Jane Roe, Jr., and John Doe, PhD', ['Jane Roe, Jr.', 'John Doe, PhD']],
  ['Department of Example Affairs, Office of the Bridge', ['Department of Example Affairs, Office of the Bridge']],
  ['The Example Core Team', ['The Example Core Team']],
  ['The Editorial Board', ['The Editorial Board']],
  ['Peter and Jane', ['Peter and Jane']],
  [['Ann Roe and John Doe'], ['Ann Roe', 'John Doe']],
  [
    ['By Ann Roe', 'John Doe, Staff Writer', 'bo@example.org'],
    ['Ann Roe', 'John Doe'],
  ],
  [
    ['Roe, Ann', 'Doe, John'],
    ['Roe, Ann', 'Doe, John'],
  ],
  [{ fullName: 'Ann Roe' }, ['Ann Roe']],
  [{ fullname: 'Ann Roe' }, ['Ann Roe']],
  [{ full_name: 'Ann Roe' }, ['Ann Roe']],
  [{ displayName: 'Ann Roe' }, ['Ann Roe']],
  [{ title: 'Staff Writer', first_name: 'Ann', last_name: 'Roe' }, ['Ann Roe']],
  [{ firstName: 'Ann', lastName: 'Roe' }, ['Ann Roe']],
  [{ slug: 'ann-roe' }, ['ann-roe']],
  [{ url: 'https://example.org/@ann', data: { name: 'Ann Roe' } }, ['Ann Roe']],
  [
    [{ author: { first_names: 'Ann', last_name: 'Roe' } }, { author: { name: 'John Doe' } }],
    ['Ann Roe', 'John Doe'],
  ],
  [[{ name: 'Ann Roe, Staff Writer', email: 'ann@example.org' }], ['Ann Roe']],
]

test.each(bylines)('the authors of %j are %j', async (author, authors) => {
  expect((await readOne('a.json', JSON.stringify({ title: 'T', text: 'He left.', author }))).authors).toEqual(authors)
})

test('front matter and plain text read bylines by the same rules', async () => {
  expect((await readOne('a.md', '---\nauthor: Ann Roe, Staff Writer\n---\nText.')).authors).toEqual(['Ann Roe'])
  expect((await readOne('a.md', '---\nauthor: ann@example.org (Ann Roe)\n---\nText.')).authors).toEqual(['Ann Roe'])
})

test.each([
  ['AT&amp;T wins', 'AT&T wins'],
  ['Bridge &amp; tunnel &#8211; open', 'Bridge & tunnel – open'],
  ['Q&amp;amp;A', 'Q&A'],
  ['&ldquo;No&rdquo;&nbsp;again', '“No” again'],
  ['<em>Bridge</em> opens', 'Bridge opens'],
  ['Bridge<br>opens <span class="x">today</span>', 'Bridge opens today'],
  ['Bridge<br />opens', 'Bridge opens'],
  ['<p>Bridge opens</p>', 'Bridge opens'],
  ['Vec<T> and R&D', 'Vec<T> and R&D'],
  ['The <title> tag', 'The <title> tag'],
  ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
  [{ rendered: 'Bridge &#038; tunnel' }, 'Bridge & tunnel'],
  [{ 'en-US': 'Bridge opens' }, 'Bridge opens'],
  [{ value: 'Bridge opens' }, 'Bridge opens'],
  [['Bridge opens'], 'Bridge opens'],
])('the title %j is %j', async (title, expected) => {
  expect((await readOne('a.json', JSON.stringify({ title, text: 'He left.' }))).title).toBe(expected)
})

test.each([
  ['Petra Lunn\nOla Brandt', ['Petra Lunn', 'Ola Brandt']],
  ['By Petra Lunn\nOla Brandt\n', ['Petra Lunn', 'Ola Brandt']],
  ['By Petra\nLunn', ['Petra Lunn']],
  ['Petra Lunn (@petra)', ['Petra Lunn']],
  ['Petra Lunn (@petra), Ola Brandt (@ola_b)', ['Petra Lunn', 'Ola Brandt']],
  ['Petra Lunn avec AFP', ['Petra Lunn']],
  ['Petra Lunn with AP', ['Petra Lunn']],
  ['Petra Lunn mit dpa', ['Petra Lunn']],
  ['Petra Lunn con EFE', ['Petra Lunn']],
  ['Petra Lunn with Ola Brandt', ['Petra Lunn with Ola Brandt']],
])('lines, handles and agencies around names: %j', async (author, names) => {
  expect((await readOne('a.json', JSON.stringify({ text: 'It opened.', author }))).authors).toEqual(names)
})
