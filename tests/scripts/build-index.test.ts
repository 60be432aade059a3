// The build command as it is typed: what it prints, what it writes, and how it ends.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { ask } from '../search/fixture.ts'

const script = join(import.meta.dirname, '..', '..', 'src/cli/bin.ts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the build in the folder. */
function build(
  args: readonly string[],
  env: Record<string, string> = {},
  uid?: number,
): { code: number | null; out: string; err: string } {
  const { SEEDS: _, BUILD_OPTIONS: __, WRANGLER_COMMAND: ___, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build', ...args], {
    cwd: folder,
    env: { ...rest, ...env },
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  return { code: status, out: stdout, err: stderr }
}

function seeds(name: string, files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(folder, name))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  return path
}

const good = {
  'a.txt': 'Title\nBy Ann Poe\n“We will not go to the capital this year,” said John Doe, the mayor of Harrow.\n',
  'b.md': '# B\n\nText.',
}

test('says in a line where it cannot write', () => {
  const from = seeds('unwritable-', good)
  const { code, err } = build(['--seeds', from, '--out', join(from, 'b.md', 'archive.bin')])
  expect(code).toBe(1)
  expect(err).toMatch(/build: cannot read or write .*b\.md/)
  expect(err).not.toContain('    at ')
})

test('builds, reports, and leaves an unchanged file untouched', () => {
  const from = seeds('good-', good)
  const out = join(folder, 'out', 'archive.bin')
  const first = build(['--seeds', from, '--out', out])
  expect(first).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^read 2 files of .*\nfound 1 quote in 2 articles\nwrote /),
  })
  expect(first.out).toMatch(
    /articles +2\nparagraphs +2\nquotes +1\nspeakers +1\nproblems +0\nbytes +[\d,]+\nseconds +[\d.]+\n/,
  )
  const archive = openArchive(new Uint8Array(readFileSync(out)).buffer, { verify: true })
  expect(archive.counts).toMatchObject({ articles: 2, quotes: 1 })
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['archive.bin', 'archive.build.json', 'problems.jsonl'])

  const written = statSync(out, { bigint: true })
  const second = build(['--seeds', from, '--out', out])
  expect(second.err).toContain('kept ')
  expect(statSync(out, { bigint: true })).toMatchObject({ mtimeNs: written.mtimeNs, ino: written.ino })
})

test('takes the folder from SEEDS, and is quiet when asked', () => {
  const out = join(folder, 'quiet', 'archive.bin')
  expect(build(['--out', out, '--quiet'], { SEEDS: seeds('good-', good) })).toEqual({ code: 0, out: '', err: '' })
  expect(statSync(out).size).toBeGreaterThan(0)
})

test('problems are printed and listed; the rest is built; --strict fails', () => {
  const from = seeds('bad-', { ...good, 'c.json': '{', 'd.txt': '' })
  const out = join(folder, 'bad', 'archive.bin')
  const lenient = build(['--seeds', from, '--out', out])
  expect(lenient.code).toBe(0)
  expect(lenient.err).toContain('c.json:1: not valid JSON')
  expect(lenient.err).toContain('d.txt: the file is empty')
  const listed = readFileSync(join(folder, 'bad', 'problems.jsonl'), 'utf8')
    .trim()
    .split('\n')
  expect(listed.map(line => JSON.parse(line).file)).toEqual(['c.json', 'd.txt'])
  const errors = listed.filter(line => JSON.parse(line).severity === 'error')
  expect(errors.length).toBeGreaterThan(0)
  // The gate `check --unreadable` reads it.
  expect(JSON.parse(readFileSync(join(folder, 'bad', 'archive.build.json'), 'utf8')).unread).toBe(errors.length)
  expect(build(['--seeds', from, '--out', out, '--strict']).code).toBe(1)
})

test('many alike problems are printed in a few lines', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, '']))
  const { err } = build([
    '--seeds',
    seeds('many-', { ...good, ...files }),
    '--out',
    join(folder, 'many', 'archive.bin'),
  ])
  expect(err).toContain('and 37 more like this')
  expect(err.split('\n').length).toBeLessThan(15)
})

