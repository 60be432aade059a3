// A paragraph as the attribution reads it: text, marked stretches, tokens and cue events.

import type { Paragraph } from '../article/article.ts'
import { findRegions, type Region } from '../text/quotation-marks.ts'
import type { CueEvent } from './english/events/cue-event.ts'
import { findEvents } from './english/events/events.ts'
import { type TaggedToken, tokenize } from './english/words/tokens.ts'
import { interviewLines, isSignature, lineWords, signature, unmarked } from './marks/unmarked.ts'

export interface View {
  readonly paragraph: number
  readonly text: string
  readonly kind: Paragraph['kind']
  readonly regions: readonly Region[]
  readonly tokens: readonly TaggedToken[]
  readonly events: readonly CueEvent[]
  /** Token index of each region. */
  readonly places: readonly number[]
  /** Label of an interview's line, whose words are the last region; or null. */
  readonly label: string | null
  /** The label stands in an earlier paragraph. */
  readonly goesOn: boolean
}

/** Kinds of paragraph that are read for quotes. */
const read = new Set<Paragraph['kind']>(['prose', 'item', 'blockquote'])

/** Most quoted regions in a paragraph, and in an article, of normal prose; more are data, or hostile. */
const mostInParagraph = 400
const mostInArticle = 10_000

/** "The hangar in 2008. Image: NASA." may stand between two paragraphs of one quote. In characters. */
const longestCaption = 300
const credit = /(?:^|[\s(])(?:image|photo|photograph|picture|credit)s?:\s/i

export function isCaption(text: string): boolean {
  return text.length <= longestCaption && credit.test(text) && !/["“”«»]/.test(text)
}

/** Views of the paragraphs that may hold quotes, in order. */
export function viewsOf(paragraphs: readonly Paragraph[]): View[] {
  const prose = paragraphs
    .map((paragraph, index) => ({ ...paragraph, index }))
    .filter(({ kind, text }) => read.has(kind) && !isCaption(text))
  let carried = false
  let total = 0
  let apart = false
  const lines = interviewLines(paragraphs)
  return prose.map(({ text, kind, index }, i) => {
    const within = total < mostInArticle
    const found = within ? findRegions(text, prose[i + 1]?.text ?? null, carried) : []
    // Data is not tokenised: its quotes are not read, and a megabyte of quotation marks has a million tokens.
    const prosaic = within && found.length <= mostInParagraph
    const regions = prosaic ? [...found] : []
    const lead = prose[i - 1]
    const label = prosaic ? lines.get(index) : undefined
    // The words of a line are its speaker's, with or without marks inside; `COSTA: “In May.”` is marked as a whole.
    const spoken = label !== undefined && (label.goesOn || regions[0]?.start !== label.length)
    if (spoken) {
      apart = false
      const goesOn = lines.get(prose[i + 1]?.index ?? -1)?.goesOn === true
      regions.splice(0, regions.length, lineWords(text, label, goesOn))
    } else if (prosaic && regions.length === 0 && text.trim() !== '') {
      // Set apart by the page instead of marks.
      const introduced = lead !== undefined && (lead.kind === 'blockquote' ? apart : /:\s*$/.test(lead.text.slice(-4)))
      const stop = kind === 'blockquote' ? signature(text) : null
      const next = prose[i + 1]
      const beneath = kind === 'blockquote' && next !== undefined && isSignature(next.text)
      apart = kind === 'blockquote' && (introduced || stop !== null || beneath) && !isSignature(text)
      const runsOn = next?.kind === 'blockquote' && stop === null && !beneath
      if (apart) regions.push(unmarked(text, text.length - text.trimStart().length, runsOn, stop ?? text.length))
    } else apart = false
    total += regions.length
    carried = !spoken && regions.at(-1)?.continues === true
    const name = spoken ? label.name : null
    return new LazyView({ paragraph: index, text, kind, regions, label: name, goesOn: spoken && label.goesOn }, prosaic)
  })
}

/** A view whose tokens and events are computed on first use: most paragraphs have no quote nearby. */
class LazyView implements View {
  readonly paragraph: number
  readonly text: string
  readonly kind: Paragraph['kind']
  readonly regions: readonly Region[]
  readonly label: string | null
  readonly goesOn: boolean
  private readonly prosaic: boolean
  private ownTokens: readonly TaggedToken[] | null = null
  private ownEvents: readonly CueEvent[] | null = null
  private ownPlaces: readonly number[] | null = null

  constructor(head: Omit<View, 'tokens' | 'events' | 'places'>, prosaic: boolean) {
    this.paragraph = head.paragraph
    this.text = head.text
    this.kind = head.kind
    this.regions = head.regions
    this.label = head.label
    this.goesOn = head.goesOn
    this.prosaic = prosaic
  }

  get tokens(): readonly TaggedToken[] {
    this.ownTokens ??= this.prosaic ? tokenize(this.text, this.regions) : []
    return this.ownTokens
  }

  get events(): readonly CueEvent[] {
    this.ownEvents ??= findEvents(this.tokens)
    return this.ownEvents
  }

  get places(): readonly number[] {
    this.ownPlaces ??= this.tokens.flatMap(({ region }, index) => (region >= 0 ? [index] : []))
    return this.ownPlaces
  }
}
