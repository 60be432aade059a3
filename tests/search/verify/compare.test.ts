// A claimed quotation against a passage. Differences are written on one line: `same`, `[missing]`, `{added}`, `{claimed->found}`,
// `<moved>`, and those that the claim marks itself: `(omitted)`, `(inserted->found)`.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../src/search/verify/claim-language.ts'
import { compare, comparedClaim, comparedPassage, type Frame, overlap } from '../../../src/search/verify/compare.ts'

const english = languageOf('en')

const refusal =
  'We will not, under any circumstances, negotiate with terrorists. But the U.S. government don’t rule out talks with their ' +
  'co-op partners. It is over.'

function compared(claimText: string, text: string, whole = true) {
  const claim = comparedClaim(claimText, english)
  const passage = comparedPassage(text, english, claim)
  const frame: Frame = whole ? { type: 'quote', breaks: () => [] } : { type: 'paragraph', regions: () => [] }
  return compare(claim, passage, overlap(claim, passage).words, frame)
}

function written(claim: string, text: string): string {
  const signs = { same: '', missing: '[]', added: '{}', changed: '{}', moved: '<>', omitted: '()', inserted: '()' }
  return (compared(claim, text)?.changes ?? [])
    .map(({ kind, claimed, found }) => {
      const sides = [claimed && claim.slice(claimed.start, claimed.end), found && text.slice(found.start, found.end)]
      const words =
        kind === 'changed' || kind === 'inserted'
          ? sides.filter(side => side !== null).join('->')
          : (sides[0] ?? sides[1] ?? '')
      return `${signs[kind].slice(0, 1)}${words}${signs[kind].slice(1)}`
    })
    .join(' ')
}

describe('the same words are verbatim, however they are written', () => {
  test.each([
    ['WE WILL NOT under any circumstances negotiate with terrorists', 'capitals and commas'],
    ['“We will not — under any circumstances — negotiate with terrorists!”', 'marks and dashes'],
    ['But the US government dont rule out', 'an acronym without stops, a contraction without its apostrophe'],
    ['talks with their coop partners', 'a compound in one word'],
    ['talks with their co op partners', 'a compound in two words'],
    ['ŧalks'.replace('ŧ', 't').concat(' with   their\n co-op\tpartners'), 'spaces and line ends'],
    ['negotiate with ter\u00ADrorists', 'a soft hyphen'],
    ['terrorists. But', 'two sentences'],
  ])('%s (%s)', claim => {
    expect(compared(claim, refusal)).toMatchObject({ verdict: 'verbatim', similarity: 1 })
  })

  test.each([
    ['It cost 3,500 dollars', 'it cost 3500 dollars'],
    ['a rise of 5%', 'a rise of 5 per cent'],
    ['Der Präsident sagte', 'der prasident sagte'],
    ['北京说，这是不可能的', '北京说这是不可能的。'],
  ])('%s = %s', (claim, text) => {
    expect(compared(claim, text)?.verdict).toBe('verbatim')
  })
})

