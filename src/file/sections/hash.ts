// MurmurHash3 x86 128 (Appleby, public domain) of a run of bytes. It detects damage and names versions, but does not resist forgery. Every
// step is a bijection of its lane, so any change within one 32-bit word changes the hash.

const [c1, c2, c3, c4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93]

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function finish(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Returns four unsigned 32-bit words. The bytes are padded with zeros to a multiple of 16, and the true length is mixed in. */
export function hash128(bytes: Uint8Array): [number, number, number, number] {
  const blocks = bytes.length >>> 4
  let [h1, h2, h3, h4] = [0, 0, 0, 0]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tail = new DataView(new ArrayBuffer(16))
  for (let i = blocks << 4; i < bytes.length; i++) tail.setUint8(i & 15, bytes[i] ?? 0)
  for (let block = 0; block <= blocks; block++) {
    const from = block < blocks ? view : tail
    const at = block < blocks ? block << 4 : 0
    h1 ^= Math.imul(rotate(Math.imul(from.getUint32(at, true), c1), 15), c2)
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= Math.imul(rotate(Math.imul(from.getUint32(at + 4, true), c2), 16), c3)
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= Math.imul(rotate(Math.imul(from.getUint32(at + 8, true), c3), 17), c4)
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= Math.imul(rotate(Math.imul(from.getUint32(at + 12, true), c4), 18), c1)
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  h1 ^= bytes.length
  h2 ^= bytes.length
  h3 ^= bytes.length
  h4 ^= bytes.length
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  ;[h1, h2, h3, h4] = [finish(h1), finish(h2), finish(h3), finish(h4)]
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  return [h1 >>> 0, h2 >>> 0, h3 >>> 0, h4 >>> 0]
}

export function hex128(words: readonly number[]): string {
  return words.map(word => word.toString(16).padStart(8, '0')).join('')
}
