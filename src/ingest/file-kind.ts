// What a file is, by its name alone: an article in one of the formats that are read, a document in a format that is not, or
// something that no one expects to be an article. Content may still overrule it (read-file.ts).

export type FileKind =
  | 'plain'
  | 'markdown'
  | 'json'
  | 'json-lines'
  /** Likely an article, but in a format that is not read: worth a problem row. */
  | 'unsupported'
  /** Images, styles, licences and the like: passed over. */
  | 'other'

const kinds: Readonly<Record<string, FileKind>> = {
  '': 'plain',
  txt: 'plain',
  text: 'plain',
  asc: 'plain',
  md: 'markdown',
  mdx: 'markdown',
  mdown: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  jsonlines: 'json-lines',
}

const unsupported: ReadonlySet<string> = new Set(
  'html htm xhtml xml rss atom pdf doc docx odt rtf epub pages csv tsv rst adoc asciidoc org tex wiki eml mbox warc zip gz'.split(
    ' ',
  ),
)

/** Files about the folder rather than of it, in any case and, for names that an article may bear too, in capitals only. */
const aboutTheFolder =
  /^(licen[cs]e|copying|readme|changelog|contributing|code[-_]of[-_]conduct|makefile|dockerfile|gemfile)([-.](mit|apache|bsd|[al]?gpl|mpl|cc0|cc-by|isc)[a-z0-9.-]*|\.[a-z]{2})?$/i
const aboutTheFolderInCapitals = /^(NOTICE|SECURITY|AUTHORS|CONTRIBUTORS|MAINTAINERS|CODEOWNERS|CNAME)$/

/** What a file is by its path relative to the folder of articles. A hidden file or folder is always `other`. */
export function kindOfFile(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (path.split('/').some(part => part.startsWith('.') || part === 'node_modules')) return 'other'
  const dot = name.lastIndexOf('.')
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  const kind = kinds[extension] ?? (unsupported.has(extension) ? 'unsupported' : extensionIsName(extension))
  const stem = dot < 0 || kind === 'other' ? name : name.slice(0, dot)
  return aboutTheFolder.test(stem) || aboutTheFolderInCapitals.test(stem) ? 'other' : kind
}

/** "Rust-1.12" and "Dr. No" have no extension: what follows the dot is part of the name. */
function extensionIsName(extension: string): FileKind {
  return /[^a-z0-9]|^\d/.test(extension) ? 'plain' : 'other'
}
