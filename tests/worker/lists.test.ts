// Lists to their end: values of facets, articles, quotes; as data, by cursor and by `Link` header, and as pages.

import { beforeAll, describe, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { createApp } from '../../src/worker/app.ts'
import { entryOf } from '../search/fixture.ts'

const names = ['Ana Costa', 'Novak Đoković', 'Recep Tayyip Erdoğan', 'Carla Núñez', 'Li Wei', 'Tor Haugen', 'Ines Falk']
const more = ['Bo Carlsen', 'Cara Dune', 'Dan Eck', 'Eve Fox', 'Flo Gray']
const people = [...names, ...more]
const said = 'The ferry will sail again on Monday'

/** Article `i` is said by person `i`, has a tag of its own and one of three, and the first ones are of 2023. */
const entries = Array.from({ length: 24 }, (_, i) => {
  const name = people[i % people.length] ?? ''
  const id = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '-')
  return entryOf({
    id: `ferry-${String(i).padStart(2, '0')}`,
    title: `Ferry number ${i}`,
    source: i % 2 === 0 ? 'Coast Courier' : 'Île-de-France Soir',
    authors: [`Author ${i % 5}`],
    section: i < 20 ? 'Transport' : null,
    dateline: i % 6 === 0 ? 'Kyiv' : null,
    lang: i === 23 ? 'de' : 'en',
    tags: [`Topic ${String(i).padStart(2, '0')}`, ['Sea', 'Sea trade', 'Harbour'][i % 3] ?? ''],
    published: i === 22 ? null : `${i < 10 ? 2023 : 2024}-03-${String(i + 1).padStart(2, '0')}`,
    paragraphs: [`“${said},” said ${name}.`, i < 6 ? 'The tunnel is closed.' : 'The bridge is closed.'],
    said: [[said, id, name, null]],
  })
})

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  app = createApp(createSearcher(openArchive((await buildArchive(entries)).buffer)))
})

interface Listed {
  readonly total: number
  readonly next: string | null
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[]
  readonly articles: readonly { readonly id: string; readonly link: string }[]
  readonly hits: readonly { readonly id: string }[]
  readonly facets: Readonly<Record<string, Listed['values']>>
  readonly detail: string
}

async function get(path: string): Promise<Listed> {
  const response = await app.request(path)
  return (await response.json()) as Listed
}

async function page(path: string): Promise<string> {
  const response = await app.request(path, { headers: { Accept: 'text/html' } })
  expect(response.status, path).toBe(200)
  return response.text()
}

