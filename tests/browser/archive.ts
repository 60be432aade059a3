// The archive that the pages are tried with: the Worker's test articles, and three years of short news, so that there are pages,
// months and facets to use.

import type { Article } from '../../src/article/article.ts'
import type { Settings } from '../../src/article/settings.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articles } from '../worker/articles.ts'

const speakers = ['Marta Lind', 'Tor Haugen', 'Ines Oduya', 'Pavel Novak']
const writers = ['Ines Falk', 'Bo Carlsen', 'Cara Dune', 'Dan Eck', 'Eve Fox', 'Flo Gray', 'Gil Hart', 'Zora Quist']
const subjects = ['ferry', 'bridge', 'lighthouse', 'market', 'orchard', 'library']

/** Thirty-six articles, one a month from January 2022 on. */
const monthly: readonly Article[] = Array.from({ length: 36 }, (_, i) => {
  const [speaker = '', subject = ''] = [speakers[i % speakers.length], subjects[i % subjects.length]]
  const published = `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`
  const texts = [
    `The ${subject} was discussed by the council again, for the ${i + 1}th time.`,
    `“The ${subject} will be there for our grandchildren in whatever weather,” said ${speaker}, member of the council.`,
  ]
  return {
    ...{
      id: `council/${published}`,
      title: `Council looks at the ${subject}`,
      authors: [writers[i % writers.length] ?? ''],
      published,
    },
    ...{ source: i % 2 === 0 ? 'Coast Courier' : 'Harbour Post', url: null, lang: 'en', section: null, tags: [] },
    ...{ summary: null, dateline: null },
    paragraphs: texts.map(text => ({ text, kind: 'prose' as const })),
  }
})

export function pageArchive(settings: Partial<Settings> = {}): Promise<Uint8Array> {
  const entries = [...articles, ...monthly].map(article => ({ article, quotes: extractQuotes(article) }))
  return buildArchive(entries, { settings })
}
