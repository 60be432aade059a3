// Requests to the archive, and what to say when it does not answer. The page's cookies are never sent.

import type { EmbedWords } from './words.ts'

/** The archive that a file was loaded from. */
export const ownArchive = new URL(import.meta.url).origin

/** The archive answered that it will not, or cannot. */
export class Refusal extends Error {
  readonly status: number
  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

/** The answer at an address as JSON. Throws `Refusal`, or what `fetch` throws. */
export async function ask<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'omit', signal })
  if (!response.ok) throw new Refusal(response.status)
  return (await response.json()) as Answer
}

export function wasAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/** What went wrong and what to do. */
export function messageOf(error: unknown, words: EmbedWords): string {
  if (!(error instanceof Refusal)) return words.unreachable
  return error.status === 429 ? words.busy : words.failing
}
