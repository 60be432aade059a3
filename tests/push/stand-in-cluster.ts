// A cluster in memory that understands what a push asks: enough to test order, batches, retries and stops. As in a cluster, a search sees
// what was written before the last refresh, and a document that is read by its id is the newest.

import { openClient } from '../../src/engines/opensearch/cluster.ts'
import type { indexBody } from '../../src/engines/opensearch/index-bodies.ts'
import { type IndexName, indexNames } from '../../src/engines/opensearch/layout.ts'

interface Index {
  readonly body: unknown
  readonly live: Map<string, object>
  /** What searches see. */
  seen: ReadonlyMap<string, object>
  readonly aliases: Set<string>
}

/** What happens to a request instead: an answer without doing it, doing it without an answer, or doing half of a bulk request. */
export type Fault = { readonly status: number; readonly body?: object } | 'lost' | 'half' | null

export interface Request {
  readonly number: number
  readonly method: string
  /** Without a slash at the beginning: `_bulk`, `news-articles/_search`. */
  readonly path: string
  readonly lines: readonly Line[]
}

export interface Line {
  readonly action: 'index' | 'delete'
  readonly index: string
  readonly id: string
  readonly document: object | null
}

type Answer = readonly [status: number, body: unknown]

const missing = (index: string): Answer => [
  404,
  { error: { type: 'index_not_found_exception', reason: `no such index [${index}]` } },
]

export class StandInCluster {
  readonly indexes = new Map<string, Index>()
  readonly requests: Request[] = []
  /** Asked before each request. */
  fault: (request: Request) => Fault = () => null
  about: object = { version: { distribution: 'opensearch', number: '3.9.0' } }
  /** Documents that it has no time for, or refuses: the item's status and error. */
  refuse: (line: Line) => { readonly status: number; readonly type: string } | null = () => null
  readonly #versions = new Map<string, number>()
  readonly #scrolls = new Map<string, (readonly [string, object])[]>()

  get client() {
    return openClient({ url: 'http://stand-in.example', fetch: this.fetch as typeof fetch })
  }

  /** Another one with the same documents. */
  copy(): StandInCluster {
    const copy = new StandInCluster()
    for (const [path, version] of this.#versions) copy.#versions.set(path, version)
    for (const [name, { body, live, seen, aliases }] of this.indexes)
      copy.indexes.set(name, { body, live: new Map(live), seen, aliases: new Set(aliases) })
    return copy
  }

  readonly fetch = async (address: string, { method = 'GET', body }: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(address)
    const path = decodeURIComponent(pathname.slice(1))
    const text = typeof body === 'string' ? body : ''
    const lines = path === '_bulk' ? linesOf(text) : []
    const request = { number: this.requests.length, method, path, lines }
    this.requests.push(request)
    const fault = this.fault(request)
    if (typeof fault === 'object' && fault !== null) return Response.json(fault.body ?? {}, { status: fault.status })
    const done = fault === 'half' ? lines.slice(0, Math.ceil(lines.length / 2)) : lines
    const isOlder = this.#isOlder(path, searchParams.get('if_seq_no'))
    const [status, answer] = isOlder
      ? ([409, { error: { type: 'version_conflict_engine_exception', reason: path } }] as const)
      : this.#answer(method, path, path === '_bulk' || text === '' ? {} : JSON.parse(text), done)
    if (fault !== null) throw new TypeError('fetch failed', { cause: new Error('socket closed') })
    return Response.json(answer, { status })
  }

  // biome-ignore lint/suspicious/noExplicitAny: the bodies are what the requests have
  #answer(method: string, path: string, body: any, lines: readonly Line[]): Answer {
    const [name = '', call = '', id = ''] = path.split(/\/(?=_)|(?<=_doc)\//)
    if (path === '') return [200, this.about]
    if (path === '_bulk') return this.#bulk(lines)
    if (path === '_aliases') return this.#alias(body.actions)
    if (path === '_search/scroll') return method === 'DELETE' ? [200, {}] : this.#page(body.scroll_id)
    if (call === '_alias') return [200, this.#withAliases(name)]
    if (method === 'PUT' && call === '') return this.#create(name, body)
    const indexes = name.split(',').map(one => this.#find(one))
    if (indexes.some(index => index === undefined)) return missing(name)
    if (call === '_settings') {
      const own = (one: Index | undefined) => ({ settings: { index: stringsOf(one?.body) } })
      return [200, method === 'GET' ? { [name]: own(indexes[0]) } : {}]
    }
    if (call === '_doc') return this.#document(method, name, id, body)
    if (call === '_refresh') {
      for (const index of indexes) if (index !== undefined) index.seen = new Map(index.live)
      return [200, {}]
    }
    if (call === '_search') return this.#search(name, body)
    if (method === 'DELETE') {
      for (const one of name.split(',')) this.indexes.delete(one)
      return [200, {}]
    }
    return [400, { error: { type: 'stand_in', reason: `${method} ${path} is not understood` } }]
  }

  #find(name: string): Index | undefined {
    return this.indexes.get(name) ?? [...this.indexes.values()].find(({ aliases }) => aliases.has(name))
  }

  #create(name: string, body: unknown): Answer {
    if (this.indexes.has(name)) return [400, { error: { type: 'resource_already_exists_exception', reason: name } }]
    this.indexes.set(name, { body, live: new Map(), seen: new Map(), aliases: new Set() })
    return [200, {}]
  }

  #withAliases(pattern: string): object {
    const start = pattern.slice(0, -1)
    return Object.fromEntries(
      [...this.indexes]
        .filter(([name]) => name.startsWith(start))
        .map(([name, { aliases }]) => [name, { aliases: Object.fromEntries([...aliases].map(alias => [alias, {}])) }]),
    )
  }

