// Known items: real articles without their titles, and the titles as queries. A title has to find the article that it was taken from
// by the words of the body alone, so that no engine wins by the weight of its title field. Titles are left out that more articles
// than one have, that the body repeats as a paragraph of its own, or that are no more than a word or two.

import { basename, resolve } from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'

/** Words of a title that can be searched for, at least. */
const shortest = 3

export interface KnownItems {
  readonly articles: readonly Article[]
  readonly queries: readonly { readonly text: string; readonly id: string }[]
}

/** With `whole`, an article is one paragraph. Throws a FolderError for a folder that is not there. */
export async function knownItems(folders: readonly string[], whole: boolean): Promise<KnownItems> {
  const articles: Article[] = []
  for (const folder of folders) {
    const read = await readFolder(folder, { publishing: wholeFolder })
    const name = basename(resolve(folder))
    for (const article of read.articles) articles.push({ ...article, id: `${name}/${article.id}` })
  }
  const uses = new Map<string, number>()
  for (const { title } of articles) uses.set(keyOf(title), (uses.get(keyOf(title)) ?? 0) + 1)
  const queries = articles
    .filter(({ title, paragraphs }) => {
      const key = keyOf(title)
      if (key.split(' ').length < shortest || uses.get(key) !== 1) return false
      return paragraphs.length > 0 && paragraphs.every(({ text }) => keyOf(text) !== key)
    })
    .map(({ title, id }) => ({ text: title, id }))
  const bodyOf = ({ paragraphs }: Article): Article['paragraphs'] =>
    whole ? [{ text: paragraphs.map(({ text }) => text).join('\n'), kind: 'prose' }] : paragraphs
  return { articles: articles.map(article => ({ ...article, title: '', paragraphs: bodyOf(article) })), queries }
}

function keyOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
