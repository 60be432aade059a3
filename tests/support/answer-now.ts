// Answers of steps over a packed archive, which are there at once.

import { packedEngine } from '../../src/engines/packed/packed-engine.ts'
import type { OpenArchive } from '../../src/file/open-archive.ts'
import type { VerifyAnswer } from '../../src/search/answer.ts'
import type { VerifyRequest } from '../../src/search/request.ts'
import { run, type Steps } from '../../src/search/steps.ts'
import { verify } from '../../src/search/verify/verify.ts'

/** The result of steps of which none waits. */
export function now<T>(steps: Steps<T>): T {
  return answerNow(run(steps))
}

/** An answer that is there at once. */
export function answerNow<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error('a packed archive answers at once')
  return answer
}

export function verifyIn(archive: OpenArchive, request: VerifyRequest): VerifyAnswer {
  return now(verify(packedEngine(archive), request))
}
