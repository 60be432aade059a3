// What is not published is not an article: every place and every wording that says so, and the row that tells.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collect } from '../../src/ingest/collect.ts'
import { type Publishing, publicOnly } from '../../src/ingest/publication/decide.ts'
import { momentOf, readAsOf } from '../../src/ingest/publication/moment.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { bytesOf, read, readAll, today } from './read.ts'

interface Case {
  readonly kind: string
  readonly file: string
  readonly content: string
  readonly expect: Readonly<Record<string, unknown>>
}

const cases: Case[] = readFileSync(join(import.meta.dirname, 'publication-cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))

/** Formats that are not read yet give a row in the place of their article. */
const rowInstead = /^sniff-mail$/

describe('small inputs with the right answer', () => {
  test.each(cases.map((one, at) => [`${at + 1} ${one.kind} ${one.file}`, one] as const))('%s', async (_, one) => {
    const { articles, problems } = await read(one.file, one.content)
    const { articles: count, problem, problemMatches, noParagraphMatches, paragraphs, ...fields } = one.expect
    if (rowInstead.test(one.kind) && articles.length === 0) {
      expect(problems).toHaveLength(1)
      return
    }
    if (count !== undefined) expect(articles).toHaveLength(Number(count))
    if (problem !== undefined) expect(problems.length > 0).toBe(problem)
    if (problemMatches !== undefined) {
      expect(problems.map(({ message }) => message).join('\n')).toMatch(new RegExp(String(problemMatches), 'i'))
    }
    const texts = articles.flatMap(article => article.paragraphs.map(({ text }) => text))
    if (noParagraphMatches !== undefined) {
      expect(texts.filter(text => new RegExp(String(noParagraphMatches)).test(text))).toEqual([])
    }
    if (paragraphs !== undefined) expect(texts).toEqual(paragraphs)
    if (Object.keys(fields).length > 0) expect(articles[0]).toMatchObject(fields)
  })
})

const asJson = (fields: object): [string, string] => [
  'a.json',
  JSON.stringify({ title: 'T', ...fields, text: 'Secret words.' }),
]
const asYaml = (...lines: string[]): [string, string] => [
  'a.md',
  `---\ntitle: T\n${lines.join('\n')}\n---\nSecret words.`,
]
const asToml = (...lines: string[]): [string, string] => [
  'a.md',
  `+++\ntitle = "T"\n${lines.join('\n')}\n+++\nSecret words.`,
]
const asText = (...lines: string[]): [string, string] => ['a.txt', lines.join('\n')]

const story = ['Bridge opens after three years', 'By Ann Roe', '', 'The bridge opened on Monday.', '']

const held: [reason: string, ...[string, string]][] = [
  // Drafts, in every place and spelling.
  ['draft', ...asYaml('draft: true')],
  ['draft', ...asYaml('Draft: True')],
  ['draft', ...asYaml('draft: yes')],
  ['draft', ...asYaml('draft: "true"')],
  ['draft', ...asYaml('draft: in review')],
  ['draft', ...asYaml('isDraft: 1')],
  ['draft', ...asYaml('published: false')],
  ['draft', ...asYaml('published: "no"')],
  ['draft', ...asYaml('Published: False')],
  ['draft', ...asYaml('published: not yet')],
  ['draft', ...asYaml('publish: false')],
  ['draft', ...asYaml('publishDate: TBD')],
  ['draft', ...asYaml('status: draft')],
  ['draft', ...asYaml('status: Pending Review')],
  ['draft', ...asYaml('status: something else')],
  ['draft', ...asYaml('post_status: auto-draft')],
  ['draft', ...asYaml('extra:', '  draft: true')],
  ['draft', ...asYaml('params:', '  status: hidden')],
  ['draft', ...asYaml('build:', '  render: never')],
  ['draft', ...asYaml('permalink: false')],
  ['draft', ...asYaml('unlisted: true')],
  ['draft', ...asYaml('private: true')],
  ['draft', ...asYaml('password: abc')],
  ['draft', ...asYaml('visibility: hidden')],
  ['draft', ...asYaml('broken: a: b: c', 'draft: true')],
  ['draft', ...asToml('draft = true')],
  ['draft', ...asToml('published = false')],
  ['draft', ...asToml('[extra]', 'draft = true')],
  ['draft', ...asToml('render = false')],
  ['draft', 'a.md', '{\n  "title": "T",\n  "draft": true\n}\n\nSecret words.'],
  ['draft', 'a.md', ';;;\n"draft": true\n;;;\nSecret words.'],
  ['draft', 'a.md', '---toml\ndraft = true\n---\nSecret words.'],
  ['draft', 'a.md', 'Title: T\nStatus: draft\n\nSecret words.'],
  ['draft', 'a.md', 'Status: hidden\nDate: 2024-03-02\nTitle: T\n\nSecret words.'],
  ['draft', '_drafts/a.md', '# T\n\nSecret words.'],
  ['draft', 'site/_Drafts/a.json', '{"text":"Secret words."}'],
  ['draft', 'content/drafts/2024/a.txt', 'T\n\nSecret words.'],
  ['draft', 'unpublished/a.txt', 'T\n\nSecret words.'],
  ['draft', 'story.draft.md', '# T\n\nSecret words.'],
  ['draft', ...asJson({ draft: true })],
  ['draft', ...asJson({ status: 'draft' })],
  ['draft', ...asJson({ status: 0 })],
  ['draft', ...asJson({ status: false })],
  ['draft', ...asJson({ status: 'PENDING' })],
  ['draft', ...asJson({ status: 'private' })],
  ['draft', ...asJson({ status: 'future' })],
  ['draft', ...asJson({ status: 'sent' })],
  ['draft', ...asJson({ status: 'trash' })],
  ['draft', ...asJson({ status: { name: 'Draft', id: 2 } })],
  ['draft', ...asJson({ status: [{ value: false }] })],
  ['draft', ...asJson({ pubStatus: 'stat:unknown' })],
  ['draft', ...asJson({ moderation_state: 'needs_work' })],
  ['draft', ...asJson({ state: 'in_progress' })],
  ['draft', ...asJson({ workflow_state: 'submitted' })],
  ['draft', ...asJson({ published: false })],
  ['draft', ...asJson({ is_published: false })],
  ['draft', ...asJson({ isPublished: 'false' })],
  ['draft', ...asJson({ published: 0 })],
  ['draft', ...asJson({ visibility: 'private' })],
  ['draft', ...asJson({ visibility: 'password' })],
  ['draft', ...asJson({ visibility: 'somebody' })],
  ['draft', ...asJson({ password: 'abc' })],
  ['draft', ...asJson({ post_password: 'abc' })],
  ['draft', ...asJson({ content: { rendered: '', protected: true } })],
  ['draft', ...asJson({ attributes: { status: false } })],
  ['draft', ...asJson({ meta: { draft: 'yes' } })],
  ['draft', 'a.json', '{"draft":true,"articles":[{"title":"T","text":"Secret words."}]}'],
  ['draft', 'a.json', '{"title":"No text","status":"draft"}'],
  ['draft', ...asText('T', 'Status: draft', 'By Ann Roe', '', 'Secret words.')],
  ['draft', ...asText('DRAFT - Bridge opens', '', 'Secret words.')],
  ['draft', ...asYaml('access: private')],
  ['draft', ...asJson({ access: 'Internal only' })],
  ['draft', ...asJson({ creativeWorkStatus: 'Draft' })],
  ['draft', ...asJson({ deleted_at: '2024-01-01T00:00:00Z' })],
  ['draft', ...asYaml('trashedAt: 2024-01-01')],
  // For paying readers.
  ['paid', ...asJson({ visibility: 'members' })],
  ['paid', ...asJson({ visibility: 'paid' })],
  ['paid', ...asJson({ visibility: 'tiers' })],
  ['paid', ...asJson({ audience: 'only_paid' })],
  ['paid', ...asJson({ audience: 'founding' })],
  ['paid', ...asJson({ isAccessibleForFree: false })],
  ['paid', ...asJson({ isAccessibleForFree: 'False' })],
  ['paid', ...asJson({ content_tier: 'locked' })],
  ['paid', ...asYaml('visibility: members')],
  ['paid', ...asYaml('premium: true')],
  ['paid', ...asYaml('paywall: yes')],
  // Dates that have not come.
  ['future', ...asYaml('date: 2099-01-01')],
  ['future', ...asYaml('date: 2024-01-01', 'publishDate: 2099-01-01')],
  ['future', ...asYaml('date: 2099')],
  ['future', ...asYaml('date: 2099-03')],
  ['future', ...asYaml('date: March 2099')],
  ['future', ...asYaml('date: 4 March 2099')],
  ['future', ...asYaml('date: "Sat, 04 Mar 2099 08:00:00 +0000"')],
  ['future', ...asYaml('date: "Wed Mar 04 08:00:00 +0000 2099"')],
  ['future', ...asYaml('published: 2099-03-04T08:00:00Z')],
  ['future', ...asToml('date = 2099-03-04T08:00:00Z')],
  ['future', ...asToml('publishDate = 2099-03-04')],
  ['future', ...asJson({ published_at: '2099-03-04T08:00:00Z' })],
  ['future', ...asJson({ datePublished: 4076265660 })],
  ['future', ...asJson({ datePublished: 4076265660000 })],
  ['future', ...asJson({ date: { $date: '2099-03-04T08:00:00Z' } })],
  ['future', ...asJson({ scheduled_for: '2099-03-04' })],
  ['future', ...asJson({ date_gmt: '2099-03-04T08:00:00', date: '2024-03-04' })],
  ['future', '2099-03-04-bridge.md', '# T\n\nSecret words.'],
  ['future', '_posts/2099-3-4-bridge.md', 'Secret words.'],
  ['future', ...asYaml('date:', '  published: 2099-03-04')],
  ['future', ...asJson({ 'article:published_time': '2099-03-04T08:00:00Z' })],
  ['future', ...asJson({ 'dc:date': '2099-03-04' })],
  ['future', ...asText('Bridge opens', 'By Ann Roe', 'March 4, 2099', '', 'Secret words.')],
  // Expired.
  ['expired', ...asYaml('expiryDate: 2015-01-01')],
  ['expired', ...asYaml('ExpiryDate: 2015-01-01')],
  ['expired', ...asYaml('expirydate: "2015-01-01 10:00:00 -0500"')],
  ['expired', ...asYaml('EXPIRES: 1 January 2015')],
  ['expired', ...asYaml('unpublishDate: 2015')],
  ['expired', ...asToml('expiryDate = 2015-01-01')],
  ['expired', ...asJson({ expires_at: '2015-01-01T00:00:00Z' })],
  ['expired', ...asJson({ expired: true })],
  // Embargoes.
  ['embargo', ...asYaml('embargo: 2099-03-04')],
  ['embargo', ...asYaml('embargo: "4 March 2099, 10:00 GMT"')],
  ['embargo', ...asYaml('embargo: true')],
  ['embargo', ...asYaml('embargo: until the ceremony')],
  ['embargo', ...asJson({ embargoed: '2099-03-04T00:01:00Z' })],
  ['embargo', ...asJson({ embargo_until: '2099-03-04' })],
  ['embargo', ...asJson({ ednote: 'EMBARGOED until 00:01 GMT Monday 4 March 2099' })],
  ['embargo', ...asJson({ title: 'EMBARGOED UNTIL 4 MARCH 2099: Bridge opens' })],
  ['embargo', ...asJson({ title: 'Embargo: 4 March 2099, 10:00 CET: Bridge opens' })],
  ['embargo', ...asJson({ summary: 'EMBARGOED UNTIL 4 MARCH 2099' })],
  ['embargo', ...asJson({ subtitle: 'Embargo: 4 March 2099, 10:00 CET' })],
  ['embargo', ...asYaml('description: Under embargo until 4 March 2099')],
  ['embargo', ...asJson({ title: 'Bridge opens (embargoed until 4 March 2099)' })],
  ...[
    'EMBARGOED until 00:01 GMT Monday 4 March 2099',
    'EMBARGOED UNTIL 00:01 GMT\nMONDAY 4 MARCH 2099',
    'Embargo: 4 March 2099, 06:00 CET',
    'Embargoed for release until March 4, 2099 at 12:01 a.m. ET',
    'STRICT EMBARGO: NOT FOR RELEASE BEFORE 00.01 HRS WEDNESDAY 4 MARCH 2099',
    '*** STRICTLY EMBARGOED UNTIL 4 MARCH 2099 ***',
    'UNDER EMBARGO UNTIL 2099-03-04T06:00Z',
    'UNDER EMBARGO',
    'HOLD FOR RELEASE',
    'NOT FOR RELEASE',
    'Hold until further notice',
    'The embargo lifts at 00:01 on 4 March 2099',
    'EMBARGOED',
    'Embargoed until the ceremony begins',
    'Embargo date: 4 March 2099',
    'NEWS RELEASE - EMBARGOED UNTIL 4 MARCH 2099',
    'NOT FOR PUBLICATION BEFORE 4 MARCH 2099',
    'Not to be published or broadcast until 6 a.m. on March 4, 2099',
    'HOLD FOR RELEASE UNTIL 6 P.M. EST, MARCH 4, 2099',
    'FOR RELEASE: Wednesday, March 4, 2099',
    'FOR RELEASE 8:30 a.m. (ET), Wednesday, March 4, 2099',
    'ADVANCE FOR RELEASE WEDNESDAY, MARCH 4, 2099, AND THEREAFTER',
    'Do not publish before 4 March 2099',
    'Transmission of material in this news release is embargoed until 8:30 a.m. (ET) Wednesday, March 4, 2099',
    'SPERRFRIST: Mittwoch, 4. März 2099, 10.00 Uhr',
    'Sperrfrist bis 04.03.2099, 10:00 Uhr',
    'Embargo jusqu’au 4 mars 2099 à 6h00',
    'EMBARGADO hasta el 4 de marzo de 2099',
  ].map((line): [string, string, string] => ['embargo', 'a.txt', [line, '', ...story].join('\n')]),
  ['embargo', ...asText(...story, '', 'Note to editors: embargoed until 4 March 2099')],
  ['embargo', 'a.md', '**EMBARGOED UNTIL 4 MARCH 2099**\n\n# Bridge opens\n\nSecret words.'],
  ['embargo', 'a.json', '{"title":"T","text":"Embargo: 4 March 2099\\n\\nSecret words."}'],
  // Kills.
  ...[
    'MANDATORY KILL',
    'KILL',
    'BULLETIN KILL',
    'KILL: BC-Bridge',
    'STORY WITHDRAWN: Bridge opens',
    'WITHDRAWAL',
    'Editors: Please kill the story slugged BC-Bridge.',
    'ATTENTION EDITORS: The story headlined "Bridge opens" has been withdrawn.',
    'Eds: Please disregard the item eca0124, it was sent in error',
    'Mandatory Kill\n\nEditors: kill BC-BRIDGE, sent at 10:00.',
    'BC-BRIDGE\nEditors: kill BC-BRIDGE. It is wrong.',
    'ADVISORY\n\nThe story BC-Bridge has been killed by the desk.',
    'EDITORS\nThe article must be withdrawn: the article is withdrawn.',
    '+++ ZURÜCKGEZOGEN +++',
    '*** KILL ***',
  ].map((line): [string, string, string] => ['killed', 'a.txt', `${line}\n\nIt contains a false quotation.\n`]),
  ['killed', ...asJson({ pubstatus: 'canceled' })],
  ['killed', ...asJson({ pubStatus: 'stat:canceled' })],
  ['killed', ...asJson({ status: 'withdrawn' })],
  ['killed', ...asJson({ state: 'recalled' })],
  ['killed', ...asJson({ signal: 'kill' })],
  ['killed', ...asJson({ signal: 'Mandatory Kill' })],
  ['killed', ...asJson({ kills: ['urn:x:1234567'] })],
  ['killed', ...asJson({ genre: [{ name: 'Kill', code: 'x' }] })],
  ['killed', ...asJson({ withdrawn: true })],
  ['killed', ...asJson({ ednote: 'MANDATORY KILL' })],
  ['killed', ...asJson({ title: 'KILL: Bridge opens' })],
]

test.each(held.map((one, at) => [`${at + 1}`, ...one] as const))(
  'held back, %s: %s, %s, %s',
  async (_, reason, path, text) => {
    const { articles, problems } = await read(path, text)
    expect(articles).toEqual([])
    const rows = problems.filter(({ severity }) => severity === 'held')
    expect(rows).toMatchObject([{ file: path, severity: 'held', reason, advice: expect.stringMatching(/\w{4}/) }])
  },
)

const published: [string, string][] = [
  asYaml('draft: false'),
  asYaml('draft: "no"'),
  asYaml('draft:'),
  asYaml('published: true'),
  asYaml('published: 2024-03-02'),
  asYaml('status: published'),
  asYaml('status: Publish'),
  asYaml('status:'),
  asYaml('date: 2024-03-02', 'expiryDate: 2099-01-01'),
  asYaml('expires: never'),
  asYaml('embargo: 2024-03-04'),
  asYaml('embargo: none'),
  asYaml('embargo: lifted'),
  asYaml('access: Saturday, from 10am'),
  asYaml('embargo: false'),
  asYaml('state: Ohio'),
  asYaml('hidden: [menu]'),
  asYaml('visibility: public'),
  asYaml('permalink: /a/b'),
  asYaml('audience: developers'),
  asToml('draft = false'),
  asJson({ status: 'PUBLISHED' }),
  asJson({ status: 'usable' }),
  asJson({ status: 'public' }),
  asJson({ status: 'live' }),
  asJson({ status: true }),
  asJson({ status: 1 }),
  asJson({ status: '1' }),
  asJson({ status: 'ok' }),
  asJson({ status: 200 }),
  asJson({ pubstatus: 'stat:usable' }),
  asJson({ status: { name: 'Published', id: 1 } }),
  asJson({ status: [{ value: true }] }),
  asJson({ visibility: 'public', password: '', access: true, isAccessibleForFree: true }),
  asJson({ audience: 'everyone' }),
  asJson({ pubstatus: 'usable', expires: '2015-01-01', date: '2014-01-01' }),
  asJson({ date: { expire: '2015-01-01' }, 'date.expire': '2015-01-01' }),
  asJson({ type: 'news', genre: 'Skill training', urgency: 1 }),
  asJson({ genre: 'Road kill' }),
  asJson({ deleted_at: null, summary: 'The arms embargo ends on 4 March 2099, ministers said after the talks.' }),
  ['a.json', '{"status":"error","articles":[{"title":"T","text":"Words."}]}'],
  ['a.json', '{"status":"ok","code":0,"live":1,"articles":[{"title":"T","status":"publish","text":"Words."}]}'],
  ['sports/draft/a.md', '# T\n\nWords.'],
  ['draft-memo.md', '# Draft memo is out\n\nWords.'],
  ['news/private-equity/a.md', '# T\n\nWords.'],
  asText('FOR IMMEDIATE RELEASE', '', ...story),
  asText('EMBARGOED until 00:01 GMT Monday 4 March 2024', '', ...story),
  asText('Embargo lifted', '', ...story),
  asText(
    'Oil embargo until 2099 agreed by ministers',
    '',
    'The embargo on oil will last until 4 March 2099, they said.',
  ),
  asText('Embargo on Cuba until 4 March 2099', '', 'The ministers met.'),
  asText('Embargo: a history of sanctions', '', 'It begins in 1807.'),
  asText('Bridge opens', '', 'The report was under embargo until Monday, the ministry said.'),
  asText('Kill Bill returns', '', 'The film is back.'),
  asText('Arms embargo expires on 4 March 2099', '', 'The ministers met.'),
  asText('Bridge opens', '', 'The report is embargoed until Monday, an aide told reporters who had seen it.'),
  asText('Editors kill the story of the year', '', 'They met on Monday.'),
  asText('Bridge opens', '', 'Editors withdrew the article. The story has been withdrawn, the journal said.'),
  asText('Not for publication: the secret letters of a queen', '', 'They were found in a drawer.'),
  asText('Draft: a history of conscription', '', 'It begins in 1793.'),
  asText('Password: the game show that ran for years', '', 'It began in 1961.'),
  asText('Hold for release of hostages drags on', '', 'The families wait.'),
  asText('KILLED BY A BEAR', '', 'A man was killed.'),
  asText('Killed: the mayor of a small town', '', 'The mayor was killed on Monday.'),
  asText('Mandatory kill switches approved', '', 'The law on machines passed.'),
  asText('Withdrawn: two bills on water', '', 'The bills were withdrawn.'),
  asText('Bridge opens', '', 'The editors killed the story, he said. It was withdrawn.'),
  asText('Status: it is complicated', '', 'They met on Monday.'),
  asText('NFL notebook', '', 'The teams met on Monday.'),
]

test.each(published.map((one, at) => [`${at + 1}`, ...one] as const))(
  'published: %s, %s, %s',
  async (_, path, text) => {
    const { articles, problems } = await read(path, text)
    expect(problems.filter(({ severity }) => severity === 'held')).toEqual([])
    expect(articles).toHaveLength(1)
  },
)

test('a line of an embargo that has ended is neither title nor text', async () => {
  const { articles } = await read('a.txt', ['EMBARGOED until 00:01 GMT Monday 4 March 2024', '', ...story].join('\n'))
  expect(articles).toMatchObject([
    {
      title: 'Bridge opens after three years',
      authors: ['Ann Roe'],
      paragraphs: [{ text: 'The bridge opened on Monday.' }],
    },
  ])
})

test('an embargo without a year has the year of the article', async () => {
  const text = (date: string) =>
    ['EMBARGOED UNTIL 00:01 GMT MONDAY 4 MARCH', '', 'Bridge opens', 'By Ann Roe', date, '', 'Words.'].join('\n')
  expect((await read('a.txt', text('March 2, 2024'))).articles).toHaveLength(1)
  const { articles, problems } = await read('a.txt', text('November 20, 2026'))
  expect([articles, problems.map(({ message }) => message)]).toEqual([[], [expect.stringContaining('2027-03-04')]])
})

describe('passages that are not for publication', () => {
  const parts = (...lines: string[]) => ['Bridge opens', '', 'The bridge opened.', '', ...lines].join('\n')
  const secret = '+49 30 0000'
  const cut: [string, string, string[]][] = [
    ['a notebook of an agency', parts('# dpa NOTEBOOK', '', '## dpa Contacts', `- Ann Roe, ${secret}`), []],
    [
      'the same in German',
      parts('# Notizblock', '', '* * * * Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt', secret),
      [],
    ],
    ['a mark', parts('* * * The following information is not for publication', secret, '', secret), []],
    [
      'a mark with its end',
      parts('NOT FOR PUBLICATION', secret, 'END OF NOT FOR PUBLICATION', '', 'The mayor spoke.'),
      ['The mayor spoke.'],
    ],
    [
      'a mark with another end',
      parts('[Not for publication]', secret, '[/Not for publication]', '', 'The mayor spoke.'),
      ['The mayor spoke.'],
    ],
    [
      'an end that says what follows',
      parts(
        'The following is not for publication.',
        secret,
        'The following is for publication:',
        '',
        'The mayor spoke.',
      ),
      ['The mayor spoke.'],
    ],
    ['a heading', parts('Notes to editors – not for publication', '', secret), []],
    ['contacts', parts('Contacts (not for publication):', secret, '', secret), []],
    ['a mark with text behind it', parts(`NOT FOR PUBLICATION: Ann Roe, ${secret}`, secret), []],
    [
      'brackets, which end it',
      parts(`(Not for publication: Ann Roe, ${secret})`, '', 'The mayor spoke.'),
      ['The mayor spoke.'],
    ],
    [
      'a line with the mark behind it',
      parts(`Ann Roe, ${secret} (not for publication)`, '', 'The mayor spoke.'),
      ['The mayor spoke.'],
    ],
    ['a mark on two lines', parts('* * * The following information is not for', 'publication * * *', secret), []],
    ['internal use', parts('FOR INTERNAL USE ONLY', secret), []],
    ['French', parts('NE PAS PUBLIER', secret), []],
    ['an order', parts('DO NOT PUBLISH', secret), []],
    ['an order with a colon', parts('Please do not publish the following:', '', secret), []],
    ['hyphens', parts('not-for-publication', secret), []],
    ['a secret', parts('CONFIDENTIAL – NOT FOR PUBLICATION', secret, '', secret), []],
    ['Spanish', parts('No destinado a la publicación', secret), []],
  ]

  test.each(cut)('%s', async (_, text, rest) => {
    for (const path of ['a.txt', 'a.md', 'a.json']) {
      const content = path === 'a.json' ? JSON.stringify({ title: 'Bridge opens', text: text.slice(14) }) : text
      const { articles, problems } = await read(
        path,
        path === 'a.md' ? `# ${content.replaceAll('\n', '\n\n')}` : content,
      )
      const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(paragraph => paragraph.text))
      expect([path, ...texts]).toEqual([path, 'The bridge opened.', ...rest])
      expect(problems).toMatchObject([{ severity: 'held', reason: 'passage' }])
    }
  })

  test('an item that is all marked is held back', async () => {
    const { articles, problems } = await read('a.txt', `NOT FOR PUBLICATION\n\nAnn Roe, ${secret}\n`)
    expect(articles).toEqual([])
    expect(problems.map(({ reason }) => reason)).toEqual(['passage', 'passage'])
  })

  test.each([
    'The letter was marked “not for publication”, the mayor said.',
    '“This is not for publication,” he said.',
    'It was not for publication in his lifetime that he wrote the letters.',
    'NOT FOR PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART, IN OR INTO CANADA',
    'Reporter’s notebook',
    'The end of the notes is near.',
    'Do not publish photographs of the accused, the court ordered.',
  ])('a story may speak of it: %s', async line => {
    const { articles, problems } = await read('a.txt', parts('The mayor spoke.', '', line, '', 'She left.'))
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toContain(line)
    expect(problems).toEqual([])
  })
})

describe('the day', async () => {
  const on = (asOf: string | null): Publishing => ({ ...publicOnly, asOf: asOf === null ? null : readAsOf(asOf) })
  const isPublic = async ([path, text]: [string, string], publishing: Publishing) =>
    (await readFile({ path, bytes: bytesOf(text) }, publishing)).articles.length === 1

  test.each([
    ['2024-03-04', '2024-03-04', true],
    ['2024-03-04', '2024-03-03', false],
    ['2024-03-04', '2024-03-03T10:00:00Z', true],
    ['2024-03-04', '2024-03-03T09:59:59Z', false],
    ['2024-03-04T08:00:00Z', '2024-03-04T08:00:00Z', true],
    ['2024-03-04T08:00:00Z', '2024-03-04T07:59:59Z', false],
    ['2024-03-04T08:00:00+02:00', '2024-03-04T06:00:00Z', true],
    ['2024-03', '2024-03-01', true],
    ['2024-03', '2024-02-29', false],
    ['2024', '2024-01-01', true],
    ['2024', '2023-12-30', false],
  ])('a text of %s, as of %s: %s', async (date, asOf, expected) => {
    expect(await isPublic(asYaml(`date: ${date}`), on(asOf))).toBe(expected)
    expect(await isPublic(asJson({ embargo: date }), on(asOf))).toBe(expected)
    // What expires has expired when the day has come.
    expect(await isPublic(asYaml(`expiryDate: ${date}`), on(asOf))).toBe(!expected)
  })

  test.each([
    ['2024-03-04T15:00:00', '2024-03-04', true],
    ['2024-03-04T15:00:00', '2024-03-03', false],
    ['2024-03-04T15:00:00', '2024-03-04T14:59:59Z', false],
    ['2024-03-04T15:00:00', '2024-03-04T15:00:00Z', true],
    ['2024-03-04 3:00 pm', '2024-03-04T14:00:00Z', false],
    ['March 4, 2024 3:00 pm', '2024-03-04T15:00:00Z', true],
  ])('a time without a zone, %s, is in UTC: as of %s, %s', async (date, asOf, expected) => {
    expect(await isPublic(asYaml(`date: ${date}`), on(asOf))).toBe(expected)
    expect(await isPublic(asJson({ publish_at: date }), on(asOf))).toBe(expected)
  })

  test('an embargo without a zone has ended when that time is over everywhere', async () => {
    const file = asJson({ embargo: '2024-03-04T15:00:00' })
    expect(await isPublic(file, on('2024-03-05T02:59:00Z'))).toBe(false)
    expect(await isPublic(file, on('2024-03-05T03:00:00Z'))).toBe(true)
  })

  test('where nobody says which day it is, what waits for its day waits', async () => {
    expect(await isPublic(asYaml('date: 2024-03-04'), on(null))).toBe(true)
    expect(await isPublic(asYaml('embargo: 2024-03-04'), on(null))).toBe(false)
    expect(await isPublic(asYaml('expiryDate: 2099-03-04'), on(null))).toBe(false)
  })

  test.each([
    ['drafts', asYaml('draft: true'), { drafts: true }],
    ['an embargo without a date', asText('UNDER EMBARGO', '', ...story), { drafts: true }],
    ['what is paid for', asJson({ visibility: 'paid' }), { paid: true }],
    ['what has expired', asYaml('expiryDate: 2015-01-01'), { expired: true }],
    ['the future', asYaml('date: 2030-01-01'), { asOf: momentOf('2031-01-01') }],
  ])('an option lets in %s, and nothing else does', async (_, file, option) => {
    expect(await isPublic(file, { ...today, ...option })).toBe(true)
    const others = {
      drafts: true,
      paid: true,
      expired: true,
      ...Object.fromEntries(Object.keys(option).map(name => [name, name === 'asOf' ? today.asOf : false])),
    }
    expect(await isPublic(file, { ...today, ...others })).toBe(false)
  })

  test('no option lets in what was killed', async () => {
    const all = { asOf: momentOf('9999-01-01'), drafts: true, paid: true, expired: true }
    expect(await isPublic(asText('MANDATORY KILL', '', ...story), all)).toBe(false)
    expect(await isPublic(asJson({ pubstatus: 'canceled' }), all)).toBe(false)
  })
})

/** The titles that a folder of files publishes, and the rows for the rest. */
async function folderOf(files: Readonly<Record<string, string>>, publishing: Publishing = today) {
  const { articles, problems } = collect(await readAll(files), publishing)
  return {
    titles: articles.map(({ title }) => title).toSorted(),
    rows: problems.map(({ file, reason, severity }) => `${file} ${reason ?? severity}`).toSorted(),
    messages: problems.map(({ message }) => message),
  }
}

describe('what a kill names', () => {
  const bridge = 'Harbour bridge opens after three years\nBy Ann Roe\n\nThe bridge opened on Monday.\n'
  const ferry = 'Ferry strike ends\nBy John Doe\n\nThe crews went back.\n'
  const json = (fields: object) => JSON.stringify({ text: 'The bridge opened on Monday.', ...fields })

  test.each<[string, Record<string, string>]>([
    [
      'a slug line',
      {
        'a.txt': `BC-Bridge\n\n${bridge}`,
        'k.txt': 'MANDATORY KILL\nEditors: Please kill the story slugged BC-Bridge. It is wrong.\n',
      },
    ],
    [
      'a slug in a field',
      {
        'a.json': json({ title: 'Harbour bridge opens', slugline: 'BC-Bridge' }),
        'k.txt': 'KILL\n\nSlug: BC-Bridge\n\nIt is wrong.\n',
      },
    ],
    [
      'a slug of a site',
      {
        'a.md': '---\ntitle: T\nslug: harbour-bridge\n---\nWords.',
        'k.txt': 'KILL\n\nPlease withdraw the story harbour-bridge sent at 10:00.\n',
      },
    ],
    [
      'a headline',
      {
        'a.txt': bridge,
        'k.txt': 'BULLETIN KILL\n\nThe story headlined “Harbour bridge opens after three years” is wrong.\n',
      },
    ],
    [
      'a headline without marks',
      { 'a.txt': bridge, 'k.txt': 'WITHDRAWAL\n\nPlease withdraw the story Harbour bridge opens after three years.\n' },
    ],
    [
      'a headline on the line of the kill',
      { 'a.txt': bridge, 'k.txt': 'KILL: Harbour bridge opens after three years\n\nIt is wrong.\n' },
    ],
    [
      'the number of a message',
      {
        'a.txt': `eca0124 3 i 93  dpa 1888\n\nTown/bridge/\nHarbour bridge opens =\n\n   Harbourtown (dpa) - It opened.\n`,
        'k.txt': 'Eds: Please disregard the item eca0124, it was sent in error\n',
      },
    ],
    [
      'an id',
      {
        'a.json': json({ id: 'urn:example:77', title: 'Harbour bridge opens' }),
        'k.txt': 'MANDATORY KILL\n\nKill the item urn:example:77.\n',
      },
    ],
    ['a file', { 'bridge-0302.txt': bridge, 'k.txt': 'MANDATORY KILL\n\nKill the article bridge-0302.\n' }],
    [
      'an id in JSON',
      {
        'a.json': json({ uri: 'urn:example:77', pubstatus: 'usable', title: 'Harbour bridge opens' }),
        'k.json': json({ uri: 'urn:example:77', pubstatus: 'canceled', title: 'Harbour bridge opens' }),
      },
    ],
    [
      'an id in a field of its own',
      {
        'a.json': json({ id: 'urn:example:77', title: 'Harbour bridge opens' }),
        'k.json': json({ id: 'urn:example:78', title: 'Kill', type: 'kill', kills: 'urn:example:77' }),
      },
    ],
    [
      'a headline in JSON',
      {
        'a.txt': bridge,
        'k.json': json({ title: 'KILL: Harbour bridge opens after three years', text: 'It is wrong.' }),
      },
    ],
    [
      'a note to editors',
      {
        'a.txt': bridge,
        'k.json': json({
          title: 'Advisory',
          ednote: 'MANDATORY KILL\nPlease kill the story headlined "Harbour bridge opens after three years"',
        }),
      },
    ],
    [
      'several',
      {
        'a.json': `[${json({ id: 'urn:x:1', title: 'One of two' })},${json({ id: 'urn:x:2', title: 'Two of two' })}]`,
        'k.txt': 'MANDATORY KILL\n\nKill the items urn:x:1 and urn:x:2.\n',
      },
    ],
  ])('by %s', async (_, files) => {
    const { titles, rows } = await folderOf({ ...files, 'ferry.txt': ferry })
    expect(titles).toEqual(['Ferry strike ends'])
    expect(rows.every(row => row.endsWith(' killed'))).toBe(true)
    expect(rows.some(row => row.startsWith('k.'))).toBe(true)
  })

  test('is not what came after it, nor what it only speaks of', async () => {
    const { titles } = await folderOf({
      'k.txt':
        'MANDATORY KILL\nMarch 2, 2024\nEditors: Please kill the story slugged BC-Bridge. It contains a false quotation.\n',
      'a.txt': 'BC-Bridge\n\nNew bridge opens\nMarch 5, 2024\n\nWords.\n',
      'b.txt': 'It\n\nWords of it, and more.\n',
      'c.txt': 'False quotation\nBy Ann Roe\n\nWords.\n',
    })
    expect(titles).toEqual(['False quotation', 'It', 'New bridge opens'])
  })
})

describe('versions of one id', () => {
  const version = (fields: object) => JSON.stringify({ title: 'Bridge opens', text: 'It opened.', ...fields })

  test.each<[string, string, string]>([
    ['by number', version({ id: 'bridge-24', version: 1 }), version({ id: 'bridge-24', version: '2', title: 'New' })],
    [
      'by a number of two digits',
      version({ uri: 'urn:x:1', version: 9 }),
      version({ uri: 'urn:x:1', version: 10, title: 'New' }),
    ],
    [
      'by when it was made',
      version({ guid: 'tag:x:1', versioncreated: '2024-03-02T08:00:00Z' }),
      version({ guid: 'tag:x:1', versioncreated: '2024-03-02T09:00:00Z', title: 'New' }),
    ],
    [
      'by when it was changed',
      version({ id: 'bridge-24', updated_at: '2024-03-02' }),
      version({ id: 'bridge-24', updated_at: '2024-03-03', title: 'New' }),
    ],
    [
      'by its date',
      version({ id: 'bridge-24', date: '2024-03-02' }),
      version({ id: 'bridge-24', date: '2024-03-03', title: 'New' }),
    ],
    [
      'under a short id, of one story',
      version({ id: 7, version: 1 }),
      version({ id: 7, version: 2, title: 'New: bridge opens' }),
    ],
  ])('the newest counts, %s, whichever comes first', async (_, older, newer) => {
    for (const files of [
      { 'a.json': older, 'b.json': newer },
      { 'a.json': newer, 'b.json': older },
      { 'a.jsonl': `${older}\n${newer}\n` },
    ]) {
      const { titles, rows } = await folderOf(files)
      expect(titles).toEqual([expect.stringMatching(/^New/)])
      expect(rows).toEqual([expect.stringMatching(/ version$/)])
    }
  })

  test('a draft of a newer version does not replace what is public; a cancelled one does', async () => {
    const one = version({ id: 'bridge-24', version: 1 })
    expect(
      (await folderOf({ 'a.json': one, 'b.json': version({ id: 'bridge-24', version: 2, status: 'draft' }) })).titles,
    ).toEqual(['Bridge opens'])
    expect(
      (await folderOf({ 'a.json': one, 'b.json': version({ id: 'bridge-24', version: 2, pubstatus: 'withheld' }) }))
        .titles,
    ).toEqual([])
    const later = version({ id: 'bridge-24', version: 3, title: 'Right at last' })
    const cancelled = version({ id: 'bridge-24', version: 2, pubstatus: 'canceled' })
    expect((await folderOf({ 'a.json': one, 'b.json': cancelled, 'c.json': later })).titles).toEqual(['Right at last'])
  })

  test('two articles that bear one id by mistake are both kept', async () => {
    const { titles } = await folderOf({
      'a.json': version({ id: 7, title: 'Bridge opens', date: '2024-03-02' }),
      'b.json': version({ id: 7, title: 'Ferry strike ends', date: '2024-03-03', text: 'The crews went back.' }),
    })
    expect(titles).toEqual(['Bridge opens', 'Ferry strike ends'])
    expect(
      (await folderOf({ 'a.md': '---\nslug: a\ntitle: A\n---\nOne.', 'b.md': '---\nslug: a\ntitle: A\n---\nTwo.' }))
        .titles,
    ).toEqual(['A', 'A'])
  })
})

test('an article keeps its id when one of the same id is published or held back', async () => {
  const files = (draft: boolean) => ({
    'a.md': `---\nslug: same\ntitle: A\ndraft: ${draft}\n---\nOne.`,
    'b.md': '---\nslug: same\ntitle: B\n---\nTwo.',
  })
  const idsOf = async (draft: boolean) =>
    collect(await readAll(files(draft)), today).articles.map(({ id, title }) => [title, id])
  expect(await idsOf(false)).toEqual([
    ['B', 'b'],
    ['A', 'same'],
  ])
  expect(await idsOf(true)).toEqual([['B', 'b']])
})

describe('an order that a story may not be published before a day', () => {
  test.each([
    'This story may not be published, broadcast or redistributed before 2031-03-04.',
    'MAY NOT BE PUBLISHED BEFORE 4 MARCH 2031',
    'This material must not be used before March 4, 2031, 6 a.m.',
    'Text cannot be released until 4 March 2031',
    'This report should not be published or posted online before 4 March 2031',
    'The story may not be published in any form before 4 March 2031.',
  ])('%s', async line => {
    const { articles, problems } = await read('a.txt', `Mill reopens\n\n${line}\n\nThe mill at Oakford reopened.\n`)
    expect(articles).toEqual([])
    expect(problems).toMatchObject([{ severity: 'held' }])
  })

  test.each([
    'This material may not be published, broadcast, rewritten or redistributed.',
    'The court ruled that the book may not be published in the country before 4 March 2031, the judge told reporters.',
    'Results may not be published before the polls close.',
  ])('no order: %s', async line => {
    const { articles } = await read('a.txt', `Mill reopens\n\nThe mill at Oakford reopened.\n\n${line}\n`)
    expect(articles).toHaveLength(1)
  })
})
