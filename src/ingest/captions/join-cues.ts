// Joins cues into paragraphs: sentences run across cues, roll-up captions repeat each line, and a paragraph ends with its speaker's turn.

import type { Paragraph } from '../../article/article.ts'
import { joinLines } from '../line-breaks.ts'
import { endsSentence } from '../plain/sentences.ts'
import type { Cue, CueLine } from './cues.ts'

/** A pause between two sentences ends a paragraph; a longer one ends it anywhere. In seconds. */
const pause = 2.5
const longPause = 8

/** A paragraph ends with the next sentence after so many UTF-16 code units; without sentences, at the next cue. */
const enough = 500
const longest = 900

interface Turn {
  readonly speaker: string | null
  readonly lines: string[]
  length: number
}

export interface Said {
  readonly paragraphs: readonly Paragraph[]
  /** Who says all of it, if one named person does. */
  readonly onlySpeaker: string | null
}

/** The paragraphs. Where several people speak, the name of each stands before the words, as in a transcript. */
export function paragraphsOfCues(cues: readonly Cue[]): Said {
  const turns: Turn[] = []
  let shown: readonly string[] = []
  let before: Cue | null = null
  for (const cue of cues) {
    const fresh = withoutRepeated(cue.lines, shown)
    shown = cue.lines.map(({ text }) => text)
    for (const { speaker, isTurn, text } of fresh) {
      const open = turns.at(-1)
      const gap = before === null ? 0 : cue.start - before.end
      // Without a name the one before goes on, unless somebody else begins.
      const isSame = speaker === null ? !isTurn : speaker === open?.speaker
      if (open === undefined || !isSame || isOver(open, gap)) {
        const goesOn = speaker === null && !isTurn
        turns.push({ speaker: goesOn ? (open?.speaker ?? null) : speaker, lines: [text], length: text.length })
      } else {
        grow(open, text)
      }
      before = cue
    }
  }
  const first = turns[0]?.speaker ?? null
  const onlySpeaker = turns.every(({ speaker }) => speaker === first) ? first : null
  const paragraphs = turns.map(({ speaker, lines }): Paragraph => {
    const text = joinLines(lines)
    return { text: speaker === null || speaker === onlySpeaker ? text : `${speaker}: ${text}`, kind: 'prose' }
  })
  return { paragraphs, onlySpeaker }
}

/** Adds a line. Captions that are written while one speaks show the line so far again, with more behind it. */
function grow(turn: Turn, text: string): void {
  const last = turn.lines.at(-1) ?? ''
  if (text.startsWith(`${last} `)) {
    turn.lines[turn.lines.length - 1] = text
    turn.length += text.length - last.length
    return
  }
  turn.lines.push(text)
  turn.length += text.length + 1
}

/** Lines that the cue before did not show already. */
function withoutRepeated(lines: readonly CueLine[], shown: readonly string[]): readonly CueLine[] {
  for (let from = 0; from < shown.length; from++) {
    const repeated = shown.slice(from)
    if (repeated.every((text, at) => lines[at]?.text === text)) return lines.slice(repeated.length)
  }
  return lines
}

function isOver({ lines, length }: Turn, gap: number): boolean {
  if (gap >= longPause || length >= longest) return true
  return endsSentence(lines.at(-1) ?? '') && (gap >= pause || length >= enough)
}
