// Files inside files: what lies in a `.zip` or `.gz` is read as if it lay in the folder, and no archive costs more than its honest size.

import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { publicOnly } from '../../src/ingest/publication/decide.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import type { Pieces } from '../../src/ingest/source-file.ts'
import { bytesOf, read, readOne } from './read.ts'
import { type ZippedFile, zipOf } from './zip-of.ts'

const bridge = 'Bridge opens\nBy Ann Roe\n\nThe bridge opened on Monday.\n'
const ferry = '---\ntitle: Ferry strike ends\ndate: 2024-03-02\n---\n\nThe crews went back.\n'

async function titles(path: string, content: Uint8Array): Promise<string[]> {
  return (await read(path, content)).articles.map(({ title }) => title)
}

describe('what is inside is read', () => {
  const files: ZippedFile[] = [
    { name: 'posts/', content: '', method: 0 },
    { name: 'posts/bridge.txt', content: bridge },
    { name: 'posts/ferry.md', content: ferry, method: 0 },
    { name: 'posts/news.jsonl', content: '{"title":"Tram","text":"It runs."}\n{"title":"Bus","text":"It stops."}\n' },
    { name: '__MACOSX/posts/._bridge.txt', content: 'x' },
    { name: 'posts/.DS_Store', content: 'x' },
    { name: 'posts/photo.jpg', content: 'x' },
  ]

  test('a ZIP archive, in any order of its files', async () => {
    const { articles, problems } = await read('export.zip', zipOf(files))
    expect(problems).toEqual([])
    expect(articles.map(({ title }) => title)).toEqual(['Bridge opens', 'Ferry strike ends', 'Tram', 'Bus'])
    expect((await read('export.zip', zipOf(files.toReversed()))).articles).toEqual(articles)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(4)
  })

  test('an archive without the ending, and one with a misleading one', async () => {
    expect(await titles('export', zipOf(files))).toHaveLength(4)
    expect(await titles('export.txt', zipOf(files))).toHaveLength(4)
  })

  test('names in other scripts and with backslashes', async () => {
    const zip = zipOf([
      { name: 'ニュース/橋.txt', content: bridge },
      { name: 'posts\\ferry.md', content: ferry },
    ])
    expect(await titles('a.zip', zip)).toEqual(['Ferry strike ends', 'Bridge opens'])
  })

  test('a compressed file has the id, the title and the date of its plain name', async () => {
    const plain = await readOne('news/2024-03-02-bridge.txt', 'The bridge opened on Monday, and it is long.\n')
    const packed = gzipSync('The bridge opened on Monday, and it is long.\n')
    expect(await readOne('news/2024-03-02-bridge.txt.gz', packed)).toEqual(plain)
    expect((await readOne('news/2024-03-02-bridge.md.GZ', gzipSync(ferry))).title).toBe('Ferry strike ends')
  })

  test('several members are one file', async () => {
    const packed = Buffer.concat([
      gzipSync('{"title":"Tram","text":"It runs."}\n'),
      gzipSync('{"title":"Bus","text":"It stops."}\n'),
    ])
    expect(await titles('a.jsonl.gz', packed)).toEqual(['Tram', 'Bus'])
  })

  test('rows name the file that there is, with the place inside', async () => {
    expect((await read('a.json.gz', gzipSync('{"title": 1'))).problems).toMatchObject([{ file: 'a.json.gz' }])
    const zip = zipOf([{ name: 'b/a.json', content: '{"title": 1' }])
    expect((await read('a.zip', zip)).problems).toMatchObject([{ file: 'a.zip/b/a.json', severity: 'error' }])
    const twice = gzipSync(zip)
    expect((await read('a.zip.gz', twice)).problems).toMatchObject([{ file: 'a.zip.gz/b/a.json' }])
  })

  test('what is not published stays so inside', async () => {
    const zip = zipOf([
      { name: 'site/_drafts/bridge.txt', content: bridge },
      { name: 'site/ferry.md', content: ferry.replace('date:', 'draft: true\ndate:') },
      {
        name: 'posts/draft_Tram.html',
        content: '<!DOCTYPE html><html><body><p>The tram runs again.</p></body></html>',
      },
    ])
    const { articles, problems } = await read('a.zip', zip)
    expect(articles).toEqual([])
    expect(problems.length).toBe(3)
  })

  test('archives in archives, so deep and no deeper', async () => {
    const nest = (depth: number): Uint8Array =>
      depth === 0 ? bytesOf(bridge) : zipOf([{ name: depth === 1 ? 'a.txt' : 'a.zip', content: nest(depth - 1) }])
    expect(await titles('a.zip', nest(3))).toEqual(['Bridge opens'])
    const { articles, problems } = await read('a.zip', nest(9))
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(/in more than \d files/) }])
  })

  test('a file in pieces of any size', async () => {
    const inPieces = function* (bytes: Uint8Array, size: number): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const lines = Array.from({ length: 5000 }, (_, at) => `{"title":"Story ${at}","text":"Ünd ${at}."}\n`).join('')
    const cases: [string, Uint8Array, number][] = [
      ['a.zip', zipOf(files), 4],
      ['a.jsonl.gz', gzipSync(lines), 5000],
      ['a.jsonl', bytesOf(lines), 5000],
      ['a.txt', bytesOf(bridge), 1],
    ]
    for (const [path, bytes, count] of cases) {
      for (const size of [1009, 65_536]) {
        const pieces: Pieces = inPieces(bytes, size)
        const { articles, problems } = await readFile({ path, bytes: pieces }, publicOnly)
        expect([path, problems, articles.length]).toEqual([path, [], count])
      }
    }
  })
})

