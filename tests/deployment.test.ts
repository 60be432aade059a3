// What is deployed: never a local Worker, always with rate limits.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { limitPeriod } from '../src/worker/http/rate-limiting.ts'

const root = join(import.meta.dirname, '..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const wrangler = parse(readFileSync(join(root, 'wrangler.toml'), 'utf8'))

test('the variable LOCAL is set by `npm start` alone', () => {
  expect(scripts.start).toBe('node src/cli/bin.ts dev')
  const setting = globSync('src/cli/**/*.ts', { cwd: root }).filter(file =>
    /LOCAL:1/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(setting).toEqual([join('src', 'cli', 'commands', 'dev.ts')])
  expect(Object.keys(scripts).filter(name => /\bLOCAL\b/.test(scripts[name]))).toEqual([])
  expect(wrangler.vars ?? {}).not.toHaveProperty('LOCAL')
})

test.each(['build', 'serve', 'preview', 'deploy'])('`npm run %s` makes what pages load first', name => {
  expect(scripts[name]).toBe(`node scripts/build-client.ts && node src/cli/bin.ts ${name}`)
})

test('a deployment has all rate limits, each counted apart, over the time that Retry-After tells', () => {
  const limits = wrangler.ratelimits as {
    name: string
    namespace_id: string
    simple: { limit: number; period: number }
  }[]
  expect(limits.map(({ name }) => name)).toEqual(['SEARCH_LIMIT', 'VERIFY_LIMIT', 'EXPORT_LIMIT', 'MCP_LIMIT'])
  expect(new Set(limits.map(limit => limit.namespace_id)).size).toBe(limits.length)
  expect(new Set(limits.map(({ simple }) => simple.period))).toEqual(new Set([limitPeriod]))
})
