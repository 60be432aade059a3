// Reads numbers from a section, front to back. Past the end everything reads as 0: a damaged length can make an answer wrong, but cannot
// make a reader leave its section or loop.

export class ByteReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  /** LEB128, at most five bytes. */
  varint(): number {
    const first = this.bytes[this.at++] ?? 0
    if (first < 128) return first
    let value = first & 127
    for (let shift = 7; shift < 35; shift += 7) {
      const next = this.bytes[this.at++] ?? 0
      value |= (next & 127) << shift
      if (next < 128) break
    }
    return value >>> 0
  }

  f64(): number {
    const copy = new Uint8Array(8)
    copy.set(this.bytes.subarray(this.at, this.at + 8))
    this.at += 8
    return new Float64Array(copy.buffer)[0] ?? 0
  }
}