describe('each fault is one clear row, and costs the others nothing', () => {
  const sound: ZippedFile = { name: 'z.txt', content: bridge }
  const empty = Buffer.alloc(30_000_000)

  test.each<[string, ZippedFile, RegExp]>([
    ['a password', { name: 'a.txt', content: bridge, flags: 0x801 }, /password/],
    ['a wrong checksum', { name: 'a.txt', content: bridge, checksum: 7 }, /damaged.*checksum/],
    ['a larger size', { name: 'a.txt', content: bridge, size: 9999 }, /damaged/],
    ['a smaller size', { name: 'a.txt', content: bridge, size: 9 }, /damaged/],
    ['a method of its own', { name: 'a.txt', content: bridge, method: 12 }, /method/],
    ['a path out of the archive', { name: '../../a.txt', content: bridge }, /leads out/],
    ['a path from the root', { name: '/etc/a.txt', content: bridge }, /leads out/],
    ['a path from a drive', { name: 'C:\\news\\a.txt', content: bridge }, /leads out/],
    ['a link', { name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }, /link/],
    ['the name of another', { ...sound, content: ferry }, /two files of this name/],
    ['empty space without end', { name: 'a.txt', content: empty }, /would grow to/],
    ['one that says that it is small', { name: 'a.txt', content: empty, size: 100 }, /damaged/],
    ['an empty file', { name: 'a.txt', content: '', method: 0 }, /empty/],
    ['a picture by its bytes', { name: 'a.txt', content: '\x89PNG\r\n\x1a\n' }, /./],
  ])('%s', async (_, file, message) => {
    const { articles, problems } = await read('a.zip', zipOf([sound, file]))
    expect(articles.map(({ title }) => title)).toEqual(['Bridge opens'])
    expect(problems).toMatchObject([{ severity: 'error', advice: expect.stringMatching(/\w{4}/) }])
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.file).toMatch(/^a\.zip\//)
  })

  test('what is sound before a damaged list of files is read', async () => {
    const zip = Buffer.from(zipOf([sound, { name: 'y.txt', content: ferry }]))
    const second = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1')
    zip.write('XXXX', second, 'latin1')
    const { articles, problems } = await read('a.zip', zip)
    expect(articles).toHaveLength(1)
    expect(problems).toMatchObject([{ file: 'a.zip', message: expect.stringMatching(/list of files is damaged/) }])
  })

  const many = { name: 'a.txt', content: 'x' }
  test.each<[string, string, Uint8Array, RegExp]>([
    ['half an archive', 'a.zip', zipOf([sound]).subarray(0, 60), /damaged/],
    ['no archive', 'a.zip', bytesOf('The bridge opened.'), /by its name/],
    ['half a compressed file', 'a.txt.gz', gzipSync(bridge).subarray(0, 40), /damaged/],
    ['a wrong checksum', 'a.txt.gz', Buffer.concat([gzipSync(bridge).subarray(0, -8), Buffer.alloc(8)]), /damaged/],
    ['no compressed file', 'a.txt.gz', bytesOf('The bridge opened.'), /by its name/],
    ['an empty compressed file', 'a.txt.gz', gzipSync(''), /empty/],
    ['empty space without end', 'a.txt.gz', gzipSync(Buffer.alloc(80_000_000)), /times its size/],
    ['a tape archive', 'a.tar.gz', gzipSync(tarOf('a.txt')), /TAR archive/],
    ['a tape archive without its ending', 'a.gz', gzipSync(tarOf('a.txt')), /TAR archive/],
    ['another method', 'a.bz2', bytesOf('BZh91AY&SY'), /compressed/],
  ])('%s: %s', async (_, path, bytes, message) => {
    const { articles, problems } = await read(path, bytes)
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ file: path, severity: 'error', advice: expect.stringMatching(/\w{4}/) }])
    expect(problems[0]?.message).toMatch(message)
  })

  test('an archive that grows through many small traps is read no further', async () => {
    const traps = Array.from({ length: 40 }, (_, at) => ({
      ...many,
      name: `${at}.txt`,
      content: Buffer.alloc(2_000_000),
    }))
    const { articles, problems } = await read('a.zip', zipOf(traps))
    expect(articles).toEqual([])
    expect(problems.filter(({ message }) => /the archive would grow/.test(message)).length).toBeGreaterThan(20)
  })
})

