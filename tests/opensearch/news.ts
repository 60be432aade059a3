// The archives that these tests fill the cluster with.

import type { ArchiveEntry } from '../../src/article/entry.ts'
import { attributeQuotes } from '../../src/pipeline/attribute-quotes.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import { ownData } from '../shared.ts'

/** Entries of folders; ids begin with the folder's place, so that no two folders have the same. */
export async function entriesOf(folders: readonly string[]): Promise<readonly ArchiveEntry[]> {
  const articles = []
  for (const [i, folder] of folders.entries()) {
    const read = await readFolder(folder, { publishing: wholeFolder })
    for (const article of read.articles)
      articles.push(folders.length > 1 ? { ...article, id: `${i}/${article.id}` } : article)
  }
  return attributeQuotes(articles).entries
}

/** The public articles that every clone has. */
export async function publicNews(): Promise<readonly ArchiveEntry[]> {
  return entriesOf(['18f', 'digitalgov', 'rust-blog'].map(name => ownData(`news/${name}`)))
}
