// Claims that run over what the article has between a speaker's words, asked as anyone may ask: articles are read, their quotes
// extracted, and the archive is asked over HTTP.

import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { verifyAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { createApp } from '../../src/worker/app.ts'

async function ask(paragraphs: readonly string[], text: string, speaker?: string) {
  const article: Article = {
    ...{ id: 'a', title: 'The inquiry', authors: [], source: 'The Harbour Post', published: '2024-05-06', url: null },
    ...{ lang: 'en', section: null, tags: [], summary: null, dateline: null },
    paragraphs: paragraphs.map(each => ({ text: each, kind: 'prose' })),
  }
  const { buffer } = await buildArchive([{ article, quotes: extractQuotes(article) }])
  const app = createApp(createSearcher(openArchive(buffer)))
  const response = await app.request(`/verify?${new URLSearchParams({ text, ...(speaker && { speaker }) })}`)
  return verifyAnswerSchema.parse(await response.json())
}

describe('two things run together over the reporter’s words are altered, and the answer quotes those', () => {
  test.each([
    [
      'Mr. Weir told the inquiry, “I did not take the money,” while denying “that I ever met him.”',
      'I did not take the money, that I ever met him',
      'while denying',
    ],
    [
      '“We will close the harbour,” Ida Lund said, but she rejected the claim that “the ferries are to blame for the flood.”',
      'We will close the harbour, the ferries are to blame for the flood',
      'but she rejected the claim that',
    ],
    [
      '“The water is safe to drink,” the minister said in March. In May he withdrew it and called the report “a mistake that I regret.”',
      'The water is safe to drink, a mistake that I regret',
      'withdrew it',
    ],
    [
      'Lund called the plan “a gift to the whole town” and refused to say whether “the mayor had been told of it.”',
      'a gift to the whole town, the mayor had been told of it',
      'refused to say whether',
    ],
    [
      '“I have never taken a bribe,” Weir said, before admitting “that the envelope was mine and not his.”',
      'I have never taken a bribe, that the envelope was mine and not his',
      'before admitting',
    ],
    [
      '“We trust the captain,” Lund said. Asked about the owners, she spoke of “people who ought to be in prison.”',
      'We trust the captain, people who ought to be in prison',
      'Asked about the owners',
    ],
  ])('%s', async (paragraph, claim, between) => {
    for (const [at, join] of [', ', ' … ', ' […] '].entries()) {
      const answer = await ask([paragraph], claim.replace(', ', join))
      expect(answer.verdict).toBe('altered')
      if (at === 0) expect(answer.summary).toContain(between)
    }
  })
})

const harbour = [
  '“We did not build this harbour for the ferries,” said Ida Lund. “We built it for the fishermen of the town.',
  '“They waited twenty years for it.”',
  '“The fishermen never asked us for a harbour,” Tomas Weir, a spokesman for the ferry company, told reporters.',
]

describe('over the attribution alone', () => {
  test.each([
    'We did not build this harbour for the ferries. We built it for the fishermen of the town',
    'We did not build this harbour for the ferries […] We built it for the fishermen of the town',
    'for the ferries … We built it for the fishermen',
    '“We did not build this harbour for the ferries,” said Ida Lund. “We built it for the fishermen of the town.',
    'for the ferries. We built it for the fishermen of the town. They waited twenty years for it',
    'They waited twenty years for it',
  ])('verbatim: %s', async claim => {
    expect((await ask(harbour, claim)).verdict).toBe('verbatim')
  })

  test('the answer says so, with the article’s words', async () => {
    const answer = await ask(harbour, 'this harbour for the ferries. We built it for the fishermen')
    expect(answer.matches[0]?.breaks).toEqual([{ kind: 'attribution', text: 'said Ida Lund.' }])
    expect(answer.summary).toContain('Between its parts the article has “said Ida Lund.” ')
    expect((await ask(harbour, 'They waited twenty years for it')).matches[0]?.breaks).toEqual([])
  })

  test.each([
    'We did not build this harbour for the ferries. They waited twenty years for it',
    'We did not build this harbour for the ferries … They waited twenty years for it',
    'We did not build this harbour for the ferries […] They waited twenty years for it',
    'for the ferries [and the fishermen]. They waited twenty years for it',
    'We built it for the fishermen of the town. We did not build this harbour for the ferries',
    'They waited twenty years for it. The fishermen never asked us for a harbour',
  ])('altered: %s', async claim => {
    expect((await ask(harbour, claim)).verdict).toBe('altered')
  })
})

describe('over a paragraph that runs on', () => {
  const paragraphs = [
    'Ida Lund, the mayor, said: “We waited for the ferries all through the winter of the flood.',
    '“Then we stopped waiting for them and built the harbour ourselves.”',
  ]
  test.each(['. ', ' … ', '\n'])('verbatim, and the answer says so: joined by %j', async join => {
    const claim = `all through the winter of the flood${join}Then we stopped waiting for them`
    const answer = await ask(paragraphs, claim)
    expect(answer.matches[0]).toMatchObject({ verdict: 'verbatim', breaks: [{ kind: 'paragraph' }] })
    expect(answer.summary).toContain('new paragraph')
  })
})

describe('quoted and reporter’s words', () => {
  const text = 'The mayor called the flood “a disaster for the whole town” and left the room.'
  test.each([
    ['The mayor called the flood a disaster for the whole town and left', 'altered'],
    ['The mayor called the flood “a disaster for the whole town and left”', 'altered'],
    ['“The mayor called the flood a disaster” for the whole town and left', 'altered'],
    ['The mayor called “the flood” “a disaster for the whole town” and left', 'altered'],
    ['called the flood a disaster for the whole', 'altered'],
    ['for the whole town and left the room', 'altered'],
    ['The mayor called the flood “a disaster for the whole town” and left', 'verbatim'],
    ['“The mayor called the flood "a disaster for the whole town" and left the room.”', 'verbatim'],
    ['The mayor called the flood ‘a disaster for the whole town’ and left', 'verbatim'],
    ['a disaster for the whole town', 'verbatim'],
    ['The mayor called the flood', 'verbatim'],
    ['for the whole town” and left the room', 'verbatim'],
  ])('%s is %s', async (claim, verdict) => {
    expect((await ask([text], claim)).verdict).toBe(verdict)
  })

  test.each([
    [
      '‘We closed the harbour gate,’ he wrote, and ‘nobody told us why.’',
      'We closed the harbour gate, he wrote, and nobody told us why',
    ],
    [
      '«We closed the harbour gate,» he wrote, and «nobody told us why.»',
      'We closed the harbour gate, he wrote, and nobody told us why',
    ],
    [
      "''We closed the harbour gate,'' he wrote, and ''nobody told us why.''",
      'We closed the harbour gate, he wrote, and nobody told us why',
    ],
  ])('in marks of every shape: %s', async (paragraph, claim) => {
    expect((await ask([paragraph], claim)).verdict).toBe('altered')
    expect((await ask([paragraph], paragraph)).verdict).toBe('verbatim')
  })

  test('the answer says whose words they are', async () => {
    const own = await ask([text], 'The mayor called the flood')
    expect(own.matches[0]?.voice).toBe('article')
    expect(own.summary).toContain('the article’s own text')
    const mixed = await ask([text], 'The mayor called the flood a disaster for the whole town and left')
    expect(mixed.matches[0]).toMatchObject({ voice: 'mixed', marksKept: false })
    expect(mixed.summary).toContain('flood “a disaster for the whole town” and left.')
  })
})

describe('a claim is compared to its last word', () => {
  const words = Array.from(
    { length: 640 },
    (_, at) => 'abcdefghij'.charAt(at % 10) + String.fromCharCode(97 + (at % 26)),
  )
  test.each([
    ['as it stands', words, 'verbatim'],
    ['another last word', [...words.slice(0, -1), 'otherwise'], 'altered'],
    ['a word put in behind the 500th', [...words.slice(0, 600), 'not', ...words.slice(600)], 'altered'],
    ['a word left out behind the 500th', [...words.slice(0, 600), ...words.slice(601)], 'altered'],
  ])('%s', async (_, claim, verdict) => {
    expect((await ask([`${words.join(' ')} and so on.`], claim.join(' '))).verdict).toBe(verdict)
  })
})

describe('fewer than four words', () => {
  const paragraphs = [
    '“We do not need Russia for this harbour,” said Ida Lund, the mayor of Port Aldis.',
    '“Nobody at the company has called Russia since the flood,” Tomas Weir told reporters.',
    'Trade with Russia has fallen by half.',
  ]
  test.each(['Russia', 'need Russia', 'called Russia since', '“Russia”', 'with Russia', 'Russia has fallen'])(
    '%s: no speaker and no alarm',
    async claim => {
      for (const speaker of [undefined, 'Ida Lund', 'Somebody Else']) {
        const answer = await ask(paragraphs, claim, speaker)
        expect(answer).toMatchObject({ verdict: 'verbatim', short: true, saidByOther: false })
        expect(answer.summary).not.toMatch(/Lund|Weir|Said by|leaves out|turn its meaning/)
        expect(answer.summary).toContain('“The inquiry” (The Harbour Post, 2024-05-06)')
        for (const { cut } of answer.matches) expect(cut.negations).toEqual({ lost: [], added: [] })
      }
    },
  )

  test('all the places are listed', async () => {
    expect((await ask(paragraphs, 'Russia')).matches.map(({ id }) => id).toSorted()).toEqual([
      'a/p0/q1',
      'a/p1/q1',
      'a/p2',
    ])
    expect((await ask(paragraphs, 'do not need Russia')).summary).toContain('Said by Ida Lund')
  })
})

describe('negations are those of the article’s language', () => {
  test('what is a word or a name in English negates nothing', async () => {
    const english = '“The mayor of sin city met Mai Nguyen at the old harbour on Sunday,” said Ida Lund.'
    expect((await ask([english], 'mayor of … city met … Nguyen at the old harbour')).verdict).toBe('verbatim')
    expect((await ask([english], 'city met Mai Nguyen at the old harbour')).summary).not.toContain('turn its meaning')
  })
})

test('what a claim adds, changes and leaves out is named', async () => {
  expect((await ask(harbour, 'We did not build this splendid harbour for the ferries')).summary).toContain(
    'It adds “splendid”.',
  )
  expect((await ask(harbour, 'We did not build this harbour for the trains')).summary).toContain(
    'It has “trains” for “ferries”.',
  )
  expect((await ask(harbour, 'We did not build harbour for the ferries')).summary).toContain('It leaves out “this”')
})

describe('a quote stands with the article’s words of its sentences', () => {
  const cases: readonly (readonly [claim: string, before: string, after: string])[] = [
    ['The ferry will sail again on Monday', '“', '” said Mr. Weir.'],
    ['Nobody has asked us about the lighthouse', 'Ida Lund told the inquiry: “', '”'],
    ['We have counted every barrel in the cellar', 'The keeper, Dr. Ann Okafor, said, “', '”'],
    ['There will be no toll', '“', '”'],
    ['The tide was late that morning', 'It rained all day, said Bo Carlsen. “', '”'],
    ['Our grandmothers mended these nets', '"', '" said Eva Roth, a fisher.'],
    ['The school bell is older than the school', '“', '” said Dan Eck, who has rung it for forty years,'],
  ]
  const paragraphs = [
    '“The ferry will sail again on Monday,” said Mr. Weir. Nobody was surprised.',
    'The room fell silent. Ida Lund told the inquiry: “Nobody has asked us about the lighthouse.” Then it was over.',
    'It was noon. The keeper, Dr. Ann Okafor, said, “We have counted every barrel in the cellar.”',
    'The bridge opens in May. “There will be no toll,” Ana Costa said. “Not for the locals, and not for anybody else.” They cheered.',
    'It rained all day, said Bo Carlsen. “The tide was late that morning.” The boats stayed in.',
    '"Our grandmothers mended these nets," said Eva Roth, a fisher. She laughed.',
    `“The school bell is older than the school,” said Dan Eck, who has rung it for forty years, ${'and for longer than anybody in the town can remember, '.repeat(6)}as he says.`,
  ]
  test.each(cases)('%s', async (claim, before, after) => {
    const { matches } = await ask(paragraphs, claim)
    expect(matches[0]?.type).toBe('quote')
    expect(matches[0]?.around.before).toBe(before)
    expect(matches[0]?.around.after.startsWith(after)).toBe(true)
    expect(matches[0]?.around.after.length).toBeLessThan(260)
  })

  test('a paragraph has its sentences itself', async () => {
    const { matches } = await ask(paragraphs, 'Nobody was surprised')
    expect(matches[0]).toMatchObject({ type: 'paragraph', around: { before: '', after: '' } })
  })
})
