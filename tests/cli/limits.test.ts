// What `onrecord check` says where the configuration and wrangler.toml disagree about rate limits.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differentLimits, usualLimits } from '../../src/cli/limits.ts'

const shipped = readFileSync(join(import.meta.dirname, '..', '..', 'wrangler.toml'), 'utf8')
const rule = (limit: number, period: number) =>
  `[[ratelimits]]\nname = "SEARCH_LIMIT"\nnamespace_id = "1"\nsimple = { limit = ${limit}, period = ${period} }\n`

test('the usual limits are those of wrangler.toml', () => {
  const usual = Object.fromEntries(Object.entries(usualLimits).map(([kind, [, perMinute]]) => [kind, perMinute]))
  expect(differentLimits(usual, shipped)).toEqual([])
})

test.each([
  [{}, rule(5, 60), null],
  [{ search: 300 }, rule(300, 60), null],
  [{ search: 300 }, rule(50, 10), null],
  [{ search: 300 }, rule(600, 60), /limits\.requests\.search is 300 .* has 600 a minute/],
  [{ search: 300 }, '', /SEARCH_LIMIT in wrangler\.toml has none/],
  [{ mcp: 10 }, rule(600, 60), /limits\.requests\.mcp is 10 .* has none/],
])('%j and %j', (requests, configuration, says) => {
  const found = differentLimits(requests, configuration)
  if (says === null) expect(found).toEqual([])
  else expect(found).toEqual([expect.stringMatching(says)])
})
