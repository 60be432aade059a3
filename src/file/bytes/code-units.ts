// Strings as bytes, for the dictionaries and for spelled words: each UTF-16 code unit is coded by itself as UTF-8 codes a character
// (CESU-8, Unicode TR 26). Unlike UTF-8 this keeps every string, lone surrogates included, and bytes sort as JavaScript compares strings.

/** The bytes of a string. */
export function encodeUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i++) at = putUnit(bytes, at, text.charCodeAt(i))
  return bytes.subarray(0, at)
}

/** Writes a code unit at an offset; returns the offset behind it. */
export function putUnit(bytes: Uint8Array, at: number, unit: number): number {
  let next = at
  if (unit < 0x80) bytes[next++] = unit
  else {
    if (unit < 0x800) bytes[next++] = 0xc0 | (unit >> 6)
    else {
      bytes[next++] = 0xe0 | (unit >> 12)
      bytes[next++] = 0x80 | ((unit >> 6) & 0x3f)
    }
    bytes[next++] = 0x80 | (unit & 0x3f)
  }
  return next
}

/** Bytes of the code unit that begins with this byte. */
export function unitLength(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3
}

/** The code unit at an offset. */
export function unitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return lead
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second
  return ((lead & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
}

/** The string of bytes `[from, to)`. */
export function decodeUnits(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += unitLength(bytes[at] ?? 0)) text += String.fromCharCode(unitAt(bytes, at))
  return text
}
