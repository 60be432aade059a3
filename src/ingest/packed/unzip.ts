// Reads the files inside a ZIP archive. A hostile archive costs no more than its honest size: a file that expands too far, is encrypted or
// damaged, or has an unsafe path is reported, and the others are read.

import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { decode, largestFile } from '../decode.ts'
import { isOfInterest, partFolder } from '../part-folder.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { knownSides, type SideFiles, sideFilesOf } from '../side-files.ts'
import { joinPieces, type Pieces, type SourceFile, Unreadable } from '../source-file.ts'

/** A larger archive is refused: it is held in memory. In bytes. */
const largestArchive = 1_000_000_000

/** An archive with more files is refused. The pages of a large newspaper's decades are fewer. */
const mostFiles = 500_000

/**
 * From this size, a file or archive that expands by more than this factor is a decompression bomb. Pages of one site shrink to a twentieth,
 * empty space to a thousandth.
 */
const trapSize = 20_000_000
const trapRatio = 200

/** A larger file is read in pieces. In bytes. */
const wholeFile = 32_000_000

/** A list of authors or posts is never longer. In bytes. */
const largestSideFile = 20_000_000

/** A packed file's location, and its directory entry. */
interface Packed {
  readonly entry: Entry
  readonly path: string
}

/** Reads a ZIP archive: its side files first, then its files in the order of their names. */
export async function* unzip(pieces: Pieces, path: string, beside: SideFiles): AsyncGenerator<Reading | SourceFile> {
  const bytes = await joinPieces(pieces, largestArchive)
  if (bytes === null)
    throw new Unreadable(`the archive is larger than ${largestArchive / 1_000_000_000} GB`, 'unpack it into the folder')
  const archive = await openArchive(bytes)
  const { files, sides, problems } = await listFiles(archive, path)
  yield { stories: [], problems }

  const texts = new Map<string, string>()
  for (const { entry, path: inner } of sides) {
    const { text } = decode((await joinPieces(await unpack(archive, entry), largestSideFile)) ?? new Uint8Array())
    if (text !== null) texts.set(inner, text)
  }
  const known = knownSides(texts)
  let [packed, unpacked] = [0, 0]
  for (const { entry, path: inner } of files) {
    const trap = trapOf(entry) ?? trapOfAll(packed + entry.compressedSize, unpacked + entry.uncompressedSize)
    if (trap === null) {
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
    } else {
      yield { stories: [], problems: [problem(inner, trap)] }
      continue
    }
    const content = await unpack(archive, entry)
    try {
      const whole = entry.uncompressedSize > wholeFile ? null : await joinPieces(content, largestFile)
      yield { path: inner, bytes: whole ?? content, sides: sideFilesOf(inner, known, beside) }
    } catch (error) {
      yield { stories: [], problems: [problem(inner, damage(error))] }
    }
  }
}

type Trouble = readonly [message: string, advice: string]

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false })
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new Unreadable(`the archive is damaged: ${what.slice(0, 200)}`, 'copy or export it again')
  }
}

interface Listed {
  readonly files: readonly Packed[]
  readonly sides: readonly Packed[]
  readonly problems: readonly Problem[]
}

/** The files in an archive's directory, without folders and files that are never articles. */
async function listFiles(archive: ZipFile, path: string): Promise<Listed> {
  if (archive.entryCount > mostFiles) {
    const message = `the archive has ${archive.entryCount} files; not more than ${mostFiles} are read`
    throw new Unreadable(message, 'split it, or unpack it into the folder')
  }
  const files: Packed[] = []
  const passedOver: string[] = []
  const problems: Problem[] = []
  const names = new Set<string>()
  try {
    for await (const entry of archive.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      const inner = `${path}/${name}`
      if (name.endsWith('/') || name.startsWith('__MACOSX/')) continue
      const wrong = validateFileName(name) === null ? refusedEntry(entry, names.has(name)) : badName
      names.add(name)
      if (!isOfInterest(inner)) passedOver.push(inner)
      else if (wrong === null) files.push({ entry, path: inner })
      else problems.push(problem(inner, wrong))
    }
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const message = `its list of files is damaged: ${what.slice(0, 200)}; ${files.length} files before that place were read`
    problems.push(problem(path, [message, 'copy or export the archive again']))
  }
  const { leftOut, ...parted } = partFolder(files, passedOver)
  const rows = leftOut.map(({ folder, message, advice }) => problem(`${folder}/`, [message, advice], 'warning'))
  return { ...parted, problems: [...problems, ...rows] }
}

const badName: Trouble = ['its name leads out of the archive, so it was not read', 'pack it under a plain name']

/** Why a file is not read, from its directory entry. */
function refusedEntry(entry: Entry, isKnown: boolean): Trouble | null {
  // The upper half of the attributes is the mode of a Unix file; a link holds a path, not a text.
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
  if (isLink) return ['it is a link, which was not followed', 'pack the file itself']
  if (isKnown) return ['the archive has two files of this name; the first was read', 'pack them under two names']
  if (entry.isEncrypted()) return ['it is locked with a password', 'pack it again without one']
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return [
      `it is packed by a method that is not read (number ${entry.compressionMethod})`,
      'pack it again as a plain ZIP archive',
    ]
  return null
}

/** Whether a file is a decompression bomb. Its actual size is checked while it is unpacked. */
function trapOf({ compressedSize, uncompressedSize }: Entry): Trouble | null {
  if (uncompressedSize <= trapSize || uncompressedSize <= compressedSize * trapRatio) return null
  const times = Math.round(uncompressedSize / Math.max(1, compressedSize))
  return [`it would grow to ${times} times its size, so it was not read`, trapAdvice]
}

/** Whether a file makes the archive a decompression bomb. */
function trapOfAll(packed: number, unpacked: number): Trouble | null {
  if (unpacked <= trapSize || unpacked <= packed * trapRatio) return null
  return [`the archive would grow to more than ${trapRatio} times its size, so it was not read`, trapAdvice]
}

const trapAdvice = 'unpack it yourself if you trust it'

/** The bytes of a packed file. Throws if they differ from the directory's promise. */
async function* unpack(archive: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    const [message, advice] = damage(error)
    throw new Unreadable(message, advice)
  }
  if (sum !== entry.crc32) throw new Unreadable('it is damaged: its checksum is wrong', 'copy or export it again')
}

function damage(error: unknown): Trouble {
  if (error instanceof Unreadable) return [error.message, error.advice]
  const what = error instanceof Error ? error.message : String(error)
  return [`it is damaged: ${what.slice(0, 200)}`, 'copy or export the archive again']
}

function problem(file: string, [message, advice]: Trouble, severity: 'error' | 'warning' = 'error'): Problem {
  return { file, line: null, severity, message, advice }
}
