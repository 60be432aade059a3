// Hungarian, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const hungarianReading: ReadingData = {
  tags: ['hu'],
  functionWords:
    'az és hogy nem is egy ez azt meg volt csak már még mint vagy kell el volna ki lesz aki ami szerint után pedig de ha majd között',
  months:
    'január jan, február febr, március márc, április ápr, május máj, június jún, július júl, augusztus aug, szeptember szept, ' +
    'október okt, november nov, december dec',
  weekdays: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
}
