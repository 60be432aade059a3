// A parameter without a value counts as left out, at every address: the forms of pages send them so.

import { beforeAll, expect, test } from 'vitest'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

const filters = 'type=&speaker=&source=&author=&section=&tag=&lang=&from=&to='

test.each([
  ['/search?q=tunnel', `${filters}&sort=&offset=&literal=&recency=&limit=&group=&facets=&explain=&highlight=&format=`],
  ['/search?type=quote', 'q=&type='],
  ['/search?q=tunnel&facets=year', 'facets=&facets=,'],
  ['/search?q=tunnel&format=csv', 'format=&limit='],
  ['/search.rss?q=tunnel', `${filters}&limit=`],
  ['/quotes?speaker=marta-lind', 'q=&limit=&offset=&highlight=&format=&speaker='],
  ['/verify?text=the+second+tunnel', 'speaker=&limit=&format=&text='],
  ['/speakers', 'q=&limit=&offset=&format='],
  ['/speakers/marta-lind', 'offset=&format='],
  ['/articles/harbour/tunnel', 'format='],
  ['/articles', 'source=&author=&section=&tag=&lang=&dateline=&from=&to=&sort=&limit=&offset=&cursor=&format='],
  ['/facets?field=tag', `${filters}&q=&query=&literal=&limit=&offset=&cursor=&format=`],
  ['/suggest?q=tun', 'limit=&format='],
  ['/?q=tunnel', `${filters}&sort=&offset=&literal=&recency=`],
])('%s is the same with %s', async (address, empty) => {
  const join = address.includes('?') ? '&' : '?'
  const [whole, with_, before] = await Promise.all([
    app.request(address),
    app.request(`${address}${join}${empty}`),
    app.request(address.replace('?', `?${empty}&`)),
  ])
  expect(whole.status).toBe(200)
  const text = withoutOwnAddress(await whole.text())
  for (const other of [with_, before]) {
    expect(other.status).toBe(200)
    expect(other.headers.get('Content-Type')).toBe(whole.headers.get('Content-Type'))
    expect(withoutOwnAddress(await other.text())).toBe(text)
  }
})

/** A feed names the address that it was asked at. */
function withoutOwnAddress(text: string): string {
  return text.replace(/<atom:link [^>]*>/, '')
}

test.each(['/articles/harbour/tunnel?format=', '/speakers?format=&q=', '/verify?text=tunnel&format='])(
  'what %s is answered with is for the Accept header to say',
  async address => {
    const asPage = await app.request(address, { headers: { Accept: 'text/html' } })
    expect([asPage.status, asPage.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=UTF-8'])
    expect((await app.request(address)).headers.get('Content-Type')).toMatch('application/json')
    const forced = await app.request(`${address}&format=html`)
    expect(forced.headers.get('Content-Type')).toMatch('text/html')
  },
)
