/** A push that goes no further; `message` says why and what to do. */
export class PushError extends Error {
  override readonly name = 'PushError'
}
