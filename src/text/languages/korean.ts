// Korean, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const koreanReading: ReadingData = {
  tags: ['ko'],
  weekdays: '월요일 화요일 수요일 목요일 금요일 토요일 일요일',
}
