// /mcp in OpenAPI: one address that accepts JSON-RPC. The protocol itself describes its tools (`tools/list`).

import * as z from 'zod'
import { messageSchema } from '../mcp/message-schema.ts'

const { $schema: _, ...message } = z.toJSONSchema(messageSchema, { io: 'input' })

const id = { type: ['string', 'integer'] } as const
const error = {
  type: 'object',
  required: ['jsonrpc', 'error'],
  properties: {
    jsonrpc: { const: '2.0' },
    id: { type: ['string', 'integer', 'null'], description: 'The id of the request, where one could be read.' },
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'integer' }, message: { type: 'string' } },
    },
  },
} as const
const result = {
  type: 'object',
  required: ['jsonrpc', 'id', 'result'],
  properties: { jsonrpc: { const: '2.0' }, id, result: { type: 'object' } },
} as const

const refused = (description: string) => ({ description, content: { 'application/json': { schema: error } } })

export const mcpPath = {
  post: {
    operationId: 'mcp',
    tags: ['description'],
    summary: 'Model Context Protocol, for assistants',
    description:
      'Streamable HTTP without sessions, one message a request. Tools: `search`, `quotes_by`, `verify_quote`, `get_article`. ' +
      'Point an MCP client at this address.',
    parameters: [],
    requestBody: { required: true, content: { 'application/json': { schema: message } } },
    responses: {
      200: {
        description: 'The answer to a request.',
        content: { 'application/json': { schema: { oneOf: [result, error] } } },
      },
      202: { description: 'A notification was taken.' },
      400: refused('The body is no JSON-RPC message, or of an unknown protocol version.'),
      403: refused('Pages of this origin may not call the archive.'),
      404: refused('The protocol of 2026-07-28 has no such method here.'),
      406: refused('The request does not accept `application/json`.'),
      413: refused('The message is longer than 64 KiB.'),
      415: refused('The message is not `application/json`.'),
      421: { $ref: '#/components/responses/Problem421' },
      429: { $ref: '#/components/responses/Problem429' },
      500: { $ref: '#/components/responses/Problem500' },
      503: { $ref: '#/components/responses/Problem503' },
    },
  },
} as const
