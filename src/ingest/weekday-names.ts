// Names of the days of the week, which stand beside a date and add nothing to it. For dates.ts.

import { readingLanguages } from '../text/languages/reading-languages.ts'

/** All names, longer ones first, so that an alternation of them takes the whole name. */
export const weekdayNames: readonly string[] = [
  ...new Set(readingLanguages.flatMap(({ weekdays }) => weekdays?.split(' ') ?? [])),
].sort((a, b) => b.length - a.length)
