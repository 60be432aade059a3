// One row a pattern of English news: paragraphs, and the quotes with their speakers that a reader would write down.

import { expect, test } from 'vitest'
import type { Paragraph } from '../../src/article/article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleWith, quotesOf } from './articles.ts'

const rows: readonly { readonly why: string; readonly text: readonly string[]; readonly out: readonly string[] }[] = [
  {
    why: 'quote first, name then verb',
    text: ['“The bridge will open in May,” Maria Lopez said.'],
    out: ['The bridge will open in May, <- Maria Lopez'],
  },
  {
    why: 'quote first, verb then name',
    text: ['“The bridge will open in May,” said Maria Lopez.'],
    out: ['The bridge will open in May, <- Maria Lopez'],
  },
  {
    why: 'speaker first, comma',
    text: ['Maria Lopez said, “The bridge will open in May.”'],
    out: ['The bridge will open in May. <- Maria Lopez'],
  },
  {
    why: 'speaker first, colon',
    text: ['Maria Lopez said: “The bridge will open in May.”'],
    out: ['The bridge will open in May. <- Maria Lopez'],
  },
  {
    why: 'interrupted: one quote of two fragments',
    text: ['“The bridge is old,” said Maria Lopez. “It will be closed in May.”'],
    out: ['The bridge is old, […] It will be closed in May. <- Maria Lopez'],
  },
  {
    why: 'partial, in the reporter’s sentence',
    text: ['Maria Lopez said the bridge was “a danger to everybody who crosses it.”'],
    out: ['a danger to everybody who crosses it. <- Maria Lopez'],
  },
  {
    why: 'a title before the name is the role, not the name',
    text: ['“We are ready,” Finance Minister Ana Costa said.'],
    out: ['We are ready, <- Ana Costa'],
  },
  {
    why: 'appositive between subject and verb',
    text: ['Ana Costa, a former judge who lives in Porto, said, “We are ready to go on.”'],
    out: ['We are ready to go on. <- Ana Costa'],
  },
  {
    why: 'an address inside the appositive',
    text: ['Ana Costa, of Dover, Delaware, said, “We are ready to go on.”'],
    out: ['We are ready to go on. <- Ana Costa'],
  },
  {
    why: 'relative clause between subject and verb',
    text: ['Ana Costa, who replaced Peter Brown, said, “We are ready to go on.”'],
    out: ['We are ready to go on. <- Ana Costa'],
  },
  {
    why: 'description first, name in the appositive',
    text: ['A spokesman for the museum, Peter Brown, said, “We are ready to go on.”'],
    out: ['We are ready to go on. <- Peter Brown'],
  },
  {
    why: 'surname alone finds its full name',
    text: ['Peter Brown leads the union.', '“We will not sign this contract,” Brown said.'],
    out: ['We will not sign this contract, <- Peter Brown'],
  },
  {
    why: 'he is the man who spoke last',
    text: ['“We will not sign this contract,” said Peter Brown.', '“It is far too late for that,” he added.'],
    out: ['We will not sign this contract, <- Peter Brown', 'It is far too late for that, <- Peter Brown'],
  },
  {
    why: 'she is not he',
    text: ['Peter Brown met Ana Costa on Monday.', '“It is far too late for that,” she said.'],
    out: ['It is far too late for that, <- Ana Costa'],
  },
  {
    why: 'she is the unnamed woman of the sentence before, not somebody named far above',
    text: [
      '“It is far too late for that,” Ana Costa said.',
      'One woman in Dover lives with her parents and helps them. “Everything goes through me right now,” she said.',
    ],
    out: ['It is far too late for that, <- Ana Costa', 'Everything goes through me right now, <- one woman in Dover'],
  },
  {
    why: 'a form of address tells namesakes apart',
    text: [
      'John Miller and his wife, Ruth Miller, came on Monday.',
      '“We waited for an hour in the rain,” Mrs. Miller said.',
    ],
    out: ['We waited for an hour in the rain, <- Ruth Miller'],
  },
  {
    why: 'the minister: the one introduced before',
    text: [
      'Health Minister Ana Costa visited the clinic on Monday.',
      '“We need more nurses this winter,” the minister said.',
    ],
    out: ['We need more nurses this winter, <- Ana Costa'],
  },
  {
    why: 'an unnamed source stays as it is written',
    text: ['“Nobody was told about the plan,” a senior official said.'],
    out: ['Nobody was told about the plan, <- a senior official'],
  },
  {
    why: 'what the unnamed source belongs to stays with it',
    text: ['“Nobody was told about the plan,” said a spokesman for the company.'],
    out: ['Nobody was told about the plan, <- a spokesman for the company'],
  },
  {
    why: 'according to',
    text: ['The dam is “about to burst at any moment,” according to Peter Brown.'],
    out: ['about to burst at any moment, <- Peter Brown'],
  },
  {
    why: 'participle: the subject of the sentence speaks',
    text: ['Peter Brown criticized the plan, calling it “a waste of public money.”'],
    out: ['a waste of public money. <- Peter Brown'],
  },
  {
    why: 'second verb: its subject stands before the first',
    text: ['Peter Brown smiled and said, “We are ready to go on.”'],
    out: ['We are ready to go on. <- Peter Brown'],
  },
  {
    why: 'an utterance over two paragraphs',
    text: ['Peter Brown said, “The dam is old.', '“It will not hold another winter.”'],
    out: ['The dam is old.\nIt will not hold another winter. <- Peter Brown'],
  },
  {
    why: 'East Asian names: the family name comes first',
    text: ['South Korean envoy Park Ji-won arrived on Monday.', '“We hope for a quick answer,” Park said.'],
    out: ['We hope for a quick answer, <- Park Ji-won'],
  },
  {
    why: 'particles belong to the name',
    text: ['“The market is open to everybody,” said Ursula von der Leyen.'],
    out: ['The market is open to everybody, <- Ursula von der Leyen'],
  },
  {
    why: 'initials and suffixes belong to the name',
    text: ['“The market is open to everybody,” said James T. Ward Jr.'],
    out: ['The market is open to everybody, <- James T. Ward Jr.'],
  },
  {
    why: 'an organization speaks by its full name',
    text: ['The World Health Organization (WHO) met on Monday.', '“The risk remains very low,” the WHO said.'],
    out: ['The risk remains very low, <- World Health Organization'],
  },
  {
    why: 'single marks of the British press, and apostrophes in them',
    text: ['‘It’s the voters’ choice and not ours,’ said Ana Costa.'],
    out: ['It’s the voters’ choice and not ours, <- Ana Costa'],
  },
  {
    why: 'guillemets',
    text: ['«The market is open to everybody», said Ana Costa.'],
    out: ['The market is open to everybody <- Ana Costa'],
  },
  {
    why: 'low and high marks',
    text: ['„The market is open to everybody“, said Ana Costa.'],
    out: ['The market is open to everybody <- Ana Costa'],
  },
  {
    why: 'nested marks are part of the words',
    text: ['“He told me ‘never again’ and left,” said Ana Costa.'],
    out: ['He told me ‘never again’ and left, <- Ana Costa'],
  },
  { why: 'a nickname is no quote', text: ['Dwayne “The Rock” Johnson arrived on Monday.'], out: [] },
  { why: 'so-called: a term', text: ['The so-called “bridge tax” was dropped on Monday.'], out: [] },
  { why: 'titles of works are no quotes', text: ['She starred in the film “Some Like It Hot” in 1959.'], out: [] },
  {
    why: 'inches are no marks',
    text: ['He is 6\'2" tall. “I play every day of the week,” said Peter Brown.'],
    out: ['I play every day of the week, <- Peter Brown'],
  },
  {
    why: 'a stray mark swallows nothing',
    text: ['The sign “ fell down. Nobody was hurt.', '“It was very loud indeed,” said Peter Brown.'],
    out: ['It was very loud indeed, <- Peter Brown'],
  },
  {
    why: 'party and state behind a name',
    text: ['“They have nothing to worry about,” Sen. Peter Brown (D-N.Y.) said Tuesday.'],
    out: ['They have nothing to worry about, <- Peter Brown'],
  },
  {
    why: 'a party behind the last of several phrases',
    text: ['Ana Costa was there. In a letter on the tax, Speaker Peter Brown (R-WI) said “nobody will pay for it.”'],
    out: ['nobody will pay for it. <- Peter Brown'],
  },
  {
    why: 'a newspaper whose name reads like a time',
    text: ['“The market is open to everybody,” the New York Times reported Monday.'],
    out: ['The market is open to everybody, <- New York Times'],
  },
  {
    why: 'a name that ends like a verb',
    text: ['Husted continued by saying, “We will appeal this decision.”'],
    out: ['We will appeal this decision. <- Husted'],
  },
  {
    why: 'a clause of its own behind a noun',
    text: ['A woman asked for a photo and Costa said, “As long as we break no law.”'],
    out: ['As long as we break no law. <- Costa'],
  },
  {
    why: 'a state alone between commas is no speaker',
    text: ['Brown, who is a pastor at the church of Elizabeth, Colorado, slammed “the worst plan in years.”'],
    out: ['the worst plan in years. <- Brown'],
  },
  {
    why: 'a participle with a subject and an adverb of its own',
    text: ['Some of the crowd pushed a reporter, with Peter Brown reportedly yelling: “Get him out of here!”'],
    out: ['Get him out of here! <- Peter Brown'],
  },
  {
    why: 'another speaks',
    text: ['Two voters came out. Yet another said, “I waited for an hour in the rain.”'],
    out: ['I waited for an hour in the rain. <- another'],
  },
  {
    why: 'a verb of the phrase before is not the one that speaks',
    text: [
      'When Ana Costa suggested that they would sue, Peter Brown fired back: “If they sue us, they are going to lose.”',
    ],
    out: ['If they sue us, they are going to lose. <- Peter Brown'],
  },
  {
    why: 'somebody of a body whose name has a preposition in it',
    text: ['In the words of Code for America’s Ana Costa, “the market is open to everybody.”'],
    out: ['the market is open to everybody. <- Ana Costa'],
  },
  {
    why: 'what she called: hers, though he reports it',
    text: ['Peter Brown said Ana Costa would oppose what she called “the worst plan in years.”'],
    out: ['the worst plan in years. <- Ana Costa'],
  },
]

