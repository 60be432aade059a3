// Checks a URL's query against a zod schema. The schemas say what is accepted (`parameters.ts`); this file turns text into their values:
// repeated names become lists, comma lists are split, whole numbers are numbers. Empty values are ignored, because forms send them. A
// parameter that does not fit is refused by name.

import * as z from 'zod/mini'
import { $ZodArray, $ZodDefault, type $ZodError, $ZodNumber, $ZodOptional, $ZodPipe, type $ZodType } from 'zod/v4/core'
import { faultOf } from './faults.ts'
import { type Fault, type ParameterError, Problem } from './problem-json.ts'

type Shape = Readonly<Record<string, z.ZodMiniType>>

/** Longest query string that is read, in code units: a percent-encoded quotation of 2,000 characters fits in any script. */
const longestQuery = 26_000

/** The innermost schema, inside `optional`, `_default` and `pipe`, which reads the URL's text. */
function core(schema: $ZodType): $ZodType {
  if (schema instanceof $ZodOptional || schema instanceof $ZodDefault) return core(schema._zod.def.innerType)
  return schema instanceof $ZodPipe ? core(schema._zod.def.in) : schema
}

/** The first value of a parameter that is not empty. */
export function firstValue(url: URL, name: string): string | undefined {
  return url.searchParams.getAll(name).find(value => value !== '')
}

/** What a schema accepts, in words. */
export function acceptsOf(schema: $ZodType | undefined): string {
  return (schema && z.globalRegistry.get(schema)?.description) ?? ''
}

/**
 * The values of one name in the form that the schema expects: a list, a number, a string, or nothing. Several values for a single one stay
 * a list.
 */
function read(schema: z.ZodMiniType, values: readonly string[]): unknown {
  const inner = core(schema)
  if (inner instanceof $ZodArray) {
    return z.globalRegistry.get(schema)?.explode === false
      ? values.flatMap(value => value.split(',')).map(value => value.trim())
      : values
  }
  const given = values.filter(each => each !== '')
  if (given.length > 1) return given
  const [value] = given
  return value !== undefined && inner instanceof $ZodNumber && /^\d{1,9}$/.test(value) ? Number(value) : value
}

function problemsOf(error: $ZodError, shape: Shape, given: Readonly<Record<string, unknown>>): ParameterError[] {
  const found = new Map<string, ParameterError>()
  for (const issue of error.issues) {
    const parameter = String(issue.path[0] ?? '')
    const schema = shape[parameter]
    if (schema === undefined || found.has(parameter)) continue
    const several = Array.isArray(given[parameter]) && !(core(schema) instanceof $ZodArray)
    const isMissing = given[parameter] === undefined
    const detail = several ? 'was given more than once' : isMissing ? 'is missing' : issue.message
    const fault: Fault | undefined = several
      ? { code: 'repeated', values: null }
      : isMissing
        ? { code: 'missing', values: null }
        : faultOf(issue, core(schema))
    found.set(parameter, { parameter, detail, accepts: acceptsOf(schema), fault })
  }
  return [...found.values()]
}

/** Throws the 400 that names every refused parameter. */
export function refuse(errors: readonly ParameterError[]): never {
  const names = [...new Set(errors.map(error => error.parameter))].join(', ')
  throw new Problem(
    400,
    `${errors.length === 1 ? 'A parameter was' : 'Some parameters were'} refused: ${names}.`,
    errors,
    { code: 'refused', values: names },
  )
}

/**
 * The parameters of a request, checked.
 *
 * @param ignoreUnknown for pages, whose links collect parameters of others on their way
 * @throws Problem 400, naming each parameter that was refused and what it accepts
 */
export function readParameters<S extends z.ZodMiniObject>(schema: S, url: URL, ignoreUnknown = false): z.output<S> {
  if (url.search.length > longestQuery)
    throw new Problem(400, `The query string is longer than ${longestQuery} characters.`, [], {
      code: 'long-query',
      values: longestQuery,
    })
  const shape = schema.shape as Shape
  const known = Object.keys(shape)
  const given: Record<string, unknown> = {}
  const unknown: ParameterError[] = []
  for (const name of new Set(url.searchParams.keys())) {
    const own = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (own !== undefined) {
      const value = read(own, url.searchParams.getAll(name))
      if (value !== undefined) given[name] = value
    } else if (!ignoreUnknown) {
      const accepts = known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes no parameters.'
      unknown.push({
        parameter: name.slice(0, 100),
        detail: 'is not a parameter here',
        accepts,
        fault: { code: 'unknown', values: null },
      })
    }
  }
  const result = z.safeParse(schema, given)
  if (!result.success) refuse([...unknown.slice(0, 20), ...problemsOf(result.error, shape, given)])
  if (unknown.length > 0) refuse(unknown.slice(0, 20))
  return result.data
}
