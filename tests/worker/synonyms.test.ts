// Synonyms of the configuration in every answer: JSON, the page, and the tool of assistants.

import { beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { searchAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { createApp } from '../../src/worker/app.ts'
import { entryOf } from '../search/fixture.ts'

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const entry = entryOf({ id: 'a', title: 'In Kyiv', paragraphs: ['The United Nations met in <b>Kyiv.'] })
  const settings = {
    synonyms: [
      ['UN', 'United Nations'],
      ['Kiev', '<b>Kyiv'],
    ],
  }
  const bytes = await buildArchive([entry], { settings })
  app = createApp(createSearcher(openArchive(bytes.buffer)))
})

test('JSON lists them, as the schema says', async () => {
  const { query } = searchAnswerSchema.parse(await (await app.request('/search?q=UN+council')).json())
  expect(query.synonyms).toEqual([{ from: 'UN', to: 'United Nations' }])
})

test('the page says what it includes, escaped, and links to the search as typed', async () => {
  const page = await (await app.request('/?q=UN+Kiev')).text()
  const line = /<p class="read">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? ''
  expect(line.replace(/<[^>]+>/g, '')).toBe(
    'Includes United Nations for “UN”, &lt;b&gt;Kyiv for “Kiev”. Search as typed',
  )
  expect(line).toContain('literal=1')
  expect(await (await app.request('/?q=UN+Kiev&literal=1')).text()).not.toContain('Includes')
})

test('assistants are told', async () => {
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { q: 'Kiev' } } }
  const answer = await app.request('/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify(call),
  })
  const text = await answer.text()
  expect(text).toContain('Also searched “<b>Kyiv” for “Kiev”.')
  expect(text).toContain('"synonyms":[{"from":"Kiev","to":"<b>Kyiv"}]')
})
