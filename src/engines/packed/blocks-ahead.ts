// Guesses which blocks of positions a search will read: those of its words. They are read before the search is ranked, since ranking that lacks
// a block is done again. What is not guessed costs that second time, and no more.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { BlockStore } from '../../file/blocks/block-store.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { Clause, Form, PhraseClause } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { canRaise, wordsOf } from '../../rank/proximity.ts'

/** Forms of a word: inflections are few, and of the beginning of a word most forms are not read. */
const mostForms = 4
/** Blocks of a list: of a longer one only some are read. */
const mostOfList = 2
/** Blocks in all. They count among the 40 of an answer. */
const mostBlocks = 8

/** Numbers of blocks, no more than a few. */
export function blocksAhead(
  { parts }: OpenArchive,
  store: BlockStore,
  { clause, sort, proximity }: Pick<RankOptions, 'sort' | 'proximity'> & { readonly clause: Clause },
): readonly number[] {
  const found = new Set<number>()
  const add = (field: FieldName, slots: readonly (readonly Form[])[]) => {
    const { [field]: own } = parts.fields
    const lists = slots.map(forms => forms.map(({ term }) => own.entry(term)).filter(({ df }) => df > 0))
    // Alone, a word is near no other.
    if (lists.filter(forms => forms.length > 0).length < 2) return
    for (const forms of lists) {
      if (forms.length > mostForms) continue
      for (const entry of forms) {
        const blocks = store.blocksOfList(fieldNames.indexOf(field), own, entry)
        if (blocks.length <= mostOfList) for (const block of blocks) found.add(block)
      }
    }
  }
  for (const { slots, fields = fieldNames } of phrasesOf(clause)) for (const field of fields) add(field, slots)
  if (sort === 'relevance' && proximity > 0 && canRaise(clause)) {
    const words = wordsOf(clause).filter(({ fields = fieldNames }) => fields.includes('text'))
    add(
      'text',
      words.map(({ forms }) => forms),
    )
  }
  return [...found].slice(0, mostBlocks)
}

/** Phrases that must or should match. */
function phrasesOf(clause: Clause): PhraseClause[] {
  if (clause.op === 'phrase') return [clause]
  return clause.op === 'bool' ? [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(phrasesOf) : []
}
