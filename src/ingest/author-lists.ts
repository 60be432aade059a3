// Lists of authors of site generators: the ids that articles use, with the names for readers.

import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'

/** Names of the fields that hold an author's name, and an author's id in a list. */
const nameFields = ['name', 'display_name', 'displayName', 'full_name', 'fullname', 'title']
const idFields = ['id', 'key', 'username', 'slug', 'short_name', 'shortname', 'handle', 'login']

/** A list of more authors than this is none. A name is shorter than this, in UTF-16 code units. */
const mostAuthors = 100_000
const longestName = 200

const frontMatter = /^\ufeff?(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/

/** Names by ids, in lower case. A list that cannot be read names nobody. */
export function namesOfAuthors(path: string, text: string): [id: string, name: string][] {
  const [name = '', folder = ''] = path.split('/').reverse()
  const stem = name.replace(/\.[a-z]+$/i, '')
  // `authors.yml` lists many; a file in a folder of authors is one, and so is a page.
  const isList = stem.toLowerCase() === 'authors' && folder.toLowerCase() !== 'authors' && folder !== '_authors'
  try {
    const value = parsed(name, text)
    if (isList)
      return entriesOf(value)
        .slice(0, mostAuthors)
        .flatMap(([id, author]) => named(id, author))
    return isRecord(value) ? named(stem === '_index' ? folder : stem, value) : []
  } catch {
    return []
  }
}

function parsed(name: string, text: string): unknown {
  const [, fence, inside = ''] = frontMatter.exec(text) ?? []
  if (/\.(?:md|markdown|html)$/i.test(name)) return fence === '+++' ? parseToml(inside) : parseYaml(inside, yaml)
  if (/\.json$/i.test(name)) return JSON.parse(text)
  return /\.toml$/i.test(name) ? parseToml(text) : parseYaml(text, yaml)
}

/** Aliases are expanded so often and no more. */
const yaml = { maxAliasCount: 100, logLevel: 'silent' } as const

/** `{ ann: { name } }`, `{ ann: "Ann Roe" }`, `[{ id: ann, name }]`, and any of them under `authors`. */
function entriesOf(value: unknown): [id: string, author: unknown][] {
  if (Array.isArray(value)) return value.map(author => ['', author])
  if (!isRecord(value)) return []
  const { authors } = value
  if (authors !== undefined && (Array.isArray(authors) || Object.keys(value).length === 1)) return entriesOf(authors)
  return Object.entries(value)
}

function named(id: string, author: unknown): [string, string][] {
  const name = typeof author === 'string' ? author : isRecord(author) ? textIn(author, nameFields) : null
  if (name === null || name.trim() === '' || name.length > longestName) return []
  const ids = [id, ...(isRecord(author) ? idFields.map(field => author[field]) : [])]
  return ids
    .filter((one): one is string | number => (typeof one === 'string' && one !== '') || typeof one === 'number')
    .map(one => [String(one).toLowerCase(), name.trim()])
}

function textIn(author: Readonly<Record<string, unknown>>, fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = author[field]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (isRecord(value) && (typeof value.display === 'string' || typeof value.first === 'string'))
      return [value.display ?? value.first, value.display === undefined ? value.last : undefined]
        .filter(Boolean)
        .join(' ')
  }
  return null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
