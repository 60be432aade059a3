// Bytes that are not the archive that was written: every cut, every flipped byte, and lengths that lie. With `verify` the damage is
// named; without it the reader names what it reads of it. Under checksums that were forged it names it, or gives an answer that is
// well-formed, and ends soon either way.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArchiveError } from '../../src/file/archive.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { sealSections } from '../../src/file/sections/sections.ts'
import type { Clause } from '../../src/query/clause.ts'
import { explain } from '../../src/rank/explain.ts'
import { rank } from '../../src/rank/rank.ts'
import { article, smallArchive } from '../support/corpus.ts'
import { plainOptions } from '../support/options.ts'

/** With a word in 300 paragraphs, so that there are lists of several blocks. */
const many = {
  article: article(
    'many',
    'Many paragraphs of bread',
    Array.from(
      { length: 300 },
      (_, i) => `bread ${i % 3 === 0 ? 'and bread and ' : ''}${'x'.repeat((i % 7) + 1)}${i % 11}`,
    ),
  ),
  quotes: [],
}
const small = await buildArchive(smallArchive)
/** Another edition of the same, so that there are copies. */
const again = { ...many, article: { ...many.article, id: 'again', paragraphs: many.article.paragraphs.slice(0, 280) } }
const larger = await buildArchive([...smallArchive, many, again])

const words = ['bread', 'troops', 'war', 'the', 'cha']

function must(isSo: boolean): void {
  if (!isSo) throw new Error('an answer is not well-formed')
}

/** Asks for everything that an archive answers, and expects answers of the right form. Returns them as text. */
function useArchive(buffer: ArrayBuffer): string {
  const said: unknown[] = []
  const archive = openArchive(buffer)
  const { units, articles, speakers, terms } = archive
  const form = (text: string) => [{ term: terms.find(text), weight: 1 }]
  const clauses: Clause[] = [
    { op: 'bool', should: words.map(text => ({ op: 'word', forms: form(text) })) },
    { op: 'phrase', slots: [form('the'), form('troops')] },
    { op: 'bool', must: [{ op: 'word', forms: form('bread') }], not: [{ op: 'in', column: 'speaker', values: [0] }] },
    { op: 'date', from: '2024-01-01', to: null },
  ]
  const newest = { ...plainOptions, sort: 'newest' as const, groupByArticle: true, collapse: true }
  for (const [i, clause] of clauses.entries()) {
    for (const options of i === 0 ? [plainOptions, newest] : [i === 1 ? plainOptions : newest]) {
      const facets = ['type', 'speaker', 'source', 'tag', 'year'] as const
      const answer = rank(archive, clause, { ...options, limit: 3, proximity: 0.2, facets })
      must(answer.total >= 0 && answer.total <= units.count)
      said.push(answer)
      for (const { unit, score, more, also = [] } of answer.hits) {
        must(also.every(copy => copy < units.count))
        must(unit < units.count && Number.isFinite(score) && score >= 0 && more >= 0)
        must(/\/p\d+(\/q\d+)?$/.test(units.id(unit)))
        must(typeof units.text(unit) === 'string')
        said.push(units.id(unit), units.text(unit), explain(archive, clause, options, [unit]))
      }
    }
  }
  for (let one = 0; one < Math.min(articles.count, 5); one++) {
    must(typeof articles.head(one).title === 'string')
    for (const { text } of articles.paragraphs(one).slice(0, 10)) must(typeof text === 'string')
    must((archive.parts.copies?.articles.groupOf(one) ?? []).length <= articles.count)
    said.push(articles.head(one), articles.paragraphs(one).slice(0, 10))
  }
  for (let one = 0; one < Math.min(units.count, 20); one++) {
    must(typeof (units.quote(one)?.text ?? '') === 'string')
    said.push(units.at(one), units.quote(one))
  }
  for (let one = 0; one < Math.min(speakers.count, 5); one++) {
    must(speakers.at(one).quotes >= 0)
    for (const unit of speakers.units(one)) must(Number.isInteger(unit))
    said.push(speakers.at(one), [...speakers.units(one)])
  }
  for (const { term, distance } of terms.fuzzy('bred', 2, 10)) must(term < terms.count && distance <= 2)
  must(terms.prefix('tr').every(term => term <= terms.count))
  for (const term of terms.formsOf('troop', 'en')) must(terms.at(term) !== undefined)
  said.push(terms.fuzzy('bred', 2, 10), terms.prefix('tr'), terms.formsOf('troop', 'en').map(terms.at))
  return JSON.stringify(said)
}

/** Passes where it names the damage or answers; anything else is thrown on, with what was done to the file. */
function expectNamedOrAnswered(bytes: Uint8Array, what: string): void {
  try {
    useArchive(bytes.slice().buffer)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw new Error(`${what}: ${error}`, { cause: error })
  }
}

/** Passes where it names the damage or answers as the undamaged file does. */
function expectNamedOrRight(bytes: Uint8Array, right: string, what: string): void {
  let answers: string
  try {
    answers = useArchive(bytes.slice().buffer)
  } catch (error) {
    if (error instanceof ArchiveError) return
    throw new Error(`${what}: ${error}`, { cause: error })
  }
  if (answers !== right) throw new Error(`${what}: another answer`)
}

