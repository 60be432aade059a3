// First bytes of formats that are not text, with what a person calls them. Data for decode.ts.

/** `[first bytes as Latin-1, name]`; a text file begins with none of them. */
export const binarySignatures: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an office document (docx, odt, epub)'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document (doc, xls, ppt)'],
  ['{\\rtf', 'a rich-text (RTF) document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3\x00', 'an SQLite database'],
  ['\x00\x00\xfe\xff', 'UTF-32 text'],
  ['\xff\xfe\x00\x00', 'UTF-32 text'],
]
