// Turns a plan's clauses into nodes.

import type { Clause } from '../query/clause.ts'
import { boolNode } from './bool.ts'
import { allNode, dateNode, inNode } from './filter-nodes.ts'
import type { Node } from './node.ts'
import { phraseNode } from './phrase.ts'
import type { RankContext } from './rank-context.ts'
import { wordNode } from './word.ts'

export function prepare(context: RankContext, clause: Clause): Node {
  switch (clause.op) {
    case 'word':
      return wordNode(context, clause)
    case 'phrase':
      return phraseNode(context, clause)
    case 'in':
      return inNode(context, clause)
    case 'date':
      return dateNode(context, clause)
    case 'all':
      return allNode(context)
    case 'bool': {
      const all = (clauses: readonly Clause[] = []) => clauses.map(one => prepare(context, one))
      return boolNode(context, {
        must: all(clause.must),
        should: all(clause.should),
        not: all(clause.not),
      })
    }
  }
}
