// What holds for every file, whatever its bytes.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleSchema } from '../../src/article/article.ts'
import { read, readOne } from './read.ts'

const path = fc.constantFrom('a.txt', 'b/2024-11-04-c.md', 'c.json', 'd.jsonl', 'e')

/** Bits of the formats, so that random texts reach their corners. */
const bits = fc.constantFrom(
  ...[
    '---\n',
    '+++\n',
    'title: ',
    'date: 2024-11-04\n',
    '- ',
    '# ',
    '> ',
    '```\n',
    '\n',
    '\n\n',
    '**',
    '_',
    '[a](b)',
    '[^1]',
    '{{',
    '}}',
    '{% raw %}',
  ],
  ...[
    '{% endraw %}',
    '{{< x >}}',
    '<div>',
    '</div>',
    '<script>',
    '<!--',
    '-->',
    '&nbsp;',
    '|',
    '\t',
    '    ',
    '“',
    '”',
    'By Ann Poe',
    ' · ',
    ' — ',
    '(AP)',
  ],
  ...[
    'WASHINGTON',
    'washington',
    '{"text":',
    '"}',
    '[',
    ']',
    '\\',
    '\r\n',
    '\u0000',
    '\ud800',
    '\ufdd0',
    '0',
    '\ufdd1',
    'é',
    'é',
    '🙂',
    'word',
    'A',
    '.',
  ],
)
const soup = fc
  .array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map(parts => parts.join(''))
const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), soup)

test('nothing throws; articles fit the schema; paragraphs are trimmed and well-formed; problems say what to do', async () => {
  await fc.assert(
    fc.asyncProperty(path, content, async (name, data) => {
      const { articles, problems } = await read(name, data)
      for (const article of articles) {
        articleSchema.parse(article)
        for (const { text, kind } of article.paragraphs) {
          expect(kind === 'code' ? text.trimEnd() : text.trim()).toBe(text)
          expect(text.isWellFormed()).toBe(true)
        }
      }
      for (const { file, message, advice } of problems) {
        expect(file).toBe(name)
        expect(message.trim()).not.toBe('')
        expect(advice.trim()).not.toBe('')
      }
      expect(articles.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 1500 },
  )
})

test('the same bytes give the same articles', async () => {
  await fc.assert(
    fc.asyncProperty(path, content, async (name, data) => {
      expect(await read(name, data)).toEqual(await read(name, data))
    }),
    { numRuns: 200 },
  )
})

/** Words that begin no byline, date, dateline or list. */
const word = fc.constantFrom(
  'the',
  'Moscow',
  'said',
  'he',
  '“No',
  'way,”',
  'left.',
  'talks',
  'SEOUL',
  'Ärzte',
  'why?',
  'end',
  'x',
  '(see',
  'below)',
  '10',
)
const line = fc.array(word, { maxLength: 25 }).map(words => words.join(' '))

test('plain text loses nothing: every character but blanks is in the title or a paragraph, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 50 }), async lines => {
      const text = lines.join('\n')
      fc.pre(text.trim() !== '')
      const article = await readOne('some-file-name.txt', text)
      const title = article.title === 'some file name' ? '' : article.title
      const kept = [title, ...article.paragraphs.map(paragraph => paragraph.text)].join('')
      expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 500 },
  )
})
