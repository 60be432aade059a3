// What a page shows about its article: headline, byline, date, section and tags, found by elements and class names.

import { oneLine, type PageElement } from './page-dom.ts'

/** Most elements of a kind that are read. */
const mostElements = 40

/** Most short lines that are searched for a byline and a date. */
const mostLines = 400

/** Longer texts are not a byline, date or section. In UTF-16 code units. */
const longest = 160

/** Headings marked as the article's, else all first-level headings. */
export function headlinesOnPage(document: PageElement): string[] {
  const marked = texts(
    document,
    '[itemprop~="headline"], h1.entry-title, h1.post-title, h1.article-title, h1.headline, h1[class*="headline"], article h1, main h1',
  )
  const [entry, ...more] = texts(document, '.entry-title, .post-title, .p-name')
  return [...marked, ...texts(document, 'h1'), ...(entry !== undefined && more.length === 0 ? [entry] : [])]
}

/** Texts that may be the date of publication, best first. */
export function datesOnPage(document: PageElement): string[] {
  const found: string[] = []
  const take = (selector: string): void => {
    for (const element of all(document, selector)) {
      const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')
      for (const text of [value, element.textContent]) if (text !== null) found.push(...datesIn(oneLine(text)))
    }
  }
  take(
    '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date.published, time.entry-date, .dt-published',
  )
  take('article time, main time, header time')
  take('time[datetime]')
  take(
    'abbr.published, .published, .entry-date, .post-date, .date-published, .article-date, .publish-date, .pubdate, .posted-on, ' +
      '.date-header, .date, .timestamp, .datum, [class*="publish"], [class*="date"], [id*="date"]',
  )
  take('[class*="byline"], [class*="meta"], [class*="posted"], [class*="info"]')
  return found
}

export function authorsOnPage(document: PageElement): string[] {
  for (const selector of [
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]',
    'a[rel~="author"]',
    '.p-author, .author .fn, .vcard .fn, .byline .author, .byline a, .author-name, .entry-author, .post-author, .article-author, ' +
      '.article__author',
    '.byline, .by-line, .author, #author, [class*="byline"], [class*="author-name"], [class*="author_name"], [class*="authorName"]',
  ]) {
    const names = texts(document, selector).map(withoutLabel).filter(isByline)
    if (names.length > 0) return [...new Set(names)].slice(0, selector.startsWith('.byline,') ? 1 : 6)
  }
  return []
}

/** Short lines of a page in order, outside comments and menus; a byline or a date may be among them. */
export function linesOnPage(document: PageElement): string[] {
  const lines: string[] = []
  for (const element of document.querySelectorAll('p, div, span, li, td, small, strong, em, address, h4, h5, h6')) {
    if (lines.length >= mostLines) break
    if (element.querySelector('p, div, li, td, h1, h2, h3') !== null) continue
    const text = oneLine(element.textContent)
    if (text.length >= 6 && text.length <= 100 && !isBeside(element)) lines.push(text)
  }
  return lines
}

const byline = new RegExp(
  '^(?:by|von|par|por|di|text|text von|words by|story by|autor(?:in)?|author|auteure?|geschrieben von|written by' +
    String.raw`|ein beitrag von)\s*:?\s+((?:(?:dr|prof|mag)\.\s+)*\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:de|von|van|der|la|di|da|del` +
    String.raw`|al)\s+)*\p{Lu}[\p{L}.’'-]+){1,3})(?=$|[\s,|·•–/(-])`,
  'iu',
)

/** The author of a line such as "By Ann Roe, 2 March". */
export function authorsInLines(lines: readonly string[]): string[] {
  for (const line of lines) {
    const name = byline.exec(line)?.[1]
    // The words match in any case, but the name needs its capitals.
    if (name?.split(' ').every(word => /^\p{Lu}|^(?:de|von|van|der|la|di|da|del|al|dr\.|prof\.|mag\.)$/u.test(word)))
      return [name]
  }
  return []
}

