// Claims from the fields of front matter or of a JSON article, written by any system.

import { fieldNames } from '../field-names.ts'
import { type Claim, type Facts, joinFacts, noFacts } from './claim.ts'
import { whenIn } from './dates-in-text.ts'
import { type Moment, momentOf, readMoment } from './moment.ts'
import { readNotices } from './notices.ts'
import * as words from './vocabulary.ts'

/** A field with its names. */
interface Field {
  /** As written. */
  readonly name: string
  /** In lower case, without signs. */
  readonly plain: string
  /** Whether it belongs to the record itself, not to a table inside it. */
  readonly own: boolean
  readonly value: unknown
}

/** Fields that may contain a claim. */
const tellingFields: ReadonlySet<string> = new Set(
  [
    ...[
      words.statusFields,
      words.stateFields,
      words.draftFlags,
      words.killFlags,
      words.removalFields,
      words.killedNameFields,
      words.publishedFlags,
      words.passwordFields,
    ],
    ...[words.visibilityFields, words.accessFields, words.paidFlags, words.freeFlags, words.scheduleFields],
    ...[words.embargoFields, words.expiryFields, words.typeFields],
  ].flatMap(names => [...names]),
)

/** Longer texts are not vocabulary words. In UTF-16 code units. */
const longestWord = 200

/** Deepest table inside a record that is looked into. */
const deepest = 3

/** Longest value that a message shows, in UTF-16 code units. */
const longestShown = 60

/** No more entries of a list are looked at. */
const mostEntries = 200

const dateFields: ReadonlySet<string> = new Set(fieldNames.published)
/** "Kill" and "Mandatory kill", but not "Road kill". */
const killWord = new RegExp(
  '^(?:(?:mandatory|bulletin|story|news|urgent|full)[ :]?)?(?:kill|killed|withdrawal|withdrawn|newskill' +
    '|retraction)(?: (?:notice|advisory|order|story|note))?$',
  'u',
)

/** What a record says. `lineOf` tells the line of a field, as far as the format knows it. */
export function factsOfFields(
  record: Readonly<Record<string, unknown>>,
  lineOf: (field: string) => number | null = () => null,
): Facts {
  const fields = flatten(record, 0)
  const isWire = fields.some(({ plain }) => plain === 'pubstatus' || plain === 'versioncreated')
  const facts: Facts[] = []
  let killText: string[] = []
  for (const field of fields) {
    const claim = claimOf(field, isWire)
    if (claim !== null) facts.push({ ...noFacts, claims: [{ ...claim, line: lineOf(field.name) }] })
    facts.push(namesOf(field))
    if (words.noteFields.has(field.plain)) facts.push(factsOfNote(field.value))
    if (words.killedNameFields.has(field.plain)) killText = [...killText, ...textsIn(field.value)]
  }
  const waiting =
    [record, record.attributes]
      .filter(isRecord)
      .map(neverPublished)
      .find(one => one !== null) ?? null
  if (waiting !== null)
    facts.push({ ...noFacts, claims: [{ ...waiting, line: lineOf(waiting.said.split(':')[0] ?? '') }] })
  const joined = joinFacts(facts)
  if (killText.length === 0) return joined
  return { ...joined, kill: [joined.kill ?? '', ...killText.map(name => `"${name}"`)].join('\n') }
}

/**
 * Claims in the envelope around a list of articles apply to all of them. Its status describes the response, unless it clearly means a
 * draft.
 */
export function claimsOfEnvelope(record: Readonly<Record<string, unknown>>): Claim[] {
  const claims = flatten(record, deepest).map(field => {
    const isState = words.statusFields.has(field.plain) || words.stateFields.has(field.plain)
    if (isState && !wordsIn(field.value).some(word => words.unpublishedWords.has(word))) return null
    if (dateFields.has(field.plain) || words.expiryFields.has(field.plain)) return null
    return claimOf(field, false)
  })
  return claims.filter(claim => claim !== null).map(claim => ({ ...claim, line: null }))
}

