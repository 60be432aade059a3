// Arabic, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const arabicReading: ReadingData = {
  tags: ['ar'],
  months: 'يناير, فبراير, مارس, أبريل ابريل, مايو, يونيو, يوليو, أغسطس اغسطس, سبتمبر, أكتوبر اكتوبر, نوفمبر, ديسمبر',
  weekdays: 'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
}
