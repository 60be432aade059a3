// Keys by which the cluster sorts a list that it could not sort itself: names, which each language orders in its own way. A key depends on
// the list alone, and a new entry changes the keys of a few others only, so that few documents are written again.
//
// The entries form a treap: a binary tree in the order of the list, in which every entry has a higher priority than those below it. The
// priority is a hash of the entry's id, so that the same entries always make the same tree. The key is the way to the entry from the root:
// 0 to the left, 2 to the right, 1 where it ends.
//
//              dora                    anna  001
//             /    \                   bob   01
//          bob      fay                carl  021
//         /   \                        dora  1
//      anna   carl                     fay   21

import { hash } from 'node:crypto'

const none = -1

/** The keys of a list of different ids, in its order. They ascend as strings. */
export function orderKeys(ids: readonly string[]): string[] {
  const { root, left, right } = treapOf(ids.map(priorityOf))
  const keys: string[] = []
  const open = root === none ? [] : [{ node: root, way: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, way } = next
    keys[node] = `${way}1`
    const [before, behind] = [left[node] ?? none, right[node] ?? none]
    if (before !== none) open.push({ node: before, way: `${way}0` })
    if (behind !== none) open.push({ node: behind, way: `${way}2` })
  }
  return keys
}

/** 48 bits; names that differ in one letter must have nothing in common. */
function priorityOf(id: string): number {
  return Number.parseInt(hash('sha1', id, 'hex').slice(0, 12), 16)
}

/** The children of each entry. Of equal priorities, the first is the higher one. */
function treapOf(priorities: readonly number[]) {
  const left = new Int32Array(priorities.length).fill(none)
  const right = new Int32Array(priorities.length).fill(none)
  /** From the root to the last entry. */
  const path: number[] = []
  for (const [node, priority] of priorities.entries()) {
    let below = none
    while (path.length > 0 && (priorities[path.at(-1) ?? none] ?? 0) < priority) below = path.pop() ?? none
    left[node] = below
    const above = path.at(-1)
    if (above !== undefined) right[above] = node
    path.push(node)
  }
  return { root: path[0] ?? none, left, right }
}
