// Finds lines of a text that are for the desk: embargoes, kills, and passages marked "not for publication". They are removed from the text,
// and their content is returned. A sentence that only mentions an embargo is left alone.

import type { Claim } from './claim.ts'
import { whenIn } from './dates-in-text.ts'
import { endsPassage, mayStartPassage, readsOn, startsPassage } from './passage-lines.ts'

/** The notices in a text. */
export interface Notices {
  readonly claims: readonly Claim[]
  /** Whether each line stays in the text. */
  readonly kept: readonly boolean[]
  /** Passages marked "not for publication": first and last line, from 0, and the line that marks them. */
  readonly passages: readonly { readonly first: number; readonly last: number; readonly said: string }[]
  /** The words of a kill notice. */
  readonly kill: string | null
}

export interface NoticeOptions {
  /** Whether it is a field of notes to editors, which contains nothing of the story. */
  readonly isNote?: boolean
  /** Is the first line a title, as in a plain text? */
  readonly isTitled?: boolean
}

/** A notice is within this many lines at the top or the bottom; a kill must be nearer to the top. Blank lines do not count. */
const linesAtTop = 25
const linesAtBottom = 15
const linesForKill = 6
/** A kill notice is never longer, in lines and in UTF-16 code units. */
const linesOfKill = 15
const longestKill = 4_000

/** A notice may be wrapped over three lines of at most this length together, in UTF-16 code units. */
const longestNotice = 240
/** "Embargoed until the ceremony begins": most other words in a line without a date. */
const mostUndated = 4

const filler = String.raw`(?:strict(?:ly)?|news|press|media|under|total|full|global|worldwide|important|attention|urgent|note|nota|n\.?b\.?|eds?|editors?|to|please|achtung|all|this|the|story|item|copy|material|release|article|report|text|information|contents?|is|are|in|for|until further notice|advance|adv)`
const embargoWord = `(?:embargo(?:ed)?|sperrfrist|gesperrt|embargad[oa]s?|bajo embargo|sous embargo|sotto embargo|onder embargo|sob embargo)`
const embargoLabel = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${filler}[\s:,.–—-]+){0,6}${embargoWord}(?![\p{L}])`, 'iu')
const until =
  /^[\s:,.–—()*-]*(?:(?:for |strictly |not for |to be )*(?:release|released|publication|published|broadcast|use|transmission)[\s,/]*(?:or |and )?)*(?:until|till|’?til|before|prior to|through|ends?|ending|lifts?|expires?|date|time|period|bis|zum|jusqu|hasta|fino|até|tot)(?!\p{L})/iu
/** "Bridge opens (embargoed until 4 March)" */
const inBrackets = /[([]([^()[\]]{0,30}(?:embargo|sperrfrist|for release|not before)[^()[\]]{0,90})[)\]]\s*$/iu
/** Copy that waits for somebody's word. */
const onHold =
  /^[^\p{L}\p{N}]*(?:(?:please )?hold (?:for|until|pending) (?:release|further notice|publication|approval)|not for release|hold,? not for release)[^\p{L}\p{N}]*$/iu
const lifted =
  /^[\s:–—-]*(?:lifted|has been lifted|none|no|n\/a|over|expired|off|removed|released|aufgehoben|keine?|levé|levantado)[\s.!]*$/iu

const notBefore = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${filler}[\s:,.–—-]+){0,6}(?:(?:(?:may|must|can|should|shall) ?)?not (?:for|to be|be) (?:release|released|publication|published|broadcast|use|used|distribution|quotation|transmission)(?:[\s,/]+(?:or |and )?(?:for )?(?:release|publication|broadcast|use|distribution|quotation|transmission|online use|(?:re)?(?:published|released|used|distributed|quoted|transmitted|printed|posted)))*(?: online| in any form)?,? (?:before|until|till|prior to|ahead of|earlier than|sooner than)|(?:hold|held)(?: for| until| till| all)* (?:release|until|till)|(?:advance )?for (?:release|publication|use|broadcast|general release)(?![\p{L}])|(?:not )?to be released|release (?:on|at|after|until|not before)|do not (?:publish|release|use|broadcast|print)(?![\p{L}]).{0,30}?(?:before|until|till)|frei(?:gegeben)? (?:ab|zum)|nicht vor|ne pas (?:publier|diffuser) avant|no publicar (?:antes|hasta)|non pubblicare prima)`,
  'iu',
)
const embargoSentence =
  /(?:(?<![\p{L}\p{N}]\s)embargo (?:will )?(?:lifts?|ends?|expires?|be lifted|is lifted)|(?:the|this|our|press|media|news|strict) embargo (?:will )?(?:lifts?|ends?|expires?|be lifted|is lifted)|(?:is|are|remains?|be) (?:strictly )?(?:under (?:a |strict |an )?(?:media |press )?embargo|embargoed))\s?(?:until|till|for release|at|on|for)?/iu

