// What stands between two stretches of one speaker: only who spoke, and they are one quote with a break; anything else, and they are two.

import { describe, expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleWith } from './articles.ts'

/** The quotes of the paragraphs: texts of their fragments, and the last word of who said it. */
function quotesOf(...paragraphs: readonly string[]): string[] {
  return extractQuotes(articleWith(paragraphs)).map(
    ({ fragments, speaker }) =>
      `${fragments.map(({ text }) => text).join(' + ')} <- ${speaker?.name.split(' ').at(-1) ?? 'nobody'}`,
  )
}

const [first, second] = ['We will rebuild the bridge,', 'There will be no toll.']

describe('who spoke, to whom, where and when does not part a quote', () => {
  test.each([
    'Mayor Ann Okafor said.',
    'said Ann Okafor.',
    'Mayor Ann Okafor told reporters on Monday.',
    'said Ann Okafor, 62, of Lagos.',
    'said Ann Okafor, the mayor, who took office in May and has promised a bridge.',
    'Ann Okafor, who leads the council, told the Harbour Times in an interview last week.',
    'Rep. Ann Okafor (D-Wis.) said Friday.',
    'said Ann Okafor, president of a company that builds bridges.',
    'said Ann Okafor, research and policy director at the council.',
    'Ann Okafor said, referring to the vote.',
    'Ann Okafor said, smiling.',
    'Ann Okafor said while addressing a rally.',
    'Ann Okafor said, adding:',
    'Ann Okafor has repeatedly said.',
    'said Ann Okafor, then mayor of Lagos.',
    'Ann Okafor said then.',
    'Ann Okafor wrote in a statement after the vote.',
    'according to Ann Okafor, the mayor.',
    'said Ann Okafor,',
    'Ann Okafor continued:',
    'said Ann Okafor, one of those who did not vote.',
  ])('%s', between => {
    expect(quotesOf(`“${first}” ${between} “${second}”`)).toEqual([`${first} + ${second} <- Okafor`])
  })

  test.each([
    ['the comma outside', '‘We will rebuild it’, Ann Okafor said. ‘There will be no toll.’'],
    ['a single word', '“Yes,” said Ann Okafor. “We will rebuild it.”'],
    ['straight marks', '"We will rebuild it," said Ann Okafor. "There will be no toll."'],
  ])('%s', (_, paragraph) => {
    expect(quotesOf(paragraph)).toHaveLength(1)
  })
})

describe('a second verb, a conjunction, a denial or a sentence of its own does', () => {
  test.each([
    'Ann Okafor said and left the room.',
    'Ann Okafor said, and the crowd cheered.',
    'Ann Okafor said, but she refused to name a date.',
    'Ann Okafor said. She spoke for an hour.',
    'said Ann Okafor; the council disagreed.',
    'Ann Okafor said as she left the room.',
    'Ann Okafor said while she left the room.',
    'Ann Okafor said when asked about the cost.',
    'Ann Okafor said after the vote was counted.',
    'Ann Okafor said, adding that it would take years.',
    'Ann Okafor said, noting the council was split.',
    'Ann Okafor said, not for the first time.',
    'said Ann Okafor, then corrected herself:',
    'Ann Okafor said, then left the room.',
    'Ann Okafor said, denying reports of a toll.',
    'Ann Okafor told the council before asking:',
    'said Ann Okafor, chair of the board, reports the Harbour Times.',
    'Ann Okafor said in a speech to voters, including,',
  ])('%s', between => {
    expect(quotesOf(`“${first}” ${between} “${second}”`)).toEqual([`${first} <- Okafor`, `${second} <- Okafor`])
  })

  test.each([
    ['Okafor said, while denying “that I ever met him.”'],
    ['while denying “that I ever met him,” said Okafor.'],
    ['Okafor said, denying “that I ever met him.”'],
    ['Okafor said, but rejected “that I ever met him.”'],
    ['Okafor said, and disputed “that I ever met him.”'],
    ['Okafor said, never admitting “that I ever met him.”'],
  ])('“I did not take the money,” %s', rest => {
    const quotes = extractQuotes(
      articleWith(['Mayor Ann Okafor spoke on Monday.', `“I did not take the money,” ${rest}`]),
    )
    expect(quotes.map(({ fragments, speaker }) => [fragments.length, speaker?.name])).toEqual([
      [1, 'Ann Okafor'],
      [1, 'Ann Okafor'],
    ])
  })

  test.each([
    [
      'as',
      'Ann Okafor said, “it is unlikely that we will rebuild the bridge,” as “building it would cost the town too much.”',
    ],
    ['and', 'Ann Okafor said that they “will rebuild the old bridge” and “ask nobody for a toll on it.”'],
    ['nothing', 'Ann Okafor said: “We will rebuild the old bridge.” “There will be no toll on it.”'],
    [
      'words of the reporter',
      'Ann Okafor said the town “will rebuild the old bridge” with money that “comes from the state alone.”',
    ],
  ])('one cue before both, %s between them', (_, paragraph) => {
    const quotes = extractQuotes(articleWith([paragraph]))
    expect(quotes.map(({ fragments, speaker }) => [fragments.length, speaker?.name])).toEqual([
      [1, 'Ann Okafor'],
      [1, 'Ann Okafor'],
    ])
  })

  test('a cue that leads up to a title', () => {
    const [quote] = quotesOf('“We will rebuild the bridge,” Ann Okafor told “Morning News” on Monday.')
    expect(quote).toBe('We will rebuild the bridge, <- Okafor')
  })
})

describe('a paragraph that runs on', () => {
  test('goes on in the next one, with nothing between', () => {
    const [quote] = extractQuotes(articleWith([`“${first}” Ann Okafor said. “It is old.`, `“${second}”`]))
    expect(quote?.text).toBe(`${first} […] It is old.\n${second}`)
    expect(quote?.breaks).toEqual([
      { kind: 'attribution', text: 'Ann Okafor said.' },
      { kind: 'paragraph', text: '' },
    ])
  })

  test('goes on behind a caption, which the break has', () => {
    const caption = 'The bridge in 2008. Photo: Harbour Times'
    const [quote] = extractQuotes(
      articleWith([
        '“It is old and it will not hold,” said Ann Okafor. “We will build it anew.',
        caption,
        `“${second}”`,
      ]),
    )
    expect(quote?.breaks.at(-1)).toEqual({ kind: 'paragraph', text: caption })
  })

  test('does not go on behind words of the reporter', () => {
    const quotes = extractQuotes(
      articleWith(['Ann Okafor said: “It is old.', `The crowd waited. Okafor said: “${second}”`]),
    )
    expect(quotes.map(({ fragments }) => fragments.length)).toEqual([1, 1])
  })
})
