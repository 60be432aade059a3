// A push to a cluster in memory: what it writes, in which order, and what is left after a stop, a fault or another push.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { openClient } from '../../src/engines/opensearch/cluster.ts'
import { indexNames, type PassageDocument } from '../../src/engines/opensearch/layout.ts'
import type { OpenArchive } from '../../src/file/open-archive.ts'
import { generationOf } from '../../src/push/indexes.ts'
import { type OpenPush, openPush } from '../../src/push/push-archive.ts'
import { article, quoteOf, smallArchive } from '../support/corpus.ts'
import { archiveOf, options, pushTo } from './fixture.ts'
import { type Fault, type Line, type Request, StandInCluster } from './stand-in-cluster.ts'

const opening = article(
  'opening',
  'The bridge opens',
  ['The bridge opens.', 'Trains cross it, "at last" said Costa.'],
  {
    published: '2024-05',
    tags: ['bridge', 'bridge', 'rail'],
  },
)
const closing = article('closing', 'The bridge closes', ['The bridge closes.', 'Nobody crosses it.', 'Trains wait.'])
const costa = { id: 'ana-costa', name: 'Ana Costa', role: 'mayor' } as const
const before: readonly ArchiveEntry[] = [
  ...smallArchive,
  { article: opening, quotes: [quoteOf(opening, 1, 'at last', costa)] },
  { article: closing, quotes: [] },
]
/** One article changed and is shorter, one is gone, one is hidden, one is new, two are as they were. */
const shorter = article('closing', 'The bridge closes', ['The bridge closes for a year.'])
const added = article('added', 'A ferry', ['A ferry crosses the river.', 'It is slow.'])
const after: readonly ArchiveEntry[] = [
  ...smallArchive,
  { article: shorter, quotes: [] },
  { article: added, quotes: [] },
]
const past = { moved: [], gone: ['opening'] }

let old: OpenArchive
let next: OpenArchive
let small: OpenArchive
/** What a push to an empty cluster writes. */
let oldDocuments: ReturnType<StandInCluster['seen']>
let nextDocuments: ReturnType<StandInCluster['seen']>

function passage(id: string): PassageDocument {
  return (oldDocuments?.passages[id] ?? {}) as PassageDocument
}

/** What readers find, without the document of the push itself. */
function seenBy(cluster: StandInCluster) {
  const seen = cluster.seen('news')
  if (seen !== null) delete seen.archive.push
  return seen
}

beforeAll(async () => {
  old = await archiveOf(before)
  next = await archiveOf(after, past)
  small = await archiveOf(smallArchive)
  const [one, other] = [new StandInCluster(), new StandInCluster()]
  await pushTo(one, old)
  await pushTo(other, next)
  oldDocuments = seenBy(one)
  nextDocuments = seenBy(other)
})

describe('what is written', () => {
  test('a document for each paragraph, with its quotes, and one for each article', () => {
    const ids = ['bread', 'closing', 'north-korea/troops', 'opening']
    expect(Object.keys(oldDocuments?.articles ?? {}).sort()).toEqual(ids)
    expect(Object.keys(oldDocuments?.passages ?? {})).toHaveLength(old.counts.paragraphs)
    const quotes = Object.values(oldDocuments?.passages ?? {}).flatMap(one => (one as PassageDocument).quotes ?? [])
    expect(quotes).toHaveLength(old.counts.quotes)
  })

  test('a passage has terms, columns, dates and lengths, and so have its quotes', () => {
    expect(oldDocuments?.passages['opening/p1']).toMatchObject({
      article: 'opening',
      paragraph: 1,
      text: ['trains cross it at last said costa'],
      title: ['the bridge opens'],
      textLength: 7,
      titleLength: 3,
      speakerLength: 0,
      columns: { tag: ['bridge', 'rail'], lang: ['en'] },
      year: 2024,
      month: 202_405,
      quotes: [
        {
          number: 1,
          text: ['at last'],
          speaker: ['ana costa mayor'],
          textLength: 2,
          speakerLength: 3,
          speakerId: 'ana-costa',
          named: 'ana-costa␞Ana Costa',
          columns: { tag: ['bridge', 'rail'] },
        },
      ],
    })
    const { firstDay = 0, lastDay = 0 } = passage('opening/p1')
    expect(lastDay - firstDay).toBe(30)
  })

  test('a hidden article has a document, and no passages', () => {
    expect(nextDocuments?.articles.opening).toMatchObject({ state: 'hidden', passages: 0 })
    expect(Object.keys(nextDocuments?.passages ?? {}).filter(id => id.startsWith('opening'))).toEqual([])
  })

  test('half of a surrogate pair becomes a sign of the same length', () => {
    const { shown } = passage('bread/p3')
    const [text = ''] = small.articles
      .paragraphs(0)
      .slice(-1)
      .map(paragraph => paragraph.text)
    expect(text.isWellFormed()).toBe(false)
    expect(shown.text).toBe(text.toWellFormed())
  })

  test('words, names and the archive as a whole', () => {
    expect(oldDocuments?.words.troops).toMatchObject({ word: 'troops', frequency: { text: 6, title: 1 } })
    expect(oldDocuments?.names['tag:rail']).toMatchObject({ kind: 'value', keys: ['rail'], terms: ['rail'] })
    expect(oldDocuments?.names['speaker:ana-costa']).toMatchObject({
      letter: 'C',
      terms: ['ana', 'costa', 'mayor'],
      shown: { summary: { quotes: 1 } },
    })
    expect(oldDocuments?.archive.archive).toMatchObject({
      units: old.units.count,
      written: '2026-11-29T12:00:00.000Z',
      facts: { counts: { articles: 4 } },
    })
  })
})

