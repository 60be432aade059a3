// Suggestions and corrections show words as people write them.

import { expect, test } from 'vitest'
import { openSearchSuggestions } from '../../src/worker/api/feeds/open-search.ts'
import { ask, searcherOver } from './fixture.ts'

const searcher = searcherOver([
  'They say that the iPhone of O’Brien doesn’t ring, and that it doesn’t matter in Kursk or Zürich.',
  'On Monday Novak Đoković met Recep Tayyip Erdoğan, and NATO sent a letter to the U.N. office in Zürich.',
  'Letters arrived. Letters were read by NATO and by the cafés of São Paulo, where the COVID-19 years hurt.',
  'In the end Đoković and Erdoğan drank in the cafés; many letters and 10,000 visitors came to see the iPhone.',
  'Thus the Straße was closed for McDonald and the Людмила choir, and then for the Людмила choir again.',
])

const suggested: readonly [typed: string, word: string][] = [
  ['ipho', 'iPhone'],
  ['obr', 'O’Brien'],
  ['doesn', 'doesn’t'],
  ["doesn'", 'doesn’t'],
  ['djok', ''],
  ['dok', 'Đoković'],
  ['Đok', 'Đoković'],
  ['erdo', 'Erdoğan'],
  ['nat', 'NATO'],
  ['zur', 'Zürich'],
  ['lett', 'letters'],
  ['letters', 'letters'],
  ['caf', 'cafés'],
  ['covid1', 'COVID-19'],
  ['1000', '10,000'],
  ['stras', 'Straße'],
  ['mcdo', 'McDonald'],
  ['люд', 'Людмила'],
  ['letter to the u', 'letter to the U.N.'],
  ['speaker:kursk', ''],
]

test.each(suggested)('%s is completed to %s', async (q, word) => {
  const answer = await (await searcher).suggest({ q, limit: 8 })
  const [first] = answer.suggestions.filter(({ kind }) => kind === 'word')
  expect(first?.text ?? '').toBe(word)
  if (word !== '') expect(openSearchSuggestions(answer)[1]).toContain(word)
})

const corrected: readonly [q: string, to: string][] = [
  ['iphnoe', 'iPhone'],
  ['obreen', 'O’Brien'],
  ['doesmt', 'doesn’t'],
  ['dokovix', 'Đoković'],
  ['Erdogn', 'Erdoğan'],
  ['zurihc', 'Zürich'],
  ['Kusrk', 'Kursk'],
  ['lettesr', 'letters'],
  ['cafez', 'cafés'],
  ['strase', 'Straße'],
  ['mcdonlad', 'McDonald'],
  ['natosent', 'NATO sent'],
  ['xyzzyq', ''],
  ['@nato', 'NATO'],
  ['людмилы', 'Людмила'],
]

test.each(corrected)('%s is corrected to %s', async (q, to) => {
  const { query, hits } = await (await searcher).search(ask(q))
  expect(query.corrections.map(correction => correction.to)).toEqual(to === '' ? [] : [to])
  if (to !== '') expect(hits.length).toBeGreaterThan(0)
})

test.each(corrected.filter(([q, to]) => to !== '' && !to.includes(' ') && !q.startsWith('@')))(
  '%s, literally, may have meant %s',
  async (q, to) => {
    const { query } = await (await searcher).search(ask(`${q} -zebra`, { literal: true }))
    expect(query.didYouMean).toBe(`${to} -zebra`)
    const better = await (await searcher).search(ask(query.didYouMean ?? '', { literal: true }))
    expect(better.total).toBeGreaterThan(0)
  },
)
