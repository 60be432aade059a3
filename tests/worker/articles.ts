// Articles for the tests of the Worker and of its pages: news with quotes, and an article that tries to break out of every page.

import type { Article } from '../../src/article/article.ts'

type Given = Partial<Omit<Article, 'paragraphs'>> & {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

const given: readonly Given[] = [
  {
    id: 'harbour/tunnel',
    title: 'Harbour tunnel opens after nine years',
    authors: ['Ines Falk'],
    source: 'Coast Courier',
    published: '2024-11-04',
    url: 'https://courier.example/harbour-tunnel',
    section: 'Transport',
    tags: ['Tunnel', 'Harbour'],
    paragraphs: [
      'The tunnel under the harbour opened to trains on Monday, nine years after the first drilling.',
      '“We promised a tunnel that sailors would never notice, and they have not,” said Marta Lind, director of the Harbour Board.',
      'Lind added, “The second tunnel will be cheaper.”',
      'Costs rose to 410 million crowns, according to the audit office.',
    ],
  },
  {
    id: 'harbour/fish',
    title: 'Fish return to the harbour',
    authors: ['Ines Falk', 'Oda Berg'],
    source: 'Coast Courier',
    published: '2023-06-12',
    section: 'Nature',
    tags: ['Harbour'],
    paragraphs: [
      'Herring were counted in the harbour for the first time since the tunnel works began.',
      '“The water is clearer than I have ever seen it,” said Tor Haugen, a marine biologist at the university.',
    ],
  },
  {
    id: 'hostile',
    title: '</title><script>alert(1)</script> & "tunnel"',
    authors: ['=cmd()'],
    source: '<b>Source</b>',
    published: '2022-01-31',
    url: 'javascript:alert(1)',
    paragraphs: [
      '=HYPERLINK("tunnel") <img src=x onerror=alert(1)> </script><script>alert(2)</script>',
      '“A <em>tunnel</em> & nothing more,” said Eva "><script>alert(3)</script> Roth.',
    ],
  },
]

/** The fixture's articles with everything that an article has. */
export const articles: readonly Article[] = given.map(({ paragraphs, ...head }) => ({
  ...{ authors: [], source: null, published: null, url: null, lang: 'en', section: null, tags: [] },
  ...{ summary: null, dateline: null },
  ...head,
  paragraphs: paragraphs.map(text => ({ text, kind: 'prose' })),
}))
