// Turns timed subtitles and transcripts into articles: the words and the speakers, without numbers, times and tags.

import type { Paragraph } from '../../article/article.ts'
import { joinLines } from '../line-breaks.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { titleOfPath } from '../title-of-path.ts'
import { isNameLike, readCues } from './cues.ts'
import { paragraphsOfCues } from './join-cues.ts'

/** Reads WebVTT, SubRip and SubViewer. What one person says alone is their article. */
export function readCaptions(text: string, path: string): Reading {
  const { title, lang, cues } = readCues(text)
  const { paragraphs, onlySpeaker } = paragraphsOfCues(cues)
  return readingOf(path, { title, lang, author: onlySpeaker }, paragraphs)
}

/** "[00:01:02] Jane Poe: ...", "00:01 ...", "(1:02) ..." */
const timeFirst =
  /^[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?(?:\s*[-–]+>?\s*[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?)?\s*[-–:]?\s*(.*)$/
/** "Jane Poe  0:03", "Speaker 1 (00:05):", "Jane Poe [00:00:05]" */
const nameFirst = /^(\p{Lu}[\p{L}\p{N}.'’ -]{0,50}?)\s*:?\s+[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s*:?\s*(.*)$/u
const label = /^(\p{Lu}[\p{L}\p{N}.'’ -]{0,50}?)\s?:\s+(?=\S)/u

/** A transcript has so many lines with times at least; they begin this share of its paragraphs, and are this share of its lines. */
const fewestTimes = 3
const shareOfParagraphs = 0.5
const shareOfLines = 0.25

/** Is it a transcript whose paragraphs begin with times, each later than the one before? */
export function isTimedTranscript(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n', 200)
  const inked = lines.filter(line => line.trim() !== '')
  const begins = lines.filter((line, at) => line.trim() !== '' && (at === 0 || (lines[at - 1] ?? '').trim() === ''))
  const times = inked.map(line => timeOf(line.trim())).filter(time => time !== null)
  if (times.length < fewestTimes || times.length < inked.length * shareOfLines) return false
  return times.length >= begins.length * shareOfParagraphs && times.every((time, at) => time >= (times[at - 1] ?? 0))
}

/** The time that a paragraph of a transcript begins with, in seconds. */
function timeOf(line: string): number | null {
  if (!timeFirst.test(line) && !isNameLike(nameFirst.exec(line)?.[1] ?? 'a')) return null
  const parts = /\d{1,2}(?::\d{2}){1,2}/.exec(line)?.[0].split(':') ?? []
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Reads a transcript whose paragraphs begin with times. */
export function readTimedTranscript(text: string, path: string): Reading {
  const paragraphs: { speaker: string | null; lines: string[] }[] = []
  const head: string[] = []
  for (const line of text.split('\n').map(part => part.trim())) {
    const [, name = '', behind = ''] = nameFirst.exec(line) ?? []
    const isNamed = name !== '' && isNameLike(name)
    const said = isNamed ? behind : timeFirst.exec(line)?.[1]
    if (said !== undefined) {
      const own = isNamed ? name : (label.exec(said)?.[1] ?? null)
      const speaker = own !== null && isNameLike(own) ? own : null
      const words = !isNamed && speaker !== null ? said.replace(label, '') : said
      paragraphs.push({ speaker, lines: words === '' ? [] : [words] })
    } else if (line !== '') (paragraphs.at(-1)?.lines ?? head).push(line)
  }
  const found = paragraphs
    .filter(({ lines }) => lines.length > 0)
    .map(({ speaker, lines }): Paragraph => {
      const words = joinLines(lines)
      return { text: speaker === null ? words : `${speaker}: ${words}`, kind: 'prose' }
    })
  const [title = null, ...rest] = head
  const opening = rest.map((line): Paragraph => ({ text: line, kind: 'prose' }))
  return readingOf(path, { title, lang: null, author: null }, [...opening, ...found])
}

interface Head {
  readonly title: string | null
  readonly lang: string | null
  readonly author: string | null
}

function readingOf(path: string, { title, lang, author }: Head, paragraphs: readonly Paragraph[]): Reading {
  const problems: Problem[] = []
  const story = storyOfFields(
    {
      fields: { title: title ?? titleOfPath(path), lang, authors: author },
      paragraphs,
      path,
      withoutText: ['nothing is said in it', 'remove it, or put the text in'],
    },
    problems,
  )
  return { stories: [story], problems }
}
