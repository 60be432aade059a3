// A verdict's reason for a sentence of a page: what it names is kept apart where it is read from right to left.

import type { Reason } from '../../search/verify/reasons.ts'
import { apartInPlain, hasRightToLeft } from './written.ts'

export function namedApart(reason: Reason): Reason {
  const { code, values } = reason
  return hasRightToLeft(JSON.stringify(values)) ? ({ code, values: apartIn(values) } as Reason) : reason
}

/** Every text in a value. */
function apartIn(value: unknown): unknown {
  if (typeof value === 'string') return apartInPlain(value)
  if (Array.isArray(value)) return value.map(apartIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, apartIn(each)]))
}
