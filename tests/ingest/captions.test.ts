// Subtitles and transcripts: what is said, joined over cues, with the speakers' names; no numbers, times and tags.

import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { readOne } from './read.ts'

async function said(path: string, content: string): Promise<string[]> {
  return (await readOne(path, content)).paragraphs.map(({ text }) => text)
}

const vtt: [why: string, content: string, paragraphs: readonly string[]][] = [
  ['a cue', 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe bridge is open.\n', ['The bridge is open.']],
  [
    'a sentence over cues',
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000 align:start position:10%\nThe bridge\nis open,\n\n2\n00:00:04.000 --> ' +
      '00:00:06.000\nand it stays open.\n',
    ['The bridge is open, and it stays open.'],
  ],
  [
    'voices',
    'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Jane Poe>The bridge is open.\n\n00:04.000 --> 00:06.000\n<v.loud Jane Poe>It stays ' +
      '<i>open</i>.</v>\n\n00:06.000 --> 00:08.000\n<v John Doe>Why?</v>\n',
    ['Jane Poe: The bridge is open. It stays open.', 'John Doe: Why?'],
  ],
  [
    'two voices in one cue',
    'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Jane Poe>The bridge is open.</v> <v John Doe>Why?</v>\n',
    ['Jane Poe: The bridge is open.', 'John Doe: Why?'],
  ],
  [
    'tags, entities, styles and notes',
    'WEBVTT - A talk\nKind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE checked by Ann\n\n00:01.000 --> ' +
      '00:04.000\n<c.yellow>Fish</c> &amp; chips<00:00:02.000><c> for</c> all.\n',
    ['Fish & chips for all.'],
  ],
  [
    'captions that roll up',
    'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nthe bridge is open\n\n00:00:03.000 --> 00:00:03.010\nthe bridge is open\n\n00:00:03.010 ' +
      '--> 00:00:05.000\nthe bridge is open\nand it stays open\n\n00:00:05.000 --> 00:00:07.000\nand it stays open\nfor all of us\n',
    ['the bridge is open and it stays open for all of us'],
  ],
  [
    'captions that grow',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nThe bridge\n\n00:02.000 --> 00:03.000\nThe bridge is\n\n00:03.000 --> 00:04.000\nThe bridge ' +
      'is open.\n',
    ['The bridge is open.'],
  ],
  [
    'sounds, which nobody says',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n\n00:02.000 --> 00:03.000\n(applause)\n\n00:03.000 --> 00:04.000\n♪ la la ' +
      '♪\n\n00:04.000 --> 00:05.000\nThe bridge is open.\n',
    ['The bridge is open.'],
  ],
  [
    'a line without a voice, which is nobody’s',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jane Poe>The bridge is open.\n\n00:02.000 --> 00:03.000\nWhy?\n',
    ['Jane Poe: The bridge is open.', 'Why?'],
  ],
  [
    'a pause after a sentence',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nThe bridge is open.\n\n00:06.000 --> 00:07.000\nThank you.\n',
    ['The bridge is open.', 'Thank you.'],
  ],
]

test.each(vtt)('WebVTT: %s', async (_, content, paragraphs) => {
  expect(await said('talk.vtt', content)).toEqual(paragraphs)
})

test('the header of WebVTT names title and language', async () => {
  const { title, lang } = await readOne(
    'talk.vtt',
    'WEBVTT - Ein Vortrag\nLanguage: de\n\n00:01.000 --> 00:04.000\nOffen.\n',
  )
  expect([title, lang]).toEqual(['Ein Vortrag', 'de'])
  expect((await readOne('news/2024-03-02-the-talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nOpen.\n')).title).toBe(
    'the talk',
  )
})

const srt: typeof vtt = [
  ['a cue', '1\n00:00:01,000 --> 00:00:04,000\nThe bridge is open.\n', ['The bridge is open.']],
  [
    'a number of years',
    '1\n00:00:01,000 --> 00:00:04,000\nIt was in\n1916\n\n2\n00:00:04,000 --> 00:00:05,000\nor so.\n',
    ['It was in 1916 or so.'],
  ],
  [
    'no blank lines',
    '1\n00:00:01,000 --> 00:00:02,000\nThe bridge\n2\n00:00:02,000 --> 00:00:04,000\nis open.\n',
    ['The bridge is open.'],
  ],
  [
    'labels',
    '1\n00:00:01,000 --> 00:00:02,000\nJANE POE: The bridge\n\n2\n00:00:02,000 --> 00:00:04,000\nis open.\n\n3\n00:00:04,000 --> ' +
      '00:00:06,000\n>> JOHN DOE: Why?\n',
    ['JANE POE: The bridge is open.', 'JOHN DOE: Why?'],
  ],
  ['a dialogue', '1\n00:00:01,000 --> 00:00:02,000\n- The bridge is open.\n- Why?\n', ['The bridge is open.', 'Why?']],
  [
    'tags of old players',
    '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="#ff0000">The bridge</font> is <b>open</b>.\n',
    ['The bridge is open.'],
  ],
  ['CRLF and a mark', '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nThe bridge is open.\r\n', ['The bridge is open.']],
  [
    'Chinese, without blanks',
    '1\n00:00:01,000 --> 00:00:02,000\n大桥已经\n\n2\n00:00:02,000 --> 00:00:03,000\n通车。\n',
    ['大桥已经通车。'],
  ],
  [
    'no words that begin like a label',
    '1\n00:00:01,000 --> 00:00:02,000\nThe question is: why?\n',
    ['The question is: why?'],
  ],
]

test.each(srt)('SubRip: %s', async (_, content, paragraphs) => {
  expect(await said('talk.srt', content)).toEqual(paragraphs)
  expect(await said('talk.txt', content)).toEqual(paragraphs)
})

test('SubViewer', async () => {
  expect(await said('talk.sbv', '0:00:01.000,0:00:04.000\nThe bridge is\n\n0:00:04.000,0:00:06.000\nopen.\n')).toEqual([
    'The bridge is open.',
  ])
})

test('a long talk is cut into paragraphs where sentences end', async () => {
  const sentence = (at: number) => `The bridge is open, and it stays open for the ${at} who live at the harbour.`
  const cue = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
  const cues = Array.from(
    { length: 120 },
    (_, at) => `0${cue(at * 2)}.000 --> 0${cue(at * 2 + 2)}.000\n${sentence(at)}\n`,
  )
  const paragraphs = await said('talk.vtt', `WEBVTT\n\n${cues.join('\n')}`)
  expect(paragraphs.length).toBeGreaterThan(10)
  for (const text of paragraphs) expect(text.length).toBeLessThan(1000)
  expect(paragraphs.join(' ')).toBe(Array.from({ length: 120 }, (_, at) => sentence(at)).join(' '))
})

const transcripts: typeof vtt = [
  [
    'times in brackets',
    '[00:00:01] Jane Poe: The bridge is open.\n\n[00:00:05] John Doe: Why?\n\n[00:00:09] Jane Poe: The town needs it.\n',
    ['Jane Poe: The bridge is open.', 'John Doe: Why?', 'Jane Poe: The town needs it.'],
  ],
  [
    'names with times',
    'Council meeting\n\nJane Poe  0:01\nThe bridge is open.\n\nJohn Doe  0:05\nWhy?\n\nJane Poe  0:09\nThe town needs it.\n',
    ['Jane Poe: The bridge is open.', 'John Doe: Why?', 'Jane Poe: The town needs it.'],
  ],
  [
    'names with times in brackets',
    'Speaker 1: (00:01)\nThe bridge is open.\n\nSpeaker 2: (00:05)\nWhy?\n\nSpeaker 1: (00:09)\nThe town needs it.\n',
    ['Speaker 1: The bridge is open.', 'Speaker 2: Why?', 'Speaker 1: The town needs it.'],
  ],
  [
    'bare times',
    '00:01 The bridge is open.\n00:05 It stays open.\n00:09 Thank you.\n',
    ['The bridge is open.', 'It stays open.', 'Thank you.'],
  ],
]

test.each(transcripts)('a transcript with %s', async (_, content, paragraphs) => {
  expect(await said('talk.txt', content)).toEqual(paragraphs)
})

test('a programme of a day is no transcript', async () => {
  const text =
    'The day of the bridge\n\nThe bridge opens on Monday, and the town has a programme.\n\n10:00 The mayor speaks.\n\nAfter that ' +
    'there is music, and at noon all may cross the bridge for the first time.\n'
  expect(await said('day.txt', text)).toContain('10:00 The mayor speaks.')
})

test('a timetable is no transcript', async () => {
  const text = 'The new timetable\n\n10:00 Harbour\n10:20 Town\n09:15 Harbour\n09:35 Town\n08:00 Harbour\n'
  expect((await said('day.txt', text)).join(' ')).toContain('09:15 Harbour')
})

test('who says what is found in the quotes', async () => {
  const turn = (at: number, name: string, text: string) => `00:0${at}.000 --> 00:0${at + 1}.000\n<v ${name}>${text}\n`
  const cues = [
    turn(1, 'Jane Poe', 'The bridge is open.'),
    turn(2, 'John Doe', 'We waited three years.'),
    turn(3, 'Jane Poe', 'It will stay open.'),
    turn(4, 'John Doe', 'We will see.'),
  ]
  const quotes = extractQuotes(await readOne('talk.vtt', `WEBVTT\n\n${cues.join('\n')}`))
  expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ['The bridge is open.', 'Jane Poe'],
    ['We waited three years.', 'John Doe'],
    ['It will stay open.', 'Jane Poe'],
    ['We will see.', 'John Doe'],
  ])
})

// What one person says alone needs no name before each paragraph: it is their article.
test.each([
  ['one cue', '<v Jane Poe>The bridge is open.\n', ['The bridge is open.'], ['Jane Poe']],
  ['a class', '<v.loud Jane Poe>The bridge is open.</v>\n', ['The bridge is open.'], ['Jane Poe']],
  ['tags inside', '<v Jane Poe>The <i>bridge</i> is open.\n', ['The bridge is open.'], ['Jane Poe']],
  ['a label', 'JANE POE: The bridge is open.\n', ['The bridge is open.'], ['JANE POE']],
  ['two lines', '<v Jane Poe>The bridge\nis open.\n', ['The bridge is open.'], ['Jane Poe']],
  ['no name', 'The bridge is open.\n', ['The bridge is open.'], []],
])('one voice, %s', async (_, cue, paragraphs, authors) => {
  const article = await readOne('talk.vtt', `WEBVTT\n\n00:01.000 --> 00:04.000\n${cue}`)
  expect(article.paragraphs.map(({ text }) => text)).toEqual(paragraphs)
  expect(article.authors).toEqual(authors)
})