describe('the next push', () => {
  test('leaves what a push to an empty cluster writes, and tells what it did', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, old)
    const { articles } = await pushTo(cluster, next)
    expect(seenBy(cluster)).toEqual(nextDocuments)
    // The hidden one is written as well.
    expect(articles).toEqual({ written: 3, deleted: 0, unchanged: 2, passages: 3 })
  })

  test('deletes an article that is gone', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, old)
    const { articles } = await pushTo(cluster, small)
    expect(articles).toMatchObject({ deleted: 2, written: 0 })
    expect(Object.keys(seenBy(cluster)?.passages ?? {})).toHaveLength(small.counts.paragraphs)
  })

  test('writes nothing but the time where nothing changed', async () => {
    const cluster = new StandInCluster()
    const { remembered } = await pushTo(cluster, old)
    for (const memory of [null, remembered]) {
      const first = cluster.requests.length
      await pushTo(cluster, old, {}, memory)
      const lines = cluster.requests.slice(first).flatMap(request => request.lines)
      expect(lines.map(({ id }) => id)).toEqual(['archive'])
    }
  })

  test('of the same process reads nothing again, unless another push was between', async () => {
    const cluster = new StandInCluster()
    const { remembered } = await pushTo(cluster, old)
    const searches = () => cluster.requests.filter(({ path }) => path.includes('_search/scroll')).length
    const first = searches()
    await pushTo(cluster, next, {}, remembered)
    expect(searches()).toBe(first)
    expect(seenBy(cluster)).toEqual(nextDocuments)
    // What is remembered of the first push is no longer true.
    await pushTo(cluster, old, {}, remembered)
    expect(searches()).toBeGreaterThan(first)
    expect(seenBy(cluster)).toEqual(oldDocuments)
  })

  test('shows readers nothing before it is done', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, old)
    let bulks = 0
    cluster.fault = request => {
      if (request.path === '_bulk') bulks += 1
      if (request.path === '_bulk') expect(seenBy(cluster)).toEqual(oldDocuments)
      return null
    }
    await pushTo(cluster, next)
    expect(bulks).toBeGreaterThan(5)
  })
})

describe('the order of a batch', () => {
  test('an article is marked before its passages are touched, and whole after them', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, old)
    const first = cluster.requests.length
    await pushTo(cluster, next)
    const bulks = cluster.requests.slice(first).filter(({ path }) => path === '_bulk')
    const placeOf = (matches: (line: Line) => boolean) => bulks.findIndex(({ lines }) => lines.some(matches))
    const stateOf = ({ document }: Line) => (document as { readonly state?: string } | null)?.state
    const marked = placeOf(line => line.id === 'closing' && stateOf(line) === 'writing')
    const passages = ['closing/p0', 'closing/p1', 'closing/p2'].map(id => placeOf(line => line.id === id))
    const whole = placeOf(line => line.id === 'closing' && stateOf(line) === 'whole')
    expect(marked).toBeGreaterThanOrEqual(0)
    expect(Math.min(...passages)).toBeGreaterThan(marked)
    expect(whole).toBeGreaterThan(Math.max(...passages))
    const mark = bulks[marked]?.lines.find(({ id }) => id === 'closing')
    expect(mark?.document).toMatchObject({ passages: 3 })
    expect(bulks.at(-1)?.lines.map(({ id }) => id)).toEqual(['archive'])
  })
})

