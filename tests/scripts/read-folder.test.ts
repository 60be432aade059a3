// A folder on disk: what is read, what is refused, and that nothing costs the other files.

import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { FolderError, readFolder } from '../../src/pipeline/read-folder.ts'

const made: string[] = []

/** Leaves a socket under a path. */
const listen = 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])'

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  made.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('any depth, any format; hidden files, licences and pictures are passed over', async () => {
  const folder = folderOf({
    'a.txt': 'Title\n\nText.',
    'x/y/z/b.md': '# B\n\nText.',
    'x/c.jsonl': '{"text":"one"}\n{"text":"two"}\n',
    'x/LICENSE.md': 'MIT',
    'x/p.png': 'x',
    '.git/a.md': 'no',
    'node_modules/d/e.md': 'no',
  })
  const steps: number[] = []
  const { articles, files, passedOver, problems, bytes } = await readFolder(folder, {
    onProgress: done => steps.push(done),
  })
  expect(articles.map(({ id }) => id)).toEqual(['a', 'x-c-one', 'x-c-two', 'x-y-z-b'])
  expect(files).toEqual(['a.txt', 'x/c.jsonl', 'x/y/z/b.md'])
  expect(passedOver).toEqual(['x/LICENSE.md', 'x/p.png'])
  expect(problems).toEqual([])
  expect(bytes).toBe(12 + 30 + 10)
  expect(steps).toEqual([1, 2, 3])
})

test('links are not followed: outside is refused, inside is read anyway, nowhere is said', async () => {
  const outside = folderOf({ 'secret.txt': 'Secret\n\nText.', 'd/e.txt': 'x' })
  const folder = folderOf({ 'a.txt': 'Title\n\nText.' })
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'b.txt'))
  symlinkSync(join(outside, 'd'), join(folder, 'c'))
  symlinkSync(join(folder, 'a.txt'), join(folder, 'd.txt'))
  symlinkSync(folder, join(folder, 'e'))
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'f.txt'))
  const { articles, problems } = await readFolder(folder)
  expect(articles.map(({ id }) => id)).toEqual(['a'])
  expect(problems.map(({ file, severity, message }) => [file, severity, message.replace(/;.*|, which.*/, '')])).toEqual(
    [
      ['b.txt', 'error', 'the link leaves the folder'],
      ['c', 'error', 'the link leaves the folder'],
      ['d.txt', 'warning', 'the link leads to a.txt'],
      ['e', 'warning', 'the link leads to the folder itself'],
      ['f.txt', 'error', 'the link leads nowhere'],
    ],
  )
})

test('a folder that is reached through a link is read', async () => {
  const folder = folderOf({ 'a.txt': 'Title\n\nText.' })
  const link = `${folder}-link`
  symlinkSync(folder, link)
  made.push(link)
  expect((await readFolder(link)).articles).toHaveLength(1)
})

// The super-user may read everything.
test.skipIf(process.getuid?.() === 0)('a file that may not be read costs itself', async () => {
  const folder = folderOf({ 'a.txt': 'Title\n\nText.', 'b.txt': 'Title\n\nText.' })
  chmodSync(join(folder, 'b.txt'), 0)
  const { articles, problems } = await readFolder(folder)
  expect(articles.map(({ id }) => id)).toEqual(['a'])
  expect(problems).toMatchObject([
    { file: 'b.txt', severity: 'error', message: expect.stringContaining('cannot be read') },
  ])
})

test('bad files cost themselves', async () => {
  const folder = folderOf({
    'a.txt': 'Title\n\nText.',
    'b.txt': '',
    'c.json': '{',
    'd.md': 'a\u0000b',
    'e.html': '<p>x</p>',
  })
  const { articles, problems } = await readFolder(folder)
  expect(articles.map(({ id }) => id)).toEqual(['a'])
  expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['b.txt', 'error'],
    ['c.json', 'error'],
    ['d.md', 'error'],
    ['e.html', 'error'],
  ])
})

test('a file of 50 MB is an article like any other', async () => {
  const paragraph = 'The president met ministers on Monday and said that talks would go on in the capital.\n\n'
  const times = Math.ceil(50_000_000 / paragraph.length)
  const folder = folderOf({ 'a.txt': `Title\n\n${paragraph.repeat(times)}`, 'b.txt': 'Other\n\nText.' })
  const { articles, problems } = await readFolder(folder)
  expect(articles.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
    ['a', times],
    ['b', 1],
  ])
  expect(problems).toEqual([])
})

