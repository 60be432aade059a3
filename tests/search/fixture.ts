// A small archive for the tests of `search`: news in several languages, with quotes.

import type { Article } from '../../src/article/article.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import type { Quote, Speaker } from '../../src/article/quote.ts'
import { quoteWords } from '../../src/article/quote-words.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import type { Searcher } from '../../src/search/searcher.ts'

/** A speaker as the text names them: id, name, role. */
type Said = readonly [words: string, id: string, name: string, role: string | null]

interface Given extends Partial<Omit<Article, 'paragraphs'>> {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly said?: readonly Said[]
}

const given: readonly Given[] = [
  {
    id: 'north-korea-russia',
    title: 'North Korean troops in Kursk may learn modern war',
    authors: ['Christy Lee'],
    source: 'Voice of America',
    published: '2024-11-04',
    section: 'East Asia',
    dateline: 'washington',
    tags: ['North Korea', 'Russia'],
    paragraphs: [
      'Pyongyang may have sent 10,000 troops to Russia’s Kursk region, U.S. officials said on Monday.',
      '“There is no more significant and long-term a commitment than sending soldiers,” Victor Cha told reporters in Washington.',
      'The soldiers carry AK-12 rifles. Ukraine says that 3.5% of them were wounded, and that the war costs $5m a day.',
      'Recep Tayyip Erdoğan offered to mediate between Moscow and Kyiv, a co-op of aid groups said.',
    ],
    said: [
      [
        'There is no more significant and long-term a commitment than sending soldiers',
        'victor-cha',
        'Victor Cha',
        'president of the geopolitics department',
      ],
    ],
  },
  {
    id: 'sanctions-vote',
    title: 'Council votes on sanctions',
    authors: ['Ann Reporter', 'Bo Writer'],
    source: 'Example Times',
    published: '2023-03-15',
    section: 'World',
    dateline: 'GENEVA, Switzerland',
    tags: ['Sanctions'],
    paragraphs: [
      'The council sanctioned three banks. Sanctions on a fourth bank were postponed.',
      '“We will not sanction the sanctioning of neighbours,” said Maria Lopez, the envoy.',
      'COVID-19 delayed the vote; @envoy posted about it, and the C++ programme that counts votes failed.',
    ],
    said: [['We will not sanction the sanctioning of neighbours', 'maria-lopez', 'Maria Lopez', 'envoy']],
  },
  {
    id: 'kursk-museum',
    title: 'A museum reopens',
    source: 'Example Times',
    published: '2020-01-31',
    section: 'Culture',
    tags: ['Museums'],
    paragraphs: ['The museum in Kursk has reopened its doors.', 'North wind met Korean art there, visitors said.'],
  },
  {
    id: 'strasse',
    title: 'Die Straße ist gesperrt',
    source: 'Beispielblatt',
    published: '2022-05-05',
    lang: 'de',
    paragraphs: ['Die Regierung sperrt die Straße. Mehrere Regierungen protestieren, auch Häuser wurden geräumt.'],
  },
  {
    id: 'kitachosen',
    title: '北朝鮮がロシアに派兵',
    source: '例新聞',
    published: '2024-10-20',
    lang: 'ja',
    paragraphs: ['北朝鮮がロシアに兵士を派遣したと韓国の情報機関が発表した。東京都でも会議が開かれた。'],
  },
  {
    id: 'scripts',
    title: 'Ελλάδα, Россия, ישראל',
    published: null,
    lang: 'und',
    paragraphs: [
      'Η Ελλάδα και οι Έλληνες. Война и мир в Ёлке. שָׁלוֹם עולם, said צה"ל. مُحَمَّد في القاهرة.',
      '한국의 대통령이 말했다. ประเทศไทยส่งทหาร 🚀 sanc\u00ADtions zero\u200Bwidth',
    ],
  },
]

/** The entries of the fixture. */
export const entries: readonly ArchiveEntry[] = given.map(entryOf)

/** The fixture, built and opened. */
export async function fixtureArchive(): Promise<OpenArchive> {
  return openArchive((await buildArchive(entries)).buffer)
}

/** A searcher over one article of these paragraphs. */
export async function searcherOver(
  paragraphs: readonly string[],
  { title = '', lang = 'en' }: { readonly title?: string; readonly lang?: string } = {},
): Promise<Searcher> {
  const { buffer } = await buildArchive([entryOf({ id: 'a', title, lang, paragraphs })])
  return createSearcher(openArchive(buffer))
}

/** A request for everything a query finds. */
export function ask(q: string, other: Partial<SearchRequest> = {}): SearchRequest {
  return {
    ...{
      q,
      filters: {},
      sort: 'relevance',
      limit: 10,
      offset: 0,
      facets: [],
      group: null,
      literal: false,
      recency: null,
      explain: false,
      highlight: true,
    },
    ...other,
  }
}

export function entryOf({ paragraphs, said = [], ...head }: Given): ArchiveEntry {
  const article: Article = {
    ...{ authors: [], source: null, published: null, url: null, lang: 'en', section: null, tags: [] },
    ...{ summary: null, dateline: null },
    ...head,
    paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
  }
  return { article, quotes: said.map(one => quoteOf(article, one)) }
}

function quoteOf({ paragraphs }: Article, [words, id, name, role]: Said): Quote {
  const paragraph = paragraphs.findIndex(({ text }) => text.includes(words))
  const text = paragraphs[paragraph]?.text ?? ''
  const place = (part: string) => ({ paragraph, start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const speaker: Speaker = { id, name, mention: name, mentionAt: place(name), role, affiliation: null, kind: 'person' }
  return { ...quoteWords([place(words)], () => text), form: 'direct', cue: 'said', speaker, confidence: 1 }
}
