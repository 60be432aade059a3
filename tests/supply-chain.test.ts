// What is installed and what runs in CI is pinned: packages by version and hash, actions by commit.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly link?: boolean
}

const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

function lockedIn(path: string): [string, Locked][] {
  const { packages } = JSON.parse(read(path)) as { readonly packages: Readonly<Record<string, Locked>> }
  return Object.entries(packages).filter(([path]) => path !== '')
}
const locked = lockedIn('package-lock.json')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

describe.each(['package-lock.json', 'lab/package-lock.json'])('%s', path => {
  test('has a hash of every package, for every platform', () => {
    const without = lockedIn(path).filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    expect(
      without.map(([path]) => path),
      'delete these entries from the lock file, then run: npm install --package-lock-only',
    ).toEqual([])
  })

  test('names no registry', () => {
    expect(lockedIn(path).filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([])
  })
})

describe('the lock file', () => {
  test('has one workerd, so that tests run on the one that serves', () => {
    const names = locked.map(([path]) => nameOf(path)).filter(name => /^(workerd|miniflare|wrangler)$/.test(name))
    expect(names.sort()).toEqual(['miniflare', 'workerd', 'wrangler'])
  })

  test('has a Node for every platform, all of one version', () => {
    const nodes = locked.filter(([path]) => /^node-(bin-)?(linux|darwin|win)/.test(nameOf(path)))
    expect(nodes.map(([path]) => nameOf(path)).sort()).toEqual(Object.keys(manifest.optionalDependencies).sort())
    expect(nodes.length).toBeGreaterThanOrEqual(5)
    expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1)
    expect(nodes.every(([, { optional }]) => optional === true)).toBe(true)
  })
})

test('no package runs a script when it is installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>
  }
  const wanting = Object.entries(packages).filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
  const { allowScripts } = JSON.parse(read('package.json')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>
  }
  const refused = Object.fromEntries(wanting.map(([path]) => [nameOf(path), false]))
  // Add a package that wants to run one to `allowScripts` as refused, after a look at what it does.
  expect(allowScripts).toEqual(refused)
  expect(read('lab/.npmrc').split('\n')).toContain('ignore-scripts=true')
})

test('what the product imports is among its dependencies, and what only development needs is not', () => {
  const imported = new Set<string>()
  for (const file of globSync('src/**/*.ts', { cwd: root, exclude: ['src/worker/client/**'] })) {
    for (const [, name = ''] of read(file).matchAll(/^(?:import|export)\s[^'"]*?from ['"]([^.'"][^'"]*)['"]/gm)) {
      if (!/^(node|cloudflare):/.test(name))
        imported.add(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        )
    }
  }
  imported.delete('onrecord')
  expect([...imported].toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
})

test('every package is wanted in one version', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: unknown
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>
}

describe.each(globSync('.github/workflows/*.{yml,yaml}', { cwd: root }))('%s', path => {
  const workflow = parse(read(path)) as Workflow
  const steps = Object.values(workflow.jobs).flatMap(job => job.steps)

  test('names actions by commit, with the version behind it', () => {
    const lines = read(path)
      .split('\n')
      .filter(line => /^\s*(-\s+)?uses:/.test(line))
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length)
    for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('may only read, and keeps no credentials; a job that may publish runs nothing of the repository', () => {
    const published = Object.values(workflow.jobs).filter(job => job.permissions !== undefined)
    expect([{ contents: 'read' }, {}]).toContainEqual(workflow.permissions)
    for (const { permissions, steps } of published) {
      expect(permissions).toEqual({ 'id-token': 'write' })
      expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
        expect.stringMatching(/^npm publish \S+\.tgz --provenance /),
      ])
      expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([])
    }
    expect(workflow.permissions).toBeDefined()
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  test('runs nothing that a pull request may write into a command', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/)
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{\s*(github\.(event|head_ref)|inputs)/)
  })
})

test('Dependabot looks after packages and actions', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as { updates: { 'package-ecosystem': string }[] }
  expect(updates.map(each => each['package-ecosystem']).sort()).toEqual(['github-actions', 'npm'])
})
