// Writes clauses as query text, to show how a query was understood. `parse` reads the same clauses back.

import type { QueryClause, QueryNode } from './ast.ts'

const signs = { should: '', must: '+', not: '-' } as const
/** A value that needs no quotation marks. */
const plain = /^[\p{L}\p{N}][^\s()*]*$/u

/** The canonical text of clauses. */
export function write(clauses: readonly QueryClause[]): string {
  return clauses.map(writeClause).join(' ')
}

function writeClause({ occur, node }: QueryClause): string {
  return signs[occur] + writeNode(node, occur !== 'should')
}

function writeNode(node: QueryNode, isSigned: boolean): string {
  switch (node.op) {
    case 'word':
      return `${field(node.field)}${node.text}${node.prefix ? '*' : ''}`
    case 'phrase':
      return `${field(node.field)}"${node.text}"`
    case 'filter':
      return `${node.field}:${plain.test(node.value) ? node.value : `"${node.value}"`}`
    case 'group':
      return `(${write(node.clauses)})`
    case 'or': {
      const alternatives = node.clauses.map(writeClause).join(' OR ')
      return isSigned ? `(${alternatives})` : alternatives
    }
  }
}

function field(name: string | null): string {
  return name === null ? '' : `${name}:`
}
