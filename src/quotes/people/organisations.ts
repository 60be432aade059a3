// The bodies that an article names: their fullest names, the short forms in brackets ("Korean Central News Agency (KCNA)"), and which
// body "the ministry" is.

import { isNationality, isOrganisationWord, isPlace } from '../english/words/known-words.ts'
import { Flag } from '../english/words/lexicon.ts'
import { isNameWord } from '../english/words/name-words.ts'
import { type TaggedToken, tokenize } from '../english/words/tokens.ts'
import type { View } from '../view.ts'

/** Words looked back over for the name before a bracketed short form, and of the longest body's name. */
const longestName = 14
/** Bodies kept of an article; hostile input only. */
const mostBodies = 400

const shortForm = /^\p{Lu}[\p{L}\p{N}&.-]{1,11}$/u
const small = new Set('of for and the on in to at de la du des del y et & against with'.split(' '))
const linking = new Set(['of', 'for', 'on', 'to', 'against'])
/** Words that a firm's name has and its short form lacks. */
const suffixes = new Set(
  `inc ltd plc llc co corp company corporation limited group holdings association foundation organisation organization union federation
  incorporated gmbh sa ag nv party`.split(/\s+/),
)

/** What is read, not a body, though titles hold it: "the report" is no "First Information Report". */
const documents = /^(?:report|statement|document|letter|study|survey|poll|bill|act|law)$/

interface Body {
  readonly name: string
  readonly words: readonly string[]
  readonly view: number
  readonly token: number
}

export interface Organisations {
  /** The full name behind a short form or a shortened name; null where the article has none. */
  readonly full: (name: string) => string | null
  /** The body last named before a place whose name holds a noun: "the ministry". */
  readonly called: (noun: string, view: number, token: number) => string | null
}

/** Finds the bodies of an article. */
export function findOrganisations(views: readonly View[]): Organisations {
  const short = new Map<string, string>()
  const bodies: Body[] = []
  for (const [view, { tokens: outside, text, regions }] of views.entries()) {
    // A short form may be explained inside somebody's words.
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

/** End of a body's name that begins at `start`, with what is attached: "Ministry of Health and Sports". Null where it is none. */
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

/** "of Health and Sports": a conjunction inside what is attached. */
function isAttached(tokens: readonly TaggedToken[], start: number, at: number): boolean {
  if (!isNameWord(tokens, at + 1)) return false
  for (let i = at - 1; i > start; i--) {
    if (linking.has(tokens[i]?.lower ?? '')) return true
    if (!isNameWord(tokens, i)) return false
  }
  return false
}

/**
 * Where the words begin that a short form in brackets is made of: the first letters of words, one a word (KCNA) or more (Hawol), small
 * words left out or counted.
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

/** Whether the beginnings of the words, in order, make the letters; every word but a small one gives at least its first. */
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