/** Words of an embargo line, besides its date. */
const noticeWords = new Set(
  `embargo embargoed until till til to for on at from by before prior and or of the a an in not is are be this that it all here after thereafter onwards approx local time hrs
hours hour am pm uhr day date release released publication published publishing broadcast use used print online web media press news copy strictly strict under total hold advance adv
immediate general further notice only wire wires newspapers papers radio tv editions morning evening sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur
thurs fri sat sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend bis zum am um ab jusqu jusque au le la à h heures hasta el de a las fino al alle até às tot
ends end ending lifts lift expires period lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche standard daylight summer eastern
story item article report text information material contents content please note editors attention important do publish frei freigegeben nicht vor ne pas publier diffuser avant no publicar
antes non pubblicare prima will st nd rd th may must can cannot should shall distributed redistributed transmitted printed posted any form`.split(
    /\s+/,
  ),
)

const killLabel =
  /^[^\p{L}\p{N}]*(?:(?:mandatory|bulletin|urgent|news|story|wire|attention|advisory|eds?|editors?|note to editors|correction|flash|immediate|bc|ap|afp|reuters|dpa)[\s:,.–—-]+){0,4}(?:mandatory kill|kill(?:ed|s)?|newskill|withdraw(?:al|n|s)?|annulation|annulé|zurückgezogen|rückzug|anulad[oa]|retirad[oa]|ritirat[oa])(?![\p{L}])(?:[\s-]+(?:notice|order|advisory|story|note|mandatory))*/iu
const killOrder =
  /(?:^|[^\p{L}])(?:(?:kill|withdraw|disregard|spike|do not (?:use|publish|run))(?![\p{L}])(?!.{0,40}(?:graf|paragraph|sentence|photo|picture|caption)).{0,60}(?:story|item|article|report|copy|dispatch|slug|headline|\bid\b)|(?:story|item|article|report|dispatch|copy|slug\S*|headline\S*).{0,160}(?:has been|is|was|are|have been|must be|should be) (?:killed|withdrawn|retracted|cancell?ed|spiked|annulled))/iu
const toEditors =
  /^[^\p{L}\p{N}]*(?:(?:attention|note to|to|dear)\s+)?(?:eds?|editors?|clients?|subscribers?|customers?|attention|advisory|please|kindly|desks?|redaktion(?:en)?)(?![\p{L}])(?:(?<=please|kindly)|\s*(?:[:,.–—-]|$)|\s+(?:please|kindly|should|must|are (?:asked|requested|advised|urged|kindly)))/iu
const killOfSlug = /(?:kill|KILL|withdraw|WITHDRAW|spike|disregard|Kill|Withdraw) (?:the )?[A-Z]{2,}[A-Z0-9]*-\S/
const labelled = /^[^\p{L}\p{N}]*(?:DRAFT|ENTWURF|BROUILLON|BORRADOR)\s*(?:[:\]–—-]|$)/u

