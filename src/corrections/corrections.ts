// What editors may correct: speakers, quotes, articles. `onrecord.config.ts` lists corrections, or names a table of them (read-table.ts).
// `correct-entries.ts` carries them out.

import * as z from 'zod'
import { speakerKinds } from '../article/kinds.ts'

const words = z.string().trim().min(1).max(500)
/** A text to set, or null to take it away. */
const settable = words.nullable().optional()
const note = z.string().optional()

/** A speaker over the whole archive. */
export const speakerCorrectionSchema = z.strictObject({
  /** The speaker's id, or the address of their page: `jon-smith`, `https://news.example/speakers/jon-smith`. */
  id: words,
  /** The id of the speaker that this one is in truth. Its own id says: this is somebody of their own, do not ask again. */
  into: words.optional(),
  /** The name to show. The id follows it, and the old id redirects. */
  name: words.optional(),
  role: settable,
  affiliation: settable,
  kind: z.enum(speakerKinds).optional(),
  /** No page, list or feed names the speaker; the words stay, unattributed. */
  hide: z.boolean().optional(),
  note,
})

/** One quote. */
export const quoteCorrectionSchema = z.strictObject({
  /** Its id, or a link to it: `bridge/p3/q1`, `https://news.example/articles/bridge#p3-q1-w0a1b2c3`. */
  quote: words,
  /** Its first words, three at least, or their hash. Not needed where the link has the hash. */
  words: words.optional(),
  /** True if it is no quote at all. The article's text stays. */
  remove: z.boolean().optional(),
  /** Who said it: the id or the name of a speaker; null if nobody is named. */
  speaker: settable,
  role: settable,
  affiliation: settable,
  kind: z.enum(speakerKinds).optional(),
  note,
})

/** One article. */
export const articleCorrectionSchema = z.strictObject({
  /** Its id, its address in the archive, or its `url`. */
  id: words,
  /** True takes it out of the archive; its address answers 410. */
  hide: z.literal(true),
  note,
})

export type SpeakerCorrection = Readonly<z.infer<typeof speakerCorrectionSchema>>
export type QuoteCorrection = Readonly<z.infer<typeof quoteCorrectionSchema>>
export type ArticleCorrection = Readonly<z.infer<typeof articleCorrectionSchema>>

/** Where a correction stands: a file and its line, or the configuration and a place in it (`speakers[3]`). */
export interface CorrectionPlace {
  readonly file: string
  readonly line: number | null
  readonly place: string
}

export type Placed<Correction> = Correction & { readonly at: CorrectionPlace }

export interface Corrections {
  readonly speakers: readonly Placed<SpeakerCorrection>[]
  readonly quotes: readonly Placed<QuoteCorrection>[]
  readonly articles: readonly Placed<ArticleCorrection>[]
}

export const noCorrections: Corrections = { speakers: [], quotes: [], articles: [] }

/** The place in words: `speakers.csv, row 4`, `onrecord.config.ts, speakers[3]`. */
export function placeInWords({ file, line, place }: CorrectionPlace): string {
  return line === null ? `${file}, ${place}` : `${file}, row ${line}`
}

/** Corrections that cannot be meant as they stand. The build goes no further; `message` names each, and says what to do. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError'

  constructor(faults: readonly string[]) {
    const most = 20
    const more = faults.length > most ? [`and ${faults.length - most} more`] : []
    const head = faults.length === 1 ? 'a correction cannot be read' : `${faults.length} corrections cannot be read`
    super([head, ...faults.slice(0, most).map(fault => `  ${fault}`), ...more].join('\n'))
  }
}
