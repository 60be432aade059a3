// The same requests to the file and to a cluster with the same archive.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { drawnRequests } from '../support/drawn-requests.ts'
import { isLong } from './address.ts'
import { type Agreement, byKind, compareAnswers, isPrefix, summaryOf } from './compare-answers.ts'
import { clear, type Filled, fill, searcherOn } from './fill.ts'
import { publicNews } from './news.ts'

/** All kinds in turn: six of each, or twelve. */
const asked = isLong ? 600 : 300

let filled: Filled
let agreements: readonly Agreement[]

beforeAll(async () => {
  const entries = await publicNews()
  filled = await fill(entries)
  const cluster = searcherOn(filled)
  agreements = await compareAnswers(createSearcher(filled.archive), cluster, drawnRequests(entries, asked))
})
afterAll(() => clear(filled.index))

const ofKinds = (...kinds: readonly string[]) => agreements.filter(({ kind }) => kinds.includes(kind))

test('every request is answered', () => {
  expect(
    agreements.flatMap(({ kind, what, failure }) => (failure === null ? [] : `${kind}: ${what}: ${failure}`)),
  ).toEqual([])
})

test('of the file’s first ten the cluster has 0.97 at least, of prefixes 0.90', () => {
  const others = agreements.filter(({ kind }) => !isPrefix(kind))
  expect(summaryOf(others).share).toBeGreaterThanOrEqual(0.97)
  expect(summaryOf(agreements.filter(({ kind }) => isPrefix(kind))).share).toBeGreaterThanOrEqual(0.9)
})

test('words, phrases and filters are counted exactly', () => {
  const counted = ofKinds(
    'a word',
    'a phrase of two',
    'a phrase of three',
    'a long phrase',
    'a filter alone',
    'quotes alone',
    'a tag',
  )
  expect(counted.length).toBeGreaterThan(40)
  const wrong = counted.filter(({ totals }) => totals === null || totals[0] !== totals[1])
  expect(wrong.map(({ kind, what, totals }) => [kind, what, totals])).toEqual([])
})

test('facets are the same', () => {
  const wrong = agreements.filter(({ sameFacets }) => sameFacets === false)
  expect(agreements.filter(({ sameFacets }) => sameFacets !== null).length).toBeGreaterThan(15)
  expect(wrong.map(({ kind, what }) => [kind, what])).toEqual([])
})

test.each([
  'a quotation',
  'a quotation of somebody',
  'an altered quotation',
  'two statements in one',
  'a common claim',
  'an article',
  'a word that is typed',
  'a speaker that is typed',
  'speakers',
  'a facet',
  'the newest',
  'a filter alone',
])('the same answers: %s', kind => {
  const asked = byKind(agreements).get(kind) ?? []
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(({ same }) => !same).map(({ what }) => what)).toEqual([])
})
