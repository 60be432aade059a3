// Articles for the tests of corrections, and the application over them as corrected.

import type { Article } from '../../src/article/article.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { correctEntries } from '../../src/corrections/correct-entries.ts'
import type {
  ArticleCorrection,
  Corrections,
  Placed,
  QuoteCorrection,
  SpeakerCorrection,
} from '../../src/corrections/corrections.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { resolveSpeakers } from '../../src/quotes/speakers/registry.ts'
import { createApp } from '../../src/worker/app.ts'
import { article } from '../support/corpus.ts'

const texts: readonly Article[] = [
  article(
    'bridge',
    'The bridge opens',
    [
      'The bridge over the Lune opened on Monday, two years late.',
      '“We will never charge a toll on this bridge,” said John Smith, mayor of Lunewick.',
      '“The steel came late, and the rain came early,” said Ana Costa, an engineer.',
    ],
    { published: '2024-05-03', source: 'Lune Post', url: 'https://post.example/bridge' },
  ),
  article(
    'market',
    'The market moves',
    [
      'The market moves to the quay in June.',
      '“Every stall will find a place on the quay,” said Jon Smith, mayor of Lunewick.',
      '“My grandmother sold eels here before the war,” said Mary Wells, a teacher at Weir School.',
    ],
    { published: '2024-06-01', source: 'Lune Post' },
  ),
  article(
    'school',
    'A school closes',
    [
      'The school at Weir Lane closes.',
      '“Nobody asked the parents before the council voted,” said Mary Wells, whose daughters go there.',
      'Wells said the vote was “a quiet little scandal in a drawer” and left.',
    ],
    { published: '2024-07-09', source: 'Lune Post' },
  ),
]

export const entries: readonly ArchiveEntry[] = resolveSpeakers(
  texts.map(one => ({ article: one, quotes: extractQuotes(one) })),
)

const at = { file: 'corrections.csv', line: 2, place: 'row 2' }

interface Given {
  readonly speakers?: readonly SpeakerCorrection[]
  readonly quotes?: readonly QuoteCorrection[]
  readonly articles?: readonly ArticleCorrection[]
}

/** Corrections, each in the same place. */
export function corrections({ speakers = [], quotes = [], articles = [] }: Given): Corrections {
  const placed = <Correction>(list: readonly Correction[]): Placed<Correction>[] => list.map(one => ({ ...one, at }))
  return { speakers: placed(speakers), quotes: placed(quotes), articles: placed(articles) }
}

/** The application over the articles as corrected. */
export async function correctedApp(given: Given, of: readonly ArchiveEntry[] = entries) {
  const { entries: kept, past, problems } = correctEntries(of, corrections(given))
  const bytes = await buildArchive(kept, { past })
  const archive = openArchive(bytes.buffer)
  return { app: createApp(createSearcher(archive), 'https://news.example'), archive, problems, bytes }
}
