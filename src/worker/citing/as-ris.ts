// RIS, as reference managers import it: a line is a tag, two spaces, a hyphen, a space and a value; lines end with CR LF, and the last is ER.

import { authorsOf, type Cited, datePartsOf, mainAddress, notedWords } from './cited.ts'
import { inverted } from './names.ts'
import type { PublicationKind } from './publication-kind.ts'

const types: Readonly<Record<PublicationKind, string>> = { newspaper: 'NEWS', magazine: 'MGZN', blog: 'BLOG' }

/** A value in one line. */
function line(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

/** `2024/11/04/`, with empty parts for what is not known. */
function date(given: string | null): string {
  const [year, month, day] = datePartsOf(given)
  if (year === undefined) return ''
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

export function asRis(cited: Cited): string {
  const { article, archive, kind, accessed, section } = cited
  const [year] = datePartsOf(article.published)
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', types[kind]],
    ['ID', cited.key],
    // A comma separates family and given name, so a name that stays whole has none.
    ...authorsOf(cited).map(
      name => ['AU', 'literal' in name ? name.literal.replaceAll(/[,،]/g, ' ') : inverted(name)] as const,
    ),
    ['TI', article.title],
    ['T2', article.source ?? ''],
    ['SE', section ?? ''],
    ['PY', year === undefined ? '' : String(year).padStart(4, '0')],
    ['DA', date(article.published)],
    ['LA', article.lang],
    ['UR', mainAddress(cited)],
    ['Y2', date(accessed)],
    ['DB', archive.name],
    ['L2', archive.address],
    ['N1', notedWords(cited)],
  ]
  const lines = fields.map(([tag, value]) => [tag, line(value)] as const).filter(([, value]) => value !== '')
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`
}
