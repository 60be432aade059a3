// The sets of documents by the names `--sets` takes. The real ones are read as `npm run build` reads them; where this machine does
// not have the folders, they are left out with one line.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import { syntheticArticles } from './synthetic.ts'

export interface DocumentSet {
  readonly title: string
  /** Its articles, or null where this machine does not have them. */
  load(): Promise<readonly Article[] | null>
}

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const news = ['digitalgov', '18f']
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

export const sets: Readonly<Record<string, DocumentSet>> = {
  '10k': { title: 'synthetic, seeded Zipf words', load: async () => syntheticArticles(10_000) },
  '60k': { title: 'three blogs (digitalgov, 18f, rust-blog)', load: () => read(blogs) },
  '250k': {
    title: 'the same and front pages of 1916 (chronam1916, scanned text)',
    load: () => read([...blogs, 'chronam1916']),
  },
}

/** The two folders of government news, for the quotes part. */
export const newsArticles = (): Promise<readonly Article[] | null> => read(news)
