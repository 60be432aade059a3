// Small archives for the tests of the index: one written by hand, and random ones for properties.

import fc from 'fast-check'
import type { Article } from '../../src/article/article.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import type { Quote } from '../../src/article/quote.ts'
import { quoteWords } from '../../src/article/quote-words.ts'

export function article(
  id: string,
  title: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article {
  return {
    id,
    title,
    authors: [],
    source: null,
    published: null,
    url: null,
    lang: 'en',
    section: null,
    tags: [],
    summary: null,
    dateline: null,
    paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
    ...more,
  }
}

/** A direct quote of words as they stand in a paragraph, and of others that follow them there or in later paragraphs. */
export function quoteOf(
  of: Article,
  paragraph: number,
  words: string,
  speaker: Partial<Quote['speaker']> | null,
  ...more: readonly (readonly [paragraph: number, words: string])[]
): Quote {
  const places = [[paragraph, words] as const, ...more].map(([number, part]) => {
    const start = of.paragraphs[number]?.text.indexOf(part) ?? -1
    if (start < 0) throw new Error(`the paragraph does not say "${part}"`)
    return { paragraph: number, start, end: start + part.length }
  })
  return {
    ...quoteWords(places, number => of.paragraphs[number]?.text ?? ''),
    form: 'direct',
    cue: 'said',
    confidence: 0.9,
    speaker:
      speaker === null
        ? null
        : {
            id: 'victor-cha',
            name: 'Victor Cha',
            mention: 'Cha',
            mentionAt: { paragraph, start: 0, end: 3 },
            role: 'president of the center',
            affiliation: null,
            kind: 'person',
            ...speaker,
          },
  }
}

const troops = article(
  'north-korea/troops',
  'Troops leave for the front',
  [
    'Pyongyang may have sent troops to the front, officials said on Monday.',
    'Cha said the "troops will learn from the war" and that "no one can stop the troops now" on Tuesday.',
    'The troops, the troops and again the troops.',
    'Analysts do not agree about the number of soldiers.',
  ],
  {
    authors: ['Christy Lee', 'Ann Roe'],
    source: 'Voice of America',
    published: '2024-11-04',
    url: 'https://example.org/troops',
    tags: ['korea', 'war'],
    section: 'World',
    dateline: 'washington',
  },
)
const bread = article(
  'bread',
  'Bread and war prices',
  [
    'The price of bread rose.',
    'Bakers said "bread is dear" and troops bought it all.',
    'Ein Satz über Brot: „Brot ist teuer“.',
    '\u{1F35E}\ud83c odd \u0000 characters\tand  spaces ',
  ],
  { source: 'Baker Weekly', published: '2023-01-31T10:00:00+01:00', tags: ['food'], lang: 'en-GB', summary: 'Bread.' },
)

/** Two articles with three quotes by two speakers, and odd characters. */
export const smallArchive: readonly ArchiveEntry[] = [
  {
    article: troops,
    quotes: [
      quoteOf(troops, 1, 'troops will learn from the war', {}),
      quoteOf(troops, 1, 'no one can stop the troops now', { role: null }),
    ],
  },
  {
    article: bread,
    quotes: [{ ...quoteOf(bread, 1, 'bread is dear', null), confidence: 1 / 3 }],
  },
]

const words = ['the', 'a', 'war', 'troops', 'bread', 'front', 'dear', 'über', 'xy', 'lantern', 'lanterns', '北京']

function stretch(of: readonly string[], { from, length }: { from: number; length: number }): string {
  return of.slice(from % of.length, (from % of.length) + length + 1).join(' ')
}

/** Articles of few words, so that the same ones meet often; dates, sources and tags now and then; quotes of one to three stretches. */
export const randomArchive: fc.Arbitrary<ArchiveEntry[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-c][a-z]{0,2}$/),
      title: fc.array(fc.constantFrom(...words), { maxLength: 4 }),
      paragraphs: fc.array(
        fc.record({
          words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }),
          quotes: fc.array(
            fc.record({
              from: fc.nat(11),
              length: fc.nat(5),
              speaker: fc.constantFrom('ann', 'bob', null),
              more: fc.array(fc.record({ ahead: fc.nat(1), from: fc.nat(11), length: fc.nat(3) }), { maxLength: 2 }),
            }),
            {
              maxLength: 2,
            },
          ),
        }),
        { maxLength: 6 },
      ),
      published: fc.constantFrom(
        ...[null, '2024-01-05', '2024-01-31', '2023-06-01', '2024-01', '2023'],
        ...[
          '2024-01-05T09:00:00Z',
          '2024-01-05T10:00:00+14:00',
          '2024-01-05T23:59:00-12:00',
          '2024-01-05T00:00:00+01:00',
        ],
      ),
      source: fc.constantFrom(null, 'Times', 'Herald'),
      tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
    }),
    { selector: one => one.id, maxLength: 8 },
  )
  .map(list =>
    list.map(({ id, title, paragraphs, ...head }) => {
      const own = article(
        id,
        title.join(' '),
        paragraphs.map(paragraph => paragraph.words.join(' ')),
        head,
      )
      const quotes = paragraphs.flatMap((paragraph, number) =>
        paragraph.quotes.map(({ from, length, speaker, more }) => {
          let at = number
          const parts = more.map(({ ahead, ...part }) => {
            at = Math.min(at + ahead, paragraphs.length - 1)
            return [at, stretch(paragraphs[at]?.words ?? [], part)] as const
          })
          const said = speaker === null ? null : { id: speaker, name: speaker, role: null }
          return quoteOf(own, number, stretch(paragraph.words, { from, length }), said, ...parts)
        }),
      )
      return { article: own, quotes }
    }),
  )

const standing =
  'the lantern of the front was dear to the troops when the bread of the war was dear and a lantern was xy to them all'

/** Such archives with editions: of each article there are up to three, a week apart, with all of its paragraphs or the first ones. */
export const randomEditions: fc.Arbitrary<ArchiveEntry[]> = fc
  .tuple(
    randomArchive,
    fc.array(fc.record({ of: fc.nat(), cut: fc.nat(3), source: fc.constantFrom('One', 'Two'), quoted: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([entries, editions]) => {
    const first = entries.map(({ article: of, quotes }, i) => {
      const lead = { text: `${standing} ${i} ${of.id}`, kind: 'prose' as const }
      const moved = quotes.map(quote => {
        const fragments = quote.fragments.map(one => ({ ...one, paragraph: one.paragraph + 1 }))
        const speaker = quote.speaker && { ...quote.speaker, mentionAt: { ...quote.speaker.mentionAt, paragraph: 1 } }
        return { ...quote, fragments, speaker }
      })
      return { article: { ...of, paragraphs: [lead, ...of.paragraphs] }, quotes: moved }
    })
    const more = editions.flatMap(({ of, cut, source, quoted }, i) => {
      const entry = first[of % Math.max(1, first.length)]
      if (entry === undefined) return []
      const paragraphs = entry.article.paragraphs.slice(0, 1 + Math.max(0, entry.article.paragraphs.length - 1 - cut))
      const quotes = entry.quotes.filter(({ fragments }) => fragments.every(one => one.paragraph < paragraphs.length))
      const published = `2024-01-${String(1 + 7 * (i % 4)).padStart(2, '0')}`
      return [
        {
          article: { ...entry.article, id: `${i}${entry.article.id}`, source, published, paragraphs },
          quotes: quoted ? quotes : [],
        },
      ]
    })
    return [...first, ...more]
  })
