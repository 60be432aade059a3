// A Hono application that does nothing, on Node: the measure for `onrecord serve`.
// Usage: node lab/serve/bare.ts PORT

import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

const app = new Hono().get('/tagged', etag(), c => c.json({ status: 'ok' })).get('*', c => c.json({ status: 'ok' }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) })
