// Romanian, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const romanianReading: ReadingData = {
  tags: ['ro'],
  months:
    'ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, ' +
    'noiembrie noi, decembrie dec',
  weekdays: 'luni marți miercuri joi vineri sâmbătă duminică',
}
