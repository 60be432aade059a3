// Keys for a list that the cluster cannot sort: they ascend, and few change with a new entry.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderKeys } from '../../src/push/stable-order.ts'
import '../property-seed.ts'

const lists = fc.uniqueArray(fc.string(), { maxLength: 60 })

test('the keys of any list ascend as strings, each another one', () => {
  fc.assert(
    fc.property(lists, ids => {
      const keys = orderKeys(ids)
      expect(keys).toHaveLength(ids.length)
      for (const [at, key] of keys.entries()) if (at > 0) expect(key > (keys[at - 1] ?? '')).toBe(true)
    }),
  )
})

test('of ten thousand names a new one changes the keys of a few, and keys stay short', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => `speaker-${String(i).padStart(5, '0')}`)
  const keys = new Map(orderKeys(ids).map((key, i) => [ids[i], key]))
  expect(Math.max(...[...keys.values()].map(key => key.length))).toBeLessThan(60)
  const changes = Array.from({ length: 20 }, (_, i) => {
    const more = ids.toSpliced(i * 500, 0, `new-${i}`)
    const now = orderKeys(more)
    return more.filter((id, at) => keys.has(id) && keys.get(id) !== now[at]).length
  })
  expect(changes.reduce((sum, count) => sum + count, 0) / changes.length).toBeLessThan(100)
})
