// Clauses joined (see `BoolClause`).

import type { RankContext } from './context.ts'
import { allNode } from './filters.ts'
import { impossible, type Node } from './node.ts'
import type { Window } from './windows.ts'

export interface BoolParts {
  readonly must: readonly Node[]
  readonly should: readonly Node[]
  readonly not: readonly Node[]
  readonly filter: readonly Node[]
}

export function boolNode(context: RankContext, parts: BoolParts): Node {
  const { scratch } = context
  const { should, not, filter } = parts
  // With nothing to match, everything does.
  const must = parts.must.length === 0 && should.length === 0 ? [allNode(context)] : parts.must
  const bounds = new Float64Array(context.windows.count)
  for (let window = 0; window < bounds.length; window++) bounds[window] = bound(window, { must, should, not, filter })

  const run = (window: Window, bits: Uint32Array, scores: Float64Array | null) => {
    const { words } = window
    const found = scratch.bits()
    const sums = scores === null ? null : scratch.scores()
    const other = scratch.bits()
    const visit = (node: Node, scored: boolean) => {
      other.fill(0, 0, words)
      if (scored && sums !== null) node.score(window, other, sums)
      else node.match(window, other)
    }
    const narrow = (keep: boolean) => {
      for (let word = 0; word < words; word++) {
        found[word] = (found[word] ?? 0) & (keep ? (other[word] ?? 0) : ~(other[word] ?? 0))
      }
    }
    // Filters first: they are cheap, and what they leave out need not be scored where nothing is left.
    let first = true
    const require = (node: Node, scored: boolean) => {
      visit(node, scored)
      if (first) found.set(other.subarray(0, words))
      else narrow(true)
      first = false
    }
    for (const node of filter) require(node, false)
    for (const node of must) require(node, true)
    if (must.length === 0) {
      const any = scratch.bits()
      for (const node of should) {
        visit(node, true)
        for (let word = 0; word < words; word++) any[word] = (any[word] ?? 0) | (other[word] ?? 0)
      }
      other.set(any.subarray(0, words))
      if (first) found.set(other.subarray(0, words))
      else narrow(true)
      scratch.freeBits(any, words)
    } else if (sums !== null) for (const node of should) visit(node, true)
    for (const node of not) {
      if ((node.bounds[window.number] ?? 0) === impossible) continue
      visit(node, false)
      narrow(false)
    }
    for (let word = 0; word < words; word++) {
      let rest = found[word] ?? 0
      bits[word] = (bits[word] ?? 0) | rest
      if (scores === null || sums === null) continue
      for (; rest !== 0; rest &= rest - 1) {
        const place = word * 32 + 31 - Math.clz32(rest & -rest)
        scores[place] = (scores[place] ?? 0) + (sums[place] ?? 0)
      }
    }
    scratch.freeBits(found, words)
    scratch.freeBits(other, words)
    if (sums !== null) scratch.freeScores(sums, words)
  }
  return {
    bounds,
    match: (window, bits) => {
      if ((bounds[window.number] ?? 0) !== impossible) run(window, bits, null)
    },
    score: (window, bits, scores) => {
      if ((bounds[window.number] ?? 0) !== impossible) run(window, bits, scores)
    },
  }
}

function bound(window: number, { must, should, filter }: BoolParts): number {
  let sum = 0
  for (const node of filter) if ((node.bounds[window] ?? 0) === impossible) return impossible
  for (const node of must) {
    const one = node.bounds[window] ?? 0
    if (one === impossible) return impossible
    sum += one
  }
  let any = false
  for (const node of should) {
    const one = node.bounds[window] ?? 0
    if (one === impossible) continue
    any = true
    sum += one
  }
  return must.length === 0 && !any ? impossible : sum
}
