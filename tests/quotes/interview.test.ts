// Interviews without quotation marks: whose the lines are, and which labels are no speakers.

import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleWith, summary } from './articles.ts'

interface Row {
  readonly why: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly text: readonly string[]
  readonly out: readonly string[]
}

const questions = ['Q: When will it open?', 'A: In May, I hope.']

const rows: readonly Row[] = [
  {
    why: 'answers are those of the person in the title',
    title: 'Five questions for Ana Costa',
    text: ['Ana Costa built the bridge that Peter Brown drew.', ...questions],
    out: ['When will it open? <- interviewer', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'answers are those of the person who is introduced',
    text: ['Ana Costa and Peter Brown come on Monday. We spoke with Costa about the bridge.', ...questions],
    out: ['When will it open? <- interviewer', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'answers are those of the only person there is',
    text: ['Ana Costa built the bridge.', 'Question: When will it open?', 'Answer: In May, I hope.'],
    out: ['When will it open? <- interviewer', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'of two people nothing tells apart, neither answers',
    text: ['Ana Costa and Peter Brown built the bridge.', ...questions],
    out: ['When will it open? <- interviewer', 'In May, I hope. <- interviewee'],
  },
  {
    why: 'the author asks, and does not answer',
    title: 'Ana Costa meets Peter Brown',
    authors: ['Peter Brown'],
    text: ['Ana Costa built the bridge. Peter Brown met her.', ...questions],
    out: ['When will it open? <- Peter Brown', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'an author alone in the title answers, and the other author asks',
    title: 'Bridges: A Q&A With Ana Costa',
    authors: ['Ana Costa', 'Peter Brown'],
    text: ['Peter Brown asked, Ana Costa answered.', ...questions],
    out: ['When will it open? <- Peter Brown', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'of two names in the title, the one behind with',
    title: 'Peter Brown and his bridge: a talk with Ana Costa',
    text: ['Peter Brown drew it, Ana Costa built it.', ...questions],
    out: ['When will it open? <- interviewer', 'In May, I hope. <- Ana Costa'],
  },
  {
    why: 'initials are the people who bear them',
    text: [
      'Peter Brown: When will it open?',
      'Ana Costa: In May, I hope.',
      'PB: And the cost?',
      'AC: Less than we feared.',
      'PB: Thank you.',
      'AC: Come again.',
    ],
    out: [
      'When will it open? <- Peter Brown',
      'In May, I hope. <- Ana Costa',
      'And the cost? <- Peter Brown',
      'Less than we feared. <- Ana Costa',
      'Thank you. <- Peter Brown',
      'Come again. <- Ana Costa',
    ],
  },
  {
    why: 'initials of two people: the one who speaks under the full name',
    text: [
      'Peter Brown met Ana Costa. Paula Bell came too.',
      'Peter Brown: When will it open?',
      'AC: In May, I hope.',
      'PB: And the cost?',
      'AC: Less than we feared.',
      'PB: Thank you.',
    ],
    out: [
      'When will it open? <- Peter Brown',
      'In May, I hope. <- Ana Costa',
      'And the cost? <- Peter Brown',
      'Less than we feared. <- Ana Costa',
      'Thank you. <- Peter Brown',
    ],
  },
  {
    why: 'initials of nobody stay as they are written',
    text: ['Ana Costa is here.', 'XY: When will it open?', 'AC: In May.', 'XY: And the cost?', 'AC: Less.'],
    out: ['When will it open? <- XY', 'In May. <- Ana Costa', 'And the cost? <- XY', 'Less. <- Ana Costa'],
  },
  {
    why: 'marks inside a line are part of its words',
    text: ['Ana Costa built the bridge.', 'Q: Why “the worm”?', 'A: It looked like “a worm” to me.'],
    out: ['Why “the worm”? <- interviewer', 'It looked like “a worm” to me. <- Ana Costa'],
  },
  {
    why: 'an answer goes on to the next line; after the last one nobody knows',
    text: [
      'Ana Costa built the bridge.',
      ...questions,
      'It “may” take longer.',
      'Q: And the cost?',
      'A: Less.',
      'Read more.',
    ],
    out: [
      'When will it open? <- interviewer',
      'In May, I hope.\nIt “may” take longer. <- Ana Costa',
      'And the cost? <- interviewer',
      'Less. <- Ana Costa',
    ],
  },
  {
    why: 'a question without a label is not part of the answer before it',
    text: ['Ana Costa built the bridge.', ...questions, 'Will it last?', 'It will.', 'Q: And the cost?', 'A: Less.'],
    out: [
      'When will it open? <- interviewer',
      'In May, I hope. <- Ana Costa',
      'And the cost? <- interviewer',
      'Less. <- Ana Costa',
    ],
  },
  {
    why: 'lines that are quoted as a whole, with what happened between them',
    text: [
      'Peter Brown asked Ana Costa about the bridge. Partial transcript as follows:',
      '"BROWN: When will it open?',
      '"COSTA: In May, I hope.',
      '"It is an old bridge.',
      '"(CROSSTALK.)',
      '"I like it.',
      '"BROWN: And the cost?',
      '"COSTA: Less.”',
    ],
    out: [
      'When will it open? <- Peter Brown',
      'In May, I hope.\nIt is an old bridge. <- Ana Costa',
      'I like it. <- Ana Costa',
      'And the cost? <- Peter Brown',
      'Less. <- Ana Costa',
    ],
  },
  {
    why: 'a question without an answer is no interview',
    text: ['Ana Costa built the bridge.', 'Q: When will it open?', 'Q: And the cost?'],
    out: [],
  },
  {
    why: 'labels of a page are nobody',
    text: ['Ana Costa is here.', 'Note: it is late.', 'Update: it is over.', 'Note: go home.', 'Update: it is late.'],
    out: [],
  },
  {
    why: 'headwords are nobody',
    text: ['Finding: too slow.', 'Solution: a cache.', 'Finding: too large.', 'Solution: compression.'],
    out: [],
  },
]

test.each(rows)('$why', ({ title = 'A title', authors = [], text, out }) => {
  expect(extractQuotes({ ...articleWith(text, authors), title }).map(summary)).toEqual(out)
})

test('a line is surer the surer its speaker is, and an unnamed speaker is unknown', () => {
  const confidence = (title: string): number | undefined =>
    extractQuotes({ ...articleWith(['Ana Costa built the bridge.', ...questions]), title })[1]?.confidence
  expect(confidence('Five questions for Ana Costa') ?? 0).toBeGreaterThan(confidence('The bridge') ?? 1)
  const [question] = extractQuotes(articleWith(['Ana Costa built the bridge.', ...questions]))
  expect(question?.speaker).toMatchObject({ kind: 'unknown', mention: 'Q' })
})