test.each([
  [1, 'a folder that is not there', ['--seeds', 'nowhere'], /there is no folder "nowhere"/],
  [2, 'an option that is not there', ['--sedes', 'x'], /--sedes[\s\S]*Usage/],
  [2, 'a folder without its option', ['articles'], /--seeds[\s\S]*Usage/],
])('ends with %i for %s, and says what to write', (code, _, args, message) => {
  expect(build(args)).toMatchObject({ code, out: '', err: expect.stringMatching(message) })
})

test('an empty folder is an error, and no archive is written', () => {
  const out = join(folder, 'empty', 'archive.bin')
  const { code, err } = build(['--seeds', seeds('empty-', {}), '--out', out])
  expect(code).toBe(1)
  expect(err).toContain('no article was found')
  expect(() => statSync(out)).toThrow()
})

const unpublished = {
  'draft.md': '---\ntitle: Draft\ndraft: true\n---\nXylograph one.\n',
  'false.md': '---\ntitle: Wrong\npublished: false\n---\nXylograph two.\n',
  '2099-01-01-future.md': '# Future\n\nXylograph three.\n',
  'expired.md': '---\ntitle: Expired\nexpiryDate: 2015-01-01\n---\nXylograph four.\n',
  'embargo.txt': 'EMBARGOED UNTIL 4 MARCH 2099\n\nEmbargoed\nBy Ann Roe\n\nXylograph five.\n',
  'release.txt': 'NEWS RELEASE\nNot for release before 6 a.m. ET, March 4, 2099\n\nRelease\n\nXylograph six.\n',
  'paid.json': '{"title":"Paid","visibility":"members","text":"Xylograph seven."}',
  'private.json': '{"title":"Private","status":"private","text":"Xylograph eight."}',
  'password.json': '{"title":"Password","password":"abc","text":"Xylograph nine."}',
  'kill.txt': 'MANDATORY KILL\nEditors: Please kill the story slugged BC-Bridge. It holds a xylograph.\n',
  'bridge.txt': 'BC-Bridge\n\nHarbour bridge opens\nBy Ann Roe\n\nXylograph ten.\n',
  'versions.jsonl':
    '{"uri":"urn:example:1","version":1,"title":"Old","text":"Xylograph ' +
    'eleven."}\n{"uri":"urn:example:1","version":2,"title":"New","text":"The newest."}\n',
  'cancelled.json': '{"uri":"urn:example:2","pubstatus":"canceled","title":"Cancelled","text":"Xylograph twelve."}',
  'notebook.txt':
    'Town hall stays open\n\nThe hall stays open.\n\n# dpa NOTEBOOK\n\n* * * The following information is not for ' +
    'publication\n\nXylograph thirteen.\n',
}

test('a folder with one of each kind that is not published: a search finds none, the report names all', async () => {
  const from = seeds('held-', { ...good, ...unpublished })
  const out = join(folder, 'held', 'archive.bin')
  const { code, out: table, err } = build(['--seeds', from, '--out', out])
  expect(code).toBe(0)
  const archive = openArchive(new Uint8Array(readFileSync(out)).buffer, { verify: true })
  expect(archive.counts.articles).toBe(4)
  const { hits } = await createSearcher(archive).search(ask('xylograph', { literal: true }))
  expect(hits).toEqual([])
  const rows = readFileSync(join(folder, 'held', 'problems.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const count = Object.entries(Object.groupBy(rows, ({ reason }) => reason)).map(([reason, alike]) => [
    reason,
    alike?.length,
  ])
  expect(Object.fromEntries(count)).toEqual({
    draft: 4,
    future: 1,
    expired: 1,
    embargo: 2,
    paid: 1,
    killed: 3,
    version: 1,
    passage: 1,
  })
  for (const name of Object.keys(unpublished)) expect(err).toContain(`    ${name}`)
  expect(err).toContain('held back: 13 articles')
  expect(table).toMatch(/held back +13\n/)
})

