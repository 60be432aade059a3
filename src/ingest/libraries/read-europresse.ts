// Exports of Europresse, which are pages: an `article` element for each record, with a header in elements with fixed names.

import { DomUtils, parseDocument } from 'htmlparser2'
import { readDate } from '../dates.ts'
import type { LibraryRecord } from './library-record.ts'
import { linesOfPage } from './lines-of-page.ts'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** "news·20240302·LM·123": source, day and number of a record. */
const number = /^(?:\p{L}+)[·.](\d{8})[·.]\S+$/u

export function isEuropresse(html: string): boolean {
  return /class\s*=\s*["'][^"']*(?:DocPublicationName|docOcurrContainer|titreArticleVisu|DocText)/.test(html)
}

export function readEuropresse(html: string): LibraryRecord[] {
  return DomUtils.getElementsByTagName('article', parseDocument(html), true).map(recordOf)
}

function recordOf(article: Element): LibraryRecord {
  const first = (name: string) => textOf(withClass(article, name)[0])
  const header = first('DocHeader')
  const own = first('publiC-lblNodoc')
  const day = number.exec(own ?? '')?.[1]
  const body = withClass(article, 'docOcurrContainer')[0] ?? withClass(article, 'DocText')[0]
  return {
    title: first('titreArticleVisu') ?? first('titreArticle') ?? first('rdp__articletitle'),
    byline: first('docAuthors') ?? first('sm-margin-bottomNews'),
    source:
      first('DocPublicationName')?.replace(/\s*(?:,\s*n[o°º]\.?\s*\S+.*|\((?:site web|web site)[^)]*\).*)$/iu, '') ??
      null,
    date: dateIn(header) ?? day ?? null,
    section: sectionIn(header),
    summary: first('rdp__subtitle'),
    id: own,
    body: body === undefined ? [] : linesOfPage(DomUtils.getInnerHTML(body)),
    line: 1,
  }
}

/** "Économie, samedi 2 mars 2024, p. 12", "jeudi 12 mai 2022 - 10:00 UTC 679 mots": the date among other details. */
function dateIn(header: string | null): string | null {
  const [found] =
    /\d{1,2}(?:er)?\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u.exec(header ?? '') ?? []
  return found === undefined ? null : readDate(found)
}

function sectionIn(header: string | null): string | null {
  const [first = '', ...rest] = header?.split(/\s*,\s*/) ?? []
  const isDate = dateIn(first) !== null || /\d{4}/.test(first)
  return rest.length === 0 ||
    isDate ||
    /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\p{L}+day)\b/iu.test(first)
    ? null
    : first || null
}

function withClass(within: Element, name: string): Element[] {
  return DomUtils.filter(
    node => 'attribs' in node && (node.attribs.class ?? '').split(/\s+/).includes(name),
    within,
    true,
  ) as Element[]
}

function textOf(element: Element | undefined): string | null {
  const text = element === undefined ? '' : DomUtils.textContent(element).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
