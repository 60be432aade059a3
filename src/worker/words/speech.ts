// Numbers, counts, dates and lists by the rules of a language (Intl). Formatters are made when they are first needed.

/** The forms of a noun by the plural rules of the language (CLDR): `{ one: 'quote', other: 'quotes' }`. */
export type Noun = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** What the rules need to know of a language. */
export interface Rules {
  /** Locale of numbers, dates and lists. */
  readonly locale: string
  /** The first day of a month where it is no plain number: `1er`. */
  readonly firstDay: string
  /** Letters of a month's short name that tell it from the others. */
  readonly monthLetters: number
}

export interface Speech {
  /** `12345` as `12,345`. */
  number(count: number): string
  /** `0.83` as `83%`. */
  percent(share: number): string
  /** `1 quote`, `12,345 quotes`. */
  counted(count: number, noun: Noun): string
  /** `2024-11-04T10:00:00Z` as `4 November 2024`, `2024-11` as `November 2024`; any other text unchanged. */
  date(date: string): string
  /** The first letters of a month, from 1. */
  shortMonth(month: number): string
  /** Names as a list: texts and the words between them, in order. */
  list(names: readonly string[]): readonly { readonly type: 'element' | 'literal'; readonly value: string }[]
}

const datePattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/

/** What it makes once, when it is first asked for. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

export function speechOf({ locale, firstDay, monthLetters }: Rules): Speech {
  const numbers = lazily(() => new Intl.NumberFormat(locale))
  const shares = lazily(() => new Intl.NumberFormat(locale, { style: 'percent' }))
  const plurals = lazily(() => new Intl.PluralRules(locale))
  const lists = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const dates = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' }))
  const days = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const months = dates({ month: 'long', year: 'numeric' })
  const short = dates({ month: 'short' })
  return {
    number: count => numbers().format(count),
    percent: share => shares().format(share),
    counted: (count, noun) => `${numbers().format(count)} ${noun[plurals().select(count)] ?? noun.other}`,
    date(date) {
      const [, year, month, day] = datePattern.exec(date) ?? []
      if (year === undefined) return date
      if (month === undefined || Number(month) < 1 || Number(month) > 12) return year
      const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
      if (day === undefined) return months().format(time)
      return days()
        .formatToParts(time)
        .map(({ type, value }) => (type === 'day' && value === '1' ? firstDay : value))
        .join('')
    },
    shortMonth: month =>
      short()
        .format(Date.UTC(2024, month - 1))
        .replace(/\.$/, '')
        .slice(0, monthLetters),
    list: names => lists().formatToParts(names),
  }
}

/** A period of years, or nothing if a day is unknown. */
export function yearsOf(from: string | null, to: string | null): readonly [first: string, last: string] | null {
  return from === null || to === null ? null : [from.slice(0, 4), to.slice(0, 4)]
}