const stops: readonly (readonly [string, Fault])[] = [
  ['before it', { status: 400, body: { error: 'stopped' } }],
  ['in the middle of it', 'half'],
  ['after it', 'lost'],
]

describe('a push that is stopped', () => {
  test.each(stops)('at any request, %s, leaves nothing that the next one does not see', async (_, fault) => {
    const whole = JSON.stringify(sorted(nextDocuments))
    const changedBack = JSON.stringify(sorted(oldDocuments))
    const filled = new StandInCluster()
    await pushTo(filled, old, fewer)
    let requests = 1
    for (let stop = 0; stop < requests; stop += 1) {
      const cluster = filled.copy()
      const first = cluster.requests.length
      cluster.fault = ({ number }) => (number < first + stop ? null : number === first + stop ? fault : { status: 400 })
      const outcome = await pushTo(cluster, next, fewer).then(
        () => 'done',
        () => 'stopped',
      )
      // The number of requests is not known before.
      if (outcome === 'stopped') requests = stop + 2
      cluster.fault = () => null
      // Half of the times the folder has changed back meanwhile.
      const [archive, documents] = stop % 2 === 0 ? [next, whole] : [old, changedBack]
      await pushTo(cluster, archive, fewer)
      expect(JSON.stringify(sorted(seenBy(cluster))) === documents, `request ${stop}`).toBe(true)
    }
    expect(requests).toBeGreaterThan(25)
  })
})

/** Larger batches: fewer requests to be stopped at. */
const fewer = { batchBytes: 8_000 }

