// Suggestions for a word or name of the configuration that is typed to its end: its other forms, as far as the archive has them.

import { analyze } from '../../text/analyzer.ts'
import type { Suggestion } from '../answer.ts'
import type { Engine, Facts } from '../engine.ts'
import { plainQuestion } from '../plan/plain-question.ts'
import { plan } from '../plan/planner.ts'
import { tableOf } from '../plan/synonym-table.ts'
import { ask, type Steps } from '../steps.ts'

/** Most other forms that are counted. */
const mostForms = 3

/** The other forms of the longest name at the end of what was typed, in its place. */
export function* suggestSynonyms(engine: Engine, facts: Facts, typed: string): Steps<Suggestion[]> {
  if (facts.synonyms.length === 0) return []
  const table = tableOf(facts)
  const tokens = analyze(typed)
  const found: Suggestion[] = []
  for (let first = Math.max(0, tokens.length - table.longest); first < tokens.length; first += 1) {
    const words = tokens.slice(first).map(({ term }) => term)
    const own = table.formOf(words.join(' '))
    if (own === undefined) continue
    const others = (table.find(words.join(' ')) ?? []).filter(form => form !== own && !form.isStop)
    for (const { text } of others.slice(0, mostForms)) {
      const q = `"${text.replaceAll('"', ' ')}"`
      const { clause } = yield* plan(engine, { ...facts, synonyms: [] }, { q, filters: {}, literal: true })
      const { total } = yield* ask(engine.rank({ ...plainQuestion, clause, fold: true }))
      const before = typed.slice(0, tokens[first]?.start ?? 0)
      if (total > 0) found.push({ text: before + text, kind: 'word', id: null, count: total })
    }
    break
  }
  return found
}
