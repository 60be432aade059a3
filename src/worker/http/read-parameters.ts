// Reads a URL's query by the parameters of its address (`parameters.ts`). Whatever does not fit is refused by name.

import type { ParameterSet, Values } from './parameter.ts'
import { type ParameterError, Problem } from './problem.ts'

/** Longest query string that is looked at, in code units: a quotation of 2,000 characters fits in any script, percent-encoded. */
const longestQuery = 20_000
/** Unknown names that an answer lists, and how much of each. */
const mostUnknown = 20
const longestName = 100

/** Throws the 400 that names every refused parameter. */
export function refuse(errors: readonly ParameterError[]): never {
  const names = [...new Set(errors.map(error => error.parameter))].join(', ')
  throw new Problem(
    400,
    `${errors.length === 1 ? 'A parameter was' : 'Some parameters were'} refused: ${names}.`,
    errors,
  )
}

/**
 * The parameters of a request, checked.
 *
 * @param ignoreUnknown for pages, whose links collect parameters of others on their way
 * @throws Problem 400, naming each parameter that was refused and what it accepts
 */
export function readParameters<S extends ParameterSet>(parameters: S, url: URL, ignoreUnknown = false): Values<S> {
  if (url.search.length > longestQuery)
    throw new Problem(400, `The query string is longer than ${longestQuery} characters.`)
  const given = new Map<string, string[]>()
  for (const [name, value] of url.searchParams) {
    const before = given.get(name)
    if (before === undefined) given.set(name, [value])
    else before.push(value)
  }
  const errors = ignoreUnknown ? [] : unknownNames(parameters, given.keys())
  const values: Record<string, unknown> = {}
  for (const [name, { accepts, read }] of Object.entries(parameters)) {
    const result = read(given.get(name) ?? [])
    if ('value' in result) values[name] = result.value
    else errors.push({ parameter: name, detail: result.detail, accepts })
  }
  if (errors.length > 0) refuse(errors)
  return values as Values<S>
}

function unknownNames(parameters: ParameterSet, given: Iterable<string>): ParameterError[] {
  const known = Object.keys(parameters)
  const accepts = known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes no parameters.'
  return [...given]
    .filter(name => !Object.hasOwn(parameters, name))
    .slice(0, mostUnknown)
    .map(name => ({ parameter: name.slice(0, longestName), detail: 'is not a parameter here', accepts }))
}