test('options let in what they name, and the archive says that it holds drafts', () => {
  const from = seeds('options-', { ...good, ...unpublished })
  const out = join(folder, 'options', 'archive.bin')
  const articles = (...args: string[]) => {
    const { out: table } = build(['--seeds', from, '--out', out, ...args])
    return Number(/articles +(\d+)/.exec(table)?.[1])
  }
  expect(articles()).toBe(4)
  expect(articles('--include-expired')).toBe(5)
  expect(articles('--include-paid')).toBe(5)
  expect(articles('--as-of', '2100-01-01')).toBe(7)
  expect(articles('--drafts')).toBe(8)
  const { err } = build(['--seeds', from, '--out', out, '--quiet'], { BUILD_OPTIONS: '--drafts  --include-paid' })
  expect(err).toMatch(/drafts: this archive was built with --drafts and holds 4 articles that are not published/)
  expect(build(['--seeds', from, '--out', out]).err).toContain('the last archive held drafts, this one does not')
  expect(build(['--seeds', from, '--out', out]).err).not.toContain('drafts: ')
  expect(build(['--seeds', from, '--out', out, '--as-of', 'soon'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--as-of: "soon" is no day'),
  })
})

test('the same folder as of the same day gives the same bytes', () => {
  const from = seeds('same-', { ...good, ...unpublished })
  const [one, two] = ['one', 'two'].map(name => {
    const out = join(folder, name, 'archive.bin')
    build(['--seeds', from, '--out', out, '--as-of', '2026-11-28'])
    return [readFileSync(out), readFileSync(join(folder, name, 'archive.build.json'))]
  })
  expect(one).toEqual(two)
})

test('where all is held back, no archive is built, and the reason is said', () => {
  const out = join(folder, 'none', 'archive.bin')
  const { code, err } = build(['--seeds', seeds('none-', { 'draft.md': unpublished['draft.md'] }), '--out', out])
  expect(code).toBe(1)
  expect(err).toContain('1 is held back')
  expect(() => statSync(out)).toThrow()
})

test('a folder that lost more than a fifth of its articles needs --allow-fewer; another folder is no measure', () => {
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.txt`, `Title ${at}\n\nText.\n`]))
  const from = seeds('fewer-', many)
  const out = join(folder, 'fewer', 'archive.bin')
  expect(build(['--seeds', from, '--out', out]).code).toBe(0)
  for (const at of [0, 1]) rmSync(join(from, `${at}.txt`))
  expect(build(['--seeds', from, '--out', out]).code).toBe(0)

  const before = readFileSync(out)
  for (const at of [2, 3]) rmSync(join(from, `${at}.txt`))
  const refused = build(['--seeds', from, '--out', out])
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(/had 8 articles, and now it has 6\. Add --allow-fewer/),
  })
  expect(readFileSync(out)).toEqual(before)
  // `npm start` goes on with a warning; a deployment is refused all the same afterwards.
  const warned = build(['--seeds', from, '--out', out], { WRANGLER_COMMAND: 'dev' })
  expect(warned).toMatchObject({ code: 0, err: expect.stringMatching(/warning: .*had 8 articles, and now it has 6/) })
  expect(build(['--seeds', from, '--out', out]).code).toBe(1)
  expect(build(['--seeds', from, '--out', out, '--allow-fewer'])).toMatchObject({
    code: 0,
    err: expect.not.stringContaining('warning'),
  })
  expect(build(['--seeds', from, '--out', out]).code).toBe(0)
  expect(build(['--seeds', seeds('other-', good), '--out', out]).code).toBe(0)
})

test('a status that turns most articles into drafts counts as fewer; an option that lets more in does not', () => {
  const file = (status: string, at: number) => `---\ntitle: T${at}\nstatus: ${status}\n---\nText.\n`
  const from = seeds(
    'turned-',
    Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.md`, file('live', at)])),
  )
  const out = join(folder, 'turned', 'archive.bin')
  expect(build(['--seeds', from, '--out', out]).code).toBe(0)
  for (const at of [0, 1]) writeFileSync(join(from, `${at}.md`), file('gone', at))
  expect(build(['--seeds', from, '--out', out])).toMatchObject({
    code: 1,
    err: expect.stringContaining('would have 4'),
  })
  expect(build(['--seeds', from, '--out', out, '--drafts']).code).toBe(0)
  expect(build(['--seeds', from, '--out', out]).code).toBe(0)
})

