// Claimed quotations against an archive: a small one of our own, and altered quotes of a large one where it is there.

import { beforeAll, describe, expect, test } from 'vitest'
import { type Alteration, alterations, alterQuote } from '../../../lab/lib/alter-quote.ts'
import { randomFrom } from '../../../lab/lib/random.ts'
import type { Article } from '../../../src/article/article.ts'
import type { ArchiveEntry } from '../../../src/article/entry.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'
import { attributeQuotes } from '../../../src/pipeline/attribute-quotes.ts'
import { readFolder, wholeFolder } from '../../../src/pipeline/read-folder.ts'
import { noLanguage } from '../../../src/search/verify/claim-language.ts'
import { comparedWords } from '../../../src/search/verify/compared-words.ts'
import { verifyAnswerSchema } from '../../../src/worker/api/answer-schemas.ts'
import { verifyJson } from '../../../src/worker/api/json-answers.ts'
import { ownData, sharedData } from '../../shared.ts'
import { verifyIn } from '../../support/answer-now.ts'

/** The share of altered quotes whose original must come first. */
const leastFirst = 0.98
/** Shortest quote that is altered, in words. */
const shortest = 6

function article(id: string, paragraphs: readonly string[]): Article {
  return {
    id,
    title: `About ${id}`,
    authors: ['A. Writer'],
    source: 'The Harbour Post',
    published: '2024-05-06',
    url: null,
    lang: 'en',
    section: null,
    tags: [],
    summary: null,
    dateline: null,
    paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
  }
}

const harbour = article('the harbour', [
  'The mayor of Port Aldis opened the new harbour on Monday.',
  '“We did not build this harbour for the ferries, we built it for the fishermen,” said Ida Lund, mayor of Port Aldis. “They waited ' +
    'twenty years.”',
  '“The fishermen never asked us for a harbour,” Tomas Weir, a spokesman for the ferry company, told reporters.',
])

async function opened(articles: readonly Article[]): Promise<OpenArchive> {
  return openArchive((await buildArchive(attributeQuotes(articles).entries)).buffer)
}

