import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from '../../src/search/grammar/parse-query.ts'
import { readCollection } from '../ranking/beir.ts'
import { scoresOf } from '../ranking/metrics.ts'
import { plainWords } from '../ranking/plain-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-beir-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lines = (...values: readonly unknown[]) => values.map(value => `${JSON.stringify(value)}\n`).join('')

test('a collection is read as it comes: no titles, numbers for ids, graded judgements, queries that nobody judged', async () => {
  writeFileSync(
    join(folder, 'corpus.jsonl'),
    lines(
      { _id: 'MED-10', title: '', text: 'One.', metadata: { url: 'x' } },
      { _id: 7, title: null, text: 'Two.' },
      { _id: '__proto__', text: 'Three.' },
    ),
  )
  writeFileSync(
    join(folder, 'queries.jsonl'),
    lines({ _id: 'q1', text: 'one' }, { _id: 'q2', text: 'two' }, { _id: 3, text: 'three' }),
  )
  mkdirSync(join(folder, 'qrels'))
  writeFileSync(
    join(folder, 'qrels', 'test.tsv'),
    'query-id\tcorpus-id\tscore\nq1\tMED-10\t2\nq1\t7\t0\n3\t__proto__\t1\nq9\t7\t1\n',
  )
  const { documents, queries } = await readCollection(folder)
  expect(documents.map(({ id, title, text }) => [id, title, text])).toEqual([
    ['MED-10', '', 'One.'],
    ['7', '', 'Two.'],
    ['__proto__', '', 'Three.'],
  ])
  expect(queries.map(({ id, judgements }) => [id, [...judgements]])).toEqual([
    [
      'q1',
      [
        ['MED-10', 2],
        ['7', 0],
      ],
    ],
    ['3', [['__proto__', 1]]],
  ])
})

test('gains are graded, what is not judged is not relevant', () => {
  const judgements = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 0],
  ])
  expect(scoresOf(['a', 'b'], judgements)).toEqual({ ndcg10: 1, mrr10: 1, recall100: 1 })
  const { ndcg10, mrr10, recall100 } = scoresOf(['c', 'b', 'x'], judgements)
  expect([mrr10, recall100]).toEqual([0.5, 0.5])
  expect(ndcg10).toBeCloseTo(1 / Math.log2(3) / (2 + 1 / Math.log2(3)), 12)
})

test.each([
  'He said “this is it” (or so) -hardly- title:a before:2020 x* +y OR "z',
  '-40 degrees (of 90) speaker:"x y"',
])('%s: every word is plain', text => {
  expect(
    parse(plainWords(text)).every(
      ({ occur, node }) => occur === 'should' && node.op === 'word' && node.field === null && !node.prefix,
    ),
  ).toBe(true)
})
