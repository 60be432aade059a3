// Speakers with what the archive says of them.

import type { Archive } from '../../file/archive.ts'
import { analyze } from '../../text/analyzer.ts'
import type { SpeakerSummary, SpeakersAnswer } from '../answer.ts'

/** Roles that are named of one speaker, most used first. */
const mostRoles = 20

/** People and organisations with a proper name, whose name has words that begin as the words of `q` do, most quoted first. */
export function speakersAnswer(
  archive: Archive,
  { q, limit, offset }: { readonly q: string; readonly limit: number; readonly offset: number },
): SpeakersAnswer {
  const { speakers } = archive
  const wanted = termsOf(q)
  const found: { speaker: number; quotes: number }[] = []
  // A question without a word in it ("?!") is answered with nobody, an empty one with everybody.
  const isEmpty = wanted.length === 0 && q.trim() !== ''
  for (let speaker = 0; speaker < speakers.count && !isEmpty; speaker += 1) {
    if (!speakers.isNamed(speaker)) continue
    if (wanted.length > 0) {
      const own = termsOf(speakers.name(speaker))
      if (!wanted.every(word => own.some(term => term.startsWith(word)))) continue
    }
    found.push({ speaker, quotes: speakers.units(speaker).length })
  }
  found.sort((one, other) => other.quotes - one.quotes || one.speaker - other.speaker)
  return {
    total: found.length,
    limit,
    offset,
    speakers: found.slice(offset, offset + limit).map(({ speaker }) => speakerSummary(archive, speaker)),
  }
}

export function speakerSummary(archive: Archive, speaker: number): SpeakerSummary {
  const { id, name, kind, roles, quotes, articles, first, last } = archive.speakers.at(speaker)
  return { id, name, kind, roles: roles.slice(0, mostRoles).map(role => ({ ...role })), quotes, articles, first, last }
}

function termsOf(text: string): string[] {
  return analyze(text).map(token => token.term)
}
