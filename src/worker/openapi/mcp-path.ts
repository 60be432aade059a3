// /mcp as OpenAPI sees it: one address that takes JSON-RPC. What it offers is told by the protocol itself (`tools/list`).

const message = { type: 'object', required: ['jsonrpc'], properties: { jsonrpc: { const: '2.0' } } } as const
const answer = (description: string) => ({ description, content: { 'application/json': { schema: message } } })

export const mcpPath = {
  post: {
    operationId: 'mcp',
    tags: ['description'],
    summary: 'Model Context Protocol, for assistants',
    description:
      'Streamable HTTP without sessions. Tools: `search`, `quotes_by`, `verify_quote`, `get_article`. Point an MCP client at this address.',
    parameters: [],
    requestBody: { required: true, content: { 'application/json': { schema: message } } },
    responses: {
      200: {
        description: 'The answer to a request.',
        content: {
          'application/json': { schema: message },
          'text/event-stream': {
            schema: { type: 'string', description: 'Events, for clients of the 2025 revisions.' },
          },
        },
      },
      202: { description: 'A notification was taken.' },
      400: answer('The message is no JSON-RPC, or of an unknown protocol version.'),
      406: answer('The request does not accept what the protocol asks it to.'),
      413: answer('The message is longer than 64 KiB.'),
      415: answer('The message is not `application/json`.'),
      503: { $ref: '#/components/responses/Problem503' },
    },
  },
} as const
