// The schema of onrecord.config.ts. The message of each rule says what to write; check-config.ts adds the field's name and what was found.

import { z } from 'zod'
import { type RequestKind, requestKinds } from '../article/settings.ts'
import { type Config, interfaceTags } from './config.ts'
import { correctionsField } from './corrections.ts'
import { checkSynonyms, mostForms, mostGroups } from './synonyms.ts'

const text = (most: number, write: string) =>
  z
    .string(write)
    .refine(value => value.trim() !== '' && !/\p{Cc}/u.test(value), write)
    .max(most, `${write} of at most ${most} characters`)
const whole = (least: number, most: number) => {
  const write = `write a whole number from ${least} to ${most}`
  return z.int(write).min(least, write).max(most, write)
}
const address = (write: string, isRight: (url: URL) => boolean) =>
  z.string(write).refine(value => URL.canParse(value) && isRight(new URL(value)), write)
const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:'
const isOrigin = (url: URL) => isWeb(url) && url.href === `${url.origin}/`
const file = (endings: string, write: string) =>
  z.string(write).refine(value => new RegExp(`\\.(?:${endings})$`, 'i').test(value), write)

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

const tags = interfaceTags.map(tag => `"${tag}"`).join(', ')
const oneTag = `write one of ${tags}, or a list of them`
const language = z.union(
  [
    z.enum(interfaceTags),
    z
      .array(z.enum(interfaceTags))
      .min(1)
      .refine(list => new Set(list).size === list.length),
  ],
  oneTag,
)

const origin = 'write scheme and host alone, such as "https://example.org"'
const embedOrigins = 'write a list, such as ["https://news.example"], or "*" for all'
const embed = z.strictObject(
  {
    origins: z.union(
      [z.literal('*'), z.array(address(origin, isOrigin), embedOrigins).max(50, 'write at most 50 origins')],
      embedOrigins,
    ),
  },
  expecting('write an object, such as { origins: ["https://news.example"] }'),
)
const link = 'write an object such as { text: "Imprint", url: "https://example.org/imprint" }'
const footer = z
  .array(
    z.strictObject(
      {
        text: text(40, 'write a text, such as "Imprint"'),
        url: address('write an address, such as "https://example.org/imprint"', isWeb),
      },
      expecting(link),
    ),
    'write a list, such as [{ text: "Imprint", url: "https://example.org/imprint" }]',
  )
  .max(8, 'write at most 8 links')

const perMinute = Object.fromEntries(requestKinds.map(kind => [kind, whole(1, 1_000_000).optional()])) as Record<
  RequestKind,
  z.ZodOptional<z.ZodInt>
>
const limits = z.strictObject(
  {
    query: whole(50, 500).optional(),
    hits: whole(1, 50).optional(),
    requests: z.strictObject(perMinute, expecting('write an object, such as { search: 300 }')).optional(),
  },
  expecting('write an object, such as { hits: 20 }'),
)

export const schema = z.strictObject(
  {
    name: text(60, 'write a name, such as "Harbour Times Archive",').optional(),
    tagline: text(120, 'write a line, such as "Every word since 1921",').optional(),
    url: address('write scheme and host alone, such as "https://archive.example.org"', isOrigin).optional(),
    origins: z
      .array(address(origin, isOrigin), 'write a list, such as ["https://example.org"]')
      .max(50, 'write at most 50 origins')
      .optional(),
    embed: embed.optional(),
    language: language.optional(),
    links: z.enum(['archive', 'publisher'], 'write "archive" or "publisher"').optional(),
    accent: z
      .string('write a colour, such as "#0b5394"')
      .regex(/^#[0-9a-f]{6}$/i, 'write a colour, such as "#0b5394"')
      .optional(),
    logo: file(
      'svg|png|jpe?g|webp',
      'write the path of an SVG, PNG, JPEG or WebP file, such as "./logo.svg"',
    ).optional(),
    icon: file('svg|png', 'write the path of an SVG or PNG file, such as "./icon.svg"').optional(),
    footer: footer.optional(),
    poweredBy: z.boolean('write true or false').optional(),
    recency: whole(1, 36_500).optional(),
    limits: limits.optional(),
    countSearches: z.boolean('write true or false').optional(),
    synonyms: synonyms.optional(),
    speakers: correctionsField('speakers').optional(),
    quotes: correctionsField('quotes').optional(),
    articles: correctionsField('articles').optional(),
  },
  expecting('write an object, such as { name: "Harbour Times Archive" }'),
)

/** The message for a value that is no object. An unknown field has a message of its own. */
function expecting(write: string) {
  return { error: ({ code }: { readonly code: string }) => (code === 'invalid_type' ? write : undefined) }
}

/** The schema accepts what the type says, and nothing else. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T
export const schemaFitsType: Same<z.output<typeof schema>, Mutable<Config>> = true
