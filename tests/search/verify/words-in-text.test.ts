// Claims about passages whose words have brackets, footnote marks or line ends in them. What is claimed without them is verbatim; the answer
// says which letters the article put in.

import { describe, expect, test } from 'vitest'
import { searcherOver } from '../fixture.ts'

/** A sentence around the words, so that they are not too few to be found. */
const around = (words: string) => `The committee that met last week wrote ${words} into the report for the council.`

async function verified(text: string, claim: string) {
  const searcher = await searcherOver([around(text)])
  const { verdict, matches } = await searcher.verify({ text: around(claim), speaker: null, limit: 1 })
  return { verdict, put: (matches[0]?.insertions ?? []).map(run => run.text), matches }
}

type Row = readonly [text: string, claim: string, put?: readonly string[]]

const verbatim: readonly Row[] = [
  ['[T]he president want[s] peace', 'the president wants peace', ['T', 's']],
  ['“[W]e will not go”', '“We will not go”', ['W']],
  ['(re)elected person(s)', 'reelected persons', ['re', 's']],
  ['(re)elected person(s)', '(re)elected person(s)', ['re', 's']],
  ['they walk[ed] home', 'they walked home', ['ed']],
  ['the [wo]man left', 'the woman left', ['wo']],
  ['[Kim]’s men', 'Kim’s men', ['Kim']],
  ['that [Mr Kim] will go', 'that Mr Kim will go', ['Mr Kim']],
  ['(s)he went', 'she went', ['s']],
  ['[É]tats généraux', 'États généraux', ['É']],
  ['they were [un]happy there', 'they were unhappy there', ['un']],
  ['inflation¹ rose again', 'inflation rose again'],
  ['a note¹² on prices¹,² there', 'a note on prices there'],
  ['it rose.³ The bank', 'it rose. The bank'],
  ['“it rose”² again', '“it rose” again'],
  ['Smith’s¹ new book', 'Smith’s new book'],
  ['10 km² of land', '10 km² of land'],
  ['COVID-19¹ cases rose', 'COVID-19 cases rose'],
  ['in 2019¹ it fell', 'in 2019 it fell'],
  ['the G20² met there', 'the G20 met there'],
  ['an exam-\nple¹ here', 'an example here'],
  ['release v1.2.3 is out', 'release 1.2.3 is out'],
  ['release V0.2 is out', 'release v0.2 is out'],
  ['it rose by +100 000 000 there', 'it rose by +100 000 000 there'],
  ['the new admin-\nistration said', 'the new administration said'],
  ['the new admi-\nnistra-\ntion said', 'the new administration said'],
  ['in parlia\u00ad\nment today', 'in parliament today'],
  ['they gov¬\nern us', 'they govern us'],
  ['new sanc‐\ntions came', 'new sanctions came'],
  ['a well-\nknown man', 'a well-known man'],
  ['a cattle-\ntrading man', 'a cattle-trading man'],
  ['an Austro-\nHungarian plan', 'an Austro-Hungarian plan'],
  ['the not-\nable man', 'the notable man'],
  ['two- and three-year plans', 'two- and three-year plans'],
]

const altered: readonly Row[] = [
  ['[T]he president want[s] peace', 'he president want peace'],
  ['the [wo]man left', 'the man left'],
  ['the [wo]man left', 'the [hu]man left'],
  ['they were [un]happy there', 'they were happy there'],
  ['the plan [not] made', 'the plan made'],
  ['10 km² of land', '10 km of land'],
  ['in 2019¹ it fell', 'in 2020 it fell'],
  ['release v1.2.3 is out', 'release v1.2.4 is out'],
  ['some v 3 of it', 'some 3 of it'],
  ['with 10² of them', 'with 102 of them'],
  ['where x² is even', 'where x is even'],
  ['a note¹² there', 'a note 12 there'],
  ['the not-\nable man', 'the not able man'],
  ['the new admin-\nistration said', 'the new ministration said'],
  ['two- and three-year plans', 'twoand three-year plans'],
]

describe('the words of an article without its brackets, footnote marks and line ends', () => {
  test.each(verbatim.map(row => ({ row })))('$row.0 | $row.1', async ({ row: [text, claim, put = []] }) => {
    expect(await verified(text, claim)).toMatchObject({ verdict: 'verbatim', put })
    expect((await verified(claim, text)).verdict).toBe('verbatim')
  })

  test.each(altered.map(row => ({ row })))('but not: $row.0 | $row.1', async ({ row: [text, claim] }) => {
    expect((await verified(text, claim)).verdict).toBe('altered')
  })
})

test('round brackets may also be left out with their letters', async () => {
  const { verdict, put } = await verified('(re)elected person(s)', 'elected person')
  expect([verdict, put]).toEqual(['verbatim', []])
})

test('insertions are ranges of the text', async () => {
  const { matches } = await verified('[T]he president want[s] peace', 'the president wants peace')
  const [match] = matches
  expect(match?.insertions.map(({ range }) => match.text.slice(...range))).toEqual(['T', 's'])
})

test('a long run of brackets, marks or broken words takes linear time', async () => {
  for (const unit of ['[T]he ', 'want[s] ', '[', '(a', 'note¹ ', 'admin-\nistration ', 'ab-\n']) {
    const text = around(unit.repeat(3_000))
    const searcher = await searcherOver([text])
    expect(
      (await searcher.verify({ text: around(unit.repeat(200)), speaker: null, limit: 1 })).matches.length,
    ).toBeLessThan(2)
  }
})
