// Answers now or in a promise. Work that needs several answers of an engine is written once, as steps. If the engine is synchronous, the
// steps run without a promise; otherwise they wait for each answer.

export type Answer<T> = T | Promise<T>

/** Work that waits for answers and returns a result: `const words = yield* ask(engine.words(asked))`. */
export type Steps<T> = Generator<Promise<unknown>, T, unknown>

/** Waits for an answer. */
export function* ask<T>(answer: Answer<T>): Steps<T> {
  return answer instanceof Promise ? ((yield answer) as T) : answer
}

/** Waits for several independent answers. */
export function* askAll<const T extends readonly unknown[]>(
  answers: T,
): Steps<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const all = answers.some(answer => answer instanceof Promise) ? yield Promise.all(answers) : answers
  return all as { -readonly [K in keyof T]: Awaited<T[K]> }
}

/** Runs steps to their result: synchronously if no answer was a promise. */
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
