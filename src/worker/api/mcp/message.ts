// Reads the one JSON-RPC message of a POST: bounded in size, checked, and with a reason if it is not valid.

import { isJsonContentType, readRequestBody } from '@modelcontextprotocol/server'
import { type Message, messageSchema } from './message-schema.ts'

/** A call holds at most one quotation of 2,000 characters; in bytes. */
const longestMessage = 64 * 1024

/** Codes of JSON-RPC 2.0, section 5.1, and its first code for servers. */
export const errorCodes = { parse: -32_700, invalidRequest: -32_600, server: -32_000 } as const

/** An error that belongs to no request and therefore has no id. */
export function refusal(status: number, code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code, message } }, { status })
}

/** The message of a POST, or the answer that refuses it. */
export async function readMessage(request: Request): Promise<Message | Response> {
  if (!isJsonContentType(request.headers.get('Content-Type')))
    return refusal(415, errorCodes.server, 'Send the message as Content-Type: application/json.')
  const body = await readRequestBody(request, longestMessage)
  if (body.tooLarge) return refusal(413, errorCodes.server, `A message has at most ${longestMessage} bytes.`)
  let sent: unknown
  try {
    sent = JSON.parse(body.text)
  } catch {
    return refusal(400, errorCodes.parse, 'The body is no JSON.')
  }
  if (Array.isArray(sent))
    return refusal(400, errorCodes.invalidRequest, 'Send one message a POST; batches left the protocol in 2025-06-18.')
  const { success, data } = messageSchema.safeParse(sent)
  if (success) return withoutNulls(data)
  return refusal(400, errorCodes.invalidRequest, 'This is no JSON-RPC 2.0 request or notification.')
}

/** How deep optional members are nested: in `params`, in its `arguments`, `_meta`, `capabilities` and so on, and one level below. */
const deepest = 3

/** Clients send `null` for optional parameters and arguments that they omit. */
function withoutNulls({ params, ...message }: Message): Message {
  return params === undefined || params === null ? message : { ...message, params: filled(params, deepest) }
}

/** An object without its null members, recursively. */
function filled<Members extends object>(members: Members, depth: number): Members {
  const kept = Object.entries(members).filter(([, value]) => value !== null)
  const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value)
  const inner = kept.map(([name, value]) => [name, depth > 1 && isObject(value) ? filled(value, depth - 1) : value])
  return Object.fromEntries(inner) as Members
}
