// Lists the files of a folder at any depth: possible articles, skipped files, and links that lead out of the folder. Reads no contents.

import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { isHidden } from '../ingest/file-names.ts'
import { isOfInterest, partFolder } from '../ingest/part-folder.ts'
import type { Problem } from '../ingest/problem.ts'
import type { LeftOut } from '../ingest/site-folders.ts'
import { isFailure, unreadable } from './read-bytes.ts'
import { troubleWith } from './read-source.ts'

/** A file under its two names. */
export interface WalkedFile {
  /** Relative to the folder, `/` between folders; for people, and for ids. */
  readonly path: string
  /** The whole path as the system has it: a name is any bytes there. */
  readonly location: Buffer
}

export interface Walked {
  /** In the order of their paths' UTF-16 code units. */
  readonly files: readonly WalkedFile[]
  /** Files that say something about others; they are no articles. */
  readonly sides: readonly WalkedFile[]
  readonly problems: readonly Problem[]
  /** Rows for folders that the system does not let us read: an archive without them would be incomplete. */
  readonly unreadable: readonly Problem[]
  /** Paths of files whose names show that they are not articles: licences, pictures, styles. */
  readonly passedOver: readonly string[]
}

/** Names that are not UTF-8 come from older systems; all of their bytes stand for letters. */
const legacyNames = new TextDecoder('windows-1252')

/** Lists a folder. Throws if it is missing or is no folder; a folder inside it that cannot be read is a problem row. */
export async function walkFolder(folder: string): Promise<Walked> {
  const root = await realpath(folder)
  const files: WalkedFile[] = []
  const problems: Problem[] = []
  const unread: Problem[] = []
  const passedOver: string[] = []
  const open: WalkedFile[] = [{ path: '', location: Buffer.from(root) }]
  for (let above = open.pop(); above !== undefined; above = open.pop()) {
    const { path, location } = above
    const entries = await entriesOf(location).catch((error: unknown) => {
      if (path === '') throw error
      const row = troubleWith(path, unreadable('folder', error))
      problems.push(row)
      if (isFailure(error)) unread.push(row)
      return []
    })
    for (const entry of entries) {
      const name = textOf(entry.name)
      const below = path === '' ? name : `${path}/${name}`
      if (isHidden(name)) continue
      const file = { path: below, location: Buffer.concat([location, Buffer.from(sep), entry.name]) }
      if (entry.isDirectory()) open.push(file)
      else if (entry.isSymbolicLink()) problems.push(await linkProblem(root, file))
      else if (entry.isFile() && isOfInterest(below)) files.push(file)
      else passedOver.push(below)
    }
  }
  const { leftOut, ...parted } = partFolder(files.sort(byPath), passedOver)
  problems.push(...leftOut.map(rowOf))
  return {
    ...parted,
    problems: problems.sort((a, b) => (a.file < b.file ? -1 : 1)),
    unreadable: unread,
    passedOver: passedOver.sort(),
  }
}

type Entry = Pick<Dirent<Buffer>, 'name' | 'isDirectory' | 'isFile' | 'isSymbolicLink'>

/** Names as the file system has them, in bytes. */
async function entriesOf(location: Buffer): Promise<readonly Entry[]> {
  const entries = await readdir(location, { withFileTypes: true, encoding: 'buffer' })
  return Promise.all(
    entries.map(async (entry: Dirent<Buffer> | Buffer): Promise<Entry> => {
      if ('isFile' in entry) return entry
      // Bun 1.4 gives the names alone.
      const found = await lstat(Buffer.concat([location, Buffer.from(sep), entry]))
      return {
        name: entry,
        isDirectory: () => found.isDirectory(),
        isFile: () => found.isFile(),
        isSymbolicLink: () => found.isSymbolicLink(),
      }
    }),
  )
}

/** The row for a folder that is left out. */
function rowOf({ folder, message, advice }: LeftOut): Problem {
  return { file: `${folder}/`, line: null, severity: 'warning', message, advice }
}

function byPath(a: WalkedFile, b: WalkedFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : Buffer.compare(a.location, b.location)
}

/** A name of the file system as text. */
function textOf(name: Buffer): string {
  return isUtf8(name) ? name.toString('utf8') : legacyNames.decode(name)
}

/** A link is never followed: inside the folder its target is read anyway, and outside is not the archive's. */
async function linkProblem(root: string, { path, location }: WalkedFile): Promise<Problem> {
  const target = await realpath(location).catch(() => null)
  if (target === null) return troubleWith(path, ['the link leads nowhere', 'remove it, or repair its target'])
  const within = relative(root, target)
  if (within === '..' || within.startsWith(`..${sep}`)) {
    const kind = (await stat(target).catch(() => null))?.isDirectory() ? 'folder' : 'file'
    const message = `the link leaves the folder; the ${kind} it leads to was not read`
    return troubleWith(path, [message, 'copy it into the folder instead'])
  }
  const name = within === '' ? 'the folder itself' : within.split(sep).join('/')
  const message = `the link leads to ${name}, which is read under its own name`
  return { ...troubleWith(path, [message, 'remove the link']), severity: 'warning' }
}