test.each(rows)('$why', ({ text, out }) => {
  expect(quotesOf(...text)).toEqual(out)
})

test('headings, code and tables are not read', () => {
  const words = '“The bridge will open in May,” said Maria Lopez.'
  expect(
    quotesOf({ text: words, kind: 'heading' }, { text: words, kind: 'code' }, { text: words, kind: 'table' }),
  ).toEqual([])
})

test('a block quote behind a colon needs no marks', () => {
  const lead = { text: 'Ana Costa wrote in a letter to the council on Monday:', kind: 'prose' } as const
  const quote = { text: 'The bridge must be closed before the winter comes.', kind: 'blockquote' } as const
  expect(quotesOf(lead, quote)).toEqual(['The bridge must be closed before the winter comes. <- Ana Costa'])
  expect(quotesOf({ text: 'The law is old.', kind: 'prose' }, quote)).toEqual([])
})

const words = 'The new site saved us weeks of work.'
const signatures: readonly {
  readonly why: string
  readonly text: readonly Paragraph[]
  readonly out: readonly string[]
}[] = [
  {
    why: 'a name at the end of a block quote',
    text: [{ text: `${words} — Jane Doe, director of parks`, kind: 'blockquote' }],
    out: [`${words} <- Jane Doe`],
  },
  {
    why: 'a name beneath a block quote, marks or none',
    text: [
      { text: words, kind: 'blockquote' },
      { text: '— Jane Doe, director of parks', kind: 'blockquote' },
      { text: `“${words}”`, kind: 'blockquote' },
      { text: '— Ana Costa (@costa) May 21, 2015', kind: 'blockquote' },
    ],
    out: [`${words} <- Jane Doe`, `${words} <- Ana Costa`],
  },
  {
    why: 'a name behind the marks',
    text: [{ text: `“${words}” – Jane Doe, director of parks`, kind: 'item' }],
    out: [`${words} <- Jane Doe`],
  },
  {
    why: 'a name beneath, behind a hyphen',
    text: [
      { text: words, kind: 'blockquote' },
      { text: '-Jane Doe, director of parks', kind: 'blockquote' },
    ],
    out: [`${words} <- Jane Doe`],
  },
  {
    why: 'a name behind a hyphen, whoever speaks before',
    text: [{ text: `Ana Costa wrote that it was late. “${words}” - Jane Doe`, kind: 'prose' }],
    out: [`${words} <- Jane Doe`],
  },
  { why: 'no name, no quote', text: [{ text: words, kind: 'blockquote' }], out: [] },
]