describe('a difference is told in words', () => {
  test.each([
    ['negotiate with criminals', 'negotiate with {criminals->terrorists}', 'the last word'],
    ['They will not under any circumstances', '{They->We} will not under any circumstances', 'the first word'],
    [
      'we will negotiate with terrorists',
      'we will [not, under any circumstances] negotiate with terrorists',
      'a clause left out',
    ],
    [
      'We will never negotiate with terrorists',
      'We will {never->not, under any circumstances} negotiate with terrorists',
      'a clause replaced',
    ],
    [
      'rule out all talks with their partners',
      'rule out {all} talks with their [co-op] partners',
      'added and left out',
    ],
    [
      'It is over. But the US government don’t rule out talks',
      '<It is over> But the US government don’t rule out talks',
      'sentences in another order',
    ],
    [
      'we will not negotiate under any circumstances',
      'we will not {negotiate} under any circumstances',
      'one word alone is not a move',
    ],
    ['It cost 35 dollars', '{It cost 35 dollars->is over}', 'nothing in common'],
    [
      'We will negotiate with terrorists government',
      'We will [not, under any circumstances] negotiate with terrorists [But the U.S.] government',
      'a last word a few words further on',
    ],
    ['circumstances with terrorists', 'circumstances [negotiate] with terrorists', 'one word left out'],
    [
      'circumstances the US government',
      'circumstances [negotiate with terrorists. But] the US government',
      'a first word a few words before',
    ],
    [
      'We will not don’t rule out their partners it is over',
      'We will not [under any circumstances, negotiate with terrorists. But the U.S. government] don’t rule out [talks with] their ' +
        '[co-op] partners it is over',
      'three parts, far apart',
    ],
    ['We will not is over', 'We will not <is over>', 'two short words far away'],
  ])('%s', (claim, expected) => {
    if (expected.startsWith('{It cost')) expect(compared(claim, refusal)?.similarity ?? 0).toBeLessThan(0.5)
    else expect(written(claim, refusal)).toBe(expected)
  })

  test.each([
    [
      'We will not … negotiate with terrorists',
      'We will not (under any circumstances) negotiate with terrorists',
      'verbatim',
    ],
    ['We will not ... negotiate', 'We will not (under any circumstances) negotiate', 'verbatim'],
    ['We will not [. . .] negotiate', 'We will not (under any circumstances) negotiate', 'verbatim'],
    ['We will not (…) negotiate', 'We will not (under any circumstances) negotiate', 'verbatim'],
    [
      'We will not, under any circumstances, negotiate … It is over.',
      'We will not, under any circumstances, negotiate (with terrorists. But the U.S. government don’t rule out talks with their ' +
        'co-op partners) It is over',
      'verbatim',
    ],
    ['… under any circumstances …', 'under any circumstances', 'verbatim'],
    ['[They] will not … negotiate', '(They->We) will not (under any circumstances) negotiate', 'verbatim'],
    [
      '[The ministers] will not, under any circumstances',
      '(The ministers->We) will not, under any circumstances',
      'verbatim',
    ],
    [
      'will not negotiate [sic] with terrorists',
      'will not [under any circumstances] negotiate (sic) with terrorists',
      'altered',
    ],
    [
      'We … [did] negotiate with terrorists',
      'We (will not, under any) (did->circumstances) negotiate with terrorists',
      'altered',
    ],
    [
      'rule out talks [with others] … is over',
      'rule out talks [with (others->their) (co-op partners. It) is over',
      'verbatim',
    ],
    ['negotiate with [these] terrorists', 'negotiate with (these) terrorists', 'verbatim'],
    ['[N]egotiate with terrorists', '[N]egotiate with terrorists', 'verbatim'],
    ['negotiat[ing] with terrorists', '(negotiat[ing]->negotiate) with terrorists', 'verbatim'],
    [
      'We will … negotiate with terrorists',
      'We will (not, under any circumstances) negotiate with terrorists',
      'altered',
    ],
    [
      'We will … negotiate with criminals',
      'We will (not, under any circumstances) negotiate with {criminals->terrorists}',
      'altered',
    ],
    [
      'We will [never] negotiate with terrorists',
      'We will (never->not, under any circumstances) negotiate with terrorists',
      'verbatim',
    ],
    ['But the government … rule out', 'But the [U.S.] government (don’t) rule out', 'altered'],
    ['talks with their [non-co-op] partners', 'talks with their (non) co-op] partners', 'altered'],
    ['talks with [no co-op partners', 'talks with {no->their} co-op partners', 'altered'],
  ])('%s: %s (%s)', (claim, expected, verdict) => {
    expect(written(claim, refusal)).toBe(expected)
    expect(compared(claim, refusal)?.verdict).toBe(verdict)
  })

  test('3.5 is not 35', () => {
    expect(written('it grew by 3.5 points', 'It grew by 35 points')).toBe('it grew by {3.5->35} points')
  })
})

