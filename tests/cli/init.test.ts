// onrecord init: what a newcomer finds in the folder, and that the workflows call only what there is.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parse as parseToml } from 'smol-toml'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { commands } from '../../src/cli/commands.ts'
import { ciFiles, ciHosts } from '../../src/cli/init/ci-files.ts'
import { main } from '../../src/cli/main.ts'
import { outdatedIn } from '../../src/cli/outdated-settings.ts'
import { checkConfig } from '../../src/config/check-config.ts'
import { defineConfig } from '../../src/config/config.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-init-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
/** Runs it in a new folder, with answers if it asks. */
async function init(
  options: readonly string[] = [],
  answers: readonly string[] | null = null,
  name = `news-${++made}`,
) {
  const place = join(folder, name)
  const said: string[] = []
  const spies = (['info', 'error'] as const).map(kind =>
    vi.spyOn(console, kind).mockImplementation(line => void said.push(String(line))),
  )
  const input = Object.assign(new PassThrough(), { isTTY: answers !== null })
  const asked: string[] = []
  spies.push(vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as never) as never)
  spies.push(
    vi.spyOn(process.stderr, 'write').mockImplementation(text => {
      if (!String(text).includes('?')) return true
      asked.push(String(text))
      if (answers?.length === 0) input.end()
      else if (asked.length <= (answers?.length ?? 0)) input.write(`${answers?.[asked.length - 1]}\n`)
      return true
    }) as never,
  )
  try {
    const code = await main(['init', place, ...options])
    return {
      code,
      place,
      asked,
      said: said.join('\n'),
      read: (path: string) => readFileSync(join(place, path), 'utf8'),
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function configOf(text: string): unknown {
  const body = stripTypeScriptTypes(text)
    .replace("import { defineConfig } from 'onrecord/config'", '')
    .replace('export default', 'return')
  return checkConfig(new Function('defineConfig', body)(defineConfig), 'onrecord.config.ts')
}

describe('the answers', () => {
  test('three questions in a terminal; an empty answer takes the usual', async () => {
    const { asked, read } = await init([], ['The Harrow Herald', '', 'publisher'])
    expect(asked).toHaveLength(3)
    expect(configOf(read('onrecord.config.ts'))).toMatchObject({
      name: 'The Harrow Herald',
      language: 'en',
      links: 'publisher',
    })
  })

  test('a wrong answer is asked for again, and answers typed ahead are not lost', async () => {
    const { asked, read } = await init([], ['Herald\ngerman\nde\n\n'])
    expect(asked).toHaveLength(4)
    expect(configOf(read('onrecord.config.ts'))).toMatchObject({ name: 'Herald', language: 'de', links: 'archive' })
  })

  test('nothing is made if the input ends', async () => {
    const { code, said, place } = await init([], [])
    expect([code, existsSync(place)]).toEqual([1, false])
    expect(said).toMatch(/questions were not answered/)
  })

  test('no question without a terminal, or with --yes; the folder names the archive', async () => {
    const [piped, sure] = [await init(), await init(['--yes'], [])]
    expect([piped.asked, sure.asked]).toEqual([[], []])
    expect(configOf(piped.read('onrecord.config.ts'))).toMatchObject({
      name: 'News 4',
      language: 'en',
      links: 'archive',
    })
  })

  test.each([
    ['--language', 'xx'],
    ['--links', 'nowhere'],
    ['--ci', 'jenkins'],
    ['--name', ' '],
    ['--name', 'a'.repeat(61)],
    ['--name', 'Harrow\nHerald'],
  ])('%s %s is a wrong call', async (option, value) => {
    const { code, place } = await init([option, value])
    expect([code, existsSync(place)]).toEqual([2, false])
  })
})

describe('the folder', () => {
  test('an older project stays as it is', async () => {
    const { read } = await init([], null, 'older')
    writeFileSync(join(folder, 'older', 'wrangler.toml'), 'mine')
    rmSync(join(folder, 'older', 'package.json'))
    const { code, said, place } = await init([], null, 'older')
    expect([code, read('wrangler.toml'), existsSync(join(place, 'package.json'))]).toEqual([1, 'mine', false])
    expect(said).toMatch(/has onrecord\.config\.ts and \d+ more of these files already; nothing was written/)
  })

  test('what a new repository has already stays, and .gitignore gets what is missing', async () => {
    mkdirSync(join(folder, 'cloned'))
    writeFileSync(join(folder, 'cloned', 'README.md'), 'mine')
    writeFileSync(join(folder, 'cloned', '.gitignore'), '.env\nnode_modules/')
    const { code, said, read } = await init([], null, 'cloned')
    expect([code, read('README.md')]).toEqual([0, 'mine'])
    expect(said).toContain('kept as it was: README.md')
    expect(read('.gitignore')).toMatch(/^\.env\nnode_modules\/\ndist\/\n(?:(?!node_modules)[^\n]+\n)+$/)
  })

  test.each(['src', 'seeds', '.github', '.github/workflows'])(
    'a file "%s" is in the way, and nothing is written',
    async path => {
      const place = join(folder, `way-${++made}`)
      mkdirSync(join(place, path, '..'), { recursive: true })
      writeFileSync(join(place, path), 'mine')
      const { code, said, read } = await init([], null, `way-${made}`)
      expect([code, read(path), existsSync(join(place, 'package.json'))]).toEqual([1, 'mine', false])
      expect(said).toContain(`${join(place, path)} is in the way; nothing was written`)
    },
  )

  test.each(['.gitignore', 'README.md'])('so is a folder "%s"', async path => {
    mkdirSync(join(folder, `way-${++made}`, path), { recursive: true })
    const { code, said } = await init([], null, `way-${made}`)
    expect(code).toBe(1)
    expect(said).toContain('is in the way; nothing was written')
  })

  test.each([
    ['Müller Straße', 'muller-strasse'],
    ['日本', 'archive'],
    ['onrecord', 'onrecord-archive'],
    ['Wrangler', 'wrangler-archive'],
    ['Élysée & Co', 'elysee-co'],
  ])('the folder "%s" names the package and the Worker %s', async (name, expected) => {
    const { read } = await init([], null, name)
    expect([JSON.parse(read('package.json')).name, parseToml(read('wrangler.toml')).name]).toEqual([expected, expected])
  })

  test('articles are not mixed with samples', async () => {
    mkdirSync(join(folder, 'own', 'seeds'), { recursive: true })
    writeFileSync(join(folder, 'own', 'seeds', 'a.txt'), '')
    await init([], null, 'own')
    expect(readdirSync(join(folder, 'own', 'seeds'))).toEqual(['a.txt'])
  })

  test('samples say that they are invented, in name and text', async () => {
    const { place, read } = await init()
    const names = readdirSync(join(place, 'seeds'))
    expect(names).toHaveLength(3)
    for (const name of names) {
      expect(name).toMatch(/^sample-/)
      expect(read(join('seeds', name))).toContain('This is an invented sample article')
    }
  })

  test('a project gets the wrangler that this repository is tested with', async () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const { read } = await init()
    expect(JSON.parse(read('package.json')).devDependencies).toEqual({ wrangler: devDependencies.wrangler })
    expect(outdatedIn(read('wrangler.toml'), devDependencies.wrangler)).toEqual([])
    expect(outdatedIn(read('wrangler.toml'), '4.99.3')).toEqual([
      expect.stringMatching(/npm install --save-dev wrangler@/),
    ])
  })

  test('Cloudflare gets what the repository gives it: limits, cache, no addresses of older versions', async () => {
    const { read } = await init()
    const [own, repository] = [read('wrangler.toml'), readFileSync(join(root, 'wrangler.toml'), 'utf8')].map(text =>
      parseToml(text),
    )
    for (const field of ['ratelimits', 'cache', 'preview_urls', 'compatibility_date', 'version_metadata', 'rules'])
      expect(own?.[field], field).toEqual(repository?.[field])
  })

  test.each([
    ['github', ['.github/workflows/publish.yml', '.github/dependabot.yml'], 'Settings, Secrets and variables'],
    ['gitlab', ['.gitlab-ci.yml'], 'Settings, CI/CD, Variables'],
    ['none', [], 'npx wrangler login'],
  ])('--ci %s: its workflow, and what to do for it', async (host, paths, advice) => {
    const { place, read } = await init(['--ci', host])
    const all = ['.github/workflows/publish.yml', '.github/dependabot.yml', '.gitlab-ci.yml']
    expect(all.filter(path => existsSync(join(place, path)))).toEqual(paths)
    expect(read('README.md')).toContain(advice)
  })
})

/** Every call of the command line in a text: the command, and its options. */
function callsIn(text: string): [command: string, options: string[]][] {
  return [...text.matchAll(/npx onrecord (\w+)([^\n#`]*)/g)].map(([, command = '', rest = '']) => [
    command,
    [...rest.matchAll(/ (--[\w-]+)/g)].map(([, option = '']) => option),
  ])
}

describe.each(ciHosts.flatMap(host => Object.entries(ciFiles(host))))('%s', (path, text) => {
  test('can be read, and calls commands and options that there are', async () => {
    expect(Object.keys(parse(text)).length).toBeGreaterThan(1)
    const calls = callsIn(text)
    if (path !== '.github/dependabot.yml')
      expect([...new Set(calls.map(([command]) => command))].sort()).toEqual(['build', 'check', 'deploy', 'preview'])
    for (const [command, options] of calls) {
      const help = (await commands.find(({ name }) => name === command)?.load())?.help ?? ''
      for (const option of options) expect(help, command).toMatch(new RegExp(`^ +${option}\\b`, 'm'))
    }
  })
})

const shell = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(shell) : []

test('GitHub: actions are the ones of this repository, by commit; secrets go to steps of one’s own branches', () => {
  const text = ciFiles('github')['.github/workflows/publish.yml'] ?? ''
  const workflow = parse(text) as {
    permissions: unknown
    jobs: Record<string, { if: string; steps: { if?: string; run?: string; env?: Record<string, string> }[] }>
  }
  expect(workflow.permissions).toEqual({ contents: 'read' })
  const own = readFileSync(join(root, '.github', 'workflows', 'ci.yml'), 'utf8')
  for (const [line] of text.matchAll(/uses: .*/g)) {
    expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    const name = /uses: ([\w/-]+)@/.exec(line)?.[1] ?? ''
    if (own.includes(`uses: ${name}@`)) expect(own).toContain(line)
  }
  const withSecrets = Object.values(workflow.jobs).flatMap(job =>
    job.steps
      .filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'))
      .map(step => [step.run?.split(' ')[2], step.if ?? job.if] as const),
  )
  expect(withSecrets.map(([command]) => command)).toEqual(['preview', 'deploy', 'preview'])
  for (const [, condition] of withSecrets)
    expect(condition).toMatch(/head\.repo\.full_name == github\.repository|github\.ref == 'refs\/heads\/main'/)
})

test('GitHub and GitLab do the same', () => {
  const github = parse(ciFiles('github')['.github/workflows/publish.yml'] ?? '') as {
    jobs: Record<string, { steps: { run?: string }[] }>
  }
  const gitlab = parse(ciFiles('gitlab')['.gitlab-ci.yml'] ?? '') as Record<string, Record<string, unknown>>
  const calls = (lines: readonly string[]) =>
    [...new Set(lines.flatMap(callsIn).map(([command, options]) => `${command} ${options}`))].sort()
  expect(calls(Object.values(gitlab).flatMap(job => [...shell(job.script), ...shell(job.before_script)]))).toEqual(
    calls(Object.values(github.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => shell(run)))),
  )
})
