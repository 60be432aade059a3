// Tells which blocks a search will read: those with the lists of its words, and most of those with their positions. They are read before the
// search is ranked, since ranking that lacks a block is done again. What is missed costs that second time, and no more.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { BlockStore } from '../../file/blocks/block-store.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { Entry } from '../../file/postings/field-reader.ts'
import type { Clause, Form, PhraseClause, WordClause } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { canRaise, wordsOf } from '../../rank/proximity.ts'

/** Forms of a word that are frequent enough to have positions in blocks of their own: of more, most positions are not read. */
const mostForms = 4
/** Blocks of one form's positions: of more, only some are read. */
const mostOfWord = 3
/** Blocks of positions in all. They count among the 40 of an answer. */
const mostPositions = 8

type Slots = readonly (readonly Form[])[]

/** Numbers of blocks. */
export function blocksAhead(
  { parts }: OpenArchive,
  store: BlockStore,
  { clause, ...options }: Partial<Pick<RankOptions, 'sort' | 'proximity'>> & { readonly clause: Clause },
): readonly number[] {
  const words = allWords(clause)
  const [lists, positions] = [new Set<number>(), new Set<number>()]
  const entriesOf = (field: FieldName, forms: readonly Form[]): Entry[] =>
    forms.map(({ term }) => parts.fields[field].entry(term)).filter(({ df }) => df > 0)
  for (const { fields = fieldNames, forms } of words) {
    if (!fields.includes('text')) continue
    for (const entry of entriesOf('text', forms)) lists.add(store.blockOfList(entry))
  }
  const addPositions = (field: FieldName, slots: Slots) => {
    const entries = slots.map(forms => entriesOf(field, forms))
    // Alone, a word is near no other.
    if (entries.filter(forms => forms.length > 0).length < 2) return
    for (const forms of entries) {
      const blocks = forms
        .map(entry => store.blocksOfPositions(field, parts.fields[field], entry))
        .filter(all => all.length > 0)
      if (blocks.length > mostForms) continue
      for (const all of blocks) if (all.length <= mostOfWord) for (const block of all) positions.add(block)
    }
  }
  for (const { slots, fields = fieldNames } of phrasesOf(clause)) for (const field of fields) addPositions(field, slots)
  if (options.sort === 'relevance' && (options.proximity ?? 0) > 0 && canRaise(clause)) {
    const near = wordsOf(clause).filter(({ fields = fieldNames }) => fields.includes('text'))
    addPositions(
      'text',
      near.map(({ forms }) => forms),
    )
  }
  lists.delete(notInBlocks)
  return [...new Set([...lists, ...[...positions].slice(0, mostPositions)])]
}

const notInBlocks = -1

function clausesOf(clause: Clause): Clause[] {
  if (clause.op !== 'bool') return [clause]
  return [...(clause.must ?? []), ...(clause.should ?? []), ...(clause.not ?? [])].flatMap(clausesOf)
}

/** The words of all clauses, those of phrases and excluded ones as well. */
function allWords(clause: Clause): Pick<WordClause, 'forms' | 'fields'>[] {
  return clausesOf(clause).flatMap(one => {
    if (one.op === 'word') return [one]
    if (one.op !== 'phrase') return []
    const { fields } = one
    return one.slots.map(forms => ({ forms, ...(fields !== undefined && { fields }) }))
  })
}

function phrasesOf(clause: Clause): PhraseClause[] {
  return clausesOf(clause).filter(one => one.op === 'phrase')
}