test.each(signatures)('$why', ({ text, out }) => {
  expect(quotesOf(...text)).toEqual(out)
})

test('the lines of an interview are their speakers’', () => {
  const lines = [
    'Peter Brown met Ana Costa.',
    'BROWN: When will it open?',
    'COSTA: In May, I hope.',
    'BROWN: And the cost?',
    'COSTA: Less than we feared.',
  ]
  expect(quotesOf(...lines)).toEqual([
    'When will it open? <- Peter Brown',
    'In May, I hope. <- Ana Costa',
    'And the cost? <- Peter Brown',
    'Less than we feared. <- Ana Costa',
  ])
  expect(quotesOf('Note: it is late.', 'Tip: go home.')).toEqual([])
})

test('a mark that is not closed does not take the next quote from its own speaker', () => {
  expect(
    quotesOf('Mayor Ana Ruiz said “the bridge is old and will be closed.', '“We will miss it,” said Tom Webb.'),
  ).toEqual(['the bridge is old and will be closed. <- Ana Ruiz', 'We will miss it, <- Tom Webb'])
  const unsure = '“There is intense feeling on account of the bridge, he was told by many people.'
  expect(quotesOf(unsure, '“We will miss it every day,” said Tom Webb.')).toEqual([
    'We will miss it every day, <- Tom Webb',
  ])
})

