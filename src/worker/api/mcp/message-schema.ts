// A JSON-RPC message as MCP defines it, for checking and for the API's description.

import * as z from 'zod'

const idSchema = z.union([z.string(), z.int()])

/** A request (with `id`) or a notification (without), with no other members, as the SDK accepts them. */
export const messageSchema = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: idSchema.optional(),
  method: z.string(),
  // Clients send `null` for members that they omit.
  params: z.looseObject({ _meta: z.looseObject({ progressToken: idSchema.nullish() }).nullish() }).nullish(),
})

export type Message = z.infer<typeof messageSchema>
