// What an article says of its own corrections: notes at its head or foot ("Correction:", "Editor's note:", "Korrektur:"), and whether it
// was updated after it was published. The text keeps them too.

import type { Paragraph } from '../article/article.ts'
import { shorten } from '../text/shorten.ts'

/** Paragraphs from either end that may hold a note. */
const [atHead, atFoot] = [3, 4]
const mostNotes = 4
/** Longest note that is kept apart, in UTF-16 code units. */
const longestNote = 500
/** A difference of fewer minutes is how systems save, not an update. */
const fewestMinutes = 10

const label = [
  String.raw`corrections?(?: (?:&|and) clarifications?)?|clarifications?|retraction|(?:editors?|ed\.?)(?:['’]s?)? ?note|note from the editors?|update`,
  String.raw`korrektur|berichtigung|richtigstellung|klarstellung|(?:anmerkung|hinweis) der redaktion|anm\. ?d\. ?red\.?|redaktioneller hinweis|aktualisierung`,
  String.raw`correction|erratum|rectificatif|note de la rédaction|ndlr|mise à jour`,
  String.raw`corrección|fe de err(?:ores|atas)|nota (?:del editor|de la redacción|de redacción)|aclaración|rectificación|actualización`,
  String.raw`correção|errata|nota (?:da redação|do editor|da edição)|esclarecimento|retificação|atualização`,
].join('|')
/** The label, a date or time if there is one, and a colon or dash. */
const labelled = new RegExp(
  String.raw`^[\s*_[(—–-]{0,4}(?:${label})(?:[ ,(]{0,3}(?:\p{L}{1,12}\.?,? ){0,3}\d[\d:.,/ -]{0,14}(?:\p{L}[\p{L}.]{0,11},? ?){0,3}\d{0,4}\)?)?[)\] ]{0,2}[:：—–]`,
  'iu',
)
const alone = new RegExp(String.raw`^(?:${label})[:.]?$`, 'iu')
/** A sentence that says it without a label. */
const told =
  /^[\s*_[(—–-]{0,4}(?:an earlier version of this (?:article|story|post|report)\b|this (?:article|story|post|report) (?:has been|was) (?:corrected|updated|amended) (?:to|on|at|because|after|since|with)\b|in einer früheren (?:version|fassung) dieses (?:artikels|textes)\b|une version (?:précédente|antérieure) de cet article\b|cet article a été (?:corrigé|modifié|mis à jour)\b|una versión anterior de este (?:artículo|texto)\b|uma versão anterior d(?:este|esta) (?:artigo|texto|reportagem)\b)/iu

/** The notes of an article, in its order. */
export function notesIn(paragraphs: readonly Paragraph[]): string[] {
  const notes: string[] = []
  for (const [at, { text, kind }] of paragraphs.entries()) {
    if (at >= atHead && at < paragraphs.length - atFoot) continue
    if (kind === 'code' || kind === 'table') continue
    const start = text.slice(0, 160)
    if (alone.test(start.trim())) {
      const next = paragraphs[at + 1]
      if (next?.kind === 'prose') notes.push(`${text.trim().replace(/[:.]$/, '')}: ${next.text}`)
    } else if (kind !== 'heading' && (labelled.test(start) || told.test(start))) notes.push(text)
  }
  return notes.slice(0, mostNotes).map(note => shorten(note.replace(/\s+/g, ' ').trim(), longestNote))
}

/** The date of an update, if it is later than that of publication by more than a few minutes. */
export function updatedAfter(updated: string | null, published: string | null): string | null {
  if (updated === null || published === null) return updated
  const [later, earlier] = [updated, published].map(date => (date.includes('T') ? Date.parse(date) : Number.NaN))
  if (later !== undefined && earlier !== undefined && !Number.isNaN(later) && !Number.isNaN(earlier))
    return later - earlier > fewestMinutes * 60_000 ? updated : null
  const known = Math.min(updated.length, published.length, 10)
  return updated.slice(0, known) > published.slice(0, known) ? updated : null
}
