// A better query: for one that finds nothing or little, with rare words that look like a slip of a common one read so and, where words were
// taken literally, as they would have been corrected; for one that finds much, with the slips that the archive has itself.

import type { OpenArchive } from '../../file/open-archive.ts'
import { rank } from '../../rank/rank.ts'
import type { Clause } from '../grammar/ast.ts'
import { write } from '../grammar/write.ts'
import { correct, oneSlipAway } from '../plan/corrections.ts'
import { plainOptions } from '../plan/plain-options.ts'
import { type Plan, plan } from '../plan/planner.ts'
import { slotsOf } from '../plan/slots.ts'
import { isStopWord } from '../plan/stop-words.ts'
import type { SearchRequest } from '../request.ts'

/** Hits that are little. */
const little = 3
/**
 * A word is taken for a slip of another that is so many times as frequent. Where other words find a lot, only one that is itself in few
 * passages and beside which the other is everywhere: the archive's own slips, as `goverment`.
 */
const muchMoreFrequent = 20
const farMoreFrequent = 200
/** Words of this length have neighbours by chance. In code units. */
const shortest = 5
/** Words of the query that are looked at. */
const mostWords = 8

/** A query that finds more, or what was meant; or null. Never the one that was asked. */
export function didYouMean(archive: OpenArchive, request: SearchRequest, planned: Plan, total: number): string | null {
  if (request.q.trim() === '' || (request.literal && total > little)) return null
  let looked = 0
  const better = (clause: Clause): Clause => {
    const { node } = clause
    // In a title few words are frequent, and what a beginning stands for is said by itself.
    if ((node.op === 'word' && node.prefix) || ('field' in node && node.field !== null)) return clause
    if (node.op === 'group' || node.op === 'or')
      return { ...clause, node: { ...node, clauses: node.clauses.map(better) } }
    if ((node.op !== 'word' && node.op !== 'phrase') || clause.occur === 'not') return clause
    const text = node.text.replace(/[^\s"]+/gu, word => {
      looked += 1
      return looked > mostWords || word.endsWith('*') ? word : (neighbour(archive, word, total > little) ?? word)
    })
    return { ...clause, node: { ...node, text } }
  }
  const query = write(planned.clauses.map(better))
  if (query === planned.reading) return null
  // The proposed word is frequent, so the new query finds something; it need not find more.
  if (total > little) return query
  const proposed = plan(archive, { ...request, q: query }, planned.work)
  if (proposed.isShortened) return null
  const found = rank(archive, proposed.clause, { ...plainOptions, fold: true, filters: proposed.filters }).total
  return found > total ? query : null
}

/** The word that was probably meant, as the archive writes it, or null. */
function neighbour(archive: OpenArchive, word: string, findsMuch: boolean): string | null {
  const [slot, ...others] = slotsOf(word)
  if (slot === undefined || others.length > 0 || slot.isPair) return null
  const { terms } = archive
  const known = terms.find(slot.term)
  if (known < 0) return findsMuch ? null : correct(archive, slot.term)
  if (findsMuch && terms.df(known) > little) return null
  if (slot.term.length < shortest || /\d/u.test(slot.term)) return null
  const enough = Math.max(1, terms.df(known)) * (findsMuch ? farMoreFrequent : muchMoreFrequent)
  if (enough > archive.units.count) return null
  let best: { readonly term: string; readonly df: number } | null = null
  for (const number of oneSlipAway(terms, slot.term, { sameStart: true })) {
    const df = terms.df(number)
    if (number === known || df < enough || df <= (best?.df ?? 0)) continue
    const term = terms.at(number)
    const isPart = slot.term.startsWith(term) || term.startsWith(slot.term)
    if (!isPart && !isStopWord(term, archive.langs)) best = { term, df }
  }
  return best?.term ?? null
}
