// Swedish, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/swedish'
import type { LanguageData, ReadingData } from './language-data.ts'

export const swedish: LanguageData = {
  tags: ['sv'],
  spelledOut: 'å aa, ä ae, ö oe, ø oe',
  stem: stemmer,
  stopWords:
    'alla att av blev bli da de dem den denna det detta din du efter ej eller en er ett for fran ha hade han hans har hon hur i ' +
    'icke in inte jag kan man med men mig min mot nar ni nu och om oss pa sa sig sin som till under upp ut var vi vid vilken',
  negations: 'nej inte icke ej ingen inga inget ingenting aldrig utan varken knappt',
}

export const swedishReading: ReadingData = {
  tags: ['sv'],
  functionWords:
    'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter ' +
    'eller nu sin där vid mot',
  months:
    'januari jan, februari febr feb, mars, april apr, maj, juni jun, juli jul, augusti aug, september sept sep, oktober okt, ' +
    'november nov, december dec',
  weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors tor fre lör sön',
}
