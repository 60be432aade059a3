// Chinese, Japanese and Korean dates: 2024年11月4日, 2024년 11월 4일, 令和6年11月4日, 民國113年11月4日, 二〇二四年十一月四日. Knows which
// day they name, and leaves to dates.ts whether the calendar has it.

export interface EastAsianDate {
  readonly year: string
  /** Null where only the year is named. */
  readonly month: number | null
  readonly day: number | null
  /** What follows: a time, written with colons. */
  readonly rest: string
}

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ 民國: 1911, 民国: 1911 },
}

const digit = '[0-9〇零○一二三四五六七八九十元]'
const pattern = new RegExp(
  String.raw`^(?:西元|公元|紀元)? ?(${Object.keys(eras).join('|')})? ?(${digit}{1,4}) ?[年년] ?(?:(${digit}{1,3}) ?[月월] ?(?:(${digit}{1,3}) ?[日号號일]?)?)?(?![\d])(.*)$`,
  'u',
)

/** Weekday behind a date, and the halves of the day. */
const weekday =
  /^[\s,]*(?:\(?(?:星期|周|週)[一二三四五六日天]\)?|\(?[月火水木金土日](?:曜日?)?\)?|\(?[월화수목금토일](?:요일)?\)?)(?=$|[\s\d(])/u
const half = /^[\s,]*(?:上午|下午|凌晨|早上|晚上|中午|午前|午後|오전|오후)\s*/u

/** Null if the text does not begin with such a date. */
export function readEastAsianDate(text: string): EastAsianDate | null {
  const [, era, yearText = '', monthText, dayText, rest = ''] = pattern.exec(text) ?? []
  const year = numberOf(yearText)
  if (year === null) return null
  if (era === undefined && yearText.length !== 4) return null
  const [month, day] = [monthText, dayText].map(part => (part === undefined ? null : numberOf(part)))
  const full = era === undefined ? year : year + (eras[era] ?? 0)
  return { year: String(full), month: month ?? null, day: day ?? null, rest: plainTime(rest) }
}

/** 11, 十一, 二十一, 二〇二四, 元 (the first). */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '元') return 1
  const digits = [...text].map(sign => ('〇零○'.includes(sign) ? 0 : '一二三四五六七八九'.indexOf(sign) + 1))
  if (!text.includes('十')) return text === '' ? null : Number(digits.join(''))
  const [tens = '', ones = ''] = text.split('十')
  const numeralOf = (sign: string) => '一二三四五六七八九'.indexOf(sign) + 1
  return (tens === '' ? 1 : numeralOf(tens)) * 10 + (ones === '' ? 0 : numeralOf(ones))
}

/** "10時15分30秒" as "10:15:30", without the weekday before it. */
function plainTime(rest: string): string {
  return rest
    .replace(weekday, '')
    .replace(half, ' ')
    .replace(/(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분] ?(?:(\d{1,2}) ?[秒초])?/u, (_, hours, minutes, seconds) =>
      [hours, minutes, seconds]
        .filter(part => part !== undefined)
        .map(part => String(part).padStart(2, '0'))
        .join(':'),
    )
    .replace(/(\d{1,2}) ?[時时点點시](?!\p{L})/u, '$1:00')
}
