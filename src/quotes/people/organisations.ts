// The organisations that an article names: their full names, the short forms in brackets ("Korean Central News Agency (KCNA)"), and the one
// that "the ministry" means.

import { isNationality, isOrganisationWord, isPlace } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import { isNameWord } from '../english/words/name-words.ts'
import { type TaggedToken, tokenize } from '../english/words/tokens.ts'
import type { View } from '../view.ts'

/** Most words of an organisation's name, and most words searched before a bracketed short form. */
const longestName = 14
/** Most organisations kept of an article; only hostile input has more. */
const mostBodies = 400

const shortForm = /^\p{Lu}[\p{L}\p{N}&.-]{1,11}$/u
const small = new Set('of for and the on in to at de la du des del y et & against with'.split(' '))
const linking = new Set(['of', 'for', 'on', 'to', 'against'])
/** Words in a firm's name that its short form omits. */
const suffixes = new Set(
  `inc ltd plc llc co corp company corporation limited group holdings association foundation organisation organization union federation
  incorporated gmbh sa ag nv party`.split(/\s+/),
)

/** Documents, not organisations, although titles contain these words: "the report" is not "First Information Report". */
const documents = /^(?:report|statement|document|letter|study|survey|poll|bill|act|law)$/

interface Body {
  readonly name: string
  readonly words: readonly string[]
  readonly view: number
  readonly token: number
}

export interface Organisations {
  /** The full name of a short form or a shortened name; null if the article has none. */
  readonly full: (name: string) => string | null
  /** The last organisation named before a place whose name contains a noun: "the ministry". */
  readonly called: (noun: string, view: number, token: number) => string | null
}

/** A short form may be explained inside a quote. */
export function findOrganisations(views: readonly View[]): Organisations {
  const short = new Map<string, string>()
  const bodies: Body[] = []
  for (const [view, { tokens: outside, text, regions }] of views.entries()) {
    // An organisation whose short form is in another language: "the Honduran Centre for Human Rights (Codeh)".
    const within = regions.length > 0 && /\(\p{Lu}[\p{L}\p{N}&.-]{1,11}\)/u.test(text)
    const tokens = within ? tokenize(text, []) : outside
    const surface = (start: number, end: number): string =>
      text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/g, ' ')
    // A body whose short form is of another language: "the Honduran Centre for Human Rights (Codeh)".
    const bodyBefore = (bracket: number): number | null => {
      const last = bodies.at(-1)
      return last?.view === view && last.words.length > 2 && last.token + last.words.length === bracket
        ? last.token
        : null
    }
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined) continue
      if (tokens[i - 1]?.lower === '(' && tokens[i + 1]?.lower === ')' && shortForm.test(token.text)) {
        const start = short.has(token.text)
          ? null
          : (nameStart(tokens, i - 1, token.text) ?? (isPlace(token.lower) ? null : bodyBefore(i - 1)))
        const owns = ((tokens[i - 2]?.flags ?? 0) & Flag.Genitive) !== 0
        if (start !== null) short.set(token.text, surface(start, owns ? i - 2 : i - 1))
        continue
      }
      if (!isNameWord(tokens, i) || isNameWord(tokens, i - 1)) continue
      const end = bodyEnd(tokens, i)
      if (end === null || bodies.length >= mostBodies) continue
      const words = tokens.slice(i, end).map(({ lower }) => lower)
      bodies.push({ name: surface(i, end), words, view, token: i })
    }
  }
  const full = (name: string): string | null => {
    const known = short.get(name) ?? short.get(name.replace(/s$/, ''))
    if (known !== undefined) return known
    const words = name.toLowerCase().split(' ')
    const longer = bodies.filter(body => body.words.length > words.length && isShortened(words, body.words))
    const names = new Set(longer.map(body => body.name))
    return names.size === 1 ? (longer[0]?.name ?? null) : null
  }
  const called = (noun: string, view: number, token: number): string | null => {
    if (documents.test(noun)) return null
    let found: string | null = null
    for (const body of bodies) {
      if (body.view > view || (body.view === view && body.token >= token)) break
      if (body.words.length > 1 && body.words.includes(noun)) found = body.name
    }
    return found
  }
  return { full, called }
}

/** "Acme" of "Acme Holdings Ltd", "Kano Health Commission" of "Kano Health Commission for Women". */
function isShortened(words: readonly string[], body: readonly string[]): boolean {
  if (!words.every((word, index) => body[index] === word)) return false
  const rest = body.slice(words.length)
  return rest.every(word => suffixes.has(word.replace(/\.$/, '')))
}

/** End of an organisation's name that begins at `start`, with attachments: "Ministry of Health and Sports". Null if it is not one. */
function bodyEnd(tokens: readonly TaggedToken[], start: number): number | null {
  let end = start
  let body = false
  while (end < tokens.length && end - start < longestName) {
    if (isNameWord(tokens, end)) {
      const token = tokens[end]
      body ||=
        isOrganisationWord(token?.lower ?? '') && !isPlace(token?.lower ?? '') && !isNationality(token?.lower ?? '')
      end++
    } else if (body && linking.has(tokens[end]?.lower ?? '') && isNameWord(tokens, end + 1)) end++
    else if (
      body &&
      linking.has(tokens[end]?.lower ?? '') &&
      tokens[end + 1]?.lower === 'the' &&
      isNameWord(tokens, end + 2)
    )
      end += 2
    else if (body && (tokens[end]?.lower === 'and' || tokens[end]?.lower === '&') && isAttached(tokens, start, end))
      end++
    else break
  }
  return body && end > start ? end : null
}

/** "of Health and Sports": a conjunction inside an attachment. */
function isAttached(tokens: readonly TaggedToken[], start: number, at: number): boolean {
  if (!isNameWord(tokens, at + 1)) return false
  for (let i = at - 1; i > start; i--) {
    if (linking.has(tokens[i]?.lower ?? '')) return true
    if (!isNameWord(tokens, i)) return false
  }
  return false
}

/**
 * The first of the words from which a bracketed short form is built: initial letters of words, one a word (KCNA) or more (Hawol), with or
 * without small words.
 */
function nameStart(tokens: readonly TaggedToken[], bracket: number, short: string): number | null {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  const singular = /^\p{Lu}+s$/u.test(short) ? letters.slice(0, -1) : letters
  for (let start = bracket - 1; start >= Math.max(0, bracket - longestName); start--) {
    const token = tokens[start]
    if (token === undefined || (token.flags & (Flag.Mark | Flag.Quote)) !== 0) return null
    if ((token.flags & Flag.Capital) === 0 || bracket - start < 2) continue
    if (token.lower[0] !== singular[0]) continue
    const words = tokens
      .slice(start, bracket)
      .flatMap(({ lower, flags }) => ((flags & Flag.Genitive) !== 0 ? [] : lower.split(/[-‐‑]/)))
    if (spells(words, 0, singular, 0)) return start
  }
  return null
}

/** Whether the beginnings of the words, in order, spell the letters; every word except a small one contributes at least its first. */
function spells(words: readonly string[], word: number, letters: string, letter: number): boolean {
  if (word === words.length) return letter === letters.length
  const here = words[word] ?? ''
  if (small.has(here) && spells(words, word + 1, letters, letter)) return true
  const most = Math.min(4, here.length, letters.length - letter)
  for (let taken = 1; taken <= most; taken++) {
    if (here[taken - 1] !== letters[letter + taken - 1]) return false
    if (spells(words, word + 1, letters, letter + taken)) return true
  }
  return false
}