/** The first block of a tape archive, and its end. */
function tarOf(name: string): Uint8Array {
  const bytes = Buffer.alloc(1536)
  bytes.write(name)
  bytes.write('ustar', 257)
  return bytes
}

describe('a file of lines that is larger than memory is read in parts', () => {
  /** 24 MB of lines in pieces: more than two parts. */
  function* lines(count: number, end = '\n'): Generator<Uint8Array> {
    for (let at = 0; at < count; at++) {
      const text =
        at % 1000 === 999
          ? '{ broken'
          : JSON.stringify({ title: `Story ${at}`, text: `Ünd ${at}.`, x: 'x'.repeat(3000) })
      yield bytesOf(`${text}${end}`)
    }
  }

  test.each(['a.jsonl', 'a.json', 'a.ndjson'])('%s', async path => {
    const { articles, problems } = await readFile({ path, bytes: lines(8000) }, publicOnly)
    expect(articles).toHaveLength(7992)
    expect(articles[7991]?.title).toBe('Story 7998')
    expect(articles[7991]?.paragraphs).toEqual([{ text: 'Ünd 7998.', kind: 'prose' }])
    expect(problems.map(({ line }) => line)).toEqual([1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(7992)
  })

  test('one line may lie in many pieces, and the last needs no end', async () => {
    const long = bytesOf(JSON.stringify({ title: 'Long', text: 'It is long.', x: 'x'.repeat(20_000_000) }))
    function* pieces(): Generator<Uint8Array> {
      for (let at = 0; at < long.length; at += 1_000_000) yield long.subarray(at, at + 1_000_000)
      yield bytesOf('\n{"title":"Short","text":"It is short."}')
    }
    const { articles } = await readFile({ path: 'a.jsonl', bytes: pieces() }, publicOnly)
    expect(articles.map(({ title }) => title)).toEqual(['Long', 'Short'])
  })
})
