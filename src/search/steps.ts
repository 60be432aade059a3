// Answers now or in a promise. What needs several answers of an engine is written once, as steps: where an engine answers at once, the
// steps run through without a promise; where it answers later, they go on when it has.

export type Answer<T> = T | Promise<T>

/** Work that waits for answers on its way, and comes to a result: `const words = yield* ask(engine.words(asked))`. */
export type Steps<T> = Generator<Promise<unknown>, T, unknown>

/** The answer, when it is there. */
export function* ask<T>(answer: Answer<T>): Steps<T> {
  return answer instanceof Promise ? ((yield answer) as T) : answer
}

/** Several answers that do not wait for one another. */
export function* askAll<const T extends readonly unknown[]>(
  answers: T,
): Steps<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const all = answers.some(answer => answer instanceof Promise) ? yield Promise.all(answers) : answers
  return all as { -readonly [K in keyof T]: Awaited<T[K]> }
}

/** Runs steps to their result: at once where no answer was a promise. */
export function run<T>(steps: Steps<T>): Answer<T> {
  return goOn(steps, steps.next())
}

function goOn<T>(steps: Steps<T>, { done, value }: IteratorResult<Promise<unknown>, T>): Answer<T> {
  if (done === true) return value
  return value.then(
    given => goOn(steps, steps.next(given)),
    (error: unknown) => goOn(steps, steps.throw(error)),
  )
}
