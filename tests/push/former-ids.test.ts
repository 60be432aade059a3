// Ids of speakers that are no more: they lead to whoever has their quotes now, whatever is pushed later.

import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import type { SpeakerDocument } from '../../src/engines/opensearch/layout.ts'
import type { Past } from '../../src/file/past.ts'
import { article, quoteOf } from '../support/corpus.ts'
import { archiveOf, pushTo } from './fixture.ts'
import { StandInCluster } from './stand-in-cluster.ts'

const words = ['the bridge is open', 'the ferry is slow', 'the train is late', 'nobody asked us']

/** An article whose quotes are by these speakers, in their order. */
function entry(id: string, ...speakers: readonly string[]): ArchiveEntry {
  const of = article(
    id,
    'News',
    words.map((text, i) => `Someone said "${text}" at ${i}.`),
  )
  return {
    article: of,
    quotes: speakers.map((speaker, i) => quoteOf(of, i, words[i] ?? '', { id: speaker, name: speaker })),
  }
}

type Push = readonly [entries: readonly ArchiveEntry[], moved?: Past['moved']]

const cases: readonly (readonly [
  what: string,
  pushes: readonly Push[],
  former: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'nobody is lost',
    [[[entry('a', 'ann', 'bob')]], [[entry('a', 'ann', 'bob'), entry('b', 'carl')]]],
    { ann: [], bob: [], carl: [] },
  ],
  ['a fuller name', [[[entry('a', 'smith')]], [[entry('a', 'john-smith')]]], { 'john-smith': ['smith'] }],
  [
    'a fuller name in one of two articles, and the other is gone',
    [[[entry('a', 'smith'), entry('b', 'smith')]], [[entry('a', 'john-smith')]]],
    { 'john-smith': ['smith'] },
  ],
  ['a correction', [[[entry('a', 'jon')]], [[entry('a', 'john')], [['jon', 'john']]]], { john: ['jon'] }],
  [
    'a correction that is taken back later, and what it told stays',
    [[[entry('a', 'jon')]], [[entry('a', 'john')], [['jon', 'john']]], [[entry('a', 'john')]]],
    { john: ['jon'] },
  ],
  [
    'twice another id',
    [[[entry('a', 'smith')]], [[entry('a', 'john-smith')]], [[entry('a', 'john-q-smith')]]],
    { 'john-q-smith': ['john-smith', 'smith'] },
  ],
  [
    'the id comes back for somebody',
    [[[entry('a', 'smith')]], [[entry('a', 'john-smith')]], [[entry('a', 'john-smith'), entry('b', 'smith')]]],
    { 'john-smith': [], smith: [] },
  ],
  [
    'the quotes are two people’s now',
    [[[entry('a', 'smith', 'smith')]], [[entry('a', 'john', 'jane')]]],
    { john: [], jane: [] },
  ],
  ['the quotes are gone', [[[entry('a', 'smith'), entry('b', 'ann')]], [[entry('b', 'ann')]]], { ann: [] }],
  [
    'two become one',
    [[[entry('a', 'smith', 'j-smith')]], [[entry('a', 'john-smith', 'john-smith')]]],
    { 'john-smith': ['j-smith', 'smith'] },
  ],
  [
    'a circle of corrections leads nowhere',
    [
      [[entry('a', 'ann')]],
      [
        [entry('b', 'bob')],
        [
          ['x', 'y'],
          ['y', 'x'],
        ],
      ],
    ],
    { bob: [] },
  ],
]

async function archives(pushes: readonly Push[]) {
  return Promise.all(pushes.map(([entries, moved = []]) => archiveOf(entries, { moved, gone: [] })))
}

function formerIn(cluster: StandInCluster): Record<string, readonly string[]> {
  const speakers = Object.values(cluster.seen('news')?.names ?? {}).filter(
    (one): one is SpeakerDocument => (one as SpeakerDocument).kind === 'speaker',
  )
  return Object.fromEntries(speakers.map(({ id, former }) => [id, former]))
}

test.each(cases)('%s', async (_, pushes, former) => {
  const [cluster, other] = [new StandInCluster(), new StandInCluster()]
  let remembered = null
  for (const archive of await archives(pushes)) {
    await pushTo(cluster, archive)
    // The same from memory.
    remembered = (await pushTo(other, archive, {}, remembered)).remembered
  }
  expect(formerIn(cluster)).toEqual(former)
  expect(formerIn(other)).toEqual(former)
})

test('a push that is stopped at any request still knows it, though the quotes are written over', async () => {
  const [before, after] = await archives([[[entry('a', 'smith')]], [[entry('a', 'john-smith')]]])
  if (before === undefined || after === undefined) throw new Error('two archives')
  let stop = 0
  for (let isStopped = true; isStopped; stop += 1) {
    const cluster = new StandInCluster()
    await pushTo(cluster, before)
    const last = cluster.requests.length + stop
    cluster.fault = ({ number }) => (number < last ? null : { status: 400 })
    isStopped = await pushTo(cluster, after).then(
      () => false,
      () => true,
    )
    cluster.fault = () => null
    await pushTo(cluster, after)
    expect(formerIn(cluster), `stopped at request ${stop}`).toEqual({ 'john-smith': ['smith'] })
  }
  expect(stop).toBeGreaterThan(20)
})

test('another generation takes the ids along', async () => {
  const [one, two, three] = await archives([
    [[entry('a', 'smith')]],
    [[entry('a', 'john-smith')]],
    [[entry('a', 'john-q-smith')]],
  ])
  if (one === undefined || two === undefined || three === undefined) throw new Error('three archives')
  const cluster = new StandInCluster()
  await pushTo(cluster, one)
  await pushTo(cluster, two)
  for (const [name, index] of [...cluster.indexes]) {
    cluster.indexes.delete(name)
    cluster.indexes.set(name.replace(/-[0-9a-f]{8}-/, '-0123abcd-'), index)
  }
  await pushTo(cluster, three)
  expect(formerIn(cluster)).toEqual({ 'john-q-smith': ['john-smith', 'smith'] })
})
