// Language data of the analyzer: endings that are cut off, and prefixes that are written with or without a hyphen. Data only.

import { languages } from './languages/languages.ts'

/**
 * Endings after an apostrophe that do not belong to the word: possessives and English contractions. `n't` stays, because people write
 * `dont`.
 */
export const clitics: ReadonlySet<string> = new Set(['s', 'd', 'm', 'll', 're', 've'])

/** Words of any language that lose their vowel before the next one: `l'Assemblée` is filed under `assemblee`. */
export const elisions: ReadonlySet<string> = new Set(languages.flatMap(({ elisions }) => elisions?.split(' ') ?? []))

/** First parts of compounds that are often written as one word: `co-op` is also `coop`, `anti-war` is also `antiwar`. */
export const boundPrefixes: ReadonlySet<string> = new Set(
  (
    'al anti auto bi bio co counter cross cyber de eco ex extra fore geo hyper il inter intra macro mega meta micro mid mini mis ' +
    'multi nano neo neuro non out over para post pre pro proto pseudo psycho quasi re self semi socio sub super tele trans tri ' +
    'ultra un under uni vice e x t'
  ).split(' '),
)

/**
 * First parts of compounds that are nearly always written with a hyphen: of those that newspapers of 1916 break at a line's end, most are no
 * halves of a word.
 */
export const hyphenatedFirst: ReadonlySet<string> = new Set(
  'anti non half self vice well one two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** Words before which a hyphen waits for the rest: `two- and three-year`. The second set only after a number or a prefix. */
export const suspending: ReadonlySet<string> = new Set(['and', 'und', 'oder'])
export const suspendingAfterPrefix: ReadonlySet<string> = new Set(['or', 'to', 'bis'])

/** Scales after an amount of money: `$5m` is also read as `5 million`. */
export const scales: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['t', 'trillion'],
  ['tn', 'trillion'],
])
