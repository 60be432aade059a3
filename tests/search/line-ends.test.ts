// Words that are broken at the end of a line, from the file to the answer: the stored text keeps hyphen and line break, search finds the
// word in one piece, and people see it so.

import { describe, expect, test } from 'vitest'
import { shownHit } from '../../src/search/answers/shown.ts'
import { ask, searcherOver } from './fixture.ts'

/** A text with what is marked in `‹ ›`; as it is shown; queries that find and mark it; queries that do not. */
type Row = readonly [marked: string, shown: string, found: readonly string[], lost?: readonly string[]]

const rows: readonly Row[] = [
  ['the ‹admin-\nistration› said', 'the ‹administration› said', ['administration', 'admin-\nistration']],
  [
    '‹the admin-\nistration said› so',
    '‹the administration said› so',
    ['"the administration said"'],
    ['"said istration"'],
  ],
  ['in ‹parlia\u00ad\nment› today', 'in ‹parliament› today', ['parliament']],
  ['they ‹gov¬\nern› well', 'they ‹govern› well', ['govern']],
  ['new ‹sanc‐\ntions› came', 'new ‹sanctions› came', ['sanctions']],
  ['an ‹ad-\nmin-\nistra-\ntion› of', 'an ‹administration› of', ['administration']],
  ['the ‹PRESI-\nDENT› spoke', 'the ‹PRESIDENT› spoke', ['president']],
  ['men of ‹Wash-\nington’s› army', 'men of ‹Washington’s› army', ['washington']],
  ['a ‹well-\nknown› man', 'a ‹well-known› man', ['wellknown', '"well known"', '+well-known']],
  ['a ‹cattle-\ntrading› man', 'a ‹cattletrading› man', ['cattletrading', '"cattle trading"']],
  ['a ‹cattle›-\n‹trading› man', 'a ‹cattle›‹trading› man', ['cattle-trading', 'cattle trading']],
  ['a ‹two-\nyear› plan', 'a ‹two-year› plan', ['twoyear', '"two year"']],
  ['a ‹two›-\n‹year› plan', 'a ‹two›-‹year› plan', ['two-year', 'two year']],
  ['in ‹Austro-\nHungarian› hands', 'in ‹Austro-Hungarian› hands', ['austrohungarian', '"austro hungarian"']],
  ['a ‹UN-\nbacked› plan', 'a ‹UN-backed› plan', ['un-backed', '"un backed"']],
  ['the ‹COVID-\n19› years', 'the ‹COVID-19› years', ['covid-19', 'covid19']],
  ['l’‹admi-\nnistration› française', 'l’‹administration› française', ['administration']],
  ['die ‹Re-\ngierung› sagt', 'die ‹Regierung› sagt', ['regierung']],
  ['говорит ‹прези-\nдент› страны', 'говорит ‹президент› страны', ['президент']],
  ['‹two- and three-year› plans', '‹two- and three-year› plans', ['"two and three year"'], ['twoand']],
  ['‹two-\nand three-year› plans', '‹two-\nand three-year› plans', ['"two and three year"'], ['twoand']],
  ['for ‹attrac-\nMrs› Smith', 'for ‹attrac-\nMrs› Smith', ['"attrac mrs"'], ['attracmrs']],
  ['it ‹came--\nand› went', 'it ‹came--\nand› went', ['"came and"'], ['cameand']],
  ['a ‹10kg-\nbag› there', 'a ‹10kg-bag› there', ['"10kg bag"']],
  ['ages ‹10-\n15› years', 'ages ‹10-15› years', ['"10 15"'], ['1015']],
]

const markedIn = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}‹${rest.slice(start, end)}›${rest.slice(end)}`,
    text,
  )

describe('a word that is broken at the end of a line', () => {
  test.each(rows.map(row => ({ row })))('$row.1', async ({ row: [marked, shown, found, lost = []] }) => {
    const searcher = await searcherOver([marked.replace(/[‹›]/gu, '')])
    for (const q of [...found, ...lost]) {
      const { hits } = await searcher.search({ ...ask(q), literal: true })
      const stored = hits.map(({ snippet: { text, highlights } }) => markedIn(text, highlights))
      expect([q, stored]).toEqual([q, found.includes(q) ? [marked] : []])
      const seen = hits.map(shownHit).map(({ snippet: { text, highlights } }) => markedIn(text, highlights))
      expect([q, seen]).toEqual([q, found.includes(q) ? [shown] : []])
    }
  })

  test('is found by either half, as a compound may have been broken at its own hyphen', async () => {
    const searcher = await searcherOver(['a cattle-\ntrading man'])
    expect((await searcher.search(ask('trading'))).total).toBe(1)
    expect((await searcher.search(ask('cattle'))).total).toBe(1)
  })

  test('is never cut where a snippet ends', async () => {
    const filler = Array.from({ length: 60 }, (_, i) => `admin-\nistration${'x'.repeat(i % 7)}`).join(' ')
    const searcher = await searcherOver([`${filler} kursk ${filler}`])
    const [hit] = (await searcher.search(ask('kursk'))).hits
    expect(hit?.snippet.text).toMatch(/^… admin-\nistrationx* .* admin-\nistrationx* …$/s)
  })

  test('follows another in suggestions as one word', async () => {
    const searcher = await searcherOver(['the new admin-\nistration came', 'the new admin-\nistration left'])
    const { suggestions } = await searcher.suggest({ q: 'new adm', limit: 5 })
    expect(suggestions.map(({ text }) => text)).toContain('new administration')
    expect(suggestions.some(({ text }) => /admin$|istration$/.test(text.replace('administration', '')))).toBe(false)
  })
})
