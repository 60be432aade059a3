// Which articles are editions of one story, by kinds of them, and that much common text stays cheap.

import { expect, test } from 'vitest'
import { findStories } from '../../src/editions/find-stories.ts'
import { keyOf, WordBuffer } from '../../src/editions/passage-words.ts'
import { entryOf } from '../search/fixture.ts'
import { type GivenEdition, kinds, printed } from '../support/editions.ts'

function storiesOf(given: readonly GivenEdition[]): string[][] {
  const articles = given.map(one => entryOf(one).article).sort((a, b) => (a.id < b.id ? -1 : 1))
  return findStories(articles).map(story => story.map(article => articles[article]?.id ?? ''))
}

test.each(kinds)('%s', (_why, articles, stories) => {
  expect(storiesOf(articles)).toEqual(stories)
  expect(storiesOf(articles.toReversed())).toEqual(stories)
})

const same: readonly (readonly [string, string])[] = [
  ['“Don’t”, he said — twice.', '"don\'t," he said - twice'],
  ['It cost 1,500 kroner', 'it cost 1500 kroner'],
  ['The ﬁrst  \n of May', 'The first of May'],
  ['Ｔｏｋｙｏ 2024', 'Tokyo 2024'],
  ['the admin-\nistration in sanc\u00adtions', 'The administration in sanctions'],
]
const other: readonly (readonly [string, string])[] = [
  ['It rose by 1.5', 'It rose by 15'],
  ['It rose by 5', 'It rose by 5%'],
  ['It was -5 in the night', 'It was 5 in the night'],
  ['$20 and €30', '€20 and $30'],
  ['the cat saw the dog', 'the dog saw the cat'],
  ['now here', 'nowhere'],
  ['* * *', '---'],
  ['', ' x '],
]

function key(text: string): number {
  const buffer = new WordBuffer()
  buffer.read(text)
  return keyOf(buffer, text)
}

test.each(same)('%j and %j have the same words', (one, two) => {
  expect(key(one)).toBe(key(two))
})

test.each(other)('%j and %j have not', (one, two) => {
  expect(key(one)).not.toBe(key(two))
})

test('standing text in every article of a large archive joins none of them', () => {
  const standing = printed('standing').paragraphs
  const articles = Array.from({ length: 3000 }, (_, i) => ({
    id: `article-${i}`,
    title: `Article ${i}`,
    published: '2024-05-15',
    paragraphs: [
      ...standing.slice(0, 1 + (i % 3)),
      ...Array.from(
        { length: 4 },
        (_, k) => `${i} sheep crossed the road ${k} times before the gate ${i * 7 + k} was shut by farmer ${i}.`,
      ),
    ],
  }))
  expect(storiesOf(articles)).toEqual([])
})
