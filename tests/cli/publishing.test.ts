// Publishing as it is typed: a wrangler that only notes what it is asked to do, and a server of this machine in the place of the live one.

import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { liveProblem } from '../../src/cli/check-live.ts'
import { main } from '../../src/cli/main.ts'
import { type Gates, passGates } from '../../src/cli/quality-gates.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { sealSections } from '../../src/file/sections/sections.ts'
import { createApp } from '../../src/worker/app.ts'
import { smallArchive } from '../support/corpus.ts'
import { installStandIn } from '../support/stand-in-wrangler.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-')))
const home = process.cwd()
const servers: Server[] = []
const archiveFile = join('dist', 'archive.bin')
let app: ReturnType<typeof createApp>
let version = ''
let health = ''
let calls: ReturnType<typeof installStandIn>

beforeAll(async () => {
  const bytes = await buildArchive(smallArchive)
  const archive = openArchive(bytes.buffer)
  version = archive.version
  app = createApp(createSearcher(archive))
  health = await (await app.request('/health')).text()
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, archiveFile), bytes)
  writeFileSync(join(folder, 'dist', 'assets', 'page-0123456789ab.css'), 'main {}')
  copyFileSync(join(root, 'wrangler.toml'), join(folder, 'wrangler.toml'))
  calls = installStandIn(folder)
  process.chdir(folder)
})
beforeEach(() => {
  vi.unstubAllEnvs()
  for (const name of ['PUBLIC_URL', 'SEEDS', 'CLOUDFLARE_ACCESS_CLIENT_ID']) vi.stubEnv(name, '')
  calls()
})
afterAll(() => {
  process.chdir(home)
  vi.unstubAllEnvs()
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A server of this machine; its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise(resolve => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

type Change = (path: string) => { readonly status: number; readonly body: string } | undefined

/** Serves an application and the style sheet, with other answers where `change` gives some. */
const live = (served = app, change: Change = () => undefined) =>
  serving((request, response) => {
    const path = request.url ?? '/'
    const other = change(path) ?? (path.endsWith('.css') ? { status: 200, body: 'main {}' } : undefined)
    if (other !== undefined) return response.writeHead(other.status).end(other.body)
    const headers = { Accept: request.headers.accept ?? '' }
    return void Promise.resolve(served.request(path, { headers })).then(async answer => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
  })
const healthIs = (status: number, body: string) =>
  live(app, path => (path === '/health' ? { status, body } : undefined))

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const spies = [
    vi.spyOn(console, 'info').mockImplementation(line => void out.push(String(line))),
    vi.spyOn(console, 'error').mockImplementation(line => void err.push(String(line))),
    vi.spyOn(console, 'warn').mockImplementation(line => void err.push(String(line))),
  ]
  try {
    return { code: await main(args), out: out.join('\n'), err: err.join('\n') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
const deployTo = (targets: string, ...more: string[]) =>
  run(['deploy', '--built', '--patience', '0', ...more], { TARGETS: targets })

const other = () => health.replace(version, 'f'.repeat(32))
const damaged = JSON.stringify({ type: 'about:blank', status: 503, detail: 'The archive here is damaged.' })

describe('deploy', () => {
  test('says that the archive that was built is live, and what is next', async () => {
    const address = await live()
    const { code, out, err } = await deployTo(`${address}|*.example.org/*|schedule: 5 * * * *`)
    expect(code).toBe(0)
    expect(out).toContain(`live: ${address} serves the archive that was built, ${version}`)
    expect(err).toContain(`next: onrecord check --live ${address}`)
  })

  test('uploads what is built, and names it after commit and archive', async () => {
    const address = await live()
    await deployTo(`${address}|previews.example.org (custom domain) [production: disabled, previews: enabled]`)
    await deployTo(address, '--message', 'The evening edition', '--tag', 'evening', '--', '--keep-vars')
    // This folder is no Git repository, so the first has no commit.
    expect(calls()).toMatchObject([
      { command: 'deploy', args: ['--tag', version], built: '1' },
      { command: 'deploy', args: ['--message', 'The evening edition', '--tag', 'evening', '--keep-vars'], built: '1' },
    ])
  })

  test('takes the last commit for its message', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...args])
    const subject = `Add ${'many '.repeat(40)}articles`
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', subject)
    await deployTo(await live())
    rmSync('.git', { recursive: true })
    const [, message = ''] = calls()[0]?.args ?? []
    expect(message).toMatch(/^[0-9a-f]{7,} Add many many /)
    expect(message).toHaveLength(100)
  })

  test.each<[string, () => Promise<string>, RegExp]>([
    ['another archive', () => healthIs(200, other()), /serves the archive f{32}, but [0-9a-f]{32} was built/],
    ['a damaged one', () => healthIs(503, damaged), /answers 503: The archive here is damaged\./],
    ['an error', () => healthIs(500, 'oops'), /answers 500\./],
    ['a page to log in', () => healthIs(302, ''), /answers 302\./],
    ['something else', () => healthIs(200, '<h1>Hello</h1>'), /not as Onrecord does/],
    ['other JSON', () => healthIs(200, '{"archive":null}'), /not as Onrecord does/],
  ])('fails loudly if something else is live: %s', async (_, serve, message) => {
    const { code, err } = await deployTo(await serve())
    expect(code).toBe(1)
    expect(err).toContain('THE LIVE ARCHIVE IS NOT THE ONE THAT WAS BUILT')
    expect(err).toMatch(message)
    expect(err).toContain('npx wrangler rollback')
    expect(calls().map(({ command }) => command)).toEqual(['deploy'])
  })

  test.each<[string, Change, RegExp]>([
    [
      'the page',
      path => (path === '/' ? { status: 500, body: '' } : undefined),
      /the search page does not work: .* 500/,
    ],
    [
      'no style sheet',
      path => (path.endsWith('.css') ? { status: 404, body: '' } : undefined),
      /page-.*\.css answers 404/,
    ],
    [
      'an article',
      path => (/^\/articles\/b/.test(path) ? { status: 404, body: damaged } : undefined),
      /an article does not/,
    ],
    [
      'search',
      path => (/^\/search/.test(path) ? { status: 200, body: '{"total":0}' } : undefined),
      /gives total 0, and 5 was/,
    ],
    [
      'verify',
      path => (/^\/verify/.test(path) ? { status: 429, body: '' } : undefined),
      /verify does not work: .* 429/,
    ],
    ['HTML for JSON', path => (/^\/search/.test(path) ? { status: 200, body: '<p>' } : undefined), /gives total null/],
  ])('fails if something does not work, and goes back if it is told to: %s', async (_, change, message) => {
    const { code, err } = await deployTo(await live(app, change), '--roll-back')
    expect(code).toBe(1)
    expect(err).toContain('THE LIVE ARCHIVE DOES NOT WORK AS IT SHOULD')
    expect(err).toMatch(message)
    expect(err).toContain('The archive before is live again')
    const [, back] = calls()
    expect(back).toMatchObject({ command: 'rollback', args: ['--yes', '--message', expect.any(String)] })
  })

  test('says so if there is nothing to go back to', async () => {
    const { code, err } = await run(['deploy', '--built', '--patience', '0', '--roll-back'], {
      TARGETS: await healthIs(500, ''),
      FIRST: '1',
    })
    expect([code, err]).toEqual([1, expect.stringContaining('COULD NOT GO BACK')])
  })

  test('fails if one of two addresses is wrong', async () => {
    const [right, wrong] = [await live(), await healthIs(200, other())]
    const { code, out, err } = await run(['deploy', '--built', '--patience', '0'], {
      TARGETS: right,
      PUBLIC_URL: wrong,
    })
    expect(code).toBe(1)
    expect(out).toContain(`live: ${right}`)
    expect(err).toContain(wrong)
  })

  test('fails without a known address, and if wrangler fails', async () => {
    expect(await deployTo('*.example.org/*')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no address is known/),
    })
    expect(await deployTo('')).toMatchObject({ code: 1 })
  })

  test('names the samples that are still there', async () => {
    mkdirSync(join(folder, 'seeds'))
    writeFileSync(join(folder, 'seeds', 'sample-library.md'), '')
    const { code, err } = await deployTo(await live())
    rmSync(join(folder, 'seeds'), { recursive: true })
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/invented articles, which will be public: sample-library\.md/),
    ])
  })
})

