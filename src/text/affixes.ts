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

/** First parts that keep their hyphen where a line ends behind it: what they begin is nearly always a compound, `well-⏎known`. */
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

/** Units that are written with or without a blank after a number: `10kg`, `10 kg`. */
const longUnits: ReadonlySet<string> = new Set(
  (
    'am bar bbl bhp billion bn cal cl cm cm2 cm3 cwt db dl dpi eur ft gal gb gbp gbps ghz gw gwh gwp ha hp hr hrs hz in inch inches kb ' +
    'kbps kcal kg khz kj km km2 kmh kn knots kph kt kv kw kwh kwp lb lbs m2 m3 mah mb mbps mcg mg mhz mi mile miles million min ' +
    'mins ml mm mm2 mn mpg mph ms mw mwh nm ns oz pc percent pm pp ppb ppm psi pt px rpm sec secs sqft sqm tb thz tn ton tonnes tons ' +
    'trillion tw twh usd vol wh yd yds yr yrs μg μm μs'
  ).split(' '),
)
/** Units of one letter, in the case in which they are units: `5g` are grams, `5G` is a network. */
const shortUnits: ReadonlySet<string> = new Set([...'CFJLNVWcfghklmtvw'])

/** Whether letters glued to a number, and their term, are a unit. */
export function isUnit(surface: string, term: string): boolean {
  return surface.length === 1 ? shortUnits.has(surface) : longUnits.has(term)
}

/** Codes and abbreviations of currencies before an amount: `GBP5.5m`, `Rs500`. */
export const currencies: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BDT BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR JPY KES KRW KZT LKR MAD MXN MYR NGN NOK NPR NZD ' +
    'PEN PHP PKR PLN QAR RMB RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX USD VND XAF XOF ZAR ZMW RM Rp Rs'
  ).split(' '),
)

/** Words before a decade that are no name: `mid-60s` is a decade, `MD-80s` are aeroplanes. */
export const decadePrefixes: ReadonlySet<string> = new Set(
  ['early', 'late', ...boundPrefixes].filter(prefix => prefix.length > 2),
)

/** Words inside longer compounds, before which nothing is a prefix: `over-the-counter`. */
export const linkingWords: ReadonlySet<string> = new Set('a an and by for in of on or the to'.split(' '))
