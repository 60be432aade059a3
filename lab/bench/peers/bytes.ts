// JSON as bytes and back, for the engines whose serialised form is JSON.

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Throws `RangeError` where the text would be longer than a V8 string can be. */
export function toBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value))
}

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

const lengthBytes = 4

/** Several texts as one run of pieces, each behind its length, so that no single string has to hold them all. */
export function joinTexts(texts: readonly string[]): Uint8Array[] {
  return texts.flatMap(text => {
    const piece = encoder.encode(text)
    const length = new Uint8Array(lengthBytes)
    new DataView(length.buffer).setUint32(0, piece.length)
    return [length, piece]
  })
}

/** The texts of `joinTexts`, one at a time. */
export function* splitTexts(bytes: Uint8Array): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at)
    yield textOf(bytes.subarray(at + lengthBytes, at + lengthBytes + length))
    at += lengthBytes + length
  }
}
