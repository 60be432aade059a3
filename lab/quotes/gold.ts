// Reads gold data: PolNeAR (brat standoff, several annotators a file) and the Wikinews quotes. What is gold there is the marked
// stretch: one with more than half of its characters inside an attribution's content.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rawParagraphs } from '../../src/pipeline/raw-paragraphs.ts'
import { findRegions } from '../../src/text/quotation-marks.ts'
import type { Span } from '../../src/text/span.ts'
import { readWorld } from './world.ts'

/** A marked stretch as the gold sees it. */
export interface GoldQuote extends Span {
  /** Whether it is attributed to somebody at all. */
  readonly attributed: boolean
  /** Spans of its source, of all annotators; empty where it has none that is named. */
  readonly sources: readonly Span[]
  readonly cues: readonly Span[]
  readonly name: string | null
  readonly cue: string | null
  /** Marks that are mispaired: neither right nor wrong. */
  readonly ignored?: boolean
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly quotes: readonly GoldQuote[]
}

/** Gold articles of a folder; `texts` holds the articles of a gold that comes without. Throws where it is of no known kind. */
export function readGold(folder: string, texts: string | null = null): GoldArticle[] {
  if (existsSync(join(folder, 'gold.jsonl'))) {
    if (texts === null) throw new Error(`${folder} comes without its texts: name their folder with --texts`)
    return readWorld(folder, texts)
  }
  if (existsSync(join(folder, 'quotes.jsonl'))) return readWikinews(folder)
  if (existsSync(join(folder, 'attributions'))) return readPolnear(folder)
  throw new Error(`${folder} holds neither quotes.jsonl nor a folder "attributions"`)
}

interface WikinewsRow extends Span {
  readonly doc: string
  readonly attributed: boolean
  readonly speaker_start?: number
  readonly speaker_end?: number
  readonly speaker_name?: string | null
  readonly cue?: string | null
}

function readWikinews(folder: string): GoldArticle[] {
  const texts = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')) as Record<string, string>
  const rows = readFileSync(join(folder, 'quotes.jsonl'), 'utf8')
    .split('\n')
    .filter(row => row !== '')
    .map(row => JSON.parse(row) as WikinewsRow)
  return Object.entries(texts).map(([id, text]) => ({
    id,
    text,
    quotes: rows
      .filter(row => row.doc === id)
      .map(row => ({
        start: row.start,
        end: row.end,
        attributed: row.attributed,
        sources:
          row.speaker_start === undefined || row.speaker_end === undefined
            ? []
            : [{ start: row.speaker_start, end: row.speaker_end }],
        cues: [],
        name: row.speaker_name ?? null,
        cue: row.cue ?? null,
      })),
  }))
}

interface Annotation {
  readonly content: readonly Span[]
  readonly sources: readonly Span[]
  readonly cues: readonly Span[]
}

function readPolnear(folder: string): GoldArticle[] {
  const files = readdirSync(join(folder, 'attributions'))
    .filter(name => name.endsWith('.ann'))
    .sort()
  return readdirSync(join(folder, 'text'))
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => {
      const id = name.slice(0, -'.txt'.length)
      const text = readFileSync(join(folder, 'text', name), 'utf8')
      const annotators = files
        .filter(file => file.slice(0, file.lastIndexOf('_')) === id)
        .map(file => readAnnotations(readFileSync(join(folder, 'attributions', file), 'utf8'), text))
      return {
        id,
        text,
        quotes: annotators.length === 0 ? [] : markedStretches(text).map(span => judge(span, annotators)),
      }
    })
}

/** Brat counts code points; the texts are counted in UTF-16 units here. */
function unitOffsets(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return point => point
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  offsets.push(unit)
  return point => offsets[point] ?? text.length
}