test.each([
  ['missing', 'no-such-folder', /there is no folder/],
  ['a file', 'a.txt', /is a file/],
])('a folder that is %s is an error for the user', async (_, name, message) => {
  const folder = folderOf({ 'a.txt': 'Title\n\nText.' })
  await expect(readFolder(join(folder, name))).rejects.toThrow(FolderError)
  await expect(readFolder(join(folder, name))).rejects.toThrow(message)
})

/** A name as bytes, for systems where any bytes may be one. */
const inFolder = (folder: string, ...bytes: readonly (string | number)[]) =>
  Buffer.concat([`${folder}/`, ...bytes].map(part => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))))

test.skipIf(process.platform !== 'linux')('files and folders whose names are not UTF-8 are read', async () => {
  const folder = folderOf({ 'a.txt': 'Title\n\nText.', 'caf\u00e9.txt': 'UTF-8\n\nText.' })
  writeFileSync(inFolder(folder, 'caf', 0xe9, '.txt'), 'Latin 1\n\nText.')
  writeFileSync(inFolder(folder, 'caf', 0xe8, '.txt'), 'Another\n\nText.')
  writeFileSync(inFolder(folder, 0xff, 0xfe, '.md'), '# Two bytes\n\nText.')
  mkdirSync(inFolder(folder, 'd', 0xe9, 'j', 0xe0))
  writeFileSync(inFolder(folder, 'd', 0xe9, 'j', 0xe0, '/b.json'), '{"title":"Below","text":"one"}')
  writeFileSync(inFolder(folder, 'picture', 0xe9, '.png'), 'x')
  const { articles, problems, passedOver } = await readFolder(folder)
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'Title'],
    ['caf\u00e8', 'Another'],
    ['caf\u00e9', 'UTF-8'],
    ['caf\u00e9-2', 'Latin 1'],
    ['d\u00e9j\u00e0-b', 'Below'],
    ['\u00ff\u00fe', 'Two bytes'],
  ])
  expect(problems).toMatchObject([{ file: 'caf\u00e9.txt', severity: 'warning' }])
  expect(passedOver).toEqual(['picture\u00e9.png'])
})

test.skipIf(process.platform === 'win32')('paths that the system cannot open have a row that says so', async () => {
  const folder = folderOf({ 'a.txt': 'Title\n\nText.' })
  const name = 'n'.repeat(200)
  // A path this long can only be made from within.
  const steps = Array.from({ length: 22 }, () => `mkdir ${name}; cd ${name}; echo Text > b.txt`).join('; ')
  spawnSync('sh', ['-c', steps], { cwd: folder })
  const { articles, problems } = await readFolder(folder)
  expect(articles.length).toBeGreaterThan(2)
  expect(problems.length).toBeGreaterThan(0)
  for (const { message, advice } of problems) {
    expect(message).toMatch(/cannot be read \(ENAMETOOLONG\)/)
    expect(advice).toMatch(/shorter names/)
  }
  spawnSync('rm', ['-rf', folder])
})

describe.skipIf(process.platform === 'win32')('a file that is another thing after it was listed costs itself', () => {
  test.for<readonly [string, ((path: string) => void) | null, RegExp]>([
    ['a pipe', (path: string) => spawnSync('mkfifo', [path]), /became a pipe/],
    ['a device without end', (path: string) => spawnSync('mknod', [path, 'c', '1', '5']), /became a device/],
    ['a link', (path: string) => symlinkSync('/etc/hostname', path), /\(ELOOP\)/],
    [
      'a link to a pipe',
      (path: string) => spawnSync('sh', ['-c', 'mkfifo "$0.p"; ln -s "$0.p" "$0"', path]),
      /\(ELOOP\)/,
    ],
    ['a folder', (path: string) => mkdirSync(path), /became a folder/],
    ['nothing', null, /\(ENOENT\)/],
    ['a socket', (path: string) => spawnSync('python3', ['-c', listen, path]), /\(ENXIO\)/],
  ])('%s', async ([, put, message], { skip }) => {
    const folder = folderOf({ 'a.txt': 'Title\n\nText.', 'b.txt': 'Title\n\nText.', 'c.txt': 'Title\n\nText.' })
    const swapped = join(folder, 'b.txt')
    const { articles, problems } = await readFolder(folder, {
      onProgress(done) {
        if (done !== 1) return
        rmSync(swapped)
        put?.(swapped)
      },
    })
    if (put !== null && lstatSync(swapped, { throwIfNoEntry: false }) === undefined)
      skip('it can be made by the super-user only')
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(problems).toMatchObject([{ file: 'b.txt', severity: 'error', message: expect.stringMatching(message) }])
    expect(problems[0]?.advice).not.toMatch(/permission/)
  })
})
