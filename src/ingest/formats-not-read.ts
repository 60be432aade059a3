// Binary formats that are not read, by their first bytes: their names, and what the user may do instead.

import type { Format } from './formats.ts'
import { isTar } from './recognise-bytes.ts'

export const binariesNotRead: readonly Format[] = [
  {
    name: 'a PDF document',
    extensions: ['pdf'],
    signatures: ['%PDF-'],
    read: { advice: 'convert it: pdftotext -layout FILE.pdf FILE.txt' },
  },
  {
    name: 'a TAR archive',
    extensions: words('tar tgz'),
    signatures: [''],
    looksInBytes: isTar,
    read: { advice: 'unpack it, and put the files inside into the folder: tar -xf FILE' },
  },
  {
    name: 'an old office document',
    extensions: words('doc dot xls ppt wpd wps mobi azw azw3 fb2 lit'),
    signatures: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xffWPC'],
    read: { advice: 'save it as text: soffice --convert-to txt FILE' },
  },
  {
    name: 'a rich-text document',
    extensions: ['rtf', 'rtfd'],
    signatures: ['{\\rtf'],
    read: { advice: 'save it as text: soffice --convert-to txt FILE' },
  },
  {
    name: 'a compressed file',
    extensions: words('bz2 tbz xz txz 7z rar zst zstd br lz4 lzma z'),
    signatures: [
      'BZh91AY&SY',
      '\xfd7zXZ\x00',
      '7z\xbc\xaf\x27\x1c',
      'Rar!\x1a\x07',
      '\x28\xb5\x2f\xfd',
      '\x04\x22\x4d\x18',
    ],
    read: { advice: 'unpack it, and put the files inside into the folder' },
  },
  {
    name: 'a table in a binary format',
    extensions: words('parquet feather arrow orc avro rds rdata sav dta'),
    signatures: ['PAR1\x15', 'ARROW1\x00', 'Obj\x01'],
    read: { advice: 'export its rows as JSON Lines, one article a line' },
  },
  {
    name: 'a database',
    extensions: words('sqlite sqlite3 db db3 mdb accdb dbf'),
    signatures: ['SQLite format 3\x00'],
    read: { advice: 'export the articles as JSON Lines' },
  },
  {
    name: 'a picture',
    extensions: [],
    signatures: ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\x00', 'MM\x00*'],
    read: { advice: 'put the text of the article in, or remove it' },
  },
  {
    name: 'a program',
    extensions: [],
    signatures: ['\x7fELF', 'MZ\x90\x00'],
    read: { advice: 'remove it from the folder' },
  },
  {
    name: 'UTF-32 text',
    extensions: [],
    signatures: ['\x00\x00\xfe\xff', '\xff\xfe\x00\x00'],
    read: { advice: 'save it as UTF-8 text' },
  },
]

function words(list: string): readonly string[] {
  return list.split(' ')
}
