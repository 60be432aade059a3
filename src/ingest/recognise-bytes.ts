// Tells apart formats that are no text and begin alike.

/** Files of office programs are ZIP archives that begin with what their makers write first. */
export function isOfficeDocument(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /\[Content_Types\]\.xml|^.{26,34}mimetype(?:application\/|.{0,40}application\/)|(?:_rels\/\.rels|docProps\/|word\/|xl\/|ppt\/|Index\/Document\.iwa)/s.test(
    head,
  )
}

/** The archive of `tar` names itself behind the first file's name. */
export function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === 'ustar'
}
