// The one document of what is known of the archive as a whole.

import { fieldNames } from '../article/indexed-fields.ts'
import { type ArchiveDocument, layoutVersion } from '../engines/opensearch/layout.ts'
import { packedEngine } from '../engines/packed/packed-engine.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import type { DateCount, LetterCount } from '../search/browsing.ts'
import type { Facts } from '../search/engine.ts'
import { analyzerVersion } from '../text/analyzer.ts'

export function archiveDocument(archive: OpenArchive, written: Date): ArchiveDocument {
  const engine = packedEngine(archive)
  // The packed engine answers at once.
  const { contentWords, ...facts } = engine.about() as Facts
  const { fields } = archive.parts
  const byField = (value: 'average' | 'b') => Object.fromEntries(fieldNames.map(name => [name, fields[name][value]]))
  return {
    facts: { ...facts, contentWords: [...contentWords] },
    units: archive.units.count,
    averages: byField('average') as ArchiveDocument['averages'],
    b: byField('b') as ArchiveDocument['b'],
    letters: engine.letters() as readonly LetterCount[],
    calendar: engine.calendar() as readonly DateCount[],
    hasCopies: archive.parts.copies !== null,
    written: written.toISOString(),
    analyzer: analyzerVersion,
    layout: layoutVersion,
  }
}
