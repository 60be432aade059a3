// The static assets as the build makes them, by its command: names by content, robots.txt, the public address of environment and
// configuration.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { siteOfBuild } from '../../src/cli/public-url.ts'
import { canBeWritten } from '../../src/cli/share-image.ts'
import { imageSize } from '../../src/worker/pages/share-tags.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-assets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function build(out: string, publicUrl: string) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'src/cli/bin.ts',
      'build',
      '--assets',
      join(out, 'assets'),
      '--out',
      join(out, 'archive.bin'),
      '--no-cache',
      '--quiet',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PUBLIC_URL: publicUrl },
    },
  )
  return { status, stderr }
}

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

describe('with a public address', () => {
  const out = join(folder, 'public')
  mkdirSync(join(out, 'assets'), { recursive: true })
  writeFileSync(join(out, 'assets', 'page-000000000000.css'), 'old')
  const { status, stderr } = build(out, 'https://News.example/')
  const files = readdirSync(join(out, 'assets')).toSorted()

  test('it succeeds, and what an earlier build left is gone', () => {
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(files.map(name => name.replace(/-[\da-f]{12}\./, '-NAME.')).toSorted()).toEqual([
      '.assetsignore',
      '_headers',
      'embed.de.js',
      'embed.es.js',
      'embed.fr.js',
      'embed.js',
      'embed.pt.js',
      'icon.svg',
      'page-NAME.css',
      'page-NAME.js',
      'quote.js',
      'robots.txt',
      'share.png',
    ])
  })

  test('style sheet and script are named by their content, and the Worker is told their names', () => {
    for (const name of files.filter(file => file.startsWith('page-'))) {
      const hash = createHash('sha256')
        .update(readFileSync(join(out, 'assets', name)))
        .digest('hex')
      expect(name).toMatch(new RegExp(`^page-${hash.slice(0, 12)}\\.(?:css|js)$`))
    }
    const { styles, script, icon, publicUrl } = JSON.parse(read('public', 'built.json'))
    expect([styles, script, icon].map(path => files.includes(path.slice(1)))).toEqual([true, true, true])
    expect(publicUrl).toBe('https://news.example')
  })

  test('the image of shared links is a PNG of the size that pages tell', () => {
    const image = readFileSync(join(out, 'assets', 'share.png'))
    expect(image.subarray(1, 4).toString()).toBe('PNG')
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([imageSize.width, imageSize.height])
  })

  test('robots.txt names the site map', () => {
    expect(read('public', 'assets', 'robots.txt')).toContain('\nSitemap: https://news.example/sitemap.xml\n')
  })
})

test.each([
  ['news.example', 'https://'],
  ['https://news.example/archive', 'end after the host'],
])('PUBLIC_URL=%s stops the build with one line', (publicUrl, says) => {
  const { status, stderr } = build(join(folder, 'none'), publicUrl)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^build: PUBLIC_URL is ".*"[^\n]*\n$/)
  expect(stderr).toContain(says)
})

describe('the public address', () => {
  const vars = (value: string) => `name = "onrecord"\n[vars]\nPUBLIC_URL = ${value}\n`

  test.each([
    [undefined, 'name = "onrecord"', ''],
    [undefined, 'name = "onrecord"\n[vars]\nORIGINS = "x"', ''],
    ['', vars('""'), ''],
    [undefined, vars('"https://news.example/"'), 'https://news.example'],
    ['https://news.example', 'name = "onrecord"', 'https://news.example'],
    ['https://news.example', vars('""'), 'https://news.example'],
    ['HTTPS://news.example/', vars('"https://news.example"'), 'https://news.example'],
  ])('of %j in the environment and %j is %j', (environment, configuration, site) => {
    expect(siteOfBuild(environment, configuration)).toBe(site)
  })

  test.each([
    [
      'https://one.example',
      vars('"https://two.example"'),
      /one\.example in the environment and .*two\.example in wrangler/,
    ],
    [undefined, vars('"two.example"'), /has to begin with https/],
    [undefined, vars('5'), /PUBLIC_URL is "5"/],
    ['https://one.example/x', vars('"https://one.example"'), /end after the host/],
  ])('of %j in the environment and %j is refused', (environment, configuration, says) => {
    expect(() => siteOfBuild(environment, configuration)).toThrow(says)
  })
})

test('without a public address robots.txt names no site map', () => {
  const { status } = build(join(folder, 'private'), '')
  expect(status).toBe(0)
  expect(read('private', 'assets', 'robots.txt')).toMatch(/^User-agent: \*\n(?:Disallow: \S+\n)+Allow: \/\n$/)
})

test.each([
  ['The Harbour Times', true],
  ['Neue Zürcher Zeitung – Köln', true],
  ['Le Courrier de l’Œuvre', true],
  ['Dziennik Łódzki', true],
  ['Новая газета', true],
  ['Ελευθεροτυπία', true],
  ['Báo Tuổi Trẻ', true],
  ['صحيفة المدينة', false],
  ['הארץ', false],
  ['人民日报', false],
  ['한겨레', false],
  ['हिन्दुस्तान', false],
  ['News 📰', false],
])('the font has the name %s: %s', (name, has) => {
  expect(canBeWritten(name)).toBe(has)
})
