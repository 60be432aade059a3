// Recognises exports of news libraries by their own layouts.

import { isMarkup, linesOf, sample } from './recognise.ts'

const factivaField = /^(?:HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|SE)(?:[ \t]|$)/

/** Exports of Nexis, Factiva, ProQuest, Europresse, EBSCO, Gale and NewsBank. */
export function isNewsLibrary(text: string): boolean {
  const lines = linesOf(text)
  if (
    lines
      .slice(0, 20)
      .some(line =>
        /^\s*(?:(?:Document|Dokument)\s)?\d{1,5} (?:of|de|von|sur|van) \d{1,5} DO[CK]UMENT(?:S|E|EN)?\s*$/i.test(line),
      )
  )
    return true
  if (
    /^\s*(?:Document|Dokument) \d{1,5} (?:of|von|de|sur|van) \d{1,5}\s*$/i.test(
      lines.find(line => line.trim() !== '') ?? '',
    )
  )
    return true
  const codes = new Set(lines.map(line => factivaField.exec(line)?.[0].trim()).filter(code => code !== undefined))
  if (codes.size >= 3 && codes.has('HD') && (codes.has('LP') || codes.has('TD') || codes.has('AN') || codes.has('SN')))
    return true
  const start = text.slice(0, sample)
  if (/^Document [A-Z]{4,8}\d{8}[a-z0-9]{6,}\s*$/m.test(start) || /^ProQuest document ID:/im.test(text)) return true
  const labels = [
    /^(?:LOAD-DATE|Load-Date):/m,
    /^LENGTH:\s+\d+ words/im,
    /^(?:End of Document|Classification)\s*$/m,
    /^BYLINE:/m,
    /^SECTION:/m,
    /^PUBLICATION-TYPE:/m,
    /^Full text:/im,
    /^Publication (?:title|date|info|year):/im,
    /^(?:Database|Subject|Document type|Source type|Language of publication|Country of publication):/m,
    /^(?:Accession Number|AN|Persistent link to this record)[:\s]/m,
    /^Gale Document Number:/m,
    /^Record Number:/m,
    /©\s?\d{4} .{0,80}(?:LexisNexis|Factiva|ProQuest|NewsBank|CEDROM|Europresse)/,
  ]
  return labels.filter(label => label.test(start)).length >= 3
}

/** The same exports as HTML: the service's own elements, or its words. */
export function isNewsLibraryPage(text: string): boolean {
  const start = text.slice(0, 4 * sample)
  if (!isMarkup(start)) return false
  if (/class\s*=\s*["'](?:[^"']* )?(?:DocPublicationName|docOcurrContainer|titreArticleVisu)[ "']/.test(start))
    return true
  if (/class\s*=\s*["'](?:[^"']* )?(?:enArticle|articleParagraph|enHeadline)[ "']/.test(start))
    return /\b(?:Document|Dokument|Documento) [A-Z]{2,12}\d{8}|>\s*HD\s*</.test(text)
  return (
    /<DOCFULL>|>\s*(?:Document )?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?\s*</i.test(start) &&
    /(?:LOAD|Load)-(?:DATE|Date)|LENGTH:/.test(text)
  )
}
