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
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

describe('the lock file', () => {
  test('has a hash of every package, for every platform', () => {
    const without = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    expect(
      without.map(([path]) => path),
      'delete these entries from package-lock.json, then run: npm install --package-lock-only',
    ).toEqual([])
  })

  test('names no registry', () => {
    expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([])
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
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
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

  test('may only read, and keeps no credentials', () => {
    for (const permissions of [workflow.permissions, ...Object.values(workflow.jobs).map(job => job.permissions)]) {
      expect([{ contents: 'read' }, {}, undefined]).toContainEqual(permissions)
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