// The super-user may read everything: as him, the build runs as nobody.
test.skipIf(process.platform === 'win32')(
  'what the system does not let us read fails the build, unless it is allowed',
  () => {
    const from = seeds('locked-', { ...good, 'locked.txt': 'Locked\n\nText.\n' })
    mkdirSync(join(from, 'folder'))
    writeFileSync(join(from, 'folder', 'c.txt'), 'C\n\nText.\n')
    symlinkSync(join(from, 'gone.txt'), join(from, 'dangling.txt'))
    chmodSync(join(from, 'locked.txt'), 0)
    chmodSync(join(from, 'folder'), 0)
    const place = mkdtempSync(join(folder, 'locked-out-'))
    for (const path of [folder, from, place]) chmodSync(path, 0o777)
    const out = join(place, 'archive.bin')
    const run = (...args: string[]) =>
      build(['--seeds', from, '--out', out, ...args], {}, process.getuid?.() === 0 ? 65534 : undefined)
    const refused = run()
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(
      /2 files or folders cannot be read\n {2}folder: .*\n {2}locked\.txt: .*\nNothing was built.*--allow-unreadable/,
    )
    expect(refused.err).not.toMatch(/^ {2}dangling.*cannot be read/m)
    expect(() => statSync(out)).toThrow()
    expect(run('--allow-unreadable')).toMatchObject({ code: 0, out: expect.stringMatching(/articles +2\n/) })
  },
)

test('a configuration is stored in the archive, and the next build says when it has changed', () => {
  const from = seeds('configured-', good)
  const out = join(from, 'out', 'archive.bin')
  const config = join(from, 'other.config.ts')
  const synonymsOf = () => openArchive(new Uint8Array(readFileSync(out)).buffer).settings.synonyms
  writeFileSync(config, 'export default { synonyms: [["Kyiv", "Kiev"]] }')
  expect(build(['--seeds', from, '--out', out, '--config', config])).toMatchObject({ code: 0 })
  expect(synonymsOf()).toEqual([['Kyiv', 'Kiev']])
  const again = build(['--seeds', from, '--out', out, '--config', config])
  expect(again.err).toContain('kept ')
  expect(again.err).not.toContain('which has changed')
  writeFileSync(config, 'export default { synonyms: [["Kyiv", "Kiev"], ["UN", "United Nations"]] }')
  expect(build(['--seeds', from, '--out', out, '--config', config]).err).toContain(
    'read other.config.ts, which has changed',
  )
  expect(synonymsOf()).toHaveLength(2)
  expect(build(['--seeds', from, '--out', out]).err).toContain('the configuration of the last build is gone')
  expect(synonymsOf()).toEqual([])
})

test.each([
  ['does not exist', null, 'there is no configuration'],
  ['cannot be parsed', 'export default {', 'wrong.config.ts cannot be read: '],
  ['throws', 'throw new Error("no luck")', 'wrong.config.ts cannot be read: no luck'],
  ['exports nothing', 'const config = {}', 'wrong.config.ts exports nothing; write `export default'],
  [
    'has a wrong field',
    'export default { synonims: [] }',
    'wrong.config.ts: no field "synonims"; did you mean "synonyms"?',
  ],
])('a configuration that %s ends the build with what to do', (_name, text, says) => {
  const from = seeds('misconfigured-', good)
  const config = join(from, 'wrong.config.ts')
  if (text !== null) writeFileSync(config, text)
  const { code, err } = build(['--seeds', from, '--out', join(from, 'archive.bin'), '--config', config])
  expect(code).toBe(1)
  expect(err).toContain(says)
  expect(err).not.toContain('    at ')
})
