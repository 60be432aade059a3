// WordPress exports.

import { expect, test } from 'vitest'
import { outline, read } from './read.ts'

/** The fields of an item, by element. */
type Item = Readonly<Record<string, string>>

const published: Item = {
  title: 'Bridge opens',
  link: 'https://example.org/bridge-opens/',
  pubDate: 'Sat, 02 Mar 2024 08:00:00 +0000',
  'dc:creator': '<![CDATA[aroe]]>',
  guid: 'https://example.org/?p=1',
  'content:encoded': '<![CDATA[The bridge opened on Monday.\n\n“It is long,” the mayor said.]]>',
  'excerpt:encoded': '<![CDATA[]]>',
  'wp:post_id': '1',
  'wp:post_date': '2024-03-02 09:00:00',
  'wp:post_date_gmt': '2024-03-02 08:00:00',
  'wp:post_name': 'bridge-opens',
  'wp:status': 'publish',
  'wp:post_type': 'post',
  'wp:post_password': '',
}

function exportOf(
  items: readonly (Item & { more?: string })[],
  authors = '<wp:author><wp:author_login>aroe</wp:author_login><wp:author_display_name><![CDATA[Ann Roe]]></wp:author_display_name></wp:author>',
): string {
  const written = items.map(
    ({ more = '', ...fields }) =>
      `<item>${Object.entries(fields)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join('\n')}${more}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Harbour Post</title><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>${authors}\n${written.join('\n')}</channel></rss>\n`
}

test('a published post with all that it says', async () => {
  const more =
    '<category domain="category" nicename="town"><![CDATA[Town]]></category><category domain="category" ' +
    'nicename="u"><![CDATA[Uncategorized]]></category><category domain="category" nicename="ports">Ports</category><category ' +
    'domain="post_tag" nicename="bridges"><![CDATA[bridges &amp; roads]]></category>'
  const { articles, problems } = await read(
    'export.xml',
    exportOf([{ ...published, 'excerpt:encoded': '<![CDATA[<p>After three years</p>]]>', more }]),
  )
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    {
      id: 'bridge-opens',
      title: 'Bridge opens',
      authors: ['Ann Roe'],
      source: 'Harbour Post',
      published: '2024-03-02T08:00:00Z',
      url: 'https://example.org/bridge-opens/',
      lang: 'en-GB',
      section: 'Town',
      summary: 'After three years',
    },
  ])
  expect(articles[0]?.tags.slice(0, 1)).toEqual(['Ports'])
  expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
    'prose: The bridge opened on Monday.',
    'prose: “It is long,” the mayor said.',
  ])
})

test.each([
  [
    'a draft',
    { 'wp:status': 'draft', 'wp:post_date_gmt': '0000-00-00 00:00:00', pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000' },
    /draft/,
  ],
  ['a private post', { 'wp:status': 'private' }, /private/],
  ['a pending post', { 'wp:status': 'pending' }, /pending/],
  ['a scheduled post', { 'wp:status': 'future', 'wp:post_date_gmt': '2099-03-02 08:00:00' }, /future/],
  ['a post in the bin', { 'wp:status': 'trash' }, /trash/],
  ['a post behind a password', { 'wp:post_password': 'open sesame' }, /password/],
  ['a draft page', { 'wp:post_type': 'page', 'wp:status': 'auto-draft' }, /auto-draft/],
])('%s is held back, with a row', async (_, fields, message) => {
  const { articles, problems } = await read('export.xml', exportOf([{ ...published, ...fields }]))
  expect(articles).toEqual([])
  expect(problems).toMatchObject([{ severity: 'held', message: expect.stringMatching(message) }])
  expect(problems[0]?.message).not.toContain('sesame')
})

test('pages and a site’s own types are articles; attachments, menus, templates and comments are none', async () => {
  const types = [
    'page',
    'news',
    'attachment',
    'nav_menu_item',
    'wp_block',
    'wp_template',
    'custom_css',
    'acf-field',
    'revision',
  ]
  const comment = '<wp:comment><wp:comment_content>Nice.</wp:comment_content></wp:comment>'
  const items = types.map(type => ({
    ...published,
    link: `https://example.org/${type}`,
    guid: type,
    'wp:post_name': type,
    'wp:post_type': type,
    more: comment,
  }))
  const { articles, problems } = await read('export.xml', exportOf(items))
  expect([articles.map(({ id }) => id), problems]).toEqual([['page', 'news'], []])
})

test.each([
  [
    'several authors, by login and as guests',
    '<category domain="author" nicename="cap-aroe">aroe</category><category domain="author" nicename="cap-jane-poe">jane-poe</category>',
    ['Ann Roe', 'Jane Poe'],
  ],
  [
    'a guest of whom only the term tells',
    '<category domain="author" nicename="cap-max-moe"><![CDATA[Max Moe]]></category>',
    ['Max Moe'],
  ],
  ['no such terms', '', ['Ann Roe']],
])('authors: %s', async (_, more, authors) => {
  const guest = {
    ...published,
    title: 'Jane Poe',
    guid: 'g',
    'wp:post_name': 'cap-jane-poe',
    'wp:post_type': 'guest-author',
    more: '<wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>jane-poe</wp:meta_value></wp:postmeta>',
  }
  expect(
    (await read('export.xml', exportOf([{ ...published, more }, guest]))).articles.map(article => article.authors),
  ).toEqual([authors])
})

test('an author whom the export does not list goes by the name in the item', async () => {
  const { articles } = await read('export.xml', exportOf([{ ...published, 'dc:creator': 'Jane Poe' }], ''))
  expect(articles[0]?.authors).toEqual(['Jane Poe'])
})

test('several posts: ids by their slugs, a title from the text, copies of one guid, a post without text', async () => {
  const items = [
    published,
    { ...published, 'wp:post_name': 'ferry', title: '', 'content:encoded': 'The ferry is back.' },
    { ...published, guid: 'x', 'wp:post_name': 'empty', title: 'Empty', 'content:encoded': '' },
  ]
  const { articles, problems } = await read('export.wxr', exportOf(items))
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['bridge-opens', 'Bridge opens'],
    ['ferry', 'The ferry is back.'],
  ])
  expect(problems).toMatchObject([{ severity: 'error', line: 34, message: '"Empty": the post has no text' }])
})

test('an export of the oldest form names each term twice, once without its kind', async () => {
  const more =
    '<category>Town</category><category domain="category" nicename="town">Town</category><category>bridges</category><category ' +
    'domain="tag" nicename="bridges">bridges</category>'
  expect((await read('export.xml', exportOf([{ ...published, more }]))).articles).toMatchObject([
    { section: 'Town', tags: ['bridges'] },
  ])
})

test('an export without posts has a row', async () => {
  expect((await read('export.xml', exportOf([]))).problems).toMatchObject([
    { severity: 'error', advice: expect.stringMatching(/Export/) },
  ])
})
