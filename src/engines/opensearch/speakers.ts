// Speakers of the archive: one by id, and lists of them by use or by name.

import type { SpeakerSummary } from '../../search/answer.ts'
import type { SpeakerProfile } from '../../search/browsing.ts'
import type { Engine } from '../../search/engine.ts'
import type { Asking } from './asking.ts'
import type { SpeakerDocument } from './layout.ts'
import { speakerNamed, speakersOfIds } from './values.ts'

type Shown = Pick<SpeakerDocument, 'id' | 'former' | 'shown'>

async function find(asking: Asking, id: string, part: 'summary' | 'profile'): Promise<Shown | null> {
  return speakerNamed(await speakersOfIds<Shown>(asking, [id], [`shown.${part}`]), id)
}

export async function speakerOf(asking: Asking, id: string): Promise<SpeakerSummary | null> {
  return (await find(asking, id, 'summary'))?.shown.summary ?? null
}

export async function profileOf(asking: Asking, id: string): Promise<SpeakerProfile | null> {
  return (await find(asking, id, 'profile'))?.shown.profile ?? null
}

type Asked = Parameters<Engine['speakers']>[0]

/** Speakers with a proper name: all, most quoted first, or those under a letter, by name. */
export async function speakersOf(asking: Asking, { beginnings, letter, limit, offset }: Asked) {
  const { total, hits } = await asking.search<Pick<SpeakerDocument, 'shown'>>('names', {
    from: offset,
    size: limit,
    track_total_hits: true,
    _source: ['shown.summary'],
    query: {
      bool: {
        filter: [
          { term: { kind: 'speaker' } },
          { term: { isNamed: true } },
          ...(letter === null ? [] : [{ term: { letter } }]),
          ...beginnings.map(beginning => ({ prefix: { nameTerms: beginning } })),
        ],
      },
    },
    sort: [letter === null ? { quotes: 'desc' } : { order: 'asc' }, { id: 'asc' }],
  })
  return { total, speakers: hits.map(({ _source }) => _source.shown.summary) }
}
