// Romanian, as far as search, verify and reading need it.

import type { LanguageData } from './language-data.ts'

export const romanian: LanguageData = {
  tags: ['ro'],
  months:
    'ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, ' +
    'noiembrie noi, decembrie dec',
  weekdays: 'luni marți miercuri joi vineri sâmbătă duminică',
}
