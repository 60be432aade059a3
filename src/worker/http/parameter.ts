// One parameter of an address: how the text of a URL becomes its value, and how that is told to people and programs. Plain data, since it is
// made at every start of the Worker and read by every request; `read-parameters.ts` reads a whole query with it.

import { calendarDay } from './dates.ts'

/** Longest whole number that is read, in digits: all of them are exact. */
const mostDigits = 9

/** The value, or what is the matter with what was given. */
type Read<Value> = { readonly value: Value } | { readonly detail: string }

export interface Parameter<Value, Required extends boolean = boolean> {
  /** What it accepts, in words. */
  readonly accepts: string
  /** What it accepts, as JSON Schema has it. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly required: Required
  /** Whether one value may hold several, with commas between them. */
  readonly commas: boolean
  /** Reads all that was given under its name, which may be nothing. */
  readonly read: (given: readonly string[]) => Read<Value>
}

/** Parameters by name. */
export type ParameterSet = Readonly<Record<string, Parameter<unknown>>>

type Value<P> = P extends Parameter<infer V> ? V : never
type RequiredNames<S> = { [N in keyof S]: S[N] extends Parameter<unknown, true> ? N : never }[keyof S]
type MaybeNames<S> = { [N in keyof S]: undefined extends Value<S[N]> ? N : never }[keyof S]
type Flat<T> = { [N in keyof T]: T[N] }

/** What is known of a set once it has been read. */
export type Values<S extends ParameterSet> = Flat<
  { [N in Exclude<keyof S, MaybeNames<S>>]: Value<S[N]> } & { [N in MaybeNames<S>]?: Value<S[N]> }
>

/** What a client may send. */
export type Given<S extends ParameterSet> = Flat<
  { [N in RequiredNames<S>]: Value<S[N]> } & { [N in Exclude<keyof S, RequiredNames<S>>]?: Value<S[N]> | undefined }
>

/** A parameter that is given once, and has to be. */
function single<V>(
  accepts: string,
  schema: Parameter<V>['schema'],
  read: (text: string) => Read<V>,
): Parameter<V, true> {
  return {
    accepts,
    schema,
    required: true,
    commas: false,
    read: ([text, ...more]) => {
      if (text === undefined) return { detail: 'is missing' }
      return more.length > 0 ? { detail: 'was given more than once' } : read(text)
    },
  }
}

/** Any text of so many UTF-16 code units. */
export function text(accepts: string, { least = 0, most }: { least?: number; most: number }): Parameter<string, true> {
  const schema = { type: 'string', ...(least > 0 && { minLength: least }), maxLength: most }
  return single(accepts, schema, value => {
    if (value.length < least) return { detail: 'is empty' }
    return value.length > most ? { detail: `is longer than ${most} characters` } : { value }
  })
}

export function oneOf<const V extends string>(accepts: string, values: readonly V[]): Parameter<V, true> {
  return single(accepts, { type: 'string', enum: values }, given => {
    const value = values.find(known => known === given)
    return value === undefined ? { detail: `is none of ${values.join(', ')}` } : { value }
  })
}

export function wholeNumber(accepts: string, least: number, most: number): Parameter<number, true> {
  return single(accepts, { type: 'integer', minimum: least, maximum: most }, given => {
    const value = given.length <= mostDigits && /^\d+$/.test(given) ? Number(given) : Number.NaN
    if (Number.isNaN(value)) return { detail: 'is not a whole number' }
    return value < least || value > most ? { detail: `is not from ${least} to ${most}` } : { value }
  })
}

/** A calendar day; of a month or a year, its first or last one. */
export function day(accepts: string, end: 'first' | 'last'): Parameter<string, true> {
  return single(accepts, { type: 'string' }, given => {
    const value = calendarDay(given, end)
    return value === null ? { detail: 'is not a date' } : { value }
  })
}

/** Any number of values: the name repeated, or with `commas` one text. Not given, there are none. */
export function list<V>(
  item: Parameter<V, true>,
  { most, commas = false }: { most: number; commas?: boolean },
): Parameter<V[], false> {
  return {
    accepts: item.accepts,
    schema: { type: 'array', items: item.schema, maxItems: most, default: [] },
    required: false,
    commas,
    read: given => {
      const texts = commas ? given.flatMap(part => part.split(',', most + 1)).map(part => part.trim()) : given
      if (texts.length > most) return { detail: `has more than ${most} values` }
      const value: V[] = []
      for (const part of texts) {
        const read = item.read([part])
        if ('detail' in read) return read
        value.push(read.value)
      }
      return { value }
    },
  }
}

/** A value that stands where none is given. */
export function orElse<V>(parameter: Parameter<V>, standard: V): Parameter<V, false> {
  const { read, schema } = parameter
  return {
    ...parameter,
    schema: { ...schema, default: standard },
    required: false,
    read: given => (given.length === 0 ? { value: standard } : read(given)),
  }
}

export function optional<V>(parameter: Parameter<V>): Parameter<V | undefined, false> {
  const { read } = parameter
  return { ...parameter, required: false, read: given => (given.length === 0 ? { value: undefined } : read(given)) }
}
