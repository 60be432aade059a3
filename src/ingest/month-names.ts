// Months by their names in every language that is known, for dates.ts.

import { readingLanguages } from '../text/languages/reading-languages.ts'

/** Month (1 to 12) by its lower-case name or abbreviation, without the full stop; with and without its accents. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  readingLanguages.flatMap(({ months }) =>
    (months?.split(', ') ?? []).flatMap((forms, index) =>
      forms.split(' ').flatMap(form => [form, plainLetters(form)].map((name): [string, number] => [name, index + 1])),
    ),
  ),
)

/** Month (1 to 12) of a name or abbreviation in any case, with or without accents. */
export function monthOf(name: string): number | undefined {
  const lower = name.normalize('NFC').toLowerCase()
  return monthByName.get(lower) ?? monthByName.get(plainLetters(lower))
}

/** Without accents: capitals are often written so. The Turkish dotless i loses its lack of a dot. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .normalize('NFC')
}
