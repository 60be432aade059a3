// What zod says of a parameter's value, as a code with values: pages write their sentences from it.

import { type $ZodIssue, $ZodNumber, type $ZodType } from 'zod/v4/core'
import type { Fault } from './problem-json.ts'

/** The fault of an issue; a rule of its own (`refine`) says its own by `params`. */
export function faultOf(issue: $ZodIssue, schema: $ZodType): Fault | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'none-of', values: issue.values.map(String).filter(value => value !== '') }
    case 'invalid_type':
      return { code: schema instanceof $ZodNumber ? 'not-whole' : 'missing', values: null }
    case 'too_small':
    case 'too_big':
      return sizeFault(issue.origin, schema, issue.code === 'too_big' ? Number(issue.maximum) : 0)
    case 'custom':
      return issue.params?.fault as Fault | undefined
    default:
      return undefined
  }
}

function sizeFault(origin: string, schema: $ZodType, most: number): Fault {
  if (origin === 'string') return { code: 'empty', values: null }
  if (origin === 'array') return { code: 'many', values: most }
  const { minimum, maximum } = schema._zod.bag as { minimum?: number; maximum?: number }
  return { code: 'range', values: [minimum ?? 0, maximum ?? most] }
}
