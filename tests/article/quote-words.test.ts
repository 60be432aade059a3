// The words of a quote of several fragments: what joins them, what the article has there, and where that is in the text.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteWords, textBreaks } from '../../src/article/quote-words.ts'

/** Places of `[...]` in paragraphs, which lose these brackets. */
function marked(...paragraphs: readonly string[]) {
  const texts: string[] = []
  const places = paragraphs.flatMap((paragraph, number) => {
    const found: { paragraph: number; start: number; end: number }[] = []
    let text = ''
    for (const [i, part] of paragraph.split(/[[\]]/).entries()) {
      if (i % 2 === 1) found.push({ paragraph: number, start: text.length, end: text.length + part.length })
      text += part
    }
    texts.push(text)
    return found
  })
  return quoteWords(places, paragraph => texts[paragraph] ?? '')
}

describe('the text of a quote', () => {
  test.each<[string, readonly string[], string]>([
    ['of one fragment', ['“[We will go.]”'], 'We will go.'],
    ['over an attribution', ['“[We will go,]” she said. “[Now.]”'], 'We will go, […] Now.'],
    ['over the end of a paragraph', ['“[We will go.]', '“[Now.]”'], 'We will go.\nNow.'],
    ['over both', ['“[We will go,]” she said. “[Now.]', '“[All of us.]”'], 'We will go, […] Now.\nAll of us.'],
    ['with an ellipsis of the speaker', ['“[We … go,]” she said. “[Now.]”'], 'We … go, […] Now.'],
  ])('%s', (_, paragraphs, text) => {
    expect(marked(...paragraphs).text).toBe(text)
  })
})

describe('a break has the words of the article, without quotation marks', () => {
  test.each<[string, readonly string[], string]>([
    ['curly marks', ['“[a,]” she told reporters on Monday. “[b]”'], 'she told reporters on Monday.'],
    ['straight marks', ['"[a,]" she said, "[b]"'], 'she said,'],
    ['single marks', ["'[a],' says Ann: '[b]'"], ",' says Ann:"],
    ['doubled single marks', ["``[a,]'' she said. ``[b]''"], 'she said.'],
    ['guillemets with spaces', ['« [a] », dit-elle, « [b] »'], ', dit-elle,'],
    ['low marks', ['„[a]“, sagte sie, „[b]“'], ', sagte sie,'],
    ['a comma behind the mark', ['“[a]”, she said, “[b]”'], ', she said,'],
    ['an apostrophe that belongs to a word', ['“[a,]” said the workers’ “[b]”'], 'said the workers’'],
    ['nothing', ['“[a]” “[b]”'], ''],
    ['a paragraph that is left open', ['“[a]', '“[b]”'], ''],
    ['a paragraph that is closed', ['“[a]”', '"[b]"'], ''],
    [
      'words before a paragraph ends, and where the next begins',
      ['“[a]” (Applause.) ', 'He went on: “[b]”'],
      '(Applause.) He went on:',
    ],
  ])('%s', (_, paragraphs, text) => {
    expect(marked(...paragraphs).breaks.map(found => found.text)).toEqual([text])
  })
})

test('breaks stand in the text where its joints are', () => {
  const words = marked('“[One,]” she said. “[Two.]', '“[Three.]”')
  expect(textBreaks(words)).toEqual([
    { kind: 'attribution', text: 'she said.', start: 4, end: 9 },
    { kind: 'paragraph', text: '', start: 13, end: 14 },
  ])
})

test('what lies between the breaks of any quote are its fragments, each a slice of its paragraph', () => {
  const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 })
  const cuts = fc.array(fc.tuple(fc.nat(3), fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(texts, cuts, (paragraphs, found) => {
      const places = found
        .map(([number, one, other]) => {
          const paragraph = number % paragraphs.length
          const [start = 0, end = 0] = [one, other]
            .map(at => Math.min(at, paragraphs[paragraph]?.length ?? 0))
            .sort((a, b) => a - b)
          return { paragraph, start, end }
        })
        .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
      const words = quoteWords(places, paragraph => paragraphs[paragraph] ?? '')
      const breaks = textBreaks(words)
      const between = places.map((_, i) => words.text.slice(breaks[i - 1]?.end ?? 0, breaks[i]?.start))
      expect(between).toEqual(words.fragments.map(({ text }) => text))
      for (const { text, paragraph, start, end } of words.fragments)
        expect(paragraphs[paragraph]?.slice(start, end)).toBe(text)
    }),
  )
})
