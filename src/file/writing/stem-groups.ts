// Groups the terms that share a stem, for each language of the archive. A stem is stored only if it has several terms or differs from its
// term; for every other word the only form is the word itself.
//
//   stem dictionary   "en happi", "en happy-go-lucki", ...     members   first term, gap, gap ... as varints

import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import { stemKey } from '../terms/stems.ts'

export interface StemGroups {
  /** Sorted keys. */
  readonly keys: readonly string[]
  readonly members: ReturnType<RecordWriter['take']>
}

/** Groups terms by stem. `langTerms` has the terms that articles of each language (primary subtag) use. */
export function groupStems(
  terms: readonly string[],
  langTerms: ReadonlyMap<string, ReadonlySet<string>>,
  stem: (term: string, lang: string) => string,
): StemGroups {
  const groups = new Map<string, number[]>()
  for (const lang of [...langTerms.keys()].sort()) {
    const used = langTerms.get(lang)
    terms.forEach((term, number) => {
      if (used?.has(term) !== true) return
      const key = stemKey(stem(term, lang), lang)
      const members = groups.get(key)
      if (members === undefined) groups.set(key, [number])
      else members.push(number)
    })
  }
  const keys: string[] = []
  const records = new RecordWriter()
  const record = new ByteWriter()
  for (const key of [...groups.keys()].sort()) {
    const members = groups.get(key) ?? []
    const [only = 0, ...others] = members
    if (others.length === 0 && key.endsWith(` ${terms[only] ?? ''}`)) continue
    keys.push(key)
    record.clear()
    let before = 0
    for (const member of members) {
      record.varint(member - before)
      before = member
    }
    records.add(record.take())
  }
  return { keys, members: records.take() }
}
