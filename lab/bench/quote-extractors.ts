// What extracts quotes, ours and a peer: how many quotes with a speaker an article yields. The number found is printed beside the
// speed, since a fast reader that finds little has not done the same work; how many are right is `npm run evaluate:quotes`.

import parser from 'quote-parser'
import type { Article } from '../../src/article/article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { versionOf } from './peers/version.ts'

export interface Extractor {
  readonly name: string
  readonly extract: (article: Article) => number
  readonly without: string
}

/** quote-parser's own default is 30 characters; ours has no least length, so it is given a short one. */
const minLength = 10

export const extractors: Readonly<Record<string, Extractor>> = {
  onrecord: {
    name: 'Onrecord',
    extract: article => extractQuotes(article).filter(({ speaker }) => speaker !== null).length,
    without: '–',
  },
  'quote-parser': {
    name: `quote-parser ${versionOf('quote-parser')}`,
    extract: ({ paragraphs }) => {
      const text = paragraphs.map(paragraph => paragraph.text).join('\n\n')
      return text === '' ? 0 : parser.parse(text, 'en', { minLength }).filter(({ name }) => name !== undefined).length
    },
    without: 'no full names, roles, pronouns, or quotes of several parts',
  },
}
