import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueryClause } from '../../src/search/grammar/ast.ts'
import { daysOf } from '../../src/search/grammar/field-value.ts'
import { parse } from '../../src/search/grammar/parse-query.ts'
import { write } from '../../src/search/grammar/write.ts'

/** Clauses as lists: `[sign] op text`, so that a misread operator shows. */
function show(clauses: readonly QueryClause[]): string {
  return clauses
    .map(({ occur, node }) => {
      const sign = { should: '', must: '+', not: '-' }[occur]
      switch (node.op) {
        case 'word':
          return `${sign}${node.field === null ? '' : `${node.field}~`}${node.text}${node.prefix ? '…' : ''}`
        case 'phrase':
          return `${sign}${node.field === null ? '' : `${node.field}~`}‹${node.text}›`
        case 'filter':
          return `${sign}${node.field}=${node.value}`
        default:
          return `${sign}${node.op}[${show(node.clauses)}]`
      }
    })
    .join(' ')
}

const table: readonly [query: string, shown: string, reading?: string][] = [
  ['troops kursk', 'troops kursk'],
  ['"exact phrase" other', '‹exact phrase› other'],
  ['“typographic” „deutsch“ «français»', '‹typographic› ‹deutsch› ‹français›', '"typographic" "deutsch" "français"'],
  ['troops -kursk -"north korea"', 'troops -kursk -‹north korea›'],
  ['+troops kursk', '+troops kursk'],
  ['a OR b c', 'or[a b] c'],
  ['a b OR c', 'a or[b c]'],
  ['a OR b OR c', 'or[a b c]'],
  ['a OR (b OR c)', 'or[a b c]', 'a OR b OR c'],
  ['a OR (b c)', 'or[a group[b c]]'],
  ['+(a OR b) c', '+or[a b] c'],
  ['-(a b)', '-group[a b]'],
  ['(((a)))', 'a', 'a'],
  ['the +1 nucleosomes at -40% +2024 -5g', 'the +1 nucleosomes at -40% +2024 -5g'],
  ['pre* mid*dle', 'pre… mid*dle'],
  ['title:korea title:"north korea" title:kor*', 'title~korea title~‹north korea› title~kor…'],
  ['speaker:"Victor Cha" type:quote', 'speaker=Victor Cha type=quote'],
  ['TAG:asia -Source:VOA', 'tag=asia -source=VOA', 'tag:asia -source:VOA'],
  ['after:2024-05 before:2024-11-04', 'after=2024-05 before=2024-11-04'],
  ['source:a OR source:b', 'or[source=a source=b]'],
  // What does not fit is text.
  ['before:soon', 'before:soon'],
  ['after:2024-13', 'after:2024-13'],
  ['after:2023-02-29 before:2024-02-29', 'after:2023-02-29 before=2024-02-29'],
  ['http://example.org/a?b', 'http://example.org/a?b'],
  ['foo:bar', 'foo:bar'],
  ['tag: asia', 'tag: asia'],
  ['OR a', 'or a', 'or a'],
  ['a OR', 'a or', 'a or'],
  ['a OR OR b', 'or[a or] b', 'a OR or b'],
  ['a OR ½ b', 'a b', 'a b'],
  ['a OR ½ +b', 'a +b', 'a +b'],
  ['a OR ½ OR b', 'or[a b]', 'a OR b'],
  ['"unclosed words', 'unclosed words', 'unclosed words'],
  ['-"unclosed words', '-unclosed words', '-unclosed words'],
  ['a - b', 'a b', 'a b'],
  ['--a +-b', '-a -b', '-a -b'],
  ['a) b (c', 'a b c', 'a b c'],
  ['f(x)', 'f x', 'f x'],
  ['and not or', 'and not or'],
  ['() "" * + -', '', ''],
  ['C++ C# AK-12 $5m 3.5% @name U.S.', 'C++ C# AK-12 $5m 3.5% @name U.S.'],
  ['צה"ל', 'צה"ל'],
  ['he said"no"', 'he said ‹no›', 'he said "no"'],
  [`${'('.repeat(50)}a b${')'.repeat(50)} c`, 'group[a b] c', '(a b) c'],
  // AND requires what stands on both sides, NOT excludes what follows; OR binds tighter than both.
  ['a AND b', '+a +b', '+a +b'],
  ['a AND b c', '+a +b c', '+a +b c'],
  ['a b AND c', 'a +b +c', 'a +b +c'],
  ['a AND b AND c', '+a +b +c', '+a +b +c'],
  ['NOT a', '-a', '-a'],
  ['a NOT b', 'a -b', 'a -b'],
  ['a AND NOT b', '+a -b', '+a -b'],
  ['NOT a AND b', '-a +b', '-a +b'],
  ['a AND -b', '+a -b', '+a -b'],
  ['-a AND b', '-a +b', '-a +b'],
  ['NOT NOT a', '-a', '-a'],
  ['NOT +a NOT -b', '-a -b', '-a -b'],
  ['a AND b OR c', '+a +or[b c]', '+a +(b OR c)'],
  ['a OR b AND c', '+or[a b] +c', '+(a OR b) +c'],
  ['a AND b OR c OR d e', '+a +or[b c d] e', '+a +(b OR c OR d) e'],
  ['a OR b AND c OR d', '+or[a b] +or[c d]', '+(a OR b) +(c OR d)'],
  ['(a AND b) OR c', 'or[group[+a +b] c]', '(+a +b) OR c'],
  ['a OR NOT b', 'or[a -b]', 'a OR -b'],
  ['(a b) AND c', '+group[a b] +c', '+(a b) +c'],
  ['a AND (b OR c)', '+a +or[b c]', '+a +(b OR c)'],
  ['NOT (a AND b)', '-group[+a +b]', '-(+a +b)'],
  ['NOT (a OR b) AND c', '-or[a b] +c', '-(a OR b) +c'],
  ['"x y" AND "z w"', '+‹x y› +‹z w›', '+"x y" +"z w"'],
  ['NOT "x y"', '-‹x y›', '-"x y"'],
  ['"a AND b"', '‹a AND b›'],
  ['"NOT a" AND b', '+‹NOT a› +b', '+"NOT a" +b'],
  ['speaker:cha AND y', '+speaker=cha +y', '+speaker:cha +y'],
  ['NOT speaker:"Victor Cha"', '-speaker=Victor Cha', '-speaker:"Victor Cha"'],
  ['title:x AND pre*', '+title~x +pre…', '+title:x +pre*'],
  ['title:AND a', 'title~AND a'],
  ['+1 AND -40%', '++1 +-40%', '++1 +-40%'],
  ['習 AND 2024', '+習 +2024', '+習 +2024'],
  // Operators without something to join are words.
  ['AND', 'and', 'and'],
  ['NOT', 'not', 'not'],
  ['a AND', 'a and', 'a and'],
  ['a AND NOT', 'a and not', 'a and not'],
  ['AND a', 'and a', 'and a'],
  ['a NOT', 'a not', 'a not'],
  ['(a AND) b', 'group[a and] b', '(a and) b'],
  ['(NOT) a', 'not a', 'not a'],
  ['a OR NOT', 'a or not', 'a or not'],
  ['+AND -NOT a', '+and -not a', '+and -not a'],
  ['a and b not c', 'a and b not c'],
  ['a And b Not c', 'a And b Not c'],
  ['a AND AND b', '+a +b', '+a +b'],
  ['a AND OR b', 'or[a b]', 'a OR b'],
  ['a OR AND b', 'or[a b]', 'a OR b'],
  ['NOT AND a', '-a', '-a'],
  ['AND AND a', 'and and a', 'and and a'],
  ['a AND ½ b', '+a b', '+a b'],
  // In capitals, everything is a word.
  ['TRUMP AND PUTIN MEET', 'TRUMP and PUTIN MEET', 'TRUMP and PUTIN MEET'],
  ['WHO AND UNICEF', 'WHO and UNICEF', 'WHO and UNICEF'],
  ['WHO AND 2024', 'WHO and 2024', 'WHO and 2024'],
  ['DO NOT ENTER', 'DO not ENTER', 'DO not ENTER'],
  ['NOT GUILTY', 'not GUILTY', 'not GUILTY'],
  ['"BIRD FLU" AND WHO', '‹BIRD FLU› and WHO', '"BIRD FLU" and WHO'],
  ['(WAR AND PEACE) TOLSTOY', 'group[WAR and PEACE] TOLSTOY', '(WAR and PEACE) TOLSTOY'],
  // One small letter tells that the capitals are meant.
  ['WHO AND the UNICEF', '+WHO +the UNICEF', '+WHO +the UNICEF'],
  ['NATO AND "bird flu"', '+NATO +‹bird flu›', '+NATO +"bird flu"'],
  ['NATO AND speaker:PUTIN', '+NATO +speaker=PUTIN', '+NATO +speaker:PUTIN'],
]

