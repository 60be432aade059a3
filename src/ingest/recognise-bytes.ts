// Distinguishes binary formats that begin in the same way.

/** The list of a document's parts is never longer. In bytes. */
const listLength = 65_536

/** Files of office programs are ZIP archives that begin with what their makers write first. */
export function isOfficeDocument(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /\[Content_Types\]\.xml|^.{26,34}mimetype(?:application\/|.{0,40}application\/)|(?:_rels\/\.rels|docProps\/|word\/|xl\/|ppt\/|Index\/Document\.iwa)/s.test(
    head,
  )
}

/** A ZIP archive whose parts are Word's. Which parts there are stands at its end, their names also before each. */
export function isWordDocument(bytes: Uint8Array): boolean {
  return hasName(bytes, 'word/document.xml') || hasName(bytes, 'word/document2.xml')
}

export function isOpenDocumentText(bytes: Uint8Array): boolean {
  return /^.{26,34}mimetype.{0,40}application\/vnd\.oasis\.opendocument\.text/s.test(headOf(bytes))
}

export function isEpub(bytes: Uint8Array): boolean {
  return (
    /^.{26,34}mimetype.{0,40}application\/epub\+zip/s.test(headOf(bytes)) || hasName(bytes, 'META-INF/container.xml')
  )
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 200)).toString('latin1')
}

/** Searches the places where a ZIP archive lists its parts: its last bytes, or its first. */
function hasName(bytes: Uint8Array, name: string): boolean {
  const ends = [bytes.subarray(0, listLength), bytes.subarray(Math.max(0, bytes.length - listLength))]
  return ends.some(end => Buffer.from(end.buffer, end.byteOffset, end.byteLength).includes(name))
}

/** A tar archive has its signature after the first file's name. */
export function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar'
}
