// Finds the quoted regions of a paragraph: pairs quotation marks of every common shape, separates apostrophes, primes and stray marks from
// them, and tells whether a region continues in the next paragraph. Others decide what a region is.

import type { Span } from './span.ts'

/** A quoted region with its marks; `innerStart` to `innerEnd` are the words between them. */
export interface Region extends Span {
  readonly innerStart: number
  readonly innerEnd: number
  /** False if the closing mark is missing. */
  readonly closed: boolean
  /** Open at the end of its paragraph, and the next paragraph continues it. */
  readonly continues: boolean
  readonly single: boolean
}

interface Open {
  readonly at: number
  /** Length of the mark in code units: 2 for `` and ''. */
  readonly width: number
  readonly single: boolean
  readonly glyph: string
}

/** A plural's apostrophe (voters’) is recognised by a better closing mark within this many characters. */
const apostropheReach = 120
/** A longer single-quoted region is really two apostrophes. */
const longestSingle = 2_000
/** A quotation within a quotation, and the outer one, must end within this many characters. */
const longestNested = 1_500
/** Most marks open at once; only hostile input has more. */
const deepest = 8

const space = /[\s\u00a0]/
const letter = /[\p{L}\p{N}]/u
const openers = /[\s\u00a0([{<—–‒―\-/“‘„‚«‹»›"'`…]/
/** The end of a sentence, with another one behind it. */
const severalSentences = /\p{L}{2}[.!?]\s+\p{Lu}/u
const elision = /^(?:\d\ds?\b|em\b|til\b|cause\b|bout\b|n['’]|tis\b|twas\b|round\b)/i
/** A paragraph that continues an open quotation with an opening mark of its own. */
const reopens = /^\s*["“„«”]/
const doubles = new Set(['"', '“', '”', '„', '‟', '«', '»', '＂', '〝', '〞'])
const singles = new Set(["'", '‘', '’', '‚', '‛', '‹', '›'])
/** Single marks that form a double mark in pairs. */
const paired = new Set(['`', "'", '‘', '’'])
const onlyOpens = new Set(['“', '„', '‟', '‘', '‚', '‛', '〝'])

/**
 * Quoted regions of a paragraph that are not inside another, in order. `next` is the following paragraph, or null; `carried`: the previous
 * paragraph left a region open.
 */
export function findRegions(text: string, next: string | null, carried = false): Region[] {
  const found: Region[] = []
  const stack: Open[] = carried && !reopens.test(text) ? [{ at: 0, width: 0, single: false, glyph: '"' }] : []
  const inwards = guillemetsPointInwards(text)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Fast path: letters, digits and spaces.
    if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code < 0xab) continue
    let glyph = text[i] ?? ''
    if (glyph === "'" && isTriple(text, i)) {
      // ''He said, 'No,''' she recalled: a nested single mark and a doubled one, from the inside out.
      const opens = space.test(text[i - 1] ?? ' ')
      if (opens) double(text, i, 2, '“', inwards, stack, found)
      single(text, opens ? i + 2 : i, glyph, inwards, stack, found)
      if (!opens) double(text, i + 1, 2, '”', inwards, stack, found)
      i += 2
      continue
    }
    // Marks inside a run of the same mark are an ornament, not a quotation.
    if (text[i - 1] === glyph && text[i + 1] === glyph) continue
    let width = 1
    if (paired.has(glyph) && text[i + 1] === glyph && text[i + 2] !== glyph) {
      width = 2
      glyph = glyph === '`' || glyph === '‘' ? '“' : '”'
    } else if (glyph === '`') continue
    if (doubles.has(glyph)) double(text, i, width, glyph, inwards, stack, found)
    else if (singles.has(glyph)) single(text, i, glyph, inwards, stack, found)
    i += width - 1
  }
  closeAtEnd(text, next, stack, found)
  return outermost(found)
}

/** Exactly three single marks in a row, beginning at `at`. */
function isTriple(text: string, at: number): boolean {
  return text[at - 1] !== "'" && text.startsWith("'''", at) && text[at + 3] !== "'"
}

function double(
  text: string,
  at: number,
  width: number,
  glyph: string,
  inwards: boolean,
  stack: Open[],
  found: Region[],
): void {
  const before = text[at - 1] ?? ' '
  const after = text[at + width] ?? ' '
  const canOpen = openers.test(before) && !space.test(after)
  const canClose = !space.test(before) || (at > 0 && (after === ' ' || /[.,;:!?)]/.test(after)))
  const open = stack.findLastIndex(mark => !mark.single)
  let closes: boolean
  if (glyph === '«' || glyph === '»') closes = open >= 0 && (glyph === '»') !== inwards
  else if (glyph === '”' || glyph === '〞') closes = open >= 0 || !(canOpen && space.test(before))
  else if (glyph === '“' || glyph === '‟') {
    const openGlyph = open >= 0 ? stack[open]?.glyph : undefined
    closes = openGlyph === '„' ? canClose : open >= 0 && canClose && !canOpen
  } else if (glyph === '„' || glyph === '〝') closes = false
  else if (open >= 0) closes = canClose && !(space.test(before) && !space.test(after) && letter.test(after))
  else {
    // 6'2" and 12" are lengths.
    if (/\d/.test(before) && !letter.test(after)) return
    closes = false
  }
  if (closes) {
    if (open < 0) return
    close(text, at, width, open, stack, found)
    return
  }
  // `word," More words"`: a space on the wrong side of the mark.
  if (glyph === '"' && !canOpen && open < 0 && space.test(after) && !(/[,:]/.test(before) && closesSoon(text, at + 1)))
    return
  // A second opening mark inside: either a nested quotation, or the first mark was never closed and is stray.
  if (open >= 0 && !isNested(text, at + width)) stack.splice(open)
  if (stack.length < deepest) stack.push({ at, width, single: false, glyph })
}

/** Whether the next two double marks both close: then the one that opens here is nested. */
function isNested(text: string, from: number): boolean {
  let closing = 0
  for (let i = from; i < Math.min(text.length, from + longestNested); i++) {
    const mark = text[i] ?? ''
    if (!doubles.has(mark)) continue
    const [before, after] = [text[i - 1] ?? ' ', text[i + 1] ?? ' ']
    if (onlyOpens.has(mark) || space.test(before) || letter.test(after)) return false
    closing++
    if (closing === 2) return true
  }
  return false
}

function single(text: string, at: number, glyph: string, inwards: boolean, stack: Open[], found: Region[]): void {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const top = stack.at(-1)
  const isOpen = top?.single === true
  if (glyph === '‹' || glyph === '›') {
    if (isOpen && (glyph === '›') !== inwards) close(text, at, 1, stack.length - 1, stack, found)
    else if (stack.length < deepest) stack.push({ at, width: 1, single: true, glyph })
    return
  }
  if (letter.test(before) && letter.test(after)) return
  const canOpen = openers.test(before) && !space.test(after) && !elision.test(text.slice(at + 1, at + 8))
  if (
    isOpen &&
    !onlyOpens.has(glyph) &&
    !space.test(before) &&
    !(canOpen && letter.test(after) && space.test(before))
  ) {
    if (at - top.at > longestSingle || isPluralGenitive(text, at)) return
    close(text, at, 1, stack.length - 1, stack, found)
    return
  }
  if (!canOpen || glyph === '’' || isOpen) return
  if (glyph === "'" && !/[\p{L}\p{N}"“$£€([]/u.test(after)) return
  if (stack.length < deepest) stack.push({ at, width: 1, single: true, glyph })
}

function closesSoon(text: string, from: number): boolean {
  const at = text.slice(from, from + longestSingle).indexOf('"')
  return at > 0 && !space.test(text[from + at - 1] ?? ' ') && !letter.test(text[from + at + 1] ?? ' ')
}

/** "the voters’ choice’": an apostrophe after s, if a better closing mark follows before another one opens. */
function isPluralGenitive(text: string, at: number): boolean {
  if (!/[sS]/.test(text[at - 1] ?? '') || !/^ [\p{L}]/u.test(text.slice(at + 1, at + 3))) return false
  const ahead = text.slice(at + 1, at + 1 + apostropheReach)
  const better = /[^\s]['’](?![\p{L}\p{N}])/u.exec(ahead)
  const opens = ahead.search(/(?:^|[\s([—])['‘](?=\p{L})/u)
  return better !== null && (opens < 0 || better.index < opens)
}

function close(text: string, at: number, width: number, index: number, stack: Open[], found: Region[]): void {
  const mark = stack[index]
  stack.splice(index)
  if (mark === undefined) return
  const region: Region = {
    start: mark.at,
    end: at + width,
    ...trim(text, mark.at + mark.width, at),
    closed: true,
    continues: false,
    single: mark.single,
  }
  if (region.innerStart < region.innerEnd) found.push(region)
}

function closeAtEnd(text: string, next: string | null, stack: readonly Open[], found: Region[]): void {
  const mark = stack.findLast(open => !open.single)
  if (mark === undefined) return
  const continues = next !== null && (reopens.test(next) || closesFirst(next))
  // Without its closing mark, a region is accepted only if a quotation clearly begins there.
  const plain = /^\s*$|[,:]\s*$/.test(text.slice(Math.max(0, mark.at - 3), mark.at)) || mark.at === 0
  if (!continues && !plain) return
  const inner = trim(text, mark.at + mark.width, text.length)
  // In the middle of a paragraph, what follows the first sentence may be the reporter's.
  if (!continues && mark.at > 0 && severalSentences.test(text.slice(inner.innerStart, inner.innerEnd))) return
  if (inner.innerStart < inner.innerEnd) {
    found.push({ start: mark.at, end: inner.innerEnd, ...inner, closed: false, continues, single: false })
  }
}

/** Whether the first double mark of a paragraph closes: the quotation continues there without a new opening mark. */
function closesFirst(next: string): boolean {
  const first = next.search(/["“”„«»]/)
  if (first < 1 || next[first] === '“' || next[first] === '„') return false
  return (
    !space.test(next[first - 1] ?? ' ') && !openers.test(next[first - 1] ?? ' ') && !letter.test(next[first + 1] ?? ' ')
  )
}

function trim(text: string, start: number, end: number): { innerStart: number; innerEnd: number } {
  let [innerStart, innerEnd] = [start, end]
  while (innerStart < innerEnd && space.test(text[innerStart] ?? '')) innerStart++
  while (innerEnd > innerStart && space.test(text[innerEnd - 1] ?? '')) innerEnd--
  return { innerStart, innerEnd }
}

function outermost(found: Region[]): Region[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Region[] = []
  let reach = -1
  for (const region of found) {
    if (region.start < reach) continue
    outer.push(region)
    reach = region.end
  }
  return outer
}

/** »so« rather than «so». */
function guillemetsPointInwards(text: string): boolean {
  const left = text.indexOf('«')
  const right = text.indexOf('»')
  const single = text.search(/[‹›]/)
  if (left < 0 && right < 0) return single >= 0 && text[single] === '›'
  return right >= 0 && (left < 0 || right < left)
}
