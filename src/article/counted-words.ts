// The words of a passage that count where two texts are compared: spaces, case and punctuation do not, signs of numbers do. Browsers load
// this too, so it needs nothing else.

const counted = /[\p{L}\p{M}\p{N}]+|[-−–+](?=\p{N})|[%‰\p{Sc}]/gu

/** The counted words of a text as people read it, in order. */
export function countedInShown(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(counted) ?? []
}
