// Errors as RFC 9457 problem details. Routes throw a `Problem`; only `on-error.ts` turns it into an answer.

/** One refused parameter: what is wrong, and what it accepts. */
export interface ParameterError {
  readonly parameter: string
  readonly detail: string
  readonly accepts: string
  /** The same for pages in another language. */
  readonly fault?: Fault | undefined
}

interface One<Code extends string, Values> {
  readonly code: Code
  readonly values: Values
}

/** What is wrong with a parameter, as a code with values, for pages in another language. */
export type Fault =
  | One<'missing' | 'empty' | 'not-whole' | 'not-date' | 'repeated' | 'unknown' | 'cursor', null>
  | One<'long' | 'many', number>
  | One<'range', readonly [least: number, most: number]>
  | One<'none-of', readonly string[]>

/** What a problem is, as a code with values, for pages in another language. */
export type ProblemSaid =
  | One<'no-speaker' | 'no-article' | 'no-page' | 'refused' | 'too-often' | 'method', string>
  | One<'long-query', number>
  | One<
      'nothing-asked' | 'only-locally' | 'withdrawn' | 'cannot-answer' | 'went-wrong' | 'foreign-cursor' | 'too-much',
      null
    >

/** RFC 9457, section 3.1. `type` is `about:blank`: the status says what kind of problem it is. */
export interface ProblemDetails {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly ParameterError[] | undefined
}

export type ProblemStatus = 400 | 404 | 405 | 410 | 421 | 429 | 500 | 501 | 503

/** Reason phrases of RFC 9110, section 15, and of RFC 6585. */
const titles: Record<ProblemStatus, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

/** Thrown by routes; all of it is shown to the client. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly errors: readonly ParameterError[]
  readonly said: ProblemSaid | undefined

  constructor(status: ProblemStatus, detail: string, errors: readonly ParameterError[] = [], said?: ProblemSaid) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.errors = errors
    this.said = said
  }
}

/** The problem as its JSON body. */
export function problemDetails({ status, message, errors }: Problem): ProblemDetails {
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: message,
    ...(errors.length > 0
      ? { errors: errors.map(({ parameter, detail, accepts }) => ({ parameter, detail, accepts })) }
      : {}),
  }
}