test.each([
  [
    '“One thing we heard,” Ana Ruiz remembers, “is that people need help with the memo.”',
    'One thing we heard, […] is that people need help with the memo. <- Ana Ruiz',
  ],
  ['MediaPost described it as “the calm before the storm.”', 'the calm before the storm. <- MediaPost'],
  [
    'A priest writing in the Tablet says, “It is not unusual to take a child from this institution into one’s own house.”',
    'It is not unusual to take a child from this institution into one’s own house. <- a priest',
  ],
])('where the author speaks to the reader, others are quoted as well: %s', (text, quote) => {
  const blog = 'We know that you like our blog, and we write it for you, so tell us what you think of it.'
  expect(quotesOf(blog, text)).toEqual([quote])
})

test.each([
  ['said Clinton campaign spokesman Brian Fallon.', 'Brian Fallon', 'Clinton campaign spokesman'],
  [
    'Jennifer Palmieri, the Clinton campaign’s communications director, said.',
    'Jennifer Palmieri',
    'Clinton campaign’s communications director',
  ],
  [
    'Morton Blackwell, the Republican National Committeeman from Virginia, told AFP.',
    'Morton Blackwell',
    'Republican National Committeeman from Virginia',
  ],
  ['Howard Dean, the former governor of Vermont, proclaimed on Tuesday.', 'Howard Dean', 'former governor of Vermont'],
  ['Nate Silver, the polling guru who founded the site, wrote on Monday.', 'Nate Silver', null],
  ['said radio co-host Stu Burguiere.', 'Stu Burguiere', 'radio co-host'],
])('a description is not taken for the speaker it is of: %s', (tag, name, role) => {
  const others = 'Hillary Clinton was there.'
  const [quote] = extractQuotes(articleWith([others, `“We will not stop here at all,” ${tag}`]))
  expect([quote?.speaker?.name, quote?.speaker?.role]).toEqual([name, role])
})

test('a picture’s caption does not part a quote that runs on', () => {
  const paragraphs = [
    'Governor Ana Ruiz said, “The museum put a great deal of effort into the hall, and I am disappointed.',
    'The hall in 2008, before the roof was put on. Image: City Archive.',
    '“But the trainer will soon be here, and children will be able to climb into it.”',
  ]
  expect(quotesOf(...paragraphs)).toEqual([
    'The museum put a great deal of effort into the hall, and I am disappointed.\nBut the trainer will soon be here, and children ' +
      'will be able to climb into it. <- Ana Ruiz',
  ])
})
