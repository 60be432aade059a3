// The OpenAPI 3.1 document, made from the operations and from the schemas that check requests and answers.

import type * as z from 'zod'
import type { ZodMiniObject } from 'zod/mini'
import { noSettings } from '../../../article/settings.ts'
import { apiVersion } from '../api-version.ts'
import { links } from './links.ts'
import { mcpPath } from './mcp-path.ts'
import { type Operation, operations, tags } from './operations.ts'
import { answerSchema, componentSchemas, inlineSchema, type JsonSchema } from './schemas.ts'

export interface OpenApiDocument extends JsonSchema {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>
}

const problemTitles = {
  400: 'A parameter was refused; the problem names it.',
  404: 'No such id.',
  410: 'The article was withdrawn; its address stays known.',
  421: 'The archive is served for its own machine alone, and was asked by another name.',
  429: 'Too many requests from one network.',
  500: 'Something went wrong here.',
  501: 'The format is not made here.',
  503: 'The archive is damaged or cannot be reached: rather than something wrong nothing is answered.',
} as const
/** Status codes that any address may answer. */
const alwaysPossible = [421, 500, 503] as const

/** The whole document, with or without a public address. Takes a few milliseconds, so callers cache it. */
export function openApiDocument(site = '', name = noSettings.name): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: name,
      version: apiVersion,
      summary: 'Search a news archive: what was written, and who said it.',
      description:
        'Ranked full-text search over paragraphs and over attributed quotes. Everything is read-only, without a key, and with ' +
        'CORS for every site, unless the archive names those that may call. Answers carry an `ETag`. Unknown parameters are ' +
        'refused, so that a typo is not silently ignored; parameters without a value count as left out.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${site}/`, description: 'This archive' }],
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: {
      ...Object.fromEntries(operations.map(operation => [operation.path, { get: get(operation) }])),
      '/mcp': mcpPath,
    },
    components: {
      schemas: componentSchemas(),
      responses: {
        NotModified: { description: 'The answer that `If-None-Match` names still holds.' },
        ...Object.fromEntries(
          Object.entries(problemTitles).map(([status, description]) => [
            `Problem${status}`,
            {
              ...problem(description),
              ...((status === '429' || status === '503') && { headers: { 'Retry-After': retryAfter } }),
            },
          ]),
        ),
      },
      headers: {
        ETag: { description: 'Names this answer; send it back as `If-None-Match`.', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
      },
    },
  }
}

const retryAfter = { $ref: '#/components/headers/RetryAfter' } as const

/** A client that prefers a page gets one with the same content. */
function problem(description: string): JsonSchema {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    'text/html': { schema: { type: 'string', description: 'A page for people, where the request prefers one.' } },
  }
  return { description, content }
}

function get(operation: Operation): JsonSchema {
  const { id, tag, summary, description, answers, problems } = operation
  const statuses = [...problems, ...alwaysPossible]
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [...inPath(operation), ...inQuery(operation.parameters)],
    responses: {
      200: {
        description: 'Found, or looked for and not found.',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: Object.fromEntries(Object.entries(answers).map(([type, answer]) => [type, media(answer)])),
        ...(links[id] && { links: links[id] }),
      },
      304: { $ref: '#/components/responses/NotModified' },
      ...Object.fromEntries(statuses.map(status => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  }
}

function media(answer: z.ZodType | string): JsonSchema {
  return { schema: typeof answer === 'string' ? { type: 'string', description: answer } : answerSchema(answer) }
}

function inPath({ pathParameters = {} }: Operation): JsonSchema[] {
  return Object.entries(pathParameters).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', minLength: 1 },
  }))
}

/** A list is repeated, or separated by commas where its schema says `explode: false`. Empty values count as left out. */
function inQuery(parameters: ZodMiniObject): JsonSchema[] {
  const { properties = {}, required = [] } = inlineSchema(parameters) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, explode = true, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description,
    ...(!required.includes(name) && !takesEmptyText(schema) && { allowEmptyValue: true }),
    ...(schema.type === 'array' && { style: 'form', explode }),
    schema,
  }))
}

/** Whether a schema accepts an empty value: any text does, and a list does if its values may be empty. */
function takesEmptyText({ type, enum: values, anyOf }: JsonSchema): boolean {
  return type === 'array' || (type === 'string' && values === undefined && anyOf === undefined)
}