/** In one order, so that texts can be compared. */
function sorted(seen: ReturnType<typeof seenBy>): unknown {
  return Object.entries(seen ?? {}).map(([index, documents]) => [
    index,
    Object.entries(documents).sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
}

const passing: readonly (readonly [string, Fault])[] = [
  ['429', { status: 429, body: { error: { type: 'circuit_breaking_exception', reason: 'too large' } } }],
  ['502', { status: 502 }],
  ['503', { status: 503, body: { error: 'no manager' } }],
  ['504', { status: 504 }],
  ['a lost answer', 'lost'],
  ['a lost answer to half of the work', 'half'],
]

describe('faults that pass', () => {
  test.each(passing)('%s: every third request is repeated, and all is written', async (_, fault) => {
    const cluster = new StandInCluster()
    const pauses: number[] = []
    cluster.fault = ({ number }) => (number % 3 === 1 ? fault : null)
    await pushTo(cluster, old, { onPause: (_why, milliseconds) => pauses.push(milliseconds) })
    expect(seenBy(cluster)).toEqual(oldDocuments)
    expect(pauses.length).toBeGreaterThan(5)
  })

  test.each([429, 503])('a document with %i is sent again alone', async status => {
    const cluster = new StandInCluster()
    const refused = new Set<string>()
    cluster.refuse = ({ index, id }) => {
      if (!index.endsWith('passages') || refused.has(id)) return null
      refused.add(id)
      return { status, type: 'rejected_execution_exception' }
    }
    await pushTo(cluster, old)
    expect(refused.size).toBe(old.counts.paragraphs)
    expect(seenBy(cluster)).toEqual(oldDocuments)
  })

  test('pauses grow, and end with a sentence', async () => {
    const cluster = new StandInCluster()
    const pauses: number[] = []
    cluster.fault = ({ path }) => (path === '_bulk' ? { status: 503 } : null)
    const pushed = pushTo(cluster, old, { onPause: (_why, milliseconds) => pauses.push(milliseconds) })
    await expect(pushed).rejects.toThrow(/answered 503.*tried \d+ times\. Push again/)
    expect(pauses.length).toBeGreaterThan(8)
    expect(pauses.at(-1)).toBeGreaterThan(20_000)
  })
})

const lasting: readonly (readonly [string, (cluster: StandInCluster) => void, RegExp])[] = [
  [
    'a role that may not write',
    cluster => {
      cluster.fault = ({ path }: Request) =>
        path === '_bulk' ? { status: 403, body: { error: { type: 'security_exception', reason: 'no' } } } : null
    },
    /does not allow this.*role/,
  ],
  [
    'wrong credentials',
    cluster => {
      cluster.fault = () => ({ status: 401 })
    },
    /does not accept the credentials/,
  ],
  [
    'a full disk',
    cluster => {
      cluster.refuse = () => ({ status: 403, type: 'cluster_block_exception' })
    },
    /takes no documents.*disk/,
  ],
  [
    'a document that it refuses',
    cluster => {
      cluster.refuse = () => ({ status: 400, type: 'mapper_parsing_exception' })
    },
    /refuses the document.*mapper_parsing_exception/,
  ],
  [
    'another product',
    cluster => {
      cluster.about = { version: { number: '8.15.0' } }
    },
    /Elasticsearch 8\.15\.0/,
  ],
  [
    'no search engine at all',
    cluster => {
      cluster.about = { hello: 'world' }
    },
    /is no OpenSearch/,
  ],
  [
    'an index in the place of an alias',
    cluster => {
      cluster.indexes.set('news-passages', { body: {}, live: new Map(), seen: new Map(), aliases: new Set() })
    },
    /has an index "news-passages" that is not Onrecord's/,
  ],
]

test.each(lasting)('a fault that lasts stops the push with a sentence: %s', async (_, prepare, message) => {
  const cluster = new StandInCluster()
  prepare(cluster)
  await expect(pushTo(cluster, old)).rejects.toThrow(message)
  expect(seenBy(cluster)?.passages ?? null).toBeNull()
})

describe('another generation', () => {
  /** A cluster with the indexes of an earlier version of the program. */
  async function earlier(): Promise<StandInCluster> {
    const cluster = new StandInCluster()
    await pushTo(cluster, old)
    for (const [name, index] of [...cluster.indexes]) {
      cluster.indexes.delete(name)
      cluster.indexes.set(name.replace(generationOf(), '0123abcd'), index)
    }
    return cluster
  }

  test('is filled beside the one that is read, takes its place at once, and the old one goes', async () => {
    const cluster = await earlier()
    const shown: string[] = []
    cluster.fault = ({ path }) => {
      if (path === '_bulk') expect(seenBy(cluster)).toEqual(oldDocuments)
      shown.push(path)
      return null
    }
    const { isNewGeneration } = await pushTo(cluster, next)
    expect(isNewGeneration).toBe(true)
    expect(seenBy(cluster)).toEqual(nextDocuments)
    expect(shown.filter(path => path === '_aliases')).toHaveLength(1)
    expect([...cluster.indexes.keys()].sort()).toEqual(
      indexNames.map(index => `news-${generationOf()}-${index}`).sort(),
    )
  })

  test('has another name with another layout or analyzer, and the same for the same', () => {
    const names = [generationOf(), generationOf(0), generationOf(1, 'onrecord-0'), generationOf(0, 'onrecord-0')]
    expect(new Set(names).size).toBe(4)
    expect(generationOf()).toBe(names[0])
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}$/)
  })

  test('leaves the indexes of other archives alone', async () => {
    const cluster = await earlier()
    const others = [
      'news-archive-0123abcd-words',
      'news-0123abcd-else',
      'news-0123abcd-x-words',
      'news2-0123abcd-words',
    ]
    for (const name of others)
      cluster.indexes.set(name, { body: {}, live: new Map(), seen: new Map(), aliases: new Set() })
    await pushTo(cluster, next)
    expect([...cluster.indexes.keys()]).toEqual(expect.arrayContaining(others))
  })
})

