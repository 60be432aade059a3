// Romanian, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const romanianReading: ReadingData = {
  tags: ['ro'],
  functionWords:
    'și de la în că cu pe nu din este un să pentru mai care au fost sunt ca sau ce despre după într-o prin dar iar acest această lui ei',
  months:
    'ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, ' +
    'noiembrie noi, decembrie dec',
  weekdays: 'luni marți miercuri joi vineri sâmbătă duminică',
}
