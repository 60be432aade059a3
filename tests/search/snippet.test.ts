import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf, type Wanted } from '../../src/search/snippet/highlighter.ts'
import { openingOf, snippetOf } from '../../src/search/snippet/snippet.ts'
import { escapeHtml, markHtml } from '../../src/worker/escape-html.ts'

const no = { words: new Map(), prefixes: [], phrases: [] }

function words(...terms: string[]): Wanted {
  return { ...no, words: new Map(terms.map((term, word) => [term, { word, weight: 1 }])) }
}

function phrase(...terms: string[]): Wanted {
  const slots = terms.map((term, place) => ({ terms: new Set([term]), place }))
  return { ...no, phrases: [{ slots, word: 0, weight: 1 }] }
}

/** The snippet with its ranges in brackets. */
function shown(text: string, wanted: Wanted): string {
  const snippet = snippetOf(text, 'en', matcherOf(wanted))
  return snippet.highlights.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    snippet.text,
  )
}

const marks: readonly [why: string, text: string, wanted: Wanted, shown: string][] = [
  [
    'every form, nothing else',
    'Sanctions on banks sanctioned',
    words('sanctions', 'sanctioned'),
    '[Sanctions] on banks [sanctioned]',
  ],
  ['neighbours stay apart', 'North Korea', words('north', 'korea'), '[North] [Korea]'],
  [
    'a phrase is one range',
    'In North Korea, north of Korea',
    phrase('north', 'korea'),
    'In [North Korea], north of Korea',
  ],
  ['a phrase over a compound', 'a co-op shop', phrase('co', 'op'), 'a [co-op] shop'],
  [
    'a phrase with a gap',
    'a b c',
    {
      ...no,
      phrases: [
        {
          slots: [
            { terms: new Set(['a']), place: 0 },
            { terms: new Set(['c']), place: 2 },
          ],
          word: 0,
          weight: 1,
        },
      ],
    },
    '[a b c]',
  ],
  ['a phrase twice in a row', 'ha ha ha', phrase('ha', 'ha'), '[ha ha ha]'],
  [
    'a prefix',
    'Korean art in Korea',
    { ...no, prefixes: [{ prefix: 'kor', word: 0, weight: 1 }] },
    '[Korean] art in [Korea]',
  ],
  ['pairs that overlap', '北朝鮮', phrase('北朝', '朝鮮'), '[北朝鮮]'],
  ['nothing wanted', 'Plain text', no, 'Plain text'],
]

test.each(marks)('marks %s', (_why, text, wanted, expected) => {
  expect(shown(text, wanted)).toBe(expected)
})

const filler = 'Something else is said here at some length. '

test('shows the stretch where most words stand close together, from a sentence to a sentence', () => {
  const text = `The troops left. ${filler.repeat(10)}The troops marched to Kursk at night. ${filler.repeat(10)}Kursk was quiet.`
  const snippet = shown(text, words('troops', 'kursk'))
  expect(snippet).toContain('The [troops] marched to [Kursk] at night.')
  expect(snippet).toMatch(/^… [A-Z]/u)
  expect(snippet).toMatch(/\. …$/u)
})

test('begins with the text where nothing is marked, and shows short texts whole', () => {
  expect(shown(filler.repeat(20), no)).toMatch(/^Something else .*\. …$/u)
  expect(shown(filler.repeat(3), words('length'))).not.toContain('…')
})

test('a phrase longer than a snippet is shown and marked whole', () => {
  const letters = Array.from({ length: 100 }, (_, i) => `w${i}`)
  const text = `${filler.repeat(10)}${letters.join(' ')}. ${filler.repeat(10)}`
  expect(shown(text, phrase(...letters))).toContain(`[${letters.join(' ')}]`)
})

const openings: readonly [why: string, text: string, shown: RegExp][] = [
  ['a short text is whole', 'The troops left.', /^The troops left\.$/u],
  ['whole sentences', filler.repeat(20), /^(?:Something else is said here at some length\. )+…$/u],
  ['whole words where no sentence ends', 'word '.repeat(200), /^(?:word )+…$/u],
  ['whole characters where no word ends', '👩'.repeat(400), /^👩+ …$/u],
]

test.each(openings)('without highlights: %s', (_why, text, expected) => {
  const opening = openingOf(text)
  expect(opening.text).toMatch(expected)
  expect(opening.text.length).toBeLessThan(330)
  expect(opening).toEqual({ text: opening.text, highlights: [] })
})

test('finds what stands far down a long text', () => {
  expect(shown(`${filler.repeat(3_000)}The troops left.`, words('troops'))).toContain('The [troops] left.')
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 900 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        'kursk',
        'z.',
        '。',
        '北朝鮮',
        '😀',
        '\n',
        ' ',
        '<b>',
        '&',
        '"',
        '👨‍👩‍👧',
        'x'.repeat(50),
      ),
      { maxLength: 300 },
    )
    .map(parts => parts.join(' ')),
)
const anyWanted = fc.constantFrom(words('a', 'kursk', 'b'), phrase('a', 'b'), words('北朝', '😀'), no)

test('a snippet is a slice, its ranges are matches, in order and apart', () => {
  fc.assert(
    fc.property(anyText, anyWanted, (text, wanted) => {
      const snippet = snippetOf(text, 'en', matcherOf(wanted))
      const slice = snippet.text.replace(/^… /u, '').replace(/ …$/u, '')
      expect(text.includes(slice)).toBe(true)
      expect(slice.isWellFormed() || !text.isWellFormed()).toBe(true)
      expect(snippet.text.length).toBeLessThan(400)
      let before = -1
      for (const [start, end] of snippet.highlights) {
        expect(start).toBeGreaterThan(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(snippet.text.length)
        before = end
      }
    }),
    { numRuns: 1_000 },
  )
})

test('html is the text and nothing but marks', () => {
  fc.assert(
    fc.property(anyText, anyWanted, (text, wanted) => {
      const { highlights, text: whole } = snippetOf(text, 'en', matcherOf(wanted))
      const html = markHtml(whole, highlights)
      expect(html.split('<mark>')).toHaveLength(highlights.length + 1)
      const bare = html.replace(/<\/?mark>/gu, '')
      expect(bare).toBe(escapeHtml(whole))
      expect(bare).not.toMatch(/[<>"']/u)
    }),
  )
})
