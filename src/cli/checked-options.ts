// Values of options, checked.

import { calendarDay } from '../search/asked-dates.ts'
import { UsageError } from './command.ts'

/** A whole number within bounds. Throws a UsageError. */
export function number(value: string, name: string, least: number, most: number): number {
  const given = Number(value)
  // Number('') is 0: a variable of the shell that is not set.
  if (value.trim() === '' || !Number.isInteger(given) || given < least || given > most) {
    throw new UsageError(`${name} is a whole number from ${least} to ${most}`)
  }
  return given
}

/** The first or last day of a date. Throws a UsageError. */
export function day(value: string | undefined, end: 'first' | 'last'): string | undefined {
  if (value === undefined) return undefined
  const found = calendarDay(value, end)
  if (found === null) throw new UsageError(`${value} is no date: --from and --to take 2024, 2024-11 or 2024-11-04`)
  return found
}

/** Throws a UsageError for a type that is none. */
export function checkTypes(values: readonly string[] = []): void {
  if (values.some(value => value !== 'paragraph' && value !== 'quote'))
    throw new UsageError('--type is paragraph or quote')
}