describe('check --live', () => {
  test('fails where nothing answers', async () => {
    const address = await live()
    await new Promise(resolve => servers.pop()?.close(resolve))
    const { code, err } = await run(['check', '--live', '--patience', '0', address])
    expect([code, err]).toEqual([1, expect.stringMatching(/does not answer \(.*ECONNREFUSED/)])
  })

  test('waits for the old archive to go', async () => {
    let asked = 0
    const address = await live(app, path =>
      path === '/health' && ++asked < 3 ? { status: 200, body: other() } : undefined,
    )
    const expected = { version, hidden: [], trials: [] }
    expect(await liveProblem(address, expected, { patience: 60_000, pause: 1 })).toBe(null)
    expect(asked).toBe(3)
  })

  test('takes a service token along to an archive behind Cloudflare Access', async () => {
    const seen = new Set<string>()
    const inside = await live()
    const address = await serving((request, response) => {
      seen.add(`${request.headers['cf-access-client-id']} ${request.headers['cf-access-client-secret']}`)
      void fetch(inside + request.url, { headers: { Accept: request.headers.accept ?? '' } }).then(async answer =>
        response.writeHead(answer.status).end(await answer.text()),
      )
    })
    const token = { CLOUDFLARE_ACCESS_CLIENT_ID: 'id', CLOUDFLARE_ACCESS_CLIENT_SECRET: 'secret' }
    expect(await run(['check', '--live', '--patience', '0', address], token)).toMatchObject({ code: 0 })
    expect([...seen]).toEqual(['id secret'])
  })
})

describe('an archive with a hidden article', () => {
  let deployed: typeof app
  beforeAll(async () => {
    const bytes = await buildArchive(smallArchive, { past: { moved: [], gone: ['hidden one'] } })
    deployed = createApp(createSearcher(openArchive(bytes.buffer)))
    writeFileSync(join(folder, 'dist', 'hidden.bin'), bytes)
  })
  const hidden = ['--archive', join('dist', 'hidden.bin')]

  test('is live when the article answers 410', async () => {
    const { code, out } = await run(['check', '--live', ...hidden, '--patience', '0', await live(deployed)])
    expect([code, out]).toEqual([0, expect.stringContaining('hidden articles answer 410 (1)')])
  })

  test('is not while a cache goes on showing the article; going back would not help', async () => {
    const showing: Change = path => (path === '/articles/hidden%20one' ? { status: 200, body: '' } : undefined)
    const { code, err } = await deployTo(await live(deployed, showing), ...hidden, '--roll-back')
    expect(code).toBe(1)
    expect(err).toMatch(/hidden%20one should say 410, because the article is hidden, but says 200/)
    expect(err).toContain('Not going back')
    expect(calls().map(({ command }) => command)).toEqual(['deploy'])
  })

  test('says that going back shows the article again', async () => {
    const broken: Change = path => (path === '/' ? { status: 500, body: '' } : undefined)
    const { err } = await deployTo(await live(deployed, broken), ...hidden, '--roll-back')
    expect(err).toContain('articles that were hidden since then are shown again')
  })
})

describe('preview', () => {
  const preview = (...args: string[]) => ['preview', '--built', '--patience', '0', ...args]

  test('shows the archive at an address of its own, and hands the address on', async () => {
    const address = await live()
    const { code, out, err } = await run(preview('--name', 'pr-12', '--write-url', 'outputs'), { PREVIEW: address })
    expect([code, err]).toEqual([0, 'next: onrecord preview --delete --name pr-12 takes it away'])
    expect(out).toMatch(new RegExp(`^preview: ${address}\nlive: ${address} serves`))
    expect(readFileSync('outputs', 'utf8')).toBe(`url=${address}\n`)
    expect(existsSync('wrangler.preview.json')).toBe(false)
    const [call] = calls()
    expect(call).toMatchObject({
      command: 'preview',
      args: expect.arrayContaining(['--name', 'pr-12', version]),
      built: '1',
    })
    // The published Worker has no addresses of previews, so these belong to another one, with the same bindings.
    expect(call?.config).toMatchObject({ name: 'onrecord-preview', preview_urls: true, workers_dev: false })
    const { ratelimits, version_metadata, previews } = (call?.config ?? {}) as Record<string, unknown>
    expect(previews).toEqual({ ratelimits, version_metadata })
    expect(ratelimits).toHaveLength(4)
  })

  test('takes it away', async () => {
    expect(await run(['preview', '--delete', '--name', 'pr-12'])).toMatchObject({ code: 0 })
    expect(calls()).toMatchObject([
      { args: ['delete', '--skip-confirmation', '--name', 'pr-12', '--config', 'wrangler.preview.json'] },
    ])
  })

  test.each([
    ['the preview does not work', async () => healthIs(500, ''), /answers 500/],
    ['it has no address', async () => '', /the preview has no address/],
  ])('fails if %s', async (_, serve, message) => {
    const { code, err } = await run(preview(), { PREVIEW: await serve() })
    expect([code, err]).toEqual([1, expect.stringMatching(message)])
    expect(existsSync('wrangler.preview.json')).toBe(false)
  })

  test.each([
    [
      'a block of its own is kept',
      '[previews.vars]\nORIGINS = "https://a.example"',
      { name: 'n-preview', previews: { vars: { ORIGINS: 'https://a.example' } } },
    ],
    ['variables are repeated', '[vars]\nHSTS = "max-age=1"', { previews: { vars: { HSTS: 'max-age=1' } } }],
    [
      'a custom domain stays with what is published',
      'route = { pattern = "a.example", custom_domain = true }',
      { name: 'n-preview', without: 'route' },
    ],
    ['so does a route', 'routes = ["a.example/*"]', { name: 'n-preview', without: 'routes' }],
    [
      'a custom domain for previews serves them',
      'routes = [{ pattern = "p.example", custom_domain = true, enabled = false, previews_enabled = true }]\npreview_urls = false',
      {
        name: 'n',
        preview_urls: false,
        routes: [{ pattern: 'p.example', custom_domain: true, enabled: false, previews_enabled: true }],
      },
    ],
  ])('%s', async (_, toml, wanted) => {
    const before = readFileSync('wrangler.toml')
    writeFileSync('wrangler.toml', `name = "n"\n${toml}\n`)
    await run(['preview', '--delete'])
    writeFileSync('wrangler.toml', before)
    const { without = 'env', ...members } = wanted as { without?: string }
    const config = calls()[0]?.config
    expect(config).toMatchObject(members)
    expect(config).not.toHaveProperty(without)
  })
})

describe('an archive of another Onrecord', () => {
  const altered = (change: (file: Uint8Array<ArrayBuffer>, view: DataView) => void) => {
    const file = new Uint8Array(readFileSync(archiveFile))
    change(file, new DataView(file.buffer))
    sealSections(file)
    writeFileSync(join('dist', 'other.bin'), file)
  }
  test.each<[string, RegExp, Parameters<typeof altered>[0]]>([
    ['an older format', /has format 1, this reader reads/, (_, view) => view.setUint32(8, 1, true)],
    ['a newer format', /has format 99, this reader reads/, (_, view) => view.setUint32(8, 99, true)],
    [
      'another analyzer',
      /built with analyzer "onrecord-1"/,
      file => file.set(new TextEncoder().encode('onrecord-1'), 40),
    ],
  ])('%s: every command says what to do', async (_, message, change) => {
    altered(change)
    const named = ['--archive', join('dist', 'other.bin')]
    for (const args of [
      ['check', '--live', 'http://127.0.0.1:1', ...named],
      ['deploy', '--built', ...named],
      ['preview', '--built', ...named],
      ['serve', '--port', '0', ...named],
      ['search', 'bread', ...named],
    ]) {
      const { code, err } = await run(args)
      expect([code, err]).toEqual([1, expect.stringMatching(message)])
      expect(err).toContain('other.bin cannot be used: ')
      expect(err).toContain('onrecord build makes a new one, and docs/upgrading.md tells more')
    }
    expect(calls()).toEqual([])
  })

  test('check says so, too, and what an older project lacks', async () => {
    altered((_, view) => view.setUint32(8, 1, true))
    const [archive, toml] = [readFileSync(archiveFile), readFileSync('wrangler.toml')]
    copyFileSync(join('dist', 'other.bin'), archiveFile)
    writeFileSync('wrangler.toml', 'name = "a"\ncompatibility_date = "2025-01-01"\n[cache]\nenabled = true\n')
    const { code, out, err } = await run(['check', '--built'])
    writeFileSync(archiveFile, archive)
    writeFileSync('wrangler.toml', toml)
    expect(code).toBe(1)
    expect(out).toMatch(/archive +the archive has format 1, this reader reads \d: build it anew/)
    expect(err).toContain('onrecord build makes a new one')
    expect(err).toContain('wrangler: compatibility_date in wrangler.toml is older than')
    expect(err.match(/^wrangler: /gm)).toHaveLength(7)
    expect(err).toContain('not good enough: archive')
  })
})

describe('the quality gates of check', () => {
  const record = (unread: number) =>
    writeFileSync(join('dist', 'archive.build.json'), JSON.stringify({ options: {}, letIn: {}, found: 98, unread }))
  const judged = (...rows: string[]) => writeFileSync('judged.csv', rows.join('\n'))
  const liveWith = (articles: number) => healthIs(200, JSON.stringify({ archive: { counts: { articles } } }))
  const none: Gates = { unread: null, fewer: null, against: null, judged: null }
  const passed = async (gates: Partial<Gates>) => (await passGates(archiveFile, { ...none, ...gates }))[0]

  test.each([
    [true, 'few are unreadable', 2, /2 % .*2 of 100/],
    [false, 'too many are', 1.9, /problems\.jsonl/],
  ])('unreadable, %s: %s', async (fits, _, unread, budget) => {
    record(2)
    expect(await passed({ unread })).toMatchObject({ fits, budget: expect.stringMatching(budget) })
  })

  test.each<[fits: boolean, why: string, fewer: number, against: () => Promise<string | null>, budget: RegExp]>([
    [true, 'as many as live', 0, () => liveWith(2), /at least 2/],
    [true, 'more than live', 0, () => liveWith(1), /at least 1 /],
    [true, 'a few less', 50, () => liveWith(4), /at least 2 +\(4 are live/],
    [false, 'too few', 10, () => liveWith(4), /at least 4/],
    [true, 'nothing is live yet', 10, async () => 'http://127.0.0.1:1', /nothing to compare with/],
    [true, 'what is live is broken', 10, () => healthIs(503, damaged), /503: The archive/],
    [true, 'something else is live', 10, () => healthIs(200, '{}'), /not as Onrecord does/],
    [true, 'no address is known', 10, async () => null, /set url in onrecord\.config\.ts/],
  ])('fewer articles, %s: %s', async (fits, _, fewer, against, budget) => {
    const gates = { fewer, against: await against() }
    expect(await passed(gates)).toMatchObject({ fits, budget: expect.stringMatching(budget) })
  })

  test.each<[fault: RegExp | null, why: string, rows: string[]]>([
    [null, 'a search', ['search,article,within', 'bread,bread,1']],
    [null, 'an address', ['search,article', 'soldiers,https://a.example/articles/north-korea%2Ftroops#p1']],
    [null, 'words', ['words,speaker', '"troops will learn from the war",', '"bread is dear",']],
    [null, 'semicolons', ['search;article', 'soldiers;north-korea/troops']],
    [
      /row 2: "war" does not find "north-korea.troops" among the first 1; the first is "bread"/,
      'too far down',
      ['search,article,within', 'war,north-korea/troops,1'],
    ],
    [/it finds nothing/, 'nothing', ['search,article', 'zeppelin,bread']],
    [/there is no article "cake"/, 'no such article', ['search,article', 'bread,cake']],
    [/row 2: "troops will not/, 'altered words', ['words', '"troops will not learn from the war"']],
    [/row 2: "troops will/, 'somebody else', ['words,speaker', '"troops will learn from the war",Ann Roe']],
  ])('judged.csv, %s: %s', async (fault, _, rows) => {
    judged(...rows)
    const faults = fault === null ? [] : [expect.stringMatching(fault)]
    expect(await passed({ judged: 'judged.csv' })).toMatchObject({ fits: fault === null, faults })
  })

  test.each([
    ['a wrong column', ['serach,article', 'bread,bread'], /"serach" is no column/],
    ['neither', ['search,words', ',x', 'a,b'], /row 3: it needs either a search or words/],
    ['no article', ['search,article', 'bread,'], /row 2: it does not say which article/],
    ['a wrong number', ['search,article,within', 'bread,bread,0'], /"within" is a number/],
  ])('a table that cannot be read fails: %s', async (_, rows, message) => {
    judged(...rows)
    await expect(passed({ judged: 'judged.csv' })).rejects.toThrow(message)
  })

  test('check prints them, takes the table without being told, and fails', async () => {
    judged('search,article', 'bread,bread', 'zeppelin,bread')
    record(2)
    const { code, out, err } = await run(['check', '--built', '--unreadable', '3'])
    rmSync('judged.csv')
    expect(code).toBe(1)
    expect(out).toMatch(/unreadable +2\.0 % +budget 3 %/)
    expect(out).toMatch(/judged +1\/2 +budget all of judged\.csv {2}OVER/)
    expect(err).toMatch(/judged\.csv, row 3: "zeppelin"/)
    const [first, ...starts] = calls()
    expect([first?.built, starts.length]).toEqual(['1', 7])
  })

  test('a wrong number is a wrong call; a table that is named has to be there, and a record too', async () => {
    expect(await run(['check', '--fewer', 'ten'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--fewer is a percentage/),
    })
    await expect(passed({ judged: 'none.csv' })).rejects.toThrow(/no table "none.csv"/)
    rmSync(join('dist', 'archive.build.json'), { force: true })
    await expect(passed({ unread: 1 })).rejects.toThrow(/build again/)
  })
})