describe('what was cut off', () => {
  const slices = (claim: string, whole = true) => {
    const cut = compared(claim, refusal, whole)?.cut
    const text = (span: { start: number; end: number } | null | undefined) =>
      span ? refusal.slice(span.start, span.end) : null
    return {
      before: text(cut?.before),
      inside: cut?.inside.map(text),
      after: text(cut?.after),
      negations: cut?.negations,
    }
  }

  test('the start, and with it the negation', () => {
    expect(slices('under any circumstances, negotiate with terrorists')).toMatchObject({
      before: 'We will not',
      negations: { lost: ['not'], added: [] },
    })
  })

  test('a negation inside', () => {
    expect(slices('We will, under any circumstances, negotiate with terrorists')).toMatchObject({
      before: null,
      inside: ['not'],
      negations: { lost: ['not'] },
    })
  })

  test('a negation in another sentence is not lost', () => {
    expect(slices('It is over').negations).toEqual({ lost: [], added: [] })
    expect(slices('It is over').before).toMatch(/co-op partners$/)
  })

  test('a negation put in, or put in the place of another', () => {
    expect(slices('It is not over').negations).toEqual({ lost: [], added: ['not'] })
    expect(slices('We will never under any circumstances negotiate').negations).toEqual({ lost: [], added: [] })
  })

  test('of a paragraph, only the sentence counts', () => {
    expect(slices('the U.S. government don’t rule out talks', false)).toMatchObject({
      before: 'But',
      after: 'with their co-op partners',
    })
    expect(slices('It is over', false)).toMatchObject({ before: null, after: null })
  })

  test('a long rest is shortened at a word', () => {
    const text = `${'word '.repeat(500)}the end of it`
    const cut = compared('the end of it', text)?.cut
    expect(text.slice(cut?.before?.start, cut?.before?.end)).toMatch(/^word( word)+$/)
    expect((cut?.before?.end ?? 0) - (cut?.before?.start ?? 0)).toBeLessThan(300)
  })
})

describe('for any words', () => {
  const words = fc.array(fc.constantFrom(...'a b c d no not co op coop the end U.S. 北 5% x-y don’t'.split(' ')), {
    minLength: 1,
    maxLength: 40,
  })

  test('any stretch of a text is verbatim in it', () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(' ', '  ', ', ', ' — ', '\n'),
        (list, from, length, gap) => {
          const start = from % list.length
          const stretch = list.slice(start, start + 1 + (length % list.length))
          expect(compared(stretch.join(gap).toUpperCase(), list.join(' '))).toMatchObject({ verdict: 'verbatim' })
        },
      ),
    )
  })

  test('runs hold every word of the claim once and in order, and similarity is a share', () => {
    fc.assert(
      fc.property(words, words, (claimed, found) => {
        const [claim, text] = [claimed.join(' '), found.join(' ')]
        const result = compared(claim, text)
        if (result === null) return
        const runs = result.changes.flatMap(({ claimed: span }) => span ?? [])
        const letters = (part: string) => part.replace(/[^\p{L}\p{N}%]/gu, '')
        expect(runs.map(({ start, end }) => letters(claim.slice(start, end))).join('')).toBe(letters(claim))
        expect(result.similarity).toBeGreaterThanOrEqual(0)
        expect(result.similarity).toBeLessThanOrEqual(1)
        expect(result.verdict === 'verbatim').toBe(result.similarity === 1)
        for (const { kind, claimed: here, found: there } of result.changes) {
          expect(here === null).toBe(kind === 'missing')
          expect(there === null).toBe(kind === 'added')
        }
      }),
    )
  })

  test('any two texts can be compared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (claim, text) => {
        const result = compared(claim, text)
        if (result) expect(result.span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