/** Reads the lines of a text: of a plain file as they stand, of other formats its paragraphs. */
export function readNotices(
  lines: readonly string[],
  { isNote = false, isTitled = false }: NoticeOptions = {},
): Notices {
  const claims: Claim[] = []
  const kept = new Array<boolean>(lines.length).fill(true)
  const passages: { first: number; last: number; said: string }[] = []
  // A scanned page has a thousand lines and hardly ever a notice, so nothing is allocated for lines that cannot be one.
  const places = placesOfInk(lines)
  const signed = Uint8Array.from(places, at => (mayStartPassage(lines[at] ?? '') ? 1 : 0))
  const lineAt = (place: number): Line => ({ line: lines[places[place] ?? -1]?.trim() ?? '', at: places[place] ?? -1 })
  const claim = (reason: Claim['reason'], at: number, said: string): Claim => ({
    reason,
    said: shorten(said),
    at: null,
    line: at + 1,
  })

  let open: { first: number; said: string } | null = null
  const close = (last: number): void => {
    if (open === null) return
    passages.push({ ...open, last })
    kept.fill(false, open.first, last + 1)
    open = null
  }
  for (let place = 0; place < places.length; place++) {
    const nearEdge = isNote || place < linesAtTop || place >= places.length - linesAtBottom
    const mayMark = signed[place] === 1 || signed[place + 1] === 1 || signed[place + 2] === 1
    if (open === null && !nearEdge && !mayMark) continue
    const { line, at } = lineAt(place)
    if (open !== null) {
      if (endsPassage(line)) close(at)
      continue
    }
    const spans = wrapped([lineAt(place), lineAt(place + 1), lineAt(place + 2)])
    const isHeadline = isTitled && place === 0 && readsOn(line)
    const marks =
      mayMark && !isHeadline ? spans.map(span => ({ ...span, start: startsPassage(span.text, span.last > at) })) : []
    const mark = marks.find(({ start }) => start !== null)
    if (mark !== undefined) {
      open = { first: at, said: shorten(mark.text) }
      if (mark.start === 'line') close(mark.last)
      continue
    }
    const found = nearEdge ? spans.map(span => ({ ...span, embargo: embargoIn(span.text, place, isNote) })) : []
    const notices = found.filter(({ embargo }) => embargo !== null)
    const notice = notices.find(({ embargo }) => embargo?.claim?.at || embargo?.claim?.yearless) ?? notices[0]
    // "Embargoed" below a dated embargo is a headline.
    const isRepeated = notice?.embargo?.claim !== null && !hasDay(notice?.embargo?.claim) && claims.some(hasDay)
    if (notice?.embargo && !isRepeated) {
      const { claim: said, isText } = notice.embargo
      if (said !== null) claims.push({ ...claim('embargo', at, notice.text), ...said })
      if (!isText) kept.fill(false, at, notice.last + 1)
      while ((places[place + 1] ?? Number.POSITIVE_INFINITY) <= notice.last) place++
      continue
    }
    if (place === 0 && labelled.test(line)) claims.push(claim('draft', at, line))
  }
  close(lines.length - 1)

  const left = places.filter(at => kept[at] === true).slice(0, linesForKill)
  const kill = killIn(left.map(at => ({ line: lines[at]?.trim() ?? '', at })))
  if (kill !== null) claims.push({ ...claim('killed', kill.at, kill.said), withdraws: true })
  return { claims, kept, passages, kill: kill?.text ?? null }
}

function placesOfInk(lines: readonly string[]): number[] {
  const places: number[] = []
  lines.forEach((line, at) => {
    if (line !== '' && line.trim() !== '') places.push(at)
  })
  return places
}

function hasDay(claim: Partial<Claim> | undefined): boolean {
  return claim?.at !== undefined && claim.at !== null ? true : claim?.yearless !== undefined
}

interface Line {
  readonly line: string
  readonly at: number
}

/** The first line alone, and joined to the lines directly below it, up to the length of a notice. */
function wrapped([first, ...following]: readonly Line[]): { text: string; last: number }[] {
  if (first === undefined || first.line.length > longestNotice) return []
  const found = [{ text: first.line, last: first.at }]
  let text = first.line
  for (const [more, next] of following.entries()) {
    if (next.at !== first.at + more + 1 || text.length + next.line.length >= longestNotice) break
    text = `${text} ${next.line}`
    found.push({ text, last: next.at })
  }
  return found
}

