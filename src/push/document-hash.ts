// The hash by which a push knows whether a document changed.

import { createHash } from 'node:crypto'

/** Bytes that are kept: two of a thousand million documents have the same with a chance of one in a hundred million million. */
const length = 12

export function hashOf(...parts: readonly unknown[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(JSON.stringify(part)).update('\n')
  return hash.digest().subarray(0, length).toString('base64url')
}
