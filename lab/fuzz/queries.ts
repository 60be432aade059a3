// Structured random queries, drawn to be dear: each is mostly of one kind, as long as may be, of frequent words, with others mixed in.

import { pick } from '../lib/random.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Random = () => number

const letters = [...'taoiswchbpfmdrlenguvykjqxz0123456789']
const joiners = ['-', '/', '.', '_', '@', '&', '’', "'", '–', '·', '+', '#', ':', '*', '\u00ad', '\u200b']
const scripts = [
  '北朝鮮のミサイル発射',
  '中华人民共和国',
  '한국의 대통령이',
  'ภาษาไทยไม่มีวรรค',
  'Москва́',
  'צה"ל',
  'الرئيس',
  '🚀🇺🇸',
  '½',
  'İstanbul',
]
const fields = ['speaker', 'source', 'author', 'section', 'tag', 'lang', 'type', 'title', 'before', 'after']
const days = ['2014', '2019-02', '2024-02-30', '0000', '9999-12-31', '2023-13', '-1', 'soon', '']
const oddities = [
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
  ' OR ',
  ' AND ',
  ' NOT ',
  '\\',
  '%',
  '\u0000',
  '\ud800',
  '\uffff',
  '()',
  '""',
  '(("',
  '*:*',
  '--',
  '++',
]

export function drawWord(words: Vocabulary, random: Random): string {
  const chance = random()
  if (chance < 0.5) return pick(words.common, random)
  if (chance < 0.75) return pick(words.frequent, random)
  if (chance < 0.85) return pick(words.rare, random)
  if (chance < 0.93) return pick(letters, random)
  return chance < 0.97 ? pick(scripts, random) : slip(pick(words.frequent, random), random)
}

function slip(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + pick(letters, random) + word.slice(at + Math.floor(random() * 2))
}

function beginning(words: Vocabulary, random: Random): string {
  return `${drawWord(words, random).slice(0, 1 + Math.floor(random() * random() * 5))}*`
}

const several = (random: Random, most: number, one: () => string): string[] =>
  Array.from({ length: 1 + Math.floor(random() * most) }, one)

function compound(words: Vocabulary, random: Random): string {
  const joiner = pick(joiners, random)
  const parts = several(random, 7, () => drawWord(words, random)).join(random() < 0.7 ? joiner : pick(joiners, random))
  return random() < 0.5 ? `${parts}${joiner}${beginning(words, random)}` : parts
}

function phrase(words: Vocabulary, random: Random): string {
  const most = random() < 0.1 ? 60 : 4
  return `"${several(random, most, () => (random() < 0.25 ? beginning(words, random) : drawWord(words, random))).join(' ')}"`
}

function field(words: Vocabulary, random: Random): string {
  const name = pick(fields, random)
  if (name === 'before' || name === 'after') return `${name}:${pick(days, random)}`
  if (random() < 0.5) return `${name}:${beginning(words, random)}`
  if (random() < 0.3) return `${name}:"${pick(words.values, random)}"`
  return `${name}:${random() < 0.3 ? phrase(words, random) : drawWord(words, random)}`
}

/** Kinds of which a query is mostly made. */
const kinds = {
  words: drawWord,
  beginnings: beginning,
  compounds: compound,
  phrases: phrase,
  fields: field,
  oddities: (_words: Vocabulary, random: Random) => pick(oddities, random),
  groups: (words: Vocabulary, random: Random): string =>
    `(${several(random, 4, () => operand(words, random)).join(random() < 0.5 ? ' OR ' : ' ')})`,
} as const
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[]

function operand(words: Vocabulary, random: Random, kind = pick(kindNames, random)): string {
  return kinds[kind](words, random)
}

/** A query of up to so many code units. */
export function drawQuery(words: Vocabulary, random: Random, longest: number): string {
  if (random() < 0.02) return pick(words.texts, random).slice(0, longest)
  const main = pick(kindNames, random)
  const purity = random()
  const sign = pick(['', '', '+', '-'], random)
  const joint = pick([' ', ' ', ' OR ', ''], random)
  const repeated = random() < 0.15 ? operand(words, random, main) : null
  const length = random() < 0.5 ? longest : Math.floor(random() * longest)
  let query = ''
  while (query.length < length) {
    const one = repeated ?? operand(words, random, random() < purity ? main : undefined)
    query += `${query === '' ? '' : joint}${random() < 0.8 ? sign : pick(['+', '-', ''], random)}${one}`
  }
  return query.slice(0, length)
}