/** An embargo: its claim, or null where it is lifted; and whether the line is the story's text all the same. */
function embargoIn(
  text: string,
  place: number,
  isNote: boolean,
): { claim: Partial<Claim> | null; isText: boolean } | null {
  const label = embargoLabel.exec(text)?.[0]
  if (label !== undefined) {
    const rest = text.slice(label.length)
    if (lifted.test(rest)) return { claim: null, isText: false }
    const when = whenIn(rest)
    const others = storyWords(when.rest)
    if (when.at !== null || when.yearless !== null) {
      if (others === 0 || (until.test(rest) && others <= 3)) return { claim: claimOf(when), isText: false }
      const isLabel = /^\s*[:–—-]+\s*\d/.test(rest)
      const isOrder = until.test(rest) || /^[\s:–—()-]*\d/.test(rest) || label === label.toUpperCase()
      return isLabel || (isOrder && isLoud(label)) ? { claim: claimOf(when), isText: true } : null
    }
    const isOrder = /^[\s\p{P}]*$/u.test(rest)
      ? /ed\b|sperr|^\P{L}*under|^\P{L}*strict/iu.test(label) || place < 2
      : isUndated(rest, label)
    return isOrder || isNote ? { claim: {}, isText: false } : null
  }
  if (onHold.test(text)) return { claim: {}, isText: false }
  const bracket = inBrackets.exec(text)?.[1]
  const bracketed = bracket === undefined || bracket === text ? null : embargoIn(bracket, 0, isNote)
  if (bracketed !== null) return { ...bracketed, isText: true }
  const released = notBefore.exec(text)?.[0]
  const sentence = released === undefined ? embargoSentence.exec(text)?.[0] : undefined
  if (released === undefined && sentence === undefined) return null
  const when = whenIn(text)
  if (when.at === null && when.yearless === null) return null
  // A story may mention an embargo in passing; a notice has few other words.
  if (sentence !== undefined && storyWords(when.rest) > 8) return null
  // "For release on Monday" may be part of the story: a notice is a line with nothing else.
  if (released !== undefined && storyWords(when.rest) > 3) return null
  return { claim: claimOf(when), isText: sentence !== undefined }
}

function claimOf({ at, yearless }: ReturnType<typeof whenIn>): Partial<Claim> {
  return { at, ...(yearless === null ? {} : { yearless }) }
}

/** "EMBARGOED until the ceremony begins", "Embargo: until further notice". */
function isUndated(rest: string, label: string): boolean {
  if (rest.length > 120) return false
  if (label !== label.toUpperCase() && storyWords(rest) > mostUndated) return false
  return isLoud(label) && (until.test(rest) || /^\s*[:–—-]/.test(rest))
}

/** A kill: where it stands, the line that says so, and its words. */
function killIn(inked: readonly Line[]): { at: number; said: string; text: string } | null {
  const top = inked.slice(0, linesOfKill)
  const text = top
    .map(({ line }) => line)
    .join('\n')
    .slice(0, longestKill)
  for (const [place, { line, at }] of top.slice(0, linesForKill).entries()) {
    if (line.length > longestNotice * 2) continue
    const isTold = toEditors.test(line) || isAddress(top[place - 1]?.line ?? '')
    const label = killLabel.exec(line)?.[0]
    const ordered = isTold && (killOrder.test(line) || killOfSlug.test(line))
    if (ordered) return { at, said: line, text }
    if (label === undefined) continue
    const rest = line.slice(label.length)
    const isLoud = label === label.toUpperCase() && /^[\s\p{P}\p{S}]*$|^\s*[:–—,(-]/u.test(rest)
    const isAlone =
      /^[\s\p{P}]*$/u.test(rest) && (/mandatory/i.test(label) || top.some(other => killOrder.test(other.line)))
    if (isLoud || isAlone) return { at, said: line, text }
  }
  return null
}

/** A line that only names the addressee of the next one: "ADVISORY". */
function isAddress(line: string): boolean {
  return line === line.toUpperCase() && line.split(' ').length <= 4 && toEditors.test(line)
}

/** "EMBARGO" or "embargoed": in a story, the noun is in lower case. */
function isLoud(label: string): boolean {
  return label === label.toUpperCase() || /ed\s*$/i.test(label)
}

/** Number of words in a line that are not part of an embargo. */
function storyWords(text: string): number {
  return (text.match(/\p{L}[\p{L}’']*/gu) ?? []).filter(word => !noticeWords.has(word.toLowerCase())).length
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
