// The fields `speakers`, `quotes` and `articles`: a list of corrections, or the path of a table of them.

import { z } from 'zod'
import {
  type ArticleCorrection,
  articleCorrectionSchema,
  type QuoteCorrection,
  quoteCorrectionSchema,
  type SpeakerCorrection,
  speakerCorrectionSchema,
} from '../corrections/corrections.ts'
import { type CorrectionTable, faultsIn } from '../corrections/sense.ts'

interface OfField {
  readonly speakers: SpeakerCorrection
  readonly quotes: QuoteCorrection
  readonly articles: ArticleCorrection
}

const schemas = {
  speakers: [speakerCorrectionSchema, "[{ id: 'jon-smith', into: 'john-smith' }]"],
  quotes: [quoteCorrectionSchema, "[{ quote: 'bridge/p3/q1', words: 'We will rebuild', speaker: 'ana-costa' }]"],
  articles: [articleCorrectionSchema, "[{ id: 'bridge', hide: true }]"],
} as const

const issues: Readonly<Record<string, string>> = {
  invalid_type: 'write a text, or true or false for hide and remove',
  too_small: 'write a text',
  too_big: 'write 500 characters at most',
}

/** A list of corrections, or the path of a file. */
export function correctionsField<Field extends CorrectionTable>(field: Field) {
  const [schema, example] = schemas[field]
  const list = z.array(schema)
  return z.custom<string | OfField[Field][]>().superRefine((value: unknown, context) => {
    const add = (path: readonly PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message })
    if (typeof value === 'string') {
      if (value.trim() === '') add([], `write the path of a table, such as "./${field}.csv"`)
      return
    }
    if (!Array.isArray(value)) {
      add([], `write a list, such as ${example}, or the path of a table, such as "./${field}.csv"`)
      return
    }
    const { success, data, error } = list.safeParse(value)
    if (!success) {
      for (const issue of error.issues) {
        if (issue.code === 'unrecognized_keys')
          add(issue.path, `leave out ${issue.keys.join(', ')}: it may have ${Object.keys(schema.shape).join(', ')}`)
        else if (issue.code === 'invalid_value') add(issue.path, `write one of ${issue.values.join(', ')}`)
        else add(issue.path, issues[issue.code] ?? `write it as in ${example}`)
      }
      return
    }
    for (const [at, correction] of data.entries()) {
      for (const [name, what] of faultsIn(field, correction)) add([at, name], what)
    }
  })
}