describe('an archive of one article', () => {
  let archive: OpenArchive
  const ask = (text: string, speaker: string | null = null) => {
    const answer = verifyAnswerSchema.parse(verifyJson(verifyIn(archive, { text, speaker, limit: 3 })))
    for (const { text: passage, range, difference, cut } of answer.matches) {
      const [start, end] = [range[0], range[1]]
      expect(passage.slice(start, end).trim()).not.toBe('')
      for (const { claimed, found } of difference) {
        if (claimed) expect(text.slice(...claimed.range)).toBe(claimed.text)
        if (found) expect(passage.slice(...found.range)).toBe(found.text)
      }
      for (const run of [cut.before, ...cut.inside, cut.after]) {
        if (run) expect(passage.slice(...run.range)).toBe(run.text)
      }
    }
    return answer
  }
  beforeAll(async () => {
    archive = await opened([harbour])
  })

  test('word for word, with its speaker and a link', () => {
    const answer = ask('we did not build this harbour for the ferries, we built it for the fishermen')
    expect(answer).toMatchObject({
      verdict: 'verbatim',
      saidByOther: false,
      matches: [
        {
          id: 'the harbour/p1/q1',
          type: 'quote',
          similarity: 1,
          attribution: null,
          quote: { speaker: { name: 'Ida Lund' } },
          link: expect.stringMatching(/^\/articles\/the%20harbour#p1-q1-w[0-9a-z]{7}$/),
          cut: { before: null, inside: [], after: { text: 'They waited twenty years' } },
        },
      ],
    })
    expect(answer.summary).toMatch(
      /^Word for word in “About the harbour” \(The Harbour Post, 2024-05-06\)\. Said by Ida Lund/,
    )
  })

  test('a negation left out is altered, and said', () => {
    const answer = ask('We did build this harbour for the ferries')
    expect(answer).toMatchObject({ verdict: 'altered', matches: [{ cut: { negations: { lost: ['not'] } } }] })
    expect(answer.summary).toContain('leaves out “not”')
  })

  test.each([
    [
      'We did not build this harbour … we built it for [them]',
      'verbatim',
      ['but for what it marks', 'Where it marks an omission, it leaves out “for the ferries”'],
      [],
    ],
    ['We did [...] build this harbour for the ferries', 'altered', ['leaves out “not”, which may turn'], ['not']],
    ['“We … build … harbour …”', 'not found', ['Nothing in this archive'], undefined],
  ])('a claim with marks: %s is %s', (text, verdict, sentences, lost) => {
    const answer = ask(text)
    expect(answer.verdict).toBe(verdict)
    expect(answer.matches[0]?.cut.negations.lost).toEqual(lost)
    for (const sentence of sentences) expect(answer.summary).toContain(sentence)
  })

  test('a quotation made of two says where the other part stands', () => {
    const answer = ask('We built it for the fishermen. The fishermen never asked us for a harbour')
    expect(answer).toMatchObject({
      verdict: 'altered',
      matches: [{ quote: { speaker: { name: 'Tomas Weir' } } }],
      elsewhere: { quote: { speaker: { name: 'Ida Lund' } }, claimed: { text: 'We built it for the fishermen' } },
    })
    expect(answer.summary).toContain('“We built it for the fishermen” stand elsewhere')
    expect(ask('We did not build this harbour for the trains').elsewhere).toBeNull()
  })

  test('parts in another order are told from parts that stand far apart', async () => {
    expect(ask('we built it for the fishermen. We did not build this harbour for the ferries').summary).toContain(
      'Its parts stand in another order.',
    )
    const filler = 'The gulls cried and the old boats lay in the mud beside the quay. '.repeat(8)
    const text = `“We will build this harbour for the boats. ${filler}It is so,” said Ida Lund, a civic technologist in Washington D.C.`
    const far = await opened([article('the boats', [text])])
    const claim = 'We will build this harbour for the boats. It is so'
    const { summary } = verifyIn(far, { text: claim, speaker: null, limit: 1 })
    expect(summary).toContain('Its parts stand far apart.')
    expect(summary).not.toContain('..')
  })

  test('the words are there, but somebody else said them', () => {
    const answer = ask('The fishermen never asked us for a harbour', 'Lund')
    expect(answer).toMatchObject({ verdict: 'verbatim', saidByOther: true, matches: [{ attribution: 'other' }] })
    expect(answer.summary).toContain('Tomas Weir')
    expect(ask('The fishermen never asked us for a harbour', 'Mr Weir')).toMatchObject({
      saidByOther: false,
      matches: [{ attribution: 'same' }],
    })
  })

  test('a paragraph’s own words are not a quote', () => {
    expect(ask('opened the new harbour on Monday', 'Lund')).toMatchObject({
      verdict: 'verbatim',
      saidByOther: false,
      matches: [{ type: 'paragraph', quote: null, attribution: 'unattributed' }],
    })
  })

  test.each(['', '???', 'colourless green ideas sleep furiously', '\u0000\uD800', 'the '.repeat(10_000)])(
    'not found: %j',
    text => {
      expect(ask(text.slice(0, 2_000)).verdict).toBe('not found')
    },
  )
})

const blog = sharedData('18f')

/** How many quotes are altered, and where they are from. */
const archives: readonly (readonly [sample: number, folder: string])[] = [
  [100, ownData('news')],
  ...(blog === null ? [] : ([[500, blog]] as const)),
]

describe.each(archives)('%i altered quotes of %s', (sample, folder) => {
  let archive: OpenArchive
  let quotes: string[]
  let vocabulary: string[]
  const random = randomFrom(2024)

  beforeAll(async () => {
    const { articles } = await readFolder(folder, { publishing: wholeFolder })
    const { entries } = attributeQuotes(articles)
    archive = openArchive((await buildArchive(entries)).buffer)
    const all = [...new Set(entries.flatMap((entry: ArchiveEntry) => entry.quotes.map(({ text }) => text)))]
    vocabulary = all.flatMap(text => text.split(/\s+/))
    // With marks and wider spaces a claim must still fit into 2,000 characters: a cut word is an altered one.
    const rest = all.filter(text => text.length <= 1_600 && text.split(/\s+/).length >= shortest)
    expect(rest.length).toBeGreaterThan(sample)
    quotes = Array.from({ length: sample }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] ?? '')
  }, 120_000)

  const letters = (text: string) =>
    comparedWords(text, 10_000, noLanguage)
      .map(({ key }) => key)
      .join('')

  test('as they are, all are verbatim, whatever their case and marks', () => {
    const wrong = quotes.filter(text => {
      const claim = `“${text.toUpperCase().replaceAll(' ', '  ')}”`.replaceAll("'", '’').slice(0, 2_000)
      return verifyIn(archive, { text: claim, speaker: null, limit: 1 }).verdict !== 'verbatim'
    })
    expect(wrong).toEqual([])
  })

  test('altered, the right one comes first', () => {
    const missed: [Alteration, claim: string, quote: string][] = []
    quotes.forEach((text, at) => {
      const alteration = alterations[at % alterations.length] ?? 'mixed'
      const claim = alterQuote(text, alteration, vocabulary, random)
      const [best] = verifyIn(archive, { text: claim, speaker: null, limit: 1 }).matches
      if (best === undefined || !letters(best.text).includes(letters(text))) missed.push([alteration, claim, text])
    })
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(sample * (1 - leastFirst))
  })
})
