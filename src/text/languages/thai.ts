// Thai, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const thaiReading: ReadingData = {
  tags: ['th'],
  months: 'มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม',
  weekdays: 'วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์',
}
