// The example of the typed client in docs/api.md. The compiler checks it here; tests/docs/documents.test.ts holds the two together.

import { apiClient } from '../../src/worker/api/api-client.ts'

const archive = apiClient('http://localhost:8787')
const { hits } = await (await archive.search.$get({ query: { q: 'troops', type: ['quote'] } })).json()
for (const { text, quote } of hits) console.log(`“${text}” — ${quote?.speaker?.name ?? 'not named'}`)
const { verdict } = await (await archive.verify.$get({ query: { text: 'no more significant commitment' } })).json()
console.log(verdict)
