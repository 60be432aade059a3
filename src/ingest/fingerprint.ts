// A short name for a string, the same on every machine and in every build. Not for secrets.

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), as eight hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