/** The date of a line that has nothing else, or that says it is the date of publication. */
export function datesInLines(lines: readonly string[]): string[] {
  return lines
    .filter(line => line.length <= 60 && !/©|copyright|export|retriev|accessed|updated|aktualisiert|modifi/i.test(line))
    .flatMap(line =>
      datesIn(
        line.replace(
          /^(?:stand|datum|date|published|posted|veröffentlicht(?: am)?|publié le|publicado(?: el)?|pubblicato il)\s*:?\s*(?:on\s+)?/i,
          '',
        ),
      ).slice(0, 2),
    )
}

/** The address that microformats give for the article. */
export function addressOnPage(document: PageElement): string[] {
  return all(document, 'a.p-canonical, .h-entry > a.u-url').map(link => link.getAttribute('href') ?? '')
}

/** The subtitle of a post that is marked by microformats. */
export function summaryOnPage(document: PageElement): string[] {
  return texts(document, '.h-entry > .p-summary')
}

/** Medium exports posts with author and date, and drafts without either. */
export function isUnsigned(document: PageElement): boolean {
  return (
    document.querySelector('.h-entry [data-field="body"].e-content') !== null &&
    document.querySelector('.p-author, .dt-published') === null
  )
}

export function sectionOnPage(document: PageElement): string | null {
  return texts(document, '[itemprop~="articleSection"], a[rel~="category"]')[0] ?? null
}

export function tagsOnPage(document: PageElement): string[] {
  return texts(document, 'a[rel~="tag"], a.p-tag').map(tag => tag.replace(/^#/, ''))
}

/** The dates in a line: alone, or after a word ("Published on 4 May 2021 at 10:00 by Ann Roe"). */
function datesIn(text: string): string[] {
  if (text.length > longest || !/\d/.test(text)) return []
  const [found] =
    /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th|\.|º)? (?:de |of )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u.exec(
      text,
    ) ?? []
  return found === undefined || found === text ? [text] : [text, found]
}

function withoutLabel(text: string): string {
  return text
    .replace(
      new RegExp(
        '^(?:eingestellt|erstellt|zeige alle beiträge|alle (?:artikel|beiträge)|beitrag|(?:view all )?posts' +
          String.raw`|voir tous les articles)\s*(?=von|by|de|par)`,
        'iu',
      ),
      '',
    )
    .replace(
      new RegExp(
        String.raw`^[\s\p{P}]*(?:(?:written|posted|published|story|text|words|article|report|opinion|analysis|photos?)\s+)?(?:by` +
          String.raw`|von|par|por|di|door|author|autor|auteur|autore|verfasst von|rédigé par)\b\s*:?\s*`,
        'iu',
      ),
      '',
    )
    .replace(/\s+(?:\||•|·|–|—|-|\/|on|am|le|el)\s+.*$/u, '')
    .replace(/\s+(?:→|»|alle artikel|alle beiträge|view all posts|follow).*$/iu, '')
    .replace(/,?\s+(?:published|posted|updated|\d{1,2}[./ ]).*$/iu, '')
    .trim()
}

function isByline(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 80 &&
    /\p{L}/u.test(text) &&
    text.split(' ').length <= 8 &&
    !/[@:?!]|https?/.test(text)
  )
}

function texts(document: PageElement, selector: string): string[] {
  return all(document, selector)
    .map(element => oneLine(element.textContent))
    .filter(text => text !== '' && text.length <= 500)
}

function all(document: PageElement, selector: string): PageElement[] {
  return [...document.querySelectorAll(selector)].slice(0, mostElements).filter(element => !isBeside(element))
}

/** Whether it is in a reader's comment, or in a box about other articles. */
function isBeside(element: PageElement): boolean {
  for (let at: PageElement | null = element.parentNode; at !== null && at.nodeType === 1; at = at.parentNode) {
    if (at.localName === 'article' || at.localName === 'main' || at.localName === 'body') return false
    if (besides.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true
  }
  return false
}

const besides = new RegExp(
  String.raw`(?:^|[\s_-])(?:comments?|commentlist|respond|replies|related|recommended|sidebar|widget|teasers?|most-?read|popular` +
    String.raw`|trending|more-?(?:news|stories|from))(?:$|[\s_-])`,
  'i',
)
