// Quotes without quotation marks, which the page sets apart: a block quote after a colon, and the lines of an interview ("COSTA: We will
// ...", "Q: ..."). They are treated like marked ones. `cast.ts` finds the person behind a label.

import type { Paragraph } from '../../article/article.ts'
import type { Region } from '../../text/quotation-marks.ts'
import { givenName, isTitle } from '../english/words/known-words.ts'

/** Fewest lines of an interview with names, and fewest lines of each of two names. */
const leastLines = 4
const leastEach = 2
/** Fewest lines of an interview with questions and answers, one of each at least. */
const leastAnswered = 2
/** More labels than this, repeated ones or all, are a glossary or a list, not people who talk. */
const mostVoices = 12
const mostLabels = 40
/** Most paragraphs of one answer; after more, the interview was over. */
const mostParagraphs = 12
/** Longest signature, in characters. */
const longestSignature = 240
/** Longest label, in characters. */
const longestLabel = 60

const label = /^["“]?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})\s?:\s+(?=\S)/u
/** A mark that opens a whole line: “COSTA: We will ...”, in a quoted transcript. */
const opening = /^["“]/
const closing = /["”]\s*$/

/** "(CROSSTALK)": an event, not speech. */
const direction = /^["“]?[([][^)\]]{1,80}[)\]]["”]?\s*$/

/** Labels that name a part of a page, not somebody. */
const notNames = new RegExp(
  '^(?:Note|Notes|Update|Updated|Correction|Editor|Photo|Photos|Image|Video|Source|Sources|Tip|Warning|Example|Step' +
    '|Date|Time|When|Where|What|Who|Why|How|Pros|Cons|Read|Listen|Watch|Related|More|Contact|Email|Phone|FAQ|TIP|NOTE' +
    String.raw`|UPDATE|PS|TLDR)\b`,
  '',
)

export const isQuestion = (name: string): boolean => /^q(?:uestion)?$/i.test(name)
export const isAnswer = (name: string): boolean => /^a(?:nswer)?$/i.test(name)
/** Two or three capitals: "KG", "M.T.". */
export const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?){2,3}$/u.test(name)

/** The label of an interview's line. */
export interface Label {
  readonly name: string
  /** Offset of the words after it. */
  readonly length: number
  /** The paragraph continues the previous line. */
  readonly goesOn: boolean
}

interface Line {
  readonly index: number
  readonly name: string
  readonly length: number
}

/** Labels of the paragraphs that are lines of an interview, by paragraph; empty if the article is not one. */
export function interviewLines(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Label> {
  const found: Line[] = []
  const counts = new Map<string, number>()
  for (const [index, { text, kind }] of paragraphs.entries()) {
    if (kind !== 'prose') continue
    const [whole, name] = label.exec(text.slice(0, longestLabel)) ?? []
    if (whole === undefined || name === undefined || notNames.test(name)) continue
    found.push({ index, name, length: whole.length })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts.keys()]
  const spoken = new Set(names.filter(name => isQuestion(name) || isAnswer(name)))
  const lines = found.filter(({ name }) => spoken.has(name)).length
  if (lines < leastAnswered || !names.some(isQuestion) || !names.some(isAnswer)) spoken.clear()
  for (const name of peopleAmong(paragraphs, counts)) spoken.add(name)
  return withAnswers(
    paragraphs,
    found.filter(({ name }) => spoken.has(name)),
  )
}

/** The lines, and the paragraphs between two of them, which continue the first. A heading, a question or the last line ends this. */
function withAnswers(paragraphs: readonly Paragraph[], lines: readonly Line[]): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>()
  for (const [place, { index, name, length }] of lines.entries()) {
    found.set(index, { name, length, goesOn: false })
    const marked = opening.test(paragraphs[index]?.text ?? '')
    const next = lines[place + 1]?.index ?? index
    for (let i = index + 1; i < Math.min(next, index + mostParagraphs); i++) {
      const kind = paragraphs[i]?.kind
      if (kind !== 'prose' && kind !== 'item' && kind !== 'blockquote') break
      const text = paragraphs[i]?.text ?? ''
      if (direction.test(text)) continue
      // A question belongs to the other person, with or without a label; between marked lines, unmarked text is the reporter's.
      if (/\?["”’]?\s*$/.test(text.slice(-4)) || marked !== opening.test(text)) break
      found.set(i, { name, length: marked ? 1 : 0, goesOn: true })
    }
  }
  return found
}

/** Labels that name people: given names, names from the article, and words in capitals beside them. */
function peopleAmong(paragraphs: readonly Paragraph[], counts: ReadonlyMap<string, number>): readonly string[] {
  const others = [...counts].filter(([name]) => !isQuestion(name) && !isAnswer(name))
  const voices = others.filter(([, count]) => count >= leastEach)
  if (voices.length < 2 || voices.length > mostVoices || others.length > mostLabels) return []
  const short = others.filter(([name]) => isCapitals(name)).map(([name]) => name)
  const named = others.filter(
    ([name]) => !isCapitals(name) && !isTeam(paragraphs, name) && (isPersonal(name) || isKnown(paragraphs, name)),
  )
  // "MT:" alone may be anything; beside a name, or alternating with another, it is a person.
  const people = [...named.map(([name]) => name), ...short]
  const lines = people.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  return lines >= leastLines && people.filter(name => (counts.get(name) ?? 0) >= leastEach).length >= 2 ? people : []
}

function isCapitals(name: string): boolean {
  return /^[\p{Lu}.'’ -]+$/u.test(name)
}

function isPersonal(name: string): boolean {
  const words = name.split(' ')
  return givenName(words[0] ?? '') !== null || (words.length > 1 && isTitle(words[0] ?? ''))
}

/** Verbs that show that a name is plural: "Rovers have not won". */
const plural = ['have', 'are', 'were']

/** "the Thunder", "Rovers have": a person's name has no article and no plural verb. */
function isTeam(paragraphs: readonly Paragraph[], name: string): boolean {
  return paragraphs.some(
    ({ text }) =>
      text.includes(`the ${name} `) ||
      text.startsWith(`The ${name} `) ||
      text.includes(` The ${name} `) ||
      plural.some(verb => text.startsWith(`${name} ${verb} `) || text.includes(`. ${name} ${verb} `)),
  )
}

/** Whether the article has a fuller name that ends in this one; a plain text search, once per label. */
function isKnown(paragraphs: readonly Paragraph[], name: string): boolean {
  return paragraphs.some(({ text }) => {
    const at = text.indexOf(` ${name}`)
    return (
      at > 0 &&
      /\p{Lu}[\p{L}.'’-]+$/u.test(text.slice(Math.max(0, at - 20), at)) &&
      !/\b[Tt]he$/.test(text.slice(0, at))
    )
  })
}

const signed = /[.!?…]["”’]?\s+(?:—|–|―|--|-|~)\s?(?=\p{Lu})[^\n—–]{3,160}$/u

/** Where the signature under a block quote begins: "... we could not wait. — Jane Doe, director of ..."; null without one. */
export function signature(text: string): number | null {
  const tail = text.slice(-longestSignature)
  const match = signed.exec(tail)
  if (match === null) return null
  const dash = match[0].search(/\s(?:—|–|―|-|~)/)
  return text.length - tail.length + match.index + dash
}

/** A paragraph that is a signature: "— Jane Doe, director of ...". */
export function isSignature(text: string): boolean {
  return text.length <= longestSignature && /^\s*(?:(?:—|–|―|--|~)\s?\p{Lu}|-\p{Lu}\p{L}+ \p{Lu})/u.test(text)
}

/** The words of a line: everything after its label, without the marks around them. */
export function lineWords(text: string, { length }: Label, continues: boolean): Region {
  const close = opening.test(text) ? text.slice(length).search(closing) : -1
  return unmarked(text, length, continues, close < 0 ? text.length : length + close)
}

/** A stretch without marks from `start` to the end of the paragraph, or to `stop`. */
export function unmarked(text: string, start: number, continues: boolean, stop = text.length): Region {
  const end = text.slice(0, stop).trimEnd().length
  return { start, end, innerStart: start, innerEnd: end, closed: false, continues, single: false }
}
