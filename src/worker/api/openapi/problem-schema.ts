// Problem details as a schema, for the description and for tests. `http/problem-json.ts` makes the actual answers.

import * as z from 'zod'
import type { ParameterError, ProblemDetails } from '../../http/problem-json.ts'

export const parameterErrorSchema = z.strictObject({
  parameter: z.string(),
  detail: z.string(),
  accepts: z.string(),
}) satisfies z.ZodType<ParameterError>

export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(parameterErrorSchema).optional(),
}) satisfies z.ZodType<ProblemDetails>