function claimOf(field: Field, isWire: boolean): Omit<Claim, 'line'> | null {
  const { plain, value } = field
  // Sanity marks a draft by its id.
  const isDraftId = field.name === '_id' && typeof value === 'string' && value.startsWith('drafts.')
  if (isDraftId) return { reason: 'draft', said: shown(field), at: null, withdraws: false }
  if (!(tellingFields.has(plain) || dateFields.has(plain)) || isBlank(value)) return null
  const claim = (reason: Claim['reason'], at: Moment | null = null, withdraws = false): Omit<Claim, 'line'> => ({
    reason,
    said: shown(field),
    at,
    withdraws,
  })
  const given = wordsIn(value)
  const [word = ''] = given
  const yes = word !== '' && words.yesWords.has(word)
  const no = word !== '' && words.noWords.has(word)

  if (words.statusFields.has(plain)) {
    if (given.length === 0 || given.every(one => words.publishedWords.has(one) || words.responseWords.has(one)))
      return null
    return stateClaim(given, claim)
  }
  if (words.stateFields.has(plain) && given.some(one => words.unpublishedWords.has(one)))
    return stateClaim(given, claim)
  if (words.killFlags.has(plain) && yes) return claim('killed', null, true)
  // "kills: 12" is a count.
  if (words.killedNameFields.has(plain) && !no && !/^\d{1,4}$/.test(word)) return claim('killed', null, true)
  if (words.removalFields.has(plain) && !no) return claim('draft', null, true)
  if (words.passwordFields.has(plain) && !no) return claim('draft')
  if (words.draftFlags.has(plain) && !no) {
    // "embargoed: 2099-03-04" is a date; "hidden: [menu]" hides nothing.
    if (words.embargoFields.has(plain) && !yes) return embargoClaim(value, claim)
    return yes || plain === 'draft' || plain === 'isdraft' ? claim('draft') : null
  }
  if (plain === 'render' && word === 'never') return claim('draft')
  if (words.publishedFlags.has(plain) && (no || words.notYetWords.has(word))) return claim('draft')
  if (words.freeFlags.has(plain) && no) return claim('paid')
  if (words.paidFlags.has(plain) && yes) return claim('paid')
  if (words.accessFields.has(plain) && given.some(one => words.payingWords.has(one))) return claim('paid')
  if (words.accessFields.has(plain) && given.some(one => words.closedWords.has(one))) return claim('draft')
  if (words.visibilityFields.has(plain) && !given.every(one => words.openWords.has(one))) return claim('draft')
  if (words.embargoFields.has(plain)) return no ? null : embargoClaim(value, claim)
  if (words.expiryFields.has(plain)) return isWire ? null : expiryClaim(value, yes, claim)
  if (words.scheduleFields.has(plain)) return words.notYetWords.has(word) ? claim('draft') : dateClaim(value, claim)
  if (dateFields.has(plain)) return dateClaim(value, claim)
  if (words.typeFields.has(plain) && given.some(one => killWord.test(one))) return claim('killed', null, true)
  return null
}

/** Strapi and others keep a draft as a record that was made and has no date of publication; a status that says otherwise counts. */
function neverPublished(record: Readonly<Record<string, unknown>>): Omit<Claim, 'line'> | null {
  const own = flatten(record, deepest)
  const blank = own.find(({ plain, value }) => plain === 'publishedat' && value === null)
  const isMade = own.some(({ plain, value }) => plain === 'createdat' && !isBlank(value))
  const hasStatus = own.some(({ plain, value }) => words.statusFields.has(plain) && !isBlank(value))
  return blank === undefined || !isMade || hasStatus
    ? null
    : { reason: 'draft', said: shown(blank), at: null, withdraws: false }
}

type MakeClaim = (reason: Claim['reason'], at?: Moment | null, withdraws?: boolean) => Omit<Claim, 'line'>

function stateClaim(given: readonly string[], claim: MakeClaim): Omit<Claim, 'line'> {
  const killed = given.some(word => words.killWords.has(word))
  return claim(
    killed ? 'killed' : 'draft',
    null,
    given.some(word => words.withdrawingWords.has(word)),
  )
}

function embargoClaim(value: unknown, claim: MakeClaim): Omit<Claim, 'line'> | null {
  const at = readMoment(value)
  const [text] = textsIn(value)
  // A time without its zone could be in any zone: whenIn assumes the last.
  if (at !== null) return claim('embargo', at.hasClock && text !== undefined ? (whenIn(text).at ?? at) : at)
  const { claims, kept } = readNotices([`EMBARGO: ${text ?? ''}`])
  const notice = claims[0]
  if (text !== undefined && notice === undefined && kept[0] === false) return null
  return notice === undefined
    ? claim('embargo')
    : { ...claim('embargo', notice.at), ...(notice.yearless ? { yearless: notice.yearless } : {}) }
}