test('answers what it is asked for in the tests below', () => {
  useArchive(small.buffer)
  useArchive(larger.buffer)
})

test('names every cut', () => {
  for (let length = 0; length < small.length; length++) {
    expect(() => openArchive(small.slice(0, length).buffer)).toThrow(ArchiveError)
  }
  expect(() => openArchive(new Uint8Array([...small, 0]).buffer)).toThrow(ArchiveError)
})

test('names every flipped byte when it verifies', () => {
  const bytes = small.slice()
  for (let at = 0; at < bytes.length; at++) {
    for (const flip of [0xff, 0x01]) {
      bytes[at] = (bytes[at] ?? 0) ^ flip
      expect(() => openArchive(bytes.buffer, { verify: true }), `byte ${at}`).toThrow(ArchiveError)
      bytes[at] = (bytes[at] ?? 0) ^ flip
    }
  }
})

test.each([
  ['small', small],
  ['larger', larger],
])(
  'names every flipped byte that it reads when it does not, and answers right else: %s',
  (_, file) => {
    const bytes = file.slice()
    const right = useArchive(file.buffer)
    const step = Math.max(1, Math.floor(bytes.length / 1500))
    for (let at = 0; at < bytes.length; at += step) {
      for (const flip of [0xff, 0x80]) {
        bytes[at] = (bytes[at] ?? 0) ^ flip
        expectNamedOrRight(bytes, right, `byte ${at} flipped by ${flip}`)
        bytes[at] = (bytes[at] ?? 0) ^ flip
      }
    }
  },
  120_000,
)

test('names or survives a table of sections that lies, and any content', () => {
  const tableEnd = 64 + new DataView(small.buffer).getUint32(12, true) * 16
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(tableEnd - 8), fc.constantFrom(0, 1, 8, 0x7fffffff, 0xffffffff)), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.array(fc.tuple(fc.integer({ min: tableEnd, max: small.length - 8 }), fc.nat(0xffffffff)), { maxLength: 20 }),
      (table, content) => {
        const bytes = small.slice()
        const view = new DataView(bytes.buffer)
        for (const [at, value] of table) if (at >= 64) view.setUint32(at & ~3, value, true)
        for (const [at, value] of content) view.setUint32(at, value, true)
        sealSections(bytes)
        expectNamedOrAnswered(bytes, JSON.stringify({ table, content }))
      },
    ),
    { numRuns: 1000 },
  )
})

/** A section's number in the table, and where it lies. */
const sectionsOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer)
  return Array.from({ length: view.getUint32(12, true) }, (_, row) => {
    const at = 64 + row * 16
    return {
      row,
      id: view.getUint32(at, true),
      from: view.getUint32(at + 4, true),
      length: view.getUint32(at + 8, true),
    }
  })
}

describe.each([
  ['small', small, 40],
  ['larger', larger, 12],
] as const)('under a right checksum: %s', (_, file, placesEach) => {
  const sections = sectionsOf(file)
  const lies = [0, 1, 0x7fff_ffff, 0xffff_fff0, 0xffff_ffff]

  test.each(sections)('counts and offsets of section $id that lie', ({ from, length }) => {
    const words = Math.floor(length / 4)
    const step = Math.max(1, Math.ceil(words / placesEach))
    const bytes = file.slice()
    const view = new DataView(bytes.buffer)
    for (let word = 0; word < words; word += step) {
      const at = from + word * 4
      const right = view.getUint32(at, true)
      for (const lie of [...lies, right + 1, right - 1, length]) {
        view.setUint32(at, lie, true)
        sealSections(bytes)
        expectNamedOrAnswered(bytes, `${lie} at ${at}`)
      }
      view.setUint32(at, right, true)
    }
  })

  test('sections that are another one, or that begin or end elsewhere', () => {
    for (const { row, from, length } of sections) {
      const others = [...sections.slice(0, 4), ...sections.slice(-4)].map(other => [other.from, other.length] as const)
      const elsewhere = [
        [from, 0],
        [from, length - (length % 8) - 8],
        [from + 8, Math.max(0, length - 8)],
      ] as const
      for (const [start, size] of [...others, ...elsewhere]) {
        const bytes = file.slice()
        const view = new DataView(bytes.buffer)
        view.setUint32(64 + row * 16 + 4, start, true)
        view.setUint32(64 + row * 16 + 8, Math.max(0, size), true)
        sealSections(bytes)
        expectNamedOrAnswered(bytes, `row ${row} from ${start}, ${size} long`)
      }
    }
  })
})

test.each([
  ['of another format', (view: DataView) => view.setUint32(8, 99, true), /format 99/],
  ['of another analyzer', (view: DataView) => view.setUint8(41, 0x7a), /analyzer/],
  ['that is no archive', (view: DataView) => view.setUint8(0, 0x20), /not an archive/],
])('refuses a file %s', (_, change, message) => {
  const bytes = small.slice()
  change(new DataView(bytes.buffer))
  sealSections(bytes)
  expect(() => openArchive(bytes.buffer)).toThrow(message)
})
