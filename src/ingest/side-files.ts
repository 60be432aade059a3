// Files beside articles that describe them: a list of posts, a list of authors. They are not articles. This file decides which files those
// are; the caller loads them.

import { namesOfAuthors } from './author-lists.ts'

/** The side files of one file. */
export interface SideFiles {
  /**
   * The text of the nearest file of this name: in the folder of the file that is read, then in each parent up to the folder of articles.
   * Null if there is none. `posts.csv`
   */
  text(name: string): string | null
  /** The name of an author whom the article names by an id, from the nearest list of authors; null if none knows the id. */
  nameOfAuthor?(id: string): string | null
}

/** Nothing lies beside the file. */
export const noSideFiles: SideFiles = { text: () => null, nameOfAuthor: () => null }

/**
 * Jekyll's `_data/authors.yml` and `_authors/ann.md`, Docusaurus' `blog/authors.yml`, Hugo's `data/authors/ann.yml` and
 * `content/authors/ann/_index.md`, and similar. The path before these is the folder that the list applies to.
 */
const listOfAuthors = new RegExp(
  `(?:^|/)(?:${[
    '(?:_?data/|src/_?data/)?authors\\.(?:ya?ml|json|toml)',
    '(?:_?data|src/_?data)/authors/[^/]+\\.(?:ya?ml|json|toml)',
    '_authors/[^/]+\\.(?:md|markdown|html)',
    'content/authors/[^/]+/_index\\.md',
  ].join('|')})$`,
  'i',
)
const listOfPosts = /(?:^|\/)posts\.csv$/i

/** May a file be a side file, by its path? */
export function maybeSideFile(path: string): boolean {
  return listOfAuthors.test(path) || listOfPosts.test(path)
}

/**
 * The side files among the paths of a folder. A list of posts counts if the posts are beside it; otherwise it may be a table of articles.
 */
export function sideFilesAmong(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set(
    paths.filter(path => /\.html?$/i.test(path)).map(path => path.slice(0, path.lastIndexOf('/') + 1)),
  )
  return new Set(
    paths.filter(
      path => listOfAuthors.test(path) || (listOfPosts.test(path) && folders.has(path.replace(/\.csv$/i, '/'))),
    ),
  )
}

/** What the side files of a folder say, by their paths. */
export interface KnownSides {
  readonly texts: ReadonlyMap<string, string>
  /** Names of authors by their ids, by the folder that the list is for. */
  readonly authors: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Reads the lists of authors among the side files. */
export function knownSides(texts: ReadonlyMap<string, string>): KnownSides {
  const authors = new Map<string, Map<string, string>>()
  for (const [path, text] of texts) {
    const at = listOfAuthors.exec(path)
    if (at === null) continue
    const folder = path.slice(0, at.index)
    const names = authors.get(folder) ?? new Map<string, string>()
    authors.set(folder, names)
    for (const [id, name] of namesOfAuthors(path, text)) names.set(id, name)
  }
  return { texts, authors }
}

/** The side files for the file at `path`: those of its folder, else those beside its archive. */
export function sideFilesOf(path: string, { texts, authors }: KnownSides, outer: SideFiles = noSideFiles): SideFiles {
  if (texts.size === 0) return outer
  const folders = foldersAbove(path)
  return {
    text(name) {
      for (const folder of folders) {
        const found = texts.get(folder === '' ? name : `${folder}/${name}`)
        if (found !== undefined) return found
      }
      return outer.text(name)
    },
    nameOfAuthor(id) {
      for (const folder of folders) {
        const found = authors.get(folder)?.get(id.toLowerCase())
        if (found !== undefined) return found
      }
      return outer.nameOfAuthor?.(id) ?? null
    },
  }
}

/** The folder of a file and those above it, the nearest first; the last is "". */
function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let folder = path; folder !== ''; ) {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    folders.push(folder)
  }
  return folders
}
