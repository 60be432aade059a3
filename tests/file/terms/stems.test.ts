// Which terms a stem has: a dictionary of stems beside a record of terms each.

import { expect, test } from 'vitest'
import { ByteWriter } from '../../../src/file/bytes/byte-writer.ts'
import { Records, RecordWriter } from '../../../src/file/bytes/records.ts'
import { trusted } from '../../../src/file/sections/section-check.ts'
import { Dictionary } from '../../../src/file/terms/dictionary.ts'
import { writeDictionary } from '../../../src/file/terms/dictionary-writer.ts'
import { stemForms, stemKey } from '../../../src/file/terms/stems.ts'

const groups: readonly (readonly [string, readonly number[]])[] = [
  [stemKey('sanction', 'de'), [7]],
  [stemKey('run', 'en-GB'), Array.from({ length: 100 }, (_, i) => i * 3)],
  [stemKey('sanction', 'en'), [4, 900, 70_000]],
]
const names = groups.map(([key]) => key).sort()
const { index, bytes } = writeDictionary(names)
const stems = new Dictionary(names.length, trusted(index), trusted(bytes))
const writer = new RecordWriter()
for (const name of names) {
  const out = new ByteWriter()
  let before = 0
  for (const term of groups.find(([key]) => key === name)?.[1] ?? []) {
    out.varint(term - before)
    before = term
  }
  writer.add(out.take())
}
const taken = writer.take()
const members = new Records(trusted(taken.index), trusted(taken.bytes))

test.each([
  ['sanction', 'en', [4, 900, 70_000]],
  ['sanction', 'en-US', [4, 900, 70_000]],
  ['sanction', 'DE_at', [7]],
  ['sanction', 'fr', []],
  ['sanctions', 'en', []],
  ['run', 'en', Array.from({ length: 64 }, (_, i) => i * 3)],
] as const)('the terms of %s in %s', (stem, lang, terms) => {
  expect(stemForms(stems, members, stem, lang)).toEqual(terms)
})
