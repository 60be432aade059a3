// Reads a file or folder named on the command line as an archive of its own: `npm run read` and `npm run quotes` see what a build would
// see.

import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize, relative, sep } from 'node:path'
import type { Article } from '../article/article.ts'
import { collect } from '../ingest/collect.ts'
import type { Problem } from '../ingest/problem.ts'
import type { Publishing } from '../ingest/publication/decide.ts'
import { type KnownSides, maybeSideFile } from '../ingest/side-files.ts'
import type { Trouble } from './read-bytes.ts'
import { readFolder } from './read-folder.ts'
import { readSideFiles, readSource, troubleWith } from './read-source.ts'
import type { WalkedFile } from './walk-folder.ts'

/** Side files are looked for in the folder of a file, and in so many above it. */
const foldersAbove = 3

/** Folders beside those of articles that hold lists of authors. */
const foldersOfLists = ['', '_data', '_data/authors', 'data', 'data/authors', 'blog']

const noSuchFile: Trouble = ['there is no such file or folder', 'check its name']

/** What was read, by the file that it is from: its name on the command line, or its place in the folder or file that was named. */
export interface ReadNamed {
  readonly articles: readonly { readonly file: string; readonly article: Article }[]
  readonly problems: readonly Problem[]
}

/** Reads a file or a folder. What cannot be read is a problem. */
export async function readNamed(name: string, publishing: Publishing): Promise<ReadNamed> {
  const kind = await stat(name).catch(() => null)
  if (kind === null) return { articles: [], problems: [troubleWith(name, noSuchFile)] }
  if (kind.isDirectory()) {
    const { articles, origins, problems } = await readFolder(name, { publishing })
    return named({ articles, origins, problems }, path => join(name, path))
  }
  const path = pathInSeeds(name)
  const { readings } = await readSource({ path, location: Buffer.from(name) }, await sidesOf(name, path), {
    isNamed: true,
  })
  // What lies in the file keeps its place behind the name.
  return named(collect(readings, publishing), inner => `${name}${inner.slice(path.length)}`)
}

/** The path that a build would have for a file: relative to the folder of articles if it is in there. */
function pathInSeeds(name: string): string {
  const path = relative(process.env.SEEDS || 'seeds', name)
  // `drafts/../news/a.txt` is in no folder of drafts.
  const whole = path.startsWith('..') || isAbsolute(path) ? normalize(name) : path
  return whole.split(sep).join('/')
}

function named(
  { articles, origins, problems }: Pick<Awaited<ReturnType<typeof readFolder>>, 'articles' | 'origins' | 'problems'>,
  nameOf: (path: string) => string,
): ReadNamed {
  const from = articles.map(article => ({ file: nameOf(origins.get(article.id) ?? ''), article }))
  return {
    articles: from.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    problems: problems.map(problem => ({ ...problem, file: nameOf(problem.file) })),
  }
}

/** The texts beside a file that may say something about it, by their paths. */
async function sidesOf(name: string, path: string): Promise<KnownSides> {
  const found: WalkedFile[] = []
  let [folder, above] = [dirname(name), dirname(path)]
  for (let up = 0; up <= foldersAbove; up++) {
    for (const list of foldersOfLists) {
      const names = await readdir(join(folder, list)).catch(() => [])
      for (const one of names) {
        const at = join(above, list, one).split(sep).join('/')
        if (maybeSideFile(at) && one !== basename(name))
          found.push({ path: at, location: Buffer.from(join(folder, list, one)) })
      }
    }
    if (above === '.' || dirname(folder) === folder) break
    folder = dirname(folder)
    above = dirname(above)
  }
  return readSideFiles(found)
}