describe('/facets', () => {
  test.each<[query: string, total: number, values: string[]]>([
    ['field=source', 2, ['Coast Courier 24', 'Île-de-France Soir 24']],
    ['field=source&q=fra', 1, ['Île-de-France Soir 24']],
    ['field=source&q=ile', 1, ['Île-de-France Soir 24']],
    ['field=source&q=SOIR+ile', 1, ['Île-de-France Soir 24']],
    ['field=tag&q=sea', 2, ['Sea 16', 'Sea trade 16']],
    ['field=tag&q=sea+tr', 1, ['Sea trade 16']],
    ['field=tag&q=topic+07', 1, ['Topic 07 2']],
    ['field=tag&q=opic', 0, []],
    ['field=tag&q=nothing', 0, []],
    ['field=tag&query=tunnel&q=sea', 2, ['Sea 2', 'Sea trade 2']],
    ['field=tag&from=2024-03-20&q=harb', 1, ['Harbour 4']],
    ['field=speaker&q=ca', 3, ['bo-carlsen 2', 'cara-dune 2']],
    ['field=speaker&q=dok', 1, ['novak-okovic 2']],
    ['field=speaker&q=Erdogan', 1, ['recep-tayyip-erdogan 2']],
    ['field=speaker&q=erdoğ', 1, ['recep-tayyip-erdogan 2']],
    ['field=speaker&q=ta+re', 1, ['recep-tayyip-erdogan 2']],
    ['field=author', 5, ['Author 0 10', 'Author 1 10']],
    ['field=author&source=coast', 5, ['Author 0 6', 'Author 2 6']],
    ['field=source&source=coast', 2, ['Coast Courier 24', 'Île-de-France Soir 24']],
    ['field=section', 1, ['Transport 40']],
    ['field=dateline&q=ky', 1, ['Kyiv 8']],
    ['field=lang&q=d', 1, ['de 2']],
    ['field=type', 2, ['paragraph 48', 'quote 24']],
    ['field=year', 2, ['2024 26', '2023 20']],
    ['field=month&q=2024-0', 1, ['2024-03 26']],
  ])('%s has %i values', async (query, total, first) => {
    const answer = await get(`/facets?${query}&limit=2`)
    expect(answer.total).toBe(total)
    expect(answer.values.map(({ value, count }) => `${value} ${count}`)).toEqual(first)
    expect(answer.values).toHaveLength(Math.min(2, total))
  })

  test.each([
    'field=tag',
    'field=speaker',
    'field=tag&q=to',
    'field=tag&query=ferry&source=coast',
    'field=author&sort',
  ])('%s goes on to its end, each value once, as a search counts them', async query => {
    const asked = query.replace('&sort', '')
    const walked: Listed['values'][number][] = []
    for (let cursor = ''; ; ) {
      const { values, next, total } = await get(`/facets?${asked}&limit=3&cursor=${encodeURIComponent(cursor)}`)
      walked.push(...values)
      if (next === null) {
        expect(walked).toHaveLength(total)
        break
      }
      cursor = next
    }
    expect(new Set(walked.map(({ value }) => value)).size).toBe(walked.length)
    const counts = walked.map(({ count }) => count)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    const field = new URLSearchParams(asked).get('field') ?? ''
    const found = await get(
      `/search?q=${new URLSearchParams(asked).get('query') ?? '*'}&facets=${field}${asked.includes('coast') ? '&source=coast' : ''}`,
    )
    if (!asked.includes('q=to')) expect(found.facets[field]?.slice(0, 10)).toEqual(walked.slice(0, 10))
  })

  test.each([
    ['', 'field'],
    ['field=', 'field'],
    ['field=nothing', 'field'],
    ['field=speaker&limit=0', 'limit'],
    ['field=speaker&limit=101', 'limit'],
    ['field=speaker&beginning=ca', 'beginning'],
    ['field=speaker&cursor=x', 'cursor'],
    ['field=speaker&from=soon', 'from'],
  ])('refuses %j: %s', async (query, parameter) => {
    const response = await app.request(`/facets?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ parameter }] })
  })

  test('a cursor of another field is refused', async () => {
    const { next } = await get('/facets?field=tag&limit=1')
    expect((await app.request(`/facets?field=author&limit=1&cursor=${next}`)).status).toBe(400)
    expect((await app.request(`/facets?field=tag&q=to&limit=1&cursor=${next}`)).status).toBe(400)
  })

  test('the page links each value to the search that it narrows, and keeps the search', async () => {
    const text = await page('/facets?field=tag&query=ferry&source=Coast+Courier&q=sea')
    expect(text).toContain('href="/?q=ferry&amp;source=Coast+Courier&amp;tag=Sea+trade"')
    expect(text).toContain('<input type="hidden" name="query" value="ferry">')
    expect(await page('/facets?field=month')).toContain('href="/?from=2024-03-01&amp;to=2024-03-31"')
    const chosen = await page('/facets?field=tag&tag=Sea&query=ferry')
    expect(chosen).toContain('href="/?q=ferry&amp;tag=Sea&amp;tag=Harbour"')
    expect(chosen).toContain('href="/?q=ferry" rel="nofollow" aria-current="true"><span>Sea</span>')
    expect(await page('/facets?field=tag&q=zzz')).toContain('No value fits.')
    expect(text).toContain('<meta name="robots" content="noindex, follow">')
  })

  test('a facet of the results that has more values than are shown leads to all of them', async () => {
    const text = await page('/?q=ferry&source=Coast+Courier')
    expect(text).toContain('href="/facets?field=tag&amp;query=ferry&amp;source=Coast+Courier&amp;group=article"')
    expect(text).not.toContain('/facets?field=source')
  })
})

describe('/articles', () => {
  test.each<[query: string, total: number, ids: string[]]>([
    ['', 24, ['23', '21', '20']],
    ['sort=oldest', 24, ['00', '01', '02']],
    ['source=coast', 12, ['20', '18', '16']],
    ['source=Coast+Courier&source=ile', 24, ['23', '21', '20']],
    ['author=author+3', 5, ['23', '18', '13']],
    ['section=transport', 20, ['19', '18', '17']],
    ['tag=Topic+05', 1, ['05']],
    ['tag=sea+trade&from=2024', 4, ['19', '16', '13']],
    ['lang=de', 1, ['23']],
    ['dateline=kyiv&sort=oldest', 4, ['00', '06', '12']],
    ['from=2023&to=2023', 10, ['09', '08', '07']],
    ['to=2023-03-02', 2, ['01', '00']],
    ['undated=1', 1, ['22']],
    ['undated=1&source=coast', 1, ['22']],
    ['undated=1&source=ile', 0, []],
    ['tag=nothing', 0, []],
  ])('%j lists %i', async (query, total, ids) => {
    const answer = await get(`/articles?${query}&limit=3`)
    expect(answer.total).toBe(total)
    expect(answer.articles.map(({ id }) => id)).toEqual(ids.map(id => `ferry-${id}`))
    expect(answer.articles.map(({ link }) => link)).toEqual(ids.map(id => `/articles/ferry-${id}`))
  })

  test('an article without a date comes last in both orders', async () => {
    for (const sort of ['newest', 'oldest'])
      expect((await get(`/articles?sort=${sort}&limit=100`)).articles.at(-1)?.id).toBe('ferry-22')
  })

  test.each(['q=ferry', 'type=quote', 'sort=relevance', 'limit=0', 'cursor=x', 'from=soon'])(
    'refuses %s',
    async query => {
      expect((await app.request(`/articles?${query}`)).status).toBe(400)
    },
  )

  test('the page lists them with links and a way on', async () => {
    const text = await page('/articles?source=coast')
    expect(text).toContain('12 articles, newest first')
    expect(text).toContain('href="/articles/ferry-20"')
    expect(text).toContain('href="/articles?source=coast&amp;sort=oldest"')
    expect(await page('/articles?offset=20&limit=10')).toContain('href="/articles"')
    expect(await page('/articles?tag=nothing')).toContain('No article of this archive fits.')
  })
})

describe('lists of every kind', () => {
  test.each([
    ['/search?q=*&sort=newest', 48],
    ['/search?q=*&source=coast&sort=oldest', 24],
    ['/search?q=ferry&type=quote', 24],
    ['/quotes?speaker=li-wei', 2],
    ['/quotes?speaker=ana-costa&q=ferry', 2],
    ['/speakers?q=', 12],
    ['/articles?sort=oldest', 24],
    ['/facets?field=tag', 27],
    ['/facets?field=tag&q=topic&source=coast', 12],
    ['/search?q=ferry&group=article', 24],
  ])('%s tells its total and goes on by its Link header to the end', async (path, total) => {
    let address: string | null = `${path}&limit=1`
    let steps = 0
    const seen = new Set<string>()
    while (address !== null && steps < 100) {
      const response: Response = await app.request(address)
      const answer = (await response.json()) as Listed & { readonly speakers: readonly { readonly id: string }[] }
      expect(answer.total).toBe(total)
      const [row] = [...(answer.hits ?? answer.values ?? answer.articles ?? answer.speakers)]
      seen.add(JSON.stringify(row))
      const link: string | null = response.headers.get('Link')
      expect(link === null).toBe(answer.next === null)
      address = link === null ? null : (/^<([^>]+)>; rel="next"$/.exec(link)?.[1] ?? '')
      steps += 1
    }
    expect([steps, seen.size]).toEqual([total, total])
  })

  test('rows have the header too', async () => {
    const response = await app.request('/quotes?speaker=li-wei&limit=1&format=csv')
    const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1] ?? ''
    const last = await app.request(next)
    expect(last.headers.get('Content-Type')).toContain('text/csv')
    expect(await last.text()).not.toBe(await response.text())
    expect(last.headers.get('Link')).toBeNull()
  })

  test.each([
    ['', 48],
    ['&type=quote', 24],
    ['&lang=de', 2],
    ['&from=2024', 26],
    ['&speaker=li-wei', 2],
  ])('* finds everything%s', async (filters, total) => {
    const dates = async (sort: string) =>
      (await get(`/search?q=*${filters}&sort=${sort}&limit=100`)).hits.map(({ id }) => id)
    expect((await get(`/search?q=*${filters}`)).total).toBe(total)
    expect(await dates('newest')).toHaveLength(total)
    expect(new Set(await dates('oldest'))).toEqual(new Set(await dates('newest')))
  })
})

/** The addresses that a page links to, in order. */
function linksIn(text: string, begin: string): string[] {
  return [...text.matchAll(/href="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter(link => link.startsWith(begin))
}

/** An application over articles with these dates, one paragraph each. */
async function appOf(dates: readonly (string | null)[], other: Partial<Parameters<typeof entryOf>[0]> = {}) {
  const made = dates.map((published, i) =>
    entryOf({
      id: `a-${String(i).padStart(4, '0')}`,
      title: `Note ${i}`,
      published,
      paragraphs: ['The tide is late.'],
      ...other,
    }),
  )
  const one = createApp(createSearcher(openArchive((await buildArchive(made)).buffer)))
  return async (path: string) => (await one.request(path, { headers: { Accept: 'text/html' } })).text()
}

describe('articles by date, as pages', () => {
  test('the list leads to years, months and the articles without a date', async () => {
    const text = await page('/articles')
    expect(linksIn(text, '/articles?')).toEqual(
      expect.arrayContaining([
        ...['/articles?from=2024&to=2024', '/articles?from=2024-03&to=2024-03', '/articles?from=2023&to=2023'],
        '/articles?undated=1',
      ]),
    )
    expect(text).toContain('aria-label="March 2024: 13 articles"')
    expect(text).not.toContain('from=2024-04')
  })

  test.each<[path: string, title: string, found: string, links: string[]]>([
    [
      '?from=2024&to=2024',
      'Articles of 2024',
      '13 articles',
      ['/articles?from=2024-03&to=2024-03', '/articles?from=2023&to=2023'],
    ],
    [
      '?from=2023-03&to=2023-03',
      'Articles of March 2023',
      '10 articles',
      ['/articles?from=2023&to=2023', '/articles?from=2024-03&to=2024-03'],
    ],
    [
      '?from=2024-03-12&to=2024-03-12',
      'Articles of 12 March 2024',
      '1 article',
      ['/articles?from=2024-03-11&to=2024-03-11', '/articles?from=2024-03-13&to=2024-03-13'],
    ],
    ['?undated=1', 'Articles without a date', '1 article', ['/articles']],
    ['?from=2024-03-12&to=2024-03-14', 'Articles of 12 March 2024 to 14 March 2024', '3 articles', []],
    ['?tag=Sea&from=2024&to=2024', 'Articles of 2024', '4 articles', ['/articles?from=2024&to=2024']],
  ])('%s', async (path, title, found, links) => {
    const text = await page(`/articles${path}`)
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).toContain(found)
    expect(linksIn(text, '/articles')).toEqual(expect.arrayContaining(links))
  })

  test('only the calendar’s own pages are for search engines', async () => {
    const isIndexed = async (path: string) => !(await page(path)).includes('noindex')
    for (const path of ['/articles', '/articles?from=2024&to=2024', '/articles?from=2024-03&to=2024-03'])
      expect(await isIndexed(path), path).toBe(true)
    for (const path of ['/articles?tag=Sea', '/articles?sort=oldest', '/articles?from=2024-03-12&to=2024-03-14'])
      expect(await isIndexed(path), path).toBe(false)
  })

  test('a long month is divided into days, a short one is not', async () => {
    const many = await appOf(Array.from({ length: 90 }, (_, i) => `2024-03-${String(1 + (i % 30)).padStart(2, '0')}`))
    expect(await many('/articles?from=2024-03&to=2024-03')).toContain('aria-label="7 March 2024: 3 articles"')
    expect(await page('/articles?from=2024-03&to=2024-03')).not.toContain('class="cells days"')
  })

  test('dates of which less is known have their place', async () => {
    const partly = await appOf(['2023', '2023', '2023-05', '2023-06-01', null])
    expect(await partly('/articles?from=2023&to=2023')).toContain('2: month not known')
    expect(await partly('/articles?from=2023-05&to=2023-05')).toContain('1: day not known')
  })

  test('more years than fit lead to their months', async () => {
    const old = await appOf(Array.from({ length: 40 }, (_, i) => `${1900 + i}-05-01`))
    const text = await old('/articles')
    expect(linksIn(text, '/articles?from=1917')).toEqual(['/articles?from=1917&to=1917'])
    expect(linksIn(await old('/'), '/articles?from=1917')).toEqual(['/articles?from=1917&to=1917'])
  })
})

describe('speakers by letter, as pages', () => {
  test('the list has its letters, and a letter its names in order', async () => {
    expect(
      linksIn(await page('/speakers'), '/speakers?letter').map(link => decodeURIComponent(link.slice(17))),
    ).toEqual([...['C', 'D', 'E', 'F', 'G', 'H', 'L', 'N']])
    const text = await page('/speakers?letter=C')
    expect(text).toContain('2 speakers under C, by name')
    expect(linksIn(text, '/speakers/')).toEqual(['/speakers/bo-carlsen', '/speakers/ana-costa'])
    expect(text).toContain('Ana <strong>Costa</strong>')
    expect(text).toContain('aria-current="page"')
  })

  test('names that a query finds, and a letter that nobody has', async () => {
    expect(await page('/speakers?q=ca')).toContain('most quoted first')
    expect(await page('/speakers?letter=Q')).toContain('Nobody here goes by Q.')
  })
})

describe('the start page', () => {
  test('has the latest articles, the most quoted, years and sections', async () => {
    const text = await page('/')
    expect(linksIn(text, '/articles/')).toEqual(
      ['23', '21', '20', '19', '18', '17', '16', '15'].map(id => `/articles/ferry-${id}`),
    )
    expect(linksIn(text, '/articles?from')).toEqual(['/articles?from=2024&to=2024', '/articles?from=2023&to=2023'])
    expect(linksIn(text, '/articles?tag')).toContain('/articles?tag=Sea')
    expect(text).toContain('Most quoted')
  })

  test.each<[what: string, dates: (string | null)[], has: string[], hasNot: string[]]>([
    ['one article', ['2024-05-06'], ['Latest articles', 'Note 0'], ['Years', 'Months', 'Most quoted', 'Sections']],
    ['no dates', [null, null], ['Latest articles'], ['Years', 'Months']],
    ['one year', ['2024-05-06', '2024-06-07'], ['Months', 'aria-label="June 2024: 1 article"'], ['Years']],
    ['no article', [], [], ['Latest articles', 'Years', 'Ways to ask']],
  ])('of an archive with %s', async (_what, dates, has, hasNot) => {
    const text = await (await appOf(dates))('/')
    for (const each of has) expect(text).toContain(each)
    for (const each of hasNot) expect(text).not.toContain(`>${each}<`)
  })
})

describe('a speaker’s page', () => {
  test('has roles with their years, company, and a feed', async () => {
    const [words, name] = ['We will build it', 'Ana Costa']
    const say = (id: string, published: string, role: string, other: string) =>
      entryOf({
        ...{ id, title: id, published },
        paragraphs: [`“${words},” said ${name}. “It rains,” said ${other}.`],
        said: [
          [words, 'ana-costa', name, role],
          ['It rains', other.toLowerCase().replace(' ', '-'), other, null],
        ],
      })
    const made = [say('one', '2019-05-01', 'clerk', 'Bo Carlsen'), say('two', '2023-01-01', 'mayor', 'Bo Carlsen')]
    const one = createApp(createSearcher(openArchive((await buildArchive(made)).buffer)))
    const text = await (await one.request('/speakers/ana-costa', { headers: { Accept: 'text/html' } })).text()
    expect(text).toMatch(/<li>clerk <span class="from">2019<\/span><\/li>\s*<li>mayor <span class="from">2023/)
    expect(text).toMatch(/href="\/speakers\/bo-carlsen">Bo Carlsen<\/a> <span class="from">in 2 articles/)
    const [feed = ''] = linksIn(text, '/search.rss')
    expect(text).toMatch(/<link rel="alternate" type="application\/rss\+xml" title="Ana Costa" href="\/search.rss/)
    const rss = await (await one.request(feed)).text()
    expect(rss).toContain('<title>Ana Costa · Onrecord</title>')
    expect(rss).toMatch(/<link>[^<]*\/speakers\/ana-costa<\/link>/)
    expect(rss.match(/<item/g)).toHaveLength(2)
  })
})
