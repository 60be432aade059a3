// The files of a folder, any depth: what may be an article, what is passed over, and what leads out of the folder. Reads no contents.

import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { kindOfFile } from '../../src/ingest/file-kind.ts'
import type { Problem } from '../../src/ingest/problem.ts'

export interface Walked {
  /** Paths relative to the folder, `/` between folders, in the order of their UTF-16 code units. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
  /** Files that are no articles by their name: licences, pictures, styles. */
  readonly passedOver: readonly string[]
}

/** Lists a folder. Throws if it is missing or is no folder; a folder inside it that cannot be read is a problem row. */
export async function walkFolder(folder: string): Promise<Walked> {
  const root = await realpath(folder)
  const files: string[] = []
  const problems: Problem[] = []
  const passedOver: string[] = []
  const open = ['']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error: unknown) => {
      if (path === '') throw error
      problems.push(problem(path ?? '', `the folder cannot be read (${codeOf(error)})`, 'check its permissions'))
      return []
    })
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`
      if (kindOfFile(below) === 'other' && (entry.name.startsWith('.') || entry.name === 'node_modules')) continue
      if (entry.isDirectory()) open.push(below)
      else if (entry.isSymbolicLink()) problems.push(await linkProblem(root, below))
      else if (entry.isFile() && kindOfFile(below) !== 'other') files.push(below)
      else passedOver.push(below)
    }
  }
  return {
    files: files.sort(),
    problems: problems.sort((a, b) => (a.file < b.file ? -1 : 1)),
    passedOver: passedOver.sort(),
  }
}

/** A link is never followed: inside the folder its target is read anyway, and outside is not the archive's. */
async function linkProblem(root: string, path: string): Promise<Problem> {
  const target = await realpath(join(root, path)).catch(() => null)
  if (target === null) return problem(path, 'the link leads nowhere', 'remove it, or repair its target')
  const within = relative(root, target)
  if (within === '..' || within.startsWith(`..${sep}`)) {
    const kind = (await stat(target)).isDirectory() ? 'folder' : 'file'
    return problem(
      path,
      `the link leaves the folder; the ${kind} it leads to was not read`,
      'copy it into the folder instead',
    )
  }
  const name = within === '' ? 'the folder itself' : within.split(sep).join('/')
  const message = `the link leads to ${name}, which is read under its own name`
  return { ...problem(path, message, 'remove the link'), severity: 'warning' }
}

function problem(file: string, message: string, advice: string): Problem {
  return { file, line: null, severity: 'error', message, advice }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
