// Words that the text writes with something in them: brackets of an editor, footnote marks. Through build, query and highlight alike: what
// is typed finds the text, and marks exactly what it found.

import { describe, expect, test } from 'vitest'
import { ask, searcherOver } from './fixture.ts'

/** A text with what is marked in `‹ ›`; queries that find and mark it; queries that do not find it. */
type Row = readonly [marked: string, found: readonly string[], lost?: readonly string[]]

function areFound(rows: readonly Row[]): void {
  test.each(rows.map(row => ({ row })))('$row.0', async ({ row: [marked, found, lost = []] }) => {
    const searcher = await searcherOver([marked.replace(/[‹›]/gu, '')])
    for (const q of [...found, ...lost]) {
      const { hits } = await searcher.search({ ...ask(q), literal: true })
      const shown = hits.map(({ snippet: { text, highlights } }) =>
        highlights.reduceRight(
          (rest, [start, end]) => `${rest.slice(0, start)}‹${rest.slice(start, end)}›${rest.slice(end)}`,
          text,
        ),
      )
      expect([q, shown]).toEqual([q, found.includes(q) ? [marked] : []])
    }
  })
}

describe('letters in brackets belong to their word', () => {
  areFound([
    ['He said that ‹[t]he president› knows.', ['"the president"', '"[t]he president"'], ['"he president"']],
    ['“‹[T]he president› wants it.”', ['"the president"'], ['"he president"']],
    ['The president ‹want[s]› to go.', ['wants', 'want[s]']],
    ['The ‹president want[s] to› go.', ['"president wants to"', '"president want[s] to"']],
    ['“‹[W]e will not› go”, he said.', ['"we will not"'], ['"e will not"']],
    ['Every ‹(re)elected› member', ['reelected']],
    ['Every (re)‹elected› member', ['elected']],
    ['Every ‹(re)elected person› came.', ['"reelected person"'], ['"re elected"']],
    ['Every (re)‹elected person› came.', ['"elected person"']],
    ['the ‹person(s)› in charge', ['persons']],
    ['the ‹person›(s) in charge', ['person']],
    ['the ‹person(s) in› charge', ['"persons in"', '"person in"']],
    ['The ‹[wo]man› left.', ['woman'], ['man', 'wo']],
    ['They ‹walk[ed]› home.', ['walked'], ['ed']],
    ['They ‹walk›[ed] home.', ['walk']],
    ['They were ‹[un]happy› there.', ['unhappy'], ['happy']],
    ['‹[Kim]’s› men came.', ['kim', "kim's"]],
    ['It was ‹Trump[’s]› idea.', ['trump']],
    ['‹(S)he› came.', ['she'], ['s']],
    ['les ‹citoyen(ne)s› français', ['citoyennes', 'citoyens']],
    ['die ‹Bürger(innen)› der Stadt', ['bürgerinnen']],
    ['die ‹Bürger›(innen) der Stadt', ['bürger']],
    ['‹[É]tats› généraux', ['états', 'etats']],
    ['сказал ‹[П]резидент› вчера', ['президент'], ['резидент']],
    ['‹[PRES]IDENT› in capitals', ['president'], ['ident']],
    ['It has len(‹vec›) there.', ['vec']],
    ['Rust has ‹Some(value)› there.', ['somevalue']],
  ])
})

describe('brackets around other things part words', () => {
  areFound([
    ['Mr [‹Kim›] said so.', ['kim']],
    ['He wrote ‹recieve›[sic] there.', ['recieve'], ['recievesic']],
    ['It rose (‹slowly›) again.', ['slowly'], ['roseslowly']],
    ['‹inflation›[12] rose', ['inflation'], ['inflation12']],
    ['See Vec(‹T›) there.', ['t'], ['vect']],
    ['See section 3(‹b›) of it.', ['b'], ['3b']],
    ['The ‹man›(Trump) spoke.', ['man'], ['mantrump']],
  ])
})

describe('a footnote mark is no part of a word', () => {
  areFound([
    ['‹Inflation›¹ rose.', ['inflation', 'inflation¹'], ['inflation1']],
    ['A ‹note›¹² says so.', ['note'], ['note12', '12']],
    ['The ‹prices›¹,² rose.', ['prices'], ['2']],
    ['The ‹prices rose›³ again', ['"prices rose"'], ['rose3']],
    ['‹Inflation¹ rose› again', ['"inflation rose"']],
    ['It ‹rose.¹ The› bank', ['"rose the"'], ['1']],
    ['“It ‹rose”² again›', ['"rose again"'], ['2']],
    ['‹Smith’s›¹ book', ['smith'], ['smiths1']],
    ['Die ‹Währung›⁴ fällt.', ['währung'], ['währung4']],
    ['‹Инфляция›¹ растёт', ['инфляция'], ['инфляция1']],
    ['‹Inflation›¹⁻³ rose.', ['inflation'], ['3']],
    ['a ‹list›¹-like thing', ['list'], ['list1']],
    ['‹COVID-19›¹ cases', ['covid19', '"covid 19"'], ['191', 'covid191']],
    ['The ‹G20›² met.', ['g20', 'G20²'], ['g202']],
    ['the ‹H5N1›³ virus', ['h5n1'], ['h5n13']],
    ['in ‹2019›¹ it fell', ['2019'], ['20191']],
    ['in the ‹1990s›² it fell', ['1990s'], ['1990s2']],
    ['up ‹2019–2020›¹ and', ['"2019 2020"'], ['20201']],
    ['an ‹exam-\nple›¹ here', ['example'], ['example1']],
    ['The ‹law›¹ says', ['law', '+law']],
    ['The ‹EU›² says', ['eu', 'EU']],
    ['a ‹cm³› of gas', ['cm3'], ['cm']],
    ['an area of ‹ft²› only', ['ft2'], ['ft']],
    ['with ‹10²› of them', ['10²'], ['10']],
    ['the ‹PM₂.₅› level', ['PM2.5', '"pm 2.5"'], ['pm2']],
    ['10 ‹km²› of land', ['km2', 'km²'], ['km']],
    ['the ‹CO₂› of it', ['co2', 'CO₂'], ['co']],
    ['where ‹x²› is even', ['x2', 'x²'], ['x']],
    ['an ‹m³› of gas', ['m3'], ['m']],
  ])
})
