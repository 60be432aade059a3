// Finds folders of a site without articles: templates, and pages generated from sources in the same folder tree. By names alone; whether
// such a folder is left out depends on its surroundings.

/** A folder that is left out, with how many files that would have been read. */
export interface LeftOut {
  readonly folder: string
  readonly message: string
  readonly advice: string
}

/** Names that only templates have. */
const templates = /^(?:_layouts|_includes|_partials|layouts)$/i
/** Names that templates share with sections of a newspaper: they are templates in the folder of a site generator. */
const likelyTemplates = /^(?:themes|templates|partials|archetypes|_templates|includes)$/i
const output = /^(?:_site|public|dist|build|out|_build|_dist|www)$/i

/** Other files in the folder of a site generator. */
const siteFiles = new RegExp(
  String.raw`^(?:_config\.ya?ml|(?:hugo|config|zola)\.(?:toml|ya?ml|json)|package\.json|gatsby-config\.\w+|astro\.config\.\w+` +
    String.raw`|\.?eleventy(?:\.config)?\.\w+|next\.config\.\w+|docusaurus\.config\.\w+|mkdocs\.ya?ml|pelicanconf\.py|gemfile` +
    String.raw`|conf\.py|nuxt\.config\.\w+)$`,
  'i',
)
const siteFolders = /^(?:_posts|_layouts|_includes|content|layouts|source|archetypes|_drafts|src)$/i

/** What pages are made of. */
const sources = /\.(?:md|mdx|markdown|mdown|mkd|rst|adoc|asciidoc|org|txt|njk|liquid|json|jsonl|toml)$/i
const pages = /\.(?:html?|xml|txt|json)$/i

/**
 * The folders to leave out. `paths` are the files that would be read, `others` those that are passed over by their names; both relative
 * to the folder of articles.
 */
export function foldersLeftOut(paths: readonly string[], others: readonly string[]): LeftOut[] {
  const folders = foldersIn(paths)
  const all = new Set([...folders.keys(), ...foldersIn(others).keys()])
  const isSite = new Set<string>()
  for (const path of [...paths, ...others]) if (siteFiles.test(nameOf(path))) isSite.add(above(path))
  for (const folder of all) if (siteFolders.test(nameOf(folder))) isSite.add(above(folder))

  const found: LeftOut[] = []
  const within = (folder: string): boolean => found.some(one => folder.startsWith(`${one.folder}/`))
  for (const folder of [...folders.keys()].sort()) {
    const [name, parent] = [nameOf(folder), above(folder)]
    if (within(folder)) continue
    if (templates.test(name) || (likelyTemplates.test(name) && isSite.has(parent))) {
      found.push(leftOut(folder, folders, 'templates, which are no articles'))
    } else if (output.test(name) && (name === '_site' || isSite.has(parent)) && isOutput(folder, parent, paths)) {
      found.push(leftOut(folder, folders, 'pages that were built of the sources beside them'))
    }
  }
  return found
}

/** Whether a folder contains generated pages, with their sources around it. */
function isOutput(folder: string, parent: string, paths: readonly string[]): boolean {
  const [inside, around] = [`${folder}/`, parent === '' ? '' : `${parent}/`]
  return (
    paths.some(path => path.startsWith(inside) && pages.test(path)) &&
    paths.some(path => path.startsWith(around) && !path.startsWith(inside) && sources.test(path))
  )
}

function leftOut(folder: string, folders: ReadonlyMap<string, number>, what: string): LeftOut {
  const files = folders.get(folder) ?? 0
  return {
    folder,
    message: `${files === 1 ? '1 file' : `${files} files`} of ${what}: not read`,
    advice: 'if they are articles, give the folder another name; else there is nothing to do',
  }
}

/** All folders with how many files are in them, at any depth. */
function foldersIn(paths: readonly string[]): Map<string, number> {
  const folders = new Map<string, number>()
  for (const path of paths) {
    for (let folder = above(path); folder !== ''; folder = above(folder))
      folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  return folders
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
