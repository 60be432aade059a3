// Norwegian, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/norwegian'
import type { LanguageData, ReadingData } from './language-data.ts'

export const norwegian: LanguageData = {
  tags: ['no', 'nb', 'nn'],
  spelledOut: 'ø oe, å aa, ö oe, ä ae',
  stem: stemmer,
  stopWords:
    'alle at av ble da de dem den denne der det dette din du eller en er et etter for fra ha hadde han hans har hun hva hvem hvor i ' +
    'ikke inn jeg kan man med meg men mot na nar noe og om opp oss over pa sa seg sin skal som til under ut var ved vi vil',
  negations: 'nei ikke ikkje inkje ingen inga intet ingenting aldri uten utan hverken verken neppe knapt',
}

export const norwegianReading: ReadingData = {
  tags: ['no', 'nb', 'nn'],
  functionWords:
    'og i det er på til som en å for av at med de ikke den har om et var jeg han men seg så vi fra kan ble etter også eller nå hun',
  months:
    'januar jan, februar feb, mars mar, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, ' +
    'desember des',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre lør søn',
}
