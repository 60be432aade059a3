// The hash by which a push knows whether a document changed.

import { hash } from 'node:crypto'

/** Characters of base 64: of a thousand million documents, two have the same with a chance of one in a hundred thousand million. */
const length = 16

export function hashOf(...parts: readonly unknown[]): string {
  return hash('sha1', JSON.stringify(parts), 'base64url').slice(0, length)
}
