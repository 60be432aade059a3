// The kinds of values that parameters take, each with what an error says of a value that does not fit. `parameters.ts` uses them.

import * as z from 'zod/mini'
import { calendarDay } from '../../search/asked-dates.ts'
import type { Fault } from '../http/problem-json.ts'

/** Characters are counted as JSON Schema counts them: by code points. */
function isWithin(given: string, most: number): boolean {
  return given.length <= most || [...given].length <= most
}

export const text = (least: number, most: number) =>
  z.string('is missing').check(
    ...(least > 0 ? [z.minLength(least, 'is empty')] : []),
    z.refine(given => isWithin(given, most), {
      error: `is longer than ${most} characters`,
      params: { fault: { code: 'long', values: most } satisfies Fault },
    }),
    z.meta({ maxLength: most }),
  )
export const oneOf = <const Value extends string>(...values: readonly Value[]) =>
  z.enum(values, `is none of ${values.filter(value => value !== '').join(', ')}`)
export const wholeNumber = (least: number, most: number) =>
  z
    .int('is not a whole number')
    .check(z.minimum(least, `is not from ${least} to ${most}`), z.maximum(most, `is not from ${least} to ${most}`))
/** A list; empty values are ignored. */
export const several = <Value extends string>(
  item: z.ZodMiniType<Value | '', Value | ''>,
  most: number,
  what: string,
) =>
  z
    ._default(
      z.pipe(
        z.array(item).check(z.maxLength(most, `has more than ${most} values`)),
        z.transform((given: (Value | '')[]) => given.filter((value): value is Value => value !== '')),
      ),
      [],
    )
    .check(z.describe(what))

/** A day as JSON Schema has it (RFC 3339), or a month or year from the year 1. */
const dates = [
  { format: 'date' },
  { pattern: '^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})(-(0[1-9]|1[0-2]))?$' },
]
export const day = (end: 'first' | 'last', what: string) =>
  z
    .optional(
      z.pipe(
        z.string().check(
          z.refine(given => calendarDay(given, end) !== null, {
            error: 'is not a date',
            params: { fault: { code: 'not-date', values: null } satisfies Fault },
          }),
          z.meta({ anyOf: dates }),
        ),
        z.transform((given: string) => calendarDay(given, end) ?? given),
      ),
    )
    .check(z.describe(`${what}: YYYY-MM-DD, YYYY-MM or YYYY`))
export const flag = (what: string) => z._default(oneOf('0', '1'), '0').check(z.describe(`1 ${what}; 0 otherwise`))
export const limit = (most: number, standard: number) =>
  z
    ._default(wholeNumber(1, most), standard)
    .check(z.describe(`a whole number from 1 to ${most}; ${standard} unless given`))
