// Sections as a file has them, for tests of one section alone.

import fc from 'fast-check'
import { type Numbers, readSections, type SectionFile, writeSections } from '../../src/file/sections/sections.ts'

const analyzer = 'test-1'

/** Writes parts from a section number on and opens them. */
export function asFile(parts: ReadonlyMap<number, Numbers>, first = 0): SectionFile {
  const sections = new Map([...parts].map(([part, numbers]) => [first + part, numbers]))
  return readSections(writeSections(sections, analyzer).buffer, analyzer, true)
}

/** Any string that JavaScript can hold, lone surrogates too. */
export const anyText = (maxLength: number) =>
  fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength }).map(units => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom('a', 'b', 'ab', ' ', '  ', 'é', 'Ж', '北', '\ud83c', '\udf5e', '\u{1f35e}', '\0', ', '), {
        maxLength,
      })
      .map(parts => parts.join('')),
  )
