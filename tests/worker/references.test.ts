// What other programs read in the head of a page: reference managers the article, networks the card of a shared link.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createApp } from '../../src/worker/app.ts'
import { languageOf } from '../../src/worker/words/languages.ts'
import { searcherOver } from './fixture.ts'
import { tagsOf, zoteroItem } from './references.ts'

const usual = {
  ...{ title: 'Harbour tunnel opens', authors: ['Ines Falk'], source: 'Coast Courier', published: '2024-11-04' },
  ...{ url: 'https://courier.example/tunnel', lang: 'en', section: null, tags: [], summary: null, dateline: null },
}
const given: readonly (Partial<Article> & { id: string })[] = [
  { id: 'news', section: 'Transport', tags: ['Harbour', 'Tunnel'], updated: '2024-11-05', summary: 'It opens.' },
  { id: 'bare', authors: [], source: null, published: null, url: null },
  { id: 'two', authors: ['Anna van der Berg', 'Oda Müller-Lüdenscheidt'], lang: 'nl' },
  { id: 'desk', authors: ['European Central Bank', 'AFP'] },
  { id: 'quotes', title: 'Minister: “No” means "no" & <b>never</b>', authors: ['Sean O’Neill'] },
  { id: 'hebrew', title: 'המנהרה נפתחה', authors: ['נועה כהן'], lang: 'he', source: 'הארץ' },
  { id: 'spanish', authors: ['Gabriel García Márquez', 'María José Pérez'], lang: 'es' },
  { id: 'post', url: 'https://courier.example/blog/2024/tunnel' },
  { id: 'host', url: 'https://blog.courier.example/tunnel' },
  { id: 'section', section: 'Editors’ Blog' },
  { id: 'weekly', source: 'Süddeutsche Zeitung Magazin', url: null },
  { id: 'month', published: '1916-05', url: null },
]

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const articles = given.map(one => ({
    ...usual,
    ...one,
    paragraphs: [{ text: 'The tunnel opened on Monday.', kind: 'prose' as const }],
  }))
  app = createApp(await searcherOver(articles), 'https://archive.example', [languageOf('en'), languageOf('de')])
})

async function pageOf(path: string): Promise<string> {
  const response = await app.request(path, { headers: { Accept: 'text/html' } })
  expect(response.status).toBe(200)
  return response.text()
}

describe('Zotero saves an article', () => {
  test('of a newspaper, with outlet, day, the publisher’s address and the archive’s', async () => {
    expect(zoteroItem(await pageOf('/articles/news'))).toEqual({
      type: 'newspaperArticle',
      title: 'Harbour tunnel opens',
      creators: [{ lastName: 'Falk', firstName: 'Ines' }],
      publicationTitle: 'Coast Courier',
      date: '2024-11-04',
      url: 'https://courier.example/tunnel',
      language: 'en',
      section: 'Transport',
      abstractNote: 'It opens.',
      archive: 'Onrecord',
      archiveLocation: 'https://archive.example/articles/news',
    })
  })

  test.each([
    ['post', 'blogPost'],
    ['host', 'blogPost'],
    ['section', 'blogPost'],
    ['weekly', 'magazineArticle'],
    ['month', 'newspaperArticle'],
    ['bare', 'newspaperArticle'],
    ['hebrew', 'newspaperArticle'],
  ])('%s as %s', async (id, type) => {
    expect(zoteroItem(await pageOf(`/articles/${id}`)).type).toBe(type)
  })

  test.each([
    ['bare', []],
    [
      'two',
      [
        { lastName: 'van der Berg', firstName: 'Anna' },
        { lastName: 'Müller-Lüdenscheidt', firstName: 'Oda' },
      ],
    ],
    ['desk', [{ lastName: 'European Central Bank' }, { lastName: 'AFP' }]],
    ['quotes', [{ lastName: 'O’Neill', firstName: 'Sean' }]],
    ['hebrew', [{ lastName: 'כהן', firstName: 'נועה' }]],
    [
      'spanish',
      [
        { lastName: 'García Márquez', firstName: 'Gabriel' },
        { lastName: 'Pérez', firstName: 'María José' },
      ],
    ],
  ])('with the authors of %s', async (id, creators) => {
    expect(zoteroItem(await pageOf(`/articles/${id}`)).creators).toEqual(creators)
  })

  test('without what it lacks: no date, and the archive as its only address', async () => {
    const item = zoteroItem(await pageOf('/articles/bare'))
    expect(item.date).toBeUndefined()
    expect(item.publicationTitle).toBe('Onrecord')
    expect(item.url).toBe('https://archive.example/articles/bare')
  })

  test('with a title of signs as it is', async () => {
    expect(zoteroItem(await pageOf('/articles/quotes')).title).toBe('Minister: “No” means "no" & <b>never</b>')
  })
})

describe('a shared link', () => {
  const shown = async (path: string) => {
    const tags = tagsOf(await pageOf(path)).filter(({ name }) => /^(?:og|article|twitter):/.test(name))
    return Object.groupBy(tags, ({ name }) => name)
  }
  const contents = (tags: readonly { content: string }[] | undefined) => tags?.map(({ content }) => content)

  test('to an article says when, in which section and about what', async () => {
    const tags = await shown('/articles/news')
    expect(contents(tags['og:type'])).toEqual(['article'])
    expect(contents(tags['article:published_time'])).toEqual(['2024-11-04'])
    expect(contents(tags['article:modified_time'])).toEqual(['2024-11-05'])
    expect(contents(tags['article:section'])).toEqual(['Transport'])
    expect(contents(tags['article:tag'])).toEqual(['Harbour', 'Tunnel'])
  })

  test.each([
    ['/', 'website'],
    ['/?q=tunnel', 'website'],
    ['/verify', 'website'],
    ['/speakers', 'website'],
    ['/docs', 'website'],
    ['/articles/bare', 'article'],
  ])('to %s has title, description, address, language and name', async (path, kind) => {
    const tags = await shown(path)
    expect(contents(tags['og:type'])).toEqual([kind])
    expect(contents(tags['og:url'])).toEqual([`https://archive.example${path}`])
    expect(contents(tags['og:locale'])).toEqual(['en_GB'])
    expect(contents(tags['og:locale:alternate'])).toEqual(['de_DE'])
    expect(contents(tags['og:site_name'])).toEqual(['Onrecord'])
    expect(contents(tags['og:image'])).toEqual(['https://archive.example/share.png'])
    expect(contents(tags['og:image:width'])).toEqual(['1200'])
    expect(contents(tags['og:image:height'])).toEqual(['630'])
    expect(contents(tags['og:image:alt'])).toEqual(['Onrecord'])
    expect(contents(tags['twitter:card'])).toEqual(['summary_large_image'])
    for (const name of ['og:title', 'og:description', 'twitter:card']) {
      expect(contents(tags[name])?.[0], name).toMatch(/\S/)
      expect(tags[name], name).toHaveLength(1)
    }
  })
})
