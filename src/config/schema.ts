// The schema of onrecord.config.ts. The message of each rule says what to write; check-config.ts adds the field's name and what was found.

import { z } from 'zod'
import type { Config } from './config.ts'
import { checkSynonyms, mostForms, mostGroups } from './synonyms.ts'

const twoForms = 'write two or more forms that mean the same, such as ["UN", "United Nations"]'
const synonyms = z
  .array(
    z
      .array(z.string('write a text, such as "United Nations"'), twoForms)
      .min(2, twoForms)
      .max(mostForms, `write at most ${mostForms} forms that mean the same`),
    'write a list of lists, such as [["UN", "United Nations"], ["Kyiv", "Kiev"]]',
  )
  .max(mostGroups, `write at most ${mostGroups} lists`)
  .superRefine(checkSynonyms)

export const schema = z.strictObject(
  { synonyms: synonyms.optional() },
  {
    error: issue =>
      issue.code === 'invalid_type' ? 'write an object, such as { synonyms: [["Kyiv", "Kiev"]] }' : undefined,
  },
)

/** The schema accepts what the type says, and nothing else. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Mutable<T> = T extends readonly (infer Item)[] ? Mutable<Item>[] : { -readonly [K in keyof T]: Mutable<T[K]> }
export type SchemaFitsType = Same<z.output<typeof schema>, Mutable<Config>>