describe('shards and replicas', () => {
  test('one shard where nothing is said, and a copy where there is another node', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, small, { shards: null })
    const bodies = [...cluster.indexes.values()].map(({ body }) => body)
    expect(bodies).toHaveLength(5)
    for (const body of bodies)
      expect(body).toMatchObject({ settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-1' } } })
  })

  test('shards are for what is large, and their number cannot change', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, small, { shards: 3 })
    const shards = [...cluster.indexes].map(([name, { body }]) => [
      name.split('-').at(-1),
      (body as { settings: { index: { number_of_shards: number } } }).settings.index.number_of_shards,
    ])
    expect(Object.fromEntries(shards)).toEqual({ passages: 3, articles: 3, words: 1, names: 1, archive: 1 })
    for (const more of [{ shards: 3 }, { shards: null }]) await pushTo(cluster, small, more)
    await expect(pushTo(cluster, small, { shards: 2 })).rejects.toThrow(/has 3 shards.*another --index/)
  })

  test('the number of copies may change', async () => {
    const cluster = new StandInCluster()
    await pushTo(cluster, small)
    await pushTo(cluster, small, { replicas: 2 })
    const put = cluster.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/_settings'))
    expect(put).toHaveLength(1)
  })
})

test('of two pushes at once the later one writes all, and the earlier one stops with a sentence', async () => {
  const cluster = new StandInCluster()
  await pushTo(cluster, old)
  let later: Promise<unknown> | null = null
  let bulks = 0
  cluster.fault = ({ path }) => {
    if (path === '_bulk') bulks += 1
    if (path === '_bulk' && bulks === 4) later = pushTo(cluster, old)
    return null
  }
  await expect(pushTo(cluster, next)).rejects.toThrow(/another push.*has begun/)
  await later
  expect(seenBy(cluster)).toEqual(oldDocuments)
})

test('an earlier push whose last step comes after a later one began does not end the later one', async () => {
  const cluster = new StandInCluster()
  await pushTo(cluster, old)
  const later: OpenPush[] = []
  const client = openClient({
    url: 'http://stand-in.example',
    fetch: (async (address: string, request: RequestInit) => {
      // The earlier one has written all, and only has to say so.
      if (address.endsWith('_refresh')) later.push(await openPush(cluster.client, options))
      return cluster.fetch(address, request)
    }) as typeof fetch,
  })
  const earlier = await openPush(client, options)
  await expect(earlier.write(next, next.counts.articles)).rejects.toThrow(/another push.*has begun/)
  expect(later.length).toBe(1)
  await later[0]?.write(old, old.counts.articles)
  expect(seenBy(cluster)).toEqual(oldDocuments)
})

test('what an earlier push had sent is written over, though it comes after the later one looked', async () => {
  const cluster = new StandInCluster()
  await pushTo(cluster, old)
  const earlier = await openPush(cluster.client, options)
  let late: readonly Line[] = []
  cluster.fault = ({ path, lines }) => {
    if (path !== '_bulk' || !lines.some(({ document }) => document !== null && 'state' in document)) return null
    // A batch of the earlier one that is under way, and the end of that push.
    late = lines
    return { status: 400 }
  }
  await expect(earlier.write(next, next.counts.articles)).rejects.toThrow()
  expect(late.length).toBeGreaterThan(0)
  let isSent = false
  let states = 0
  cluster.fault = ({ path, method }) => {
    if (method === 'PUT' && path.endsWith('_doc/push')) states += 1
    // By now the later one has read what there is.
    if (states === 2 && !isSent) {
      isSent = true
      for (const { index, id, document } of late) {
        if (document !== null) cluster.indexes.get(index)?.live.set(id, document)
      }
    }
    return null
  }
  await pushTo(cluster, old)
  expect(isSent).toBe(true)
  expect(seenBy(cluster)).toEqual(oldDocuments)
})

test('the answer to the last step may be lost', async () => {
  const cluster = new StandInCluster()
  cluster.fault = ({ path, method }) => (method === 'PUT' && path.endsWith('_doc/push') && lost-- > 0 ? 'lost' : null)
  let lost = 3
  await pushTo(cluster, old)
  expect(lost).toBeLessThan(1)
  expect(seenBy(cluster)).toEqual(oldDocuments)
})

test('an article with half of a surrogate pair in its id and values is there after each push', async () => {
  const odd = article('half \ud800', 'Half \ud800', ['Half of a pair \udc00 here.'], { source: 'half \ud800' })
  const archive = await archiveOf([{ article: odd, quotes: [] }])
  const cluster = new StandInCluster()
  await pushTo(cluster, archive)
  const once = seenBy(cluster)
  expect(Object.keys(once?.passages ?? {})).toEqual(['half \ufffd/p0'])
  const { articles } = await pushTo(cluster, archive)
  expect(seenBy(cluster)).toEqual(once)
  expect(articles).toMatchObject({ written: 0, deleted: 0 })
})
