// Chooses the article's title among a page's many titles: the headline that the page shows, without the name of the site.

import { lettersOf } from './clean-lines.ts'

export interface TitleCandidates {
  /** Headlines in JSON-LD. */
  readonly headlines: readonly string[]
  /** Titles in meta elements, best first. */
  readonly metas: readonly string[]
  /** Headings on the page, those that are marked as headlines first. */
  readonly shown: readonly string[]
  /** The text of `<title>`. */
  readonly title: string
  readonly source: string | null
  readonly url: string | null
}

/** The separator between a headline and the name of a site. */
const separator = /\s+[|–—•·»«:-]{1,2}\s+|\s*[|»«]\s*|\s::\s/g

/** A name of a site has at most so many words. */
const longestName = 6

/** The title, or null if the page has none. */
export function chooseTitle(candidates: TitleCandidates): string | null {
  const { headlines, metas, shown, source, url } = candidates
  const clean = (text: string): string => withoutSite(text, source, url, shown)
  const told = [...headlines, ...metas].map(clean).filter(text => text !== '')
  const inTitle = clean(candidates.title)
  const all = [...told, inTitle].filter(text => text !== '')
  // The page shows the real headline; head and JSON-LD may have another for search engines and social media.
  const confirmed = shown.find(heading => all.some(other => isLike(heading, other)))
  const only = shown.every(heading => heading === shown[0]) ? shown[0] : undefined
  // A kicker or a day above a headline is often in the same heading.
  const own = confirmed === undefined ? undefined : told.find(text => isEnd(confirmed, text))
  return own ?? confirmed ?? told[0] ?? only ?? (inTitle || shown[0] || null)
}

/** Whether two titles have most of their words in common, counted in letters. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  if (a === '' || b === '') return false
  if (a === b || (a.length > 8 && b.includes(a)) || (b.length > 8 && a.includes(b))) return true
  const words = new Set(wordsOf(one))
  const shared = wordsOf(other).filter(word => words.has(word)).length
  return shared >= 3 && shared >= 0.6 * Math.min(words.size, wordsOf(other).length)
}

/** Whether one is the end of the other, and most of it. */
function isEnd(whole: string, part: string): boolean {
  const [all, end] = [lettersOf(whole), lettersOf(part)]
  return end.length > 12 && end.length < all.length && all.endsWith(end) && end.length > all.length * 0.4
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

/** "Ferry strike ends | Harbour Post": removes the site's name at the end or the beginning. */
function withoutSite(text: string, source: string | null, url: string | null, shown: readonly string[]): string {
  const [, lead = '', rest = ''] = /^([^:]{2,40}): (.+)$/.exec(text) ?? []
  let title = lead !== '' && isSite(lead, source, url) ? rest : text
  for (let times = 0; times < 3; times++) {
    const cuts = [...title.matchAll(separator)]
    const [first, last] = [cuts[0], cuts.at(-1)]
    if (first === undefined || last === undefined || shown.some(heading => lettersOf(heading) === lettersOf(title)))
      break
    const before = title.slice(0, last.index).trim()
    const end = title.slice(last.index + last[0].length).trim()
    const start = title.slice(0, first.index).trim()
    const after = title.slice(first.index + first[0].length).trim()
    if (
      isSite(end, source, url) ||
      (isBar(last[0]) && isShort(end, before)) ||
      shown.some(heading => lettersOf(heading) === lettersOf(before))
    )
      title = before
    else if (isSite(start, source, url)) title = after
    else break
  }
  return title.trim()
}

function isBar(cut: string): boolean {
  return /[|»«]|::/.test(cut)
}

function isShort(part: string, rest: string): boolean {
  return part.split(/\s+/).length <= longestName && part.length < rest.length
}

function isSite(part: string, source: string | null, url: string | null): boolean {
  const letters = lettersOf(part)
  if (letters === '') return true
  const site = lettersOf(source ?? '')
  if (
    site.length > 2 &&
    (letters === site ||
      (isShort(part, `${part} `) && (letters.includes(site) || (letters.length > 3 && site.includes(letters)))))
  )
    return true
  const host = url === null ? '' : lettersOf(new URL(url).hostname.replace(/^www\./, ''))
  return (
    letters.length > 3 &&
    isShort(part, `${part} `) &&
    (host.includes(letters) || letters.includes(host.replace(/(?:com|org|net|co|de|uk|info)$/, '') || '\0'))
  )
}
