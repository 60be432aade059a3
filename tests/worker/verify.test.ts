// /verify: as data and as a page. What it finds is tested in tests/search/verify.

import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { problemSchema } from '../../src/worker/api/openapi/problem-schema.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

const ask = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`/verify?${new URLSearchParams(parameters)}`, { headers })

const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('as data', () => {
  test.each([
    ['The second tunnel will be cheaper', '', 'verbatim', false],
    ['The second tunnel will be cheaper', 'Marta Lind', 'verbatim', false],
    ['The second tunnel will be cheaper', 'Haugen', 'verbatim', true],
    ['The second tunnel will never be cheaper', '', 'altered', false],
    ['colourless green ideas sleep furiously', '', 'not found', false],
  ])('%s, said by %j: %s', async (text, speaker, verdict, saidByOther) => {
    const response = await ask({ text, ...(speaker && { speaker }) })
    expect(response.status).toBe(200)
    expect(verifyAnswerSchema.parse(await response.json())).toMatchObject({ text, verdict, saidByOther })
  })

  test.each<[Record<string, string>, string]>([
    [{}, 'text'],
    [{ text: '' }, 'text'],
    [{ text: 'x'.repeat(2_001) }, 'text'],
    [{ text: 'tunnel', limit: '11' }, 'limit'],
    [{ text: 'tunnel', q: 'tunnel' }, 'q'],
  ])('refuses %o', async (parameters, refused) => {
    const response = await ask(parameters)
    expect(response.status).toBe(400)
    expect(problemSchema.parse(await response.json()).errors?.map(({ parameter }) => parameter)).toContain(refused)
  })

  test('a quotation of 2,000 characters in any script', async () => {
    for (const character of ['港', '𝒜']) expect((await ask({ text: character.repeat(2_000) })).status).toBe(200)
  })
})

describe('as a page', () => {
  const page = async (parameters: Record<string, string>) => {
    const response = await ask(parameters, browser)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(response.headers.get('Vary')).toContain('Accept')
    return response.text()
  }

  test('without a quotation there is the form, empty fields and foreign parameters are no error', async () => {
    for (const parameters of [{}, { text: '', speaker: '' }, { text: ' ', utm_source: 'x' }]) {
      const text = await page(parameters)
      expect(text).toContain('<textarea class="field" id="text" name="text"')
      expect(text).not.toContain('class="verdict')
    }
  })

  test('the empty form has the focus and a quote of the archive to try, as it stands and without a word', async () => {
    const text = await page({})
    expect(text).toContain('required autofocus')
    const [whole = '', shorter = ''] = [...text.matchAll(/href="(\/verify\?text=[^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    const verdictOf = async (link: string) => verifyAnswerSchema.parse(await (await app.request(link)).json()).verdict
    expect(await verdictOf(whole)).toBe('verbatim')
    expect(await verdictOf(shorter)).toBe('altered')
    expect(await page({ text: 'tunnel' })).not.toContain('autofocus')
  })

  test('shows the words in their sentence, and links to the place', async () => {
    const text = await page({ text: 'We promised a tunnel that sailors would notice' })
    expect(text).toContain(
      '<span class="around">“</span>We promised a tunnel that sailors would <ins>never</ins> notice',
    )
    expect(text).toContain('<span class="around">” said Marta Lind, director of the Harbour Board.</span>')
    expect(text).toMatch(/href="\/articles\/harbour\/tunnel#p1-q1-w[^"]+">In context/)
  })

  test('shows the difference marked and in words', async () => {
    const text = await page({ text: 'The second tunnel will never be “cheaper”', speaker: 'Tor Haugen' })
    expect(text).toContain('Said by somebody else')
    expect(text).toContain('(Coast Courier, 4 November 2024)')
    expect(text).toContain('will <del>never</del> be')
    expect(text).toContain('Put in: “never”.')
    expect(text).toContain('not Tor Haugen')
    expect(text).toContain('href="/speakers/marta-lind"')
  })

  test('escapes what it is given and what it shows', async () => {
    const text = await page({
      text: 'A <em>tunnel</em> & nothing <script>alert(1)</script> more',
      speaker: '"><script>',
    })
    expect(text).not.toMatch(/<script>|<em>|"><script/)
    expect(text).toContain('&lt;script&gt;alert(1)')
  })
})

describe('reasons are codes with values', () => {
  const place = { title: 'Harbour tunnel opens after nine years', source: 'Coast Courier', published: '2024-11-04' }
  const lind = { speaker: 'Marta Lind', role: 'director of the Harbour Board' }
  test.each<[string, string, unknown[]]>([
    ['colourless green ideas sleep furiously', '', [{ code: 'not-found', values: null }]],
    ['second tunnel', '', [{ code: 'too-few-words', values: { places: [place] } }]],
    [
      'The second tunnel will be cheaper',
      'Haugen',
      [
        { code: 'verbatim', values: { place, marked: false } },
        { code: 'said-by', values: { ...lind, instead: 'Haugen' } },
      ],
    ],
    [
      'We promised a tunnel that sailors would notice',
      '',
      [
        { code: 'differs', values: { place } },
        { code: 'said-by', values: { ...lind, instead: null } },
        { code: 'lost-negation', values: { words: ['not', 'never'] } },
        { code: 'missing', values: { words: ['never'] } },
        { code: 'cut-short', values: { before: false, after: true, said: true } },
      ],
    ],
    [
      'Costs rose to 140 million crowns, according to the audit office',
      '',
      [
        { code: 'differs', values: { place } },
        { code: 'own-text', values: null },
        { code: 'changed', values: { exchanges: [{ claimed: '140', found: '410' }] } },
      ],
    ],
    [
      'We promised a tunnel that sailors would … notice, and they have not',
      '',
      [
        { code: 'differs', values: { place } },
        { code: 'said-by', values: { ...lind, instead: null } },
        { code: 'lost-negation', values: { words: ['never'] } },
        { code: 'omitted', values: { words: ['never'] } },
      ],
    ],
  ])('%s, said by %j', async (text, speaker, reasons) => {
    const response = await ask({ text, ...(speaker && { speaker }) })
    const answer = verifyAnswerSchema.parse(await response.json())
    expect(answer.reasons).toEqual(reasons)
    expect(answer.summary).not.toBe('')
  })
})
