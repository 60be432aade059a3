// Cues of WebVTT, SubRip and SubViewer: when something is said, by whom, and its lines without tags.

import { decodeHTML } from 'entities'

/** What is on the screen from one time to another. */
export interface Cue {
  /** In seconds. */
  readonly start: number
  readonly end: number
  readonly lines: readonly CueLine[]
}

export interface CueLine {
  /** Who says it, where the file names a voice. */
  readonly speaker: string | null
  /** Does somebody else begin to speak here, named or not? */
  readonly isTurn: boolean
  readonly text: string
}

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`
const timing = new RegExp(String.raw`^\s*${time}\s*(?:-->|,)\s*${time}(?:\s.*)?$`)

/** Blocks of WebVTT that hold no cue. */
const aside = /^(?:NOTE|STYLE|REGION)(?:\s|$)/
const voice = /<v(?:\.[^\s<>]{1,40})*\s+([^<>]{1,120})>/i
const tag = /<\/?[a-z0-9:.][^<>]{0,200}>|\{\\[^{}]{0,100}\}/gi
const turn = /^(?:(?:>>|»|&gt;&gt;)+\s*|[-–—]\s?(?=\S))/
const label = /^(\p{Lu}[\p{L}\p{N}.'’ -]{0,50}?)\s?:\s+(?=\S)/u
/** "[Music]", "(applause)", "♪ la la ♪": what is heard, not what is said. */
const sound = /^(?:[([][^()[\]]{1,80}[)\]]|[♪♫#*\s]+|♪.*♪)$/u

/** The cues of a file in their order, and what its header says. */
export function readCues(text: string): { title: string | null; lang: string | null; cues: Cue[] } {
  const lines = text.split('\n')
  const title = /^WEBVTT[ \t]+(?:-+[ \t]*)?(\S.*)$/.exec(lines[0] ?? '')?.[1]?.trim() ?? null
  const lang = lines
    .slice(0, 8)
    .map(line => /^Language:\s*([\w-]{2,20})\s*$/i.exec(line)?.[1])
    .find(found => found !== undefined)
  // Where voices are named, a line without one is nobody's.
  const hasVoices = voice.test(text)
  const starts = lines.flatMap((line, at) => (timing.test(line) ? [at] : []))
  const cues = starts.map((at, index): Cue => {
    const next = starts[index + 1] ?? lines.length
    const own = lines.slice(at + 1, next)
    const ended = own.findIndex((line, place) => line.trim() === '' && isEnd(own.slice(place + 1)))
    const shown = ended < 0 ? withoutNumber(own, index < starts.length - 1) : own.slice(0, ended)
    const [start, end] = timesOf(lines[at] ?? '')
    return { start, end, lines: linesOf(shown, hasVoices) }
  })
  return { title, lang: lang ?? null, cues: cues.filter(cue => cue.lines.length > 0) }
}

/** A blank line ends a cue, unless it stands inside: only a number, a name or nothing comes before the next cue then. */
function isEnd(rest: readonly string[]): boolean {
  const inked = rest.filter(line => line.trim() !== '')
  return inked.length <= 1 || aside.test(inked[0] ?? '')
}

/** Without the number of the next cue, where no blank line parts it. */
function withoutNumber(lines: readonly string[], hasNext: boolean): readonly string[] {
  return hasNext && /^\d+$/.test((lines.at(-1) ?? '').trim()) ? lines.slice(0, -1) : lines
}

function linesOf(lines: readonly string[], hasVoices: boolean): CueLine[] {
  let speaker: string | null = null
  const found: CueLine[] = []
  for (const line of lines) {
    // One line may hold several voices.
    for (const part of line.split(/(?=<v[\s.])/i)) {
      const named = voice.exec(part)?.[1]?.trim()
      if (named !== undefined) speaker = named
      const plain = decodeHTML(part.replace(tag, ''))
        .replace(/[\u200e\u200f\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      const isTurn = turn.test(plain) || (hasVoices && speaker === null)
      const text = plain.replace(turn, '').trim()
      if (text === '' || sound.test(text)) continue
      const own = label.exec(text)?.[1] ?? null
      const isName = own !== null && isNameLike(own)
      found.push({
        speaker: isName ? own : speaker,
        isTurn,
        text: isName ? text.replace(label, '') : text,
      })
    }
  }
  return found
}

/** "JANE POE", "Jane Poe", "Speaker 1", but not "The question is". */
export function isNameLike(text: string): boolean {
  const words = text.split(' ')
  if (words.length > 5) return false
  return (
    words.every(word => /^(?:\p{Lu}|\d|de$|da$|van$|von$|der$|bin$|al-|of$|el$|la$)/u.test(word)) && /\p{L}/u.test(text)
  )
}

function timesOf(line: string): [start: number, end: number] {
  const [, ...parts] = timing.exec(line) ?? []
  const seconds = (from: number): number => {
    const [hours = '0', minutes = '0', whole = '0', fraction = '0'] = parts
      .slice(from, from + 4)
      .map(part => part ?? '0')
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(fraction.padEnd(3, '0')) / 1000
  }
  return [seconds(0), seconds(4)]
}