function readAnnotations(annotation: string, text: string): Annotation[] {
  const unit = unitOffsets(text)
  const spans = new Map<string, Span[]>()
  const found: Annotation[] = []
  for (const row of annotation.split('\n')) {
    const [id = '', head = ''] = row.split('\t')
    if (id.startsWith('T')) {
      const places = head.slice(head.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map(place => {
          const [start = 0, end = 0] = place.split(' ').map(Number)
          return { start: unit(start), end: unit(end) }
        }),
      )
    }
  }
  for (const row of annotation.split('\n')) {
    const [id = '', head = ''] = row.split('\t')
    if (!id.startsWith('E') || !head.startsWith('Attribution')) continue
    const parts: Record<'Content' | 'Source' | 'Cue', Span[]> = { Content: [], Source: [], Cue: [] }
    for (const part of head.split(' ')) {
      const [role = '', target = ''] = part.split(':')
      const kind = role.replace(/\d+$/, '')
      if (kind === 'Content' || kind === 'Source' || kind === 'Cue') parts[kind].push(...(spans.get(target) ?? []))
    }
    found.push({ content: parts.Content, sources: parts.Source, cues: parts.Cue })
  }
  return found
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** What most annotators of the text say about a stretch; the smallest attribution around it counts. */
function judge(span: Span, annotators: readonly (readonly Annotation[])[]): GoldQuote {
  const verdicts = annotators.map(annotations => {
    const length = span.end - span.start
    const around = annotations
      .map(annotation => ({
        annotation,
        inside: annotation.content.reduce((sum, part) => sum + overlap(part, span), 0),
        size: annotation.content.reduce((sum, part) => sum + part.end - part.start, 0),
      }))
      .filter(({ inside }) => inside * 2 > length)
    around.sort((a, b) => b.inside - a.inside || a.size - b.size)
    return around[0]?.annotation ?? null
  })
  const yes = verdicts.filter(verdict => verdict !== null)
  return {
    ...span,
    attributed: yes.length * 2 > verdicts.length,
    sources: yes.flatMap(({ sources }) => sources),
    cues: yes.flatMap(({ cues }) => cues),
    name: null,
    cue: null,
  }
}

/** Pairs of double marks in the order they come; a page may open with a curly mark and close with a straight one. */
function doublePairs(paragraph: string, next: string): Span[] {
  const found: Span[] = []
  let open: number | null = null
  let nested = false
  for (const { index, 0: mark } of paragraph.matchAll(/["“”]/g)) {
    const begins = /[\s(]/.test(paragraph[index - 1] ?? ' ') && /\S/.test(paragraph[index + 1] ?? ' ')
    // “...” inside "...", as "..." inside “...” below.
    const within = open !== null && paragraph[open] === '"'
    if (within && mark === '“' && begins && paragraph.indexOf('"', index) > 0) nested = true
    else if (within && nested && mark === '”') nested = false
    else if (mark === '“' || (open === null && mark === '"')) {
      open = index
      nested = false
    } else if (open !== null && mark === '"' && paragraph[open] === '“' && (begins || nested)) nested = begins
    else if (open !== null) {
      if (index - open > 1) found.push({ start: open, end: index + 1 })
      open = null
    }
  }
  // What is left open counts where it opens the paragraph, was a curly mark, or is opened again in the next paragraph.
  if (open !== null && (open === 0 || paragraph[open] === '“' || /^["“]/.test(next)))
    found.push({ start: open, end: paragraph.length })
  return found
}

/**
 * Marked stretches with their marks: pairs of double marks within a paragraph and what is left open, found without the extractor's
 * help, so that what it overlooks is counted; and of what it finds besides (single and doubled single marks), all that overlaps none of
 * these.
 */
function markedStretches(text: string): Span[] {
  const found: Span[] = []
  const spans = rawParagraphs(text)
  for (const [index, { start, end }] of spans.entries()) {
    const paragraph = text.slice(start, end)
    const next = spans[index + 1]
    const plain = doublePairs(paragraph, next === undefined ? '' : text.slice(next.start, next.end))
    // Single marks in the headline are left alone.
    const others = findRegions(paragraph, null).filter(region => !(region.single && index === 0))
    const extra = others.filter(region => !plain.some(span => overlap(span, region) > 0))
    for (const span of [...plain, ...extra]) found.push({ start: start + span.start, end: start + span.end })
  }
  return found.sort((a, b) => a.start - b.start)
}