test.each(table)('%s', (query, shown, reading) => {
  expect(show(parse(query))).toBe(shown)
  expect(write(parse(query))).toBe(reading ?? query.replace('TAG', 'tag').replace('Source', 'source'))
})

const days: readonly [value: string, first: string, last: string][] = [
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2023-04', '2023-04-01', '2023-04-30'],
  ['2023-04-05', '2023-04-05', '2023-04-05'],
]

test.each(days)('%s is from %s to %s', (value, first, last) => {
  expect(daysOf(value)).toEqual([first, last])
})

const pieces = fc.constantFrom(
  ...[
    'a',
    'bc',
    'OR',
    ' AND ',
    ' NOT ',
    '(',
    ')',
    '"',
    '“',
    '”',
    '«',
    '»',
    '-',
    '+',
    '*',
    ' ',
    ':',
    'title:',
    'tag:',
    'before:',
    '2024',
    'צ',
    'C++',
    '\n',
  ],
)
const anyQuery = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
)

test('any string is a query, and its reading is read the same', () => {
  fc.assert(
    fc.property(anyQuery, query => {
      const clauses = parse(query)
      expect(parse(write(clauses))).toEqual(clauses)
    }),
    { numRuns: 10_000 },
  )
})

test('initials with spaces between them are one word', () => {
  const words = parse('+U. S. Customs U. S. J. Smith a. b.c').map(({ node }) =>
    node.op === 'word' ? node.text : node.op,
  )
  expect(words).toEqual(['U. S.', 'Customs', 'U. S. J.', 'Smith', 'a.', 'b.c'])
})

test('of what takes much time little is read', () => {
  for (const piece of ['"a b" ', 'a* ', 'tag:a ', '"a" OR ', '("a" b) ', '-a* ']) {
    const words = write(parse(`${piece.repeat(40)} kursk`)).match(/"a|a\*|tag:a/gu)
    expect(words, piece).toHaveLength(16)
  }
  // What is left out of alternatives leaves what comes after it as it is.
  expect(write(parse(`${'a* OR '.repeat(40)}b* +kursk`))).toMatch(/^(?:a\* OR ){15}a\* \+kursk$/u)
  expect(parse('+(a OR b) '.repeat(40))).toHaveLength(16)
  // Plain words have room beside them, and a beginning in a phrase counts more.
  expect(parse(`${'a* '.repeat(40)} kursk`)).toHaveLength(17)
  expect(parse('"a* b" '.repeat(40))).toHaveLength(4)
})

test('hostile lengths and depths', () => {
  for (const piece of ['(', ')', '"', '-', '*', 'a OR ', '(a ', '"a', 'title:', 'tag:"', '+(', '“']) {
    const clauses = parse(piece.repeat(100_000))
    expect(clauses.length).toBeLessThanOrEqual(1_000)
  }
})
