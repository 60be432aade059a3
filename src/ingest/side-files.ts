// Files that lie beside articles and say something about them: a list of posts, a list of authors. They are no articles themselves.
// Which files those are is said here; the caller loads them.

/** The side files of one file. */
export interface SideFiles {
  /**
   * The text of the nearest file of this name: in the folder of the file that is read, then in each folder above it up to the folder of
   * articles. Null if there is none. `posts.csv`, `_data/authors.yml`, `data/authors/ann-roe.yml`.
   */
  text(name: string): string | null
}

/** Nothing lies beside the file. */
export const noSideFiles: SideFiles = { text: () => null }

/** Paths of lists that map the ids of authors to their names. */
const listsOfAuthors =
  /(?:^|\/)(?:authors\.(?:ya?ml|json|toml)|_data\/(?:authors|people|team)\/[^/]+\.(?:ya?ml|json|toml))$/i
const filesOfAuthors = /(?:^|\/)data\/(?:authors|people)\/[^/]+\.(?:ya?ml|json|toml)$/i
const listsOfPosts = /(?:^|\/)posts\.csv$/i

/** May a file be a side file, by its path? */
export function isSideFile(path: string): boolean {
  return listsOfAuthors.test(path) || filesOfAuthors.test(path) || listsOfPosts.test(path)
}

/** The side files of the file at `path`: among texts by their paths, else what lies beside the archive that it is in. */
export function sideFilesIn(
  path: string,
  texts: ReadonlyMap<string, string>,
  outer: SideFiles = noSideFiles,
): SideFiles {
  if (texts.size === 0) return outer
  return {
    text(name) {
      for (let folder = path; folder !== ''; ) {
        folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
        const found = texts.get(folder === '' ? name : `${folder}/${name}`)
        if (found !== undefined) return found
      }
      return outer.text(name)
    },
  }
}
