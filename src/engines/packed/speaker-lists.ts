// The speakers with a proper name: most quoted first, and by name under letters. The file has them by id, so both lists are made when they
// are first asked for, and kept as long as the archive.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { LetterCount } from '../../search/browsing.ts'
import type { Engine } from '../../search/engine.ts'
import { analyze } from '../../text/analyzer.ts'
import { type NameOrder, nameOrderOf } from '../../text/name-order.ts'

/** Numbers of speakers with their keys; sorted when the letter is first asked for. */
interface OfLetter {
  readonly entries: { readonly speaker: number; readonly key: string }[]
  isSorted: boolean
}

interface Lists {
  /** Most quoted first. */
  readonly byQuotes: Uint32Array
  order: NameOrder | null
  letters: Map<string, OfLetter> | null
}

const known = new WeakMap<OpenArchive, Lists>()

function listsOf(archive: OpenArchive): Lists {
  let lists = known.get(archive)
  if (lists === undefined) {
    lists = { byQuotes: mostQuotedFirst(archive), order: null, letters: null }
    known.set(archive, lists)
  }
  return lists
}

function mostQuotedFirst({ speakers }: OpenArchive): Uint32Array {
  const found: { speaker: number; quotes: number }[] = []
  for (let speaker = 0; speaker < speakers.count; speaker += 1) {
    if (speakers.isNamed(speaker)) found.push({ speaker, quotes: speakers.quoteCount(speaker) })
  }
  found.sort((one, other) => other.quotes - one.quotes || one.speaker - other.speaker)
  return Uint32Array.from(found, ({ speaker }) => speaker)
}

function lettersIn(archive: OpenArchive): { order: NameOrder; letters: Map<string, OfLetter> } {
  const lists = listsOf(archive)
  const order = lists.order ?? nameOrderOf(archive.langs)
  let { letters } = lists
  if (letters === null) {
    letters = new Map()
    for (const speaker of lists.byQuotes) {
      const { letter, key } = order.placeOf(archive.speakers.name(speaker), archive.speakers.kind(speaker))
      const own = letters.get(letter)
      if (own === undefined) letters.set(letter, { entries: [{ speaker, key }], isSorted: false })
      else own.entries.push({ speaker, key })
    }
    Object.assign(lists, { order, letters })
  }
  return { order, letters }
}

/** The letters in their order, with the number of speakers under each. */
export function lettersOf(archive: OpenArchive): LetterCount[] {
  const { order, letters } = lettersIn(archive)
  return [...letters]
    .map(([letter, { entries }]) => ({ letter, count: entries.length }))
    .sort((one, other) => order.compareLetters(one.letter, other.letter))
}

/** Speakers under a letter by name, or all of them most quoted first; of these, only those with a word for each prefix. */
export function speakersListed(
  archive: OpenArchive,
  { beginnings, letter }: Pick<Parameters<Engine['speakers']>[0], 'beginnings' | 'letter'>,
): Uint32Array {
  const all = letter === null ? listsOf(archive).byQuotes : underLetter(archive, letter)
  if (beginnings.length === 0) return all
  return all.filter(speaker => {
    const own = analyze(archive.speakers.name(speaker)).map(({ term }) => term)
    return beginnings.every(word => own.some(term => term.startsWith(word)))
  })
}

function underLetter(archive: OpenArchive, letter: string): Uint32Array {
  const { order, letters } = lettersIn(archive)
  const own = letters.get(letter)
  if (own === undefined) return new Uint32Array()
  if (!own.isSorted) {
    own.entries.sort((one, other) => order.compareKeys(one.key, other.key) || one.speaker - other.speaker)
    own.isSorted = true
  }
  return Uint32Array.from(own.entries, ({ speaker }) => speaker)
}
