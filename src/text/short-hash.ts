// Short names for texts, the same on every machine: for ids, validators of caches and cursors. Not for security.

/** FNV-1a (Fowler, Noll & Vo), 32 bits, over UTF-16 code units. */
export function fnv1a(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** The hash of a text in base 36. */
export function hash(text: string): string {
  return fnv1a(text).toString(36)
}