  #alias(actions: readonly Readonly<Record<'add' | 'remove', { index: string; alias: string } | undefined>>[]): Answer {
    for (const { add, remove } of actions) {
      const index = this.indexes.get((add ?? remove)?.index ?? '')
      if (index === undefined) return missing((add ?? remove)?.index ?? '')
      if (remove !== undefined && !index.aliases.has(remove.alias))
        return [404, { error: { type: 'aliases_not_found_exception', reason: remove.alias } }]
    }
    for (const { add, remove } of actions) {
      if (add !== undefined) this.indexes.get(add.index)?.aliases.add(add.alias)
      if (remove !== undefined) this.indexes.get(remove.index)?.aliases.delete(remove.alias)
    }
    return [200, {}]
  }

  #bulk(lines: readonly Line[]): Answer {
    const items = lines.map((line): Record<string, { status: number; error?: object }> => {
      const { action, index, id, document } = line
      const refused = this.refuse(line)
      if (refused !== null)
        return { [action]: { status: refused.status, error: { type: refused.type, reason: 'as the test says' } } }
      const live = this.#find(index)?.live
      if (live === undefined) return { [action]: { status: 404, error: { type: 'index_not_found_exception' } } }
      if (document === null) return { [action]: { status: live.delete(id) ? 200 : 404 } }
      live.set(id, document)
      return { [action]: { status: 200 } }
    })
    return [200, { errors: items.some(item => Object.values(item)[0]?.error !== undefined), items }]
  }

  #document(method: string, name: string, id: string, body: object): Answer {
    const live = this.#find(name)?.live
    const path = `${name}/_doc/${id}`
    if (method === 'PUT') {
      live?.set(id, body)
      this.#versions.set(path, (this.#versions.get(path) ?? 0) + 1)
    }
    const found = live?.get(id)
    const version = { _seq_no: this.#versions.get(path) ?? 0, _primary_term: 1 }
    return found === undefined ? [404, { found: false }] : [200, { ...version, _source: found }]
  }

  /** Whether a document was written since, where a request says as which it knows it. */
  #isOlder(path: string, known: string | null): boolean {
    return known !== null && Number(known) !== this.#versions.get(path)
  }

  #search(name: string, body: { readonly query?: { readonly nested: object } }): Answer {
    const all = [...(this.#find(name)?.seen ?? [])]
    if (body.query !== undefined) {
      const asked = JSON.stringify(body.query)
      const lost = new Set<string>(JSON.parse(/"quotes\.speakerId":(\[.*?\])/.exec(asked)?.[1] ?? '[]'))
      type Quoted = { readonly quotes?: readonly { readonly speakerId?: string }[] }
      const found = all.filter(([, one]) => (one as Quoted).quotes?.some(({ speakerId = '' }) => lost.has(speakerId)))
      return [200, { hits: { hits: found.map(([_id, _source]) => ({ _id, _source })) } }]
    }
    const scroll = `scroll ${this.#scrolls.size}`
    this.#scrolls.set(scroll, all)
    return this.#page(scroll)
  }

  #page(scroll: string): Answer {
    // Small pages, so that there are several.
    const hits = this.#scrolls.get(scroll)?.splice(0, 3) ?? []
    return [200, { _scroll_id: scroll, hits: { hits: hits.map(([_id, _source]) => ({ _id, _source })) } }]
  }

  /** What readers find: the documents behind each alias, by index and `_id`. */
  seen(name: string): Record<IndexName, Record<string, object>> | null {
    const found = indexNames.map(index => [index, this.#find(`${name}-${index}`)?.seen] as const)
    if (found.some(([, seen]) => seen === undefined)) return null
    return Object.fromEntries(found.map(([index, seen]) => [index, Object.fromEntries(seen ?? [])])) as Record<
      IndexName,
      Record<string, object>
    >
  }
}

/** Numbers of shards and copies as a cluster tells them. */
function stringsOf(body: unknown): object {
  const { index } = (body as ReturnType<typeof indexBody>).settings
  return { number_of_shards: String(index.number_of_shards) }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const all = text.split('\n').filter(line => line !== '')
  for (let at = 0; at < all.length; at += 1) {
    const [[action, { _index: index, _id: id }]] = Object.entries(JSON.parse(all[at] ?? '{}')) as [
      ['index' | 'delete', { _index: string; _id: string }],
    ]
    if (action === 'index') at += 1
    lines.push({ action, index, id, document: action === 'index' ? JSON.parse(all[at] ?? '{}') : null })
  }
  return lines
}