function expiryClaim(value: unknown, yes: boolean, claim: MakeClaim): Omit<Claim, 'line'> | null {
  if (yes && typeof value !== 'number') return claim('expired')
  const at = readMoment(value) ?? yearIn(value, 1)
  return at === null ? null : claim('expired', at)
}

/** Every date of an article is a claim: only the build knows whether it is in the future. */
function dateClaim(value: unknown, claim: MakeClaim): Omit<Claim, 'line'> | null {
  const at = readMoment(value) ?? yearIn(value, 0)
  return at === null ? null : claim('future', at)
}

/** If a date cannot be parsed, at least its year counts: `ahead` years after it begins. */
function yearIn(value: unknown, ahead: number): Moment | null {
  if (typeof value !== 'string' || value.length > 100) return null
  const years = [...value.matchAll(/(?<!\d)(?:1[5-9]|2\d)\d\d(?!\d)/g)].map(([year]) => Number(year))
  return years.length === 0 ? null : momentOf(`${Math.max(...years) + ahead}-01-01`)
}

function namesOf({ plain, own, value }: Field): Facts {
  if (!own || isBlank(value)) return noFacts
  const ids = words.idFields.has(plain) ? textsIn(value) : []
  const slugs = words.slugFields.has(plain) ? textsIn(value) : []
  const number = words.versionFields.has(plain) ? numbersIn(value) : []
  const made = words.madeFields.has(plain) ? readMoment(value) : null
  if (ids.length + slugs.length + number.length === 0 && made === null) return noFacts
  return { ...noFacts, names: { ids, slugs }, version: { number, made } }
}

function factsOfNote(value: unknown): Facts {
  const { claims, kill } = readNotices(
    textsIn(value).flatMap(text => text.split('\n')),
    { isNote: true },
  )
  return { ...noFacts, claims, kill }
}

/** The record's own fields, then those of the tables in it that hold fields too. */
function flatten(record: Readonly<Record<string, unknown>>, depth: number): Field[] {
  const own = depth === 0
  const fields = Object.entries(record).map(([name, value]): Field => ({ name, plain: plainName(name), own, value }))
  if (depth >= deepest) return fields
  const inner = fields.flatMap(({ plain, value }) =>
    words.containers.has(plain) && isRecord(value) ? flatten(value, depth + 1) : [],
  )
  return [...fields, ...inner]
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.:\s]/g, '')
}

/** The words of a value: of a text, a number, a list, or the name in a map. Without a vocabulary's prefix ("stat:usable"). */
function wordsIn(value: unknown): string[] {
  return textsIn(value)
    .filter(text => text.length <= longestWord)
    .map(text => text.toLowerCase().replace(/^(?:[a-z]+:|https?:\/\/\S*[/#:])(?=[a-z])/, ''))
    .map(text => text.replace(/[\s_-]+/g, ' ').trim())
    .filter(text => text !== '')
}

/** The texts of a value, bounded. Of a map, what it is named by. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return [String(value)]
  if (depth >= deepest || typeof value !== 'object' || value === null || value instanceof Date) return []
  if (Array.isArray(value)) return value.slice(0, mostEntries).flatMap(entry => textsIn(entry, depth + 1))
  for (const key of ['value', 'name', 'label', 'code', 'qcode', 'slug', 'current', 'rendered', 'title', '$oid', 'id']) {
    const texts = textsIn(Reflect.get(value, key), depth + 1)
    if (texts.length > 0) return texts
  }
  return []
}

/** "2", 2, "1.10", "3rd": the numbers of a version. */
function numbersIn(value: unknown): number[] {
  const [text = ''] = textsIn(value)
  return text.length > 40 ? [] : (text.match(/\d{1,15}/g) ?? []).slice(0, 4).map(Number)
}

function shown({ name, value }: Field): string {
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : jsonOf(value)
  const line = text.replace(/\s+/g, ' ')
  const isSecret = words.passwordFields.has(plainName(name))
  return `${name}: ${isSecret ? '…' : line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}`
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'number') return Number.isNaN(value)
  return (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.every(isBlank))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
