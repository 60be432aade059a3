// BibTeX and BibLaTeX: one entry, in UTF-8. Every value stands in braces and has none of its own, so that no text can end it.

import { authorsOf, type Cited, datePartsOf, mainAddress, notedWords } from './cited.ts'
import type { Name } from './names.ts'

/** What TeX reads as a command, in a form that prints it. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^$&#%_]/g, sign => signs[sign] ?? sign)
}

/** An address, which `\url` prints as it is: signs that could end the value or the line are percent-encoded. */
function address(url: string): string {
  return url.replace(/[\\{}^`\s]/g, sign => encodeURIComponent(sign).replace('`', '%60'))
}

/** `van der Berg, Jr., Anna`; a name that stays whole is braced, and so is a part with the word that separates names. */
function person(name: Name): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`
  const part = (text: string) => (/(?:^|\s)and(?:\s|$)|,/i.test(text) ? `{${escapeLatex(text)}}` : escapeLatex(text))
  const { family, given, particle, suffix } = name
  const last = particle === undefined ? part(family) : `${part(particle)} ${part(family)}`
  return [last, ...(suffix === undefined ? [] : [part(suffix)]), part(given)].join(', ')
}

export function asBibtex(cited: Cited): string {
  const { article, archive, kind, accessed } = cited
  const [year, month] = datePartsOf(article.published)
  const isArticle = kind !== 'blog' && article.source !== null
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', authorsOf(cited).map(person).join(' and ')],
    // Braces of their own keep capitals as they are.
    ['title', article.title === '' ? '' : `{${escapeLatex(article.title)}}`],
    [isArticle ? 'journal' : 'organization', escapeLatex(article.source ?? '')],
    ['entrysubtype', isArticle ? kind : ''],
    [
      'date',
      datePartsOf(article.published)
        .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
        .join('-'),
    ],
    ['year', year === undefined ? '' : String(year).padStart(4, '0')],
    ['month', month === undefined ? '' : (months[month - 1] ?? '')],
    ['url', address(mainAddress(cited))],
    ['urldate', accessed],
    ['language', escapeLatex(article.lang)],
    ['note', `${escapeLatex(archive.name)}, \\url{${address(archive.address)}}`],
    ['annote', escapeLatex(notedWords(cited))],
  ]
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`)
  return `@${isArticle ? 'article' : 'online'}{${cited.key},\n${lines.join(',\n')}\n}\n`
}
