// Japanese, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const japaneseReading: ReadingData = {
  tags: ['ja'],
  weekdays: '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜',
}
