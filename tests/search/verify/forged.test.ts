// Quotes forged in small ways: none is word for word, and every other way of writing the true one is. A small archive of our own always,
// a sample of public articles, and 500 quotes of a large archive where it is there.

import { beforeAll, describe, expect, test } from 'vitest'
import { forgeQuote, forgeries, type Quotation, quotationsOf, trueForms } from '../../../lab/lib/forge-quote.ts'
import { randomFrom } from '../../../lab/lib/random.ts'
import type { Article } from '../../../src/article/article.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'
import { attributeQuotes } from '../../../src/pipeline/attribute-quotes.ts'
import { readFolder, wholeFolder } from '../../../src/pipeline/read-folder.ts'
import { ownData, sharedData } from '../../shared.ts'
import { verifyIn } from '../../support/answer-now.ts'

const shortest = 6
const longest = 1_900

const texts: Readonly<Record<string, readonly string[]>> = {
  ferry: [
    '“We carried 10,000 people between 2019 and 2021, 1–2 million fewer than before, and we did not lose one of them,” said Ida Lund. ' +
      '“We never asked the council for $5m, and nobody offered it.',
    '“It fell from −5 degrees to 12.5 degrees in 24/7 weather, and the company’s rating never went below A- in those years.”',
    'Asked about the summer, Lund said: “The ferries were not late on 9/11, and C++ had nothing to do with it at AT&T.”',
  ],
  inquiry: [
    'Tomas Weir told the inquiry, “I did not take the money,” while denying “that I ever met him in the 2 or 3 years before.”',
    '“There were 15 boats and 10 15-metre masts, 100 of them at 3.125 tons,” Weir said. “We don’t know who paid €40,000 for them.”',
    '“It is not true that 50% of the fish was sold for £1,250 a ton,” Weir told reporters on Monday.',
  ],
}

function articles(): Article[] {
  return Object.entries(texts).map(([id, paragraphs]) => ({
    ...{ id, title: `About the ${id}`, authors: [], source: 'The Harbour Post', published: '2024-05-06', url: null },
    ...{ lang: 'en', section: null, tags: [], summary: null, dateline: null },
    paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
  }))
}

/** The forgeries that are called word for word. */
function believed(
  archive: OpenArchive,
  claims: readonly (readonly [how: string, claim: string])[],
): (readonly [string, string])[] {
  return claims.filter(([, text]) => verifyIn(archive, { text, speaker: null, limit: 1 }).verdict === 'verbatim')
}

async function opened(given: readonly Article[]): Promise<OpenArchive> {
  return openArchive((await buildArchive(attributeQuotes(given).entries)).buffer)
}

describe('a small archive', () => {
  let archive: OpenArchive
  let quotations: readonly Quotation[]
  beforeAll(async () => {
    archive = await opened(articles())
    quotations = quotationsOf(archive)
  })

  test.each(forgeries)('%s: never word for word', forgery => {
    const random = randomFrom(7)
    const claims = quotations.flatMap(quotation =>
      Array.from({ length: 20 }, () => forgeQuote(quotation, forgery, random)).flatMap(claim =>
        claim === null ? [] : [[forgery, claim] as const],
      ),
    )
    expect(claims.length).toBeGreaterThan(0)
    expect(believed(archive, claims)).toEqual([])
  })

  test('other ways of writing the same are word for word', () => {
    const forms = quotations.flatMap(quotation => trueForms(quotation).map(form => ['form', form] as const))
    expect(forms.length).toBeGreaterThan(0)
    expect(forms.filter(form => !believed(archive, [form]).length)).toEqual([])
  })
})

const blog = sharedData('18f')

/** How many quotes are forged, and where they are from. */
const archives: readonly (readonly [sample: number, folder: string])[] = [
  [200, ownData('news')],
  ...(blog === null ? [] : ([[500, blog]] as const)),
]

describe.each(archives)('%i forged quotes of %s', (sample, folder) => {
  let archive: OpenArchive
  let quotations: Quotation[]
  const random = randomFrom(2024)

  beforeAll(async () => {
    archive = await opened((await readFolder(folder, { publishing: wholeFolder })).articles)
    quotations = quotationsOf(archive).filter(
      ({ text }) => text.length <= longest && text.split(/\s+/).length >= shortest,
    )
  }, 120_000)

  test('none of the forged ones is word for word', () => {
    const claims: [string, string][] = []
    for (let turn = 0; claims.length < sample && turn < 100 * sample; turn += 1) {
      const quotation = quotations[Math.floor(random() * quotations.length)]
      const forgery = forgeries[turn % forgeries.length] ?? 'digit changed'
      const claim = quotation === undefined ? null : forgeQuote(quotation, forgery, random)
      if (claim !== null) claims.push([forgery, claim])
    }
    expect(claims).toHaveLength(sample)
    expect(believed(archive, claims)).toEqual([])
  })

  test('all true forms are', () => {
    const forms = quotations
      .slice(0, sample / 5)
      .flatMap(quotation => trueForms(quotation).map(form => ['form', form] as const))
    expect(forms.filter(form => !believed(archive, [form]).length)).toEqual([])
  })
})
