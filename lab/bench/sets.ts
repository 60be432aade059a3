// The sets of documents by the names `--sets` takes. The real ones are read as `npm run build` reads them; where this machine does
// not have the folders, they are left out with one line.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import { newsLikeArticles } from './news-like.ts'
import { syntheticArticles } from './synthetic.ts'

export interface DocumentSet {
  readonly title: string
  /** How made-up articles were made, once they are loaded. */
  readonly made?: () => string
  /** Its articles, or null where this machine does not have them. */
  load(): Promise<readonly Article[] | null>
}

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const news = ['digitalgov', '18f']
const seed = 1916
const blogs = [...news, 'rust-blog']

async function read(names: readonly string[]): Promise<readonly Article[] | null> {
  if (names.some(name => !existsSync(join(data, name)))) return null
  const articles: Article[] = []
  for (const name of names) {
    const folder = await readFolder(join(data, name), { publishing: wholeFolder })
    // Each folder names its articles by their paths in it, so two could use one name.
    for (const article of folder.articles) articles.push({ ...article, id: `${name}/${article.id}` })
  }
  return articles
}

/** So many paragraphs in all, where the real ones are fewer. */
function grown(count: number): DocumentSet {
  let made = ''
  return {
    title: `the same as 250k, and articles made up after them, to ${count.toLocaleString('en-US')} paragraphs`,
    made: () => made,
    async load() {
      const real = await read([...blogs, 'chronam1916'])
      if (real === null) return null
      const missing = count - real.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
      const { articles, heaps, vocabulary } = newsLikeArticles(real, missing, seed)
      let [characters, words] = [0, 0]
      for (const { paragraphs } of articles) {
        for (const { text } of paragraphs) {
          characters += text.length
          words += text.split(' ').length
        }
      }
      made =
        `${missing.toLocaleString('en-US')} paragraphs are made up (seed ${seed}): ${Math.round(characters / missing)} characters and ` +
        `${Math.round(words / missing)} words on average. Their words are copies of words before them or new ones, and new ones come as ` +
        `Heaps' law has them in the real articles: ${heaps.scale.toPrecision(3)} × words^${heaps.exponent.toPrecision(3)}, ` +
        `up to ${vocabulary.toLocaleString('en-US')} ` +
        '(lab/bench/news-like.ts).'
      return [...real, ...articles]
    },
  }
}

export const sets: Readonly<Record<string, DocumentSet>> = {
  '10k': { title: 'synthetic, seeded Zipf words', load: async () => syntheticArticles(10_000) },
  '60k': { title: 'three blogs (digitalgov, 18f, rust-blog)', load: () => read(blogs) },
  '250k': {
    title: 'the same and front pages of 1916 (chronam1916, scanned text)',
    load: () => read([...blogs, 'chronam1916']),
  },
  '1m': grown(1_000_000),
}

/** Measured if no sets are named: the largest takes an hour. */
export const usualSets = Object.keys(sets).filter(name => name !== '1m')

/** The two folders of government news, for the quotes part. */
export const newsArticles = (): Promise<readonly Article[] | null> => read(news)
