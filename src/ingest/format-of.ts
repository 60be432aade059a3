// Finds a file's format: by its first bytes, by its name, and by its text, which may overrule the name.

import { extensionOf } from './file-names.ts'
import { type Format, formats, isRead } from './formats.ts'
import { readMarkdown } from './markdown/read-markdown.ts'

const plain = formats.at(-1)

/** The format of binary data; null if it may be text. */
export function formatOfBytes(bytes: Uint8Array): Format | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const isSigned = ({ signatures = [] }: Format): boolean => signatures.some(start => head.startsWith(start))
  return formats.find(format => isSigned(format) && format.looksInBytes?.(bytes) !== false) ?? null
}

/** The format that a file's name suggests; null for an unknown extension, plain text for none. */
export function formatOfName(path: string): Format | null {
  const extension = extensionOf(path.slice(path.lastIndexOf('/') + 1))
  if (extension === '') return plain ?? null
  return formats.find(({ extensions }) => extensions.includes(extension)) ?? null
}

/**
 * The format of a text: the one its name suggests, unless the content is clearly another. Markup or a table in a JSON file is read as what
 * it is, and so is a whole web page in a Markdown file. Null if neither name nor content tells.
 */
export function formatOfText(text: string, byName: Format | null): Format | null {
  const read = byName === null ? null : byName.read
  if (read === readMarkdown) return formats.find(format => looksIn(format, text)) ?? byName
  const isJson = byName?.name.startsWith('JSON') === true
  if (isJson && /^\s*[[{]/.test(text)) return byName
  const found = formats.find(({ looksLike }) => looksLike?.(text)) ?? null
  // For an unknown extension, the report names the format of the content, but the file is not read on a guess.
  if (byName === null) return found !== null && !isRead(found) ? found : null
  return found ?? byName
}

function looksIn({ looksLike, inMarkdown = looksLike }: Format, text: string): boolean {
  return inMarkdown?.(text) === true
}
