// A node for joined clauses (see `BoolClause`).

import { allNode } from './filter-nodes.ts'
import { Bounds, impossible, type Node, noFloor } from './node.ts'
import type { RankContext } from './rank-context.ts'
import type { Scores, Scratch } from './scratch.ts'
import { lowest } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

export interface BoolParts {
  readonly must: readonly Node[]
  readonly should: readonly Node[]
  readonly not: readonly Node[]
}

export function boolNode(context: RankContext, given: BoolParts): Node {
  const { scratch } = context
  const empty = given.must.length === 0 && given.should.length === 0
  // Without any clause to match, everything matches.
  const parts = empty ? { ...given, must: [allNode(context)] } : given
  const bounds = new Bounds(() => {
    const found = new Float64Array(context.windows.count)
    for (let window = 0; window < found.length; window++) found[window] = boundOf(window, parts)
    return found
  })
  const anyOf = parts.must.length === 0 && parts.not.length === 0
  // The part with the highest possible score comes first, so that low-scoring matches need not be scored alone.
  const inTurn = parts.should.toSorted((a, b) => b.most - a.most)
  return {
    bounds,
    most: [...parts.must, ...parts.should].reduce((sum, { most }) => sum + most, 0),
    postings: [...parts.must, ...parts.should, ...parts.not].reduce((sum, { postings }) => sum + postings, 0),
    candidates: () => candidatesOf(parts, context.mostCandidates),
    match(stretch, bits) {
      if (!bounds.isPossible(stretch)) return
      // Only alternatives: the matches of each go straight into the result.
      if (anyOf) for (const node of inTurn) node.match(stretch, bits)
      else run(scratch, parts, stretch, bits, null)
    },
    score(stretch, bits, scores, floor) {
      // The words that a unit has are recorded even if a required part is missing: closeness depends on words, however they are joined.
      if (!bounds.isPossible(stretch) && (anyOf || context.met === null)) return
      if (!anyOf) {
        run(scratch, parts, stretch, bits, scores)
        return
      }
      let toCome = inTurn.reduce((sum, { most }) => sum + most, 0)
      for (const node of inTurn) {
        toCome -= node.most
        const among = floor.among - toCome
        node.score(stretch, bits, scores, { alone: toCome > 0 ? among : floor.alone, among })
      }
    },
  }
}

function run(
  scratch: Scratch,
  { must, should, not }: BoolParts,
  stretch: Stretch,
  bits: Uint32Array,
  scores: Scores | null,
): void {
  const { words } = stretch
  const found = scratch.bits()
  const other = scratch.bits()
  const sums = scores === null ? null : scratch.scores()
  const visit = (node: Node, into: Uint32Array) => {
    if (sums !== null) node.score(stretch, into, sums, noFloor)
    else node.match(stretch, into)
  }
  let first = true
  const require = (nodes: readonly Node[]) => {
    for (const node of nodes) visit(node, first ? found : other)
    if (!first) keep(found, other, words, 0)
    first = false
  }
  for (const node of must) require([node])
  if (must.length === 0) require(should)
  else if (sums !== null) {
    for (const node of should) visit(node, other)
    other.fill(0, 0, words)
  }
  for (const node of not) {
    node.match(stretch, other)
    keep(found, other, words, 0xffffffff)
  }
  for (let word = 0; word < words; word++) {
    let rest = (found[word] ?? 0) | 0
    bits[word] = (bits[word] ?? 0) | rest
    if (scores === null || sums === null) continue
    let top = scores.tops[word] ?? 0
    for (; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + lowest(rest)
      const score = (scores.values[place] ?? 0) + (sums.values[place] ?? 0)
      scores.values[place] = score
      if (score > top) top = score
    }
    scores.tops[word] = top
  }
  scratch.freeBits(found, words)
  scratch.freeBits(other, 0)
  if (sums !== null) scratch.freeScores(sums, words)
}

/** Keeps the bits that are also in the other set (or, with all bits of `flip` set, that are not), and empties the other. */
function keep(found: Uint32Array, other: Uint32Array, words: number, flip: number): void {
  for (let word = 0; word < words; word++) {
    found[word] = (found[word] ?? 0) & ((other[word] ?? 0) ^ flip)
    other[word] = 0
  }
}

function boundOf(window: number, { must, should }: BoolParts): number {
  let sum = 0
  for (const node of must) {
    const one = node.bounds.of(window)
    if (one === impossible) return impossible
    sum += one
  }
  let any = false
  for (const node of should) {
    const one = node.bounds.of(window)
    if (one === impossible) continue
    any = true
    sum += one
  }
  return must.length === 0 && !any ? impossible : sum
}

/** The candidates of the required part that has fewest; without a required part, those of all optional parts. */
function candidatesOf({ must, should }: BoolParts, most: number): readonly number[] | null {
  let fewest: readonly number[] | null = null
  for (const node of must) {
    const own = node.candidates()
    if (own !== null && (fewest === null || own.length < fewest.length)) fewest = own
  }
  if (fewest !== null || must.length > 0) return fewest
  const all: number[] = []
  for (const node of should) {
    const own = node.candidates()
    if (own === null || own.length + all.length > most) return null
    all.push(...own)
  }
  return all
}
