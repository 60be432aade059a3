// Danish, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/danish'
import type { LanguageData, ReadingData } from './language-data.ts'

export const danish: LanguageData = {
  tags: ['da'],
  spelledOut: 'ø oe, å aa, ö oe, ä ae',
  stem: stemmer,
  stopWords:
    'alle at af blev da de dem den denne der det dette din du efter eller en er et for fra ha havde han hans har hun hvad hvem hvor ' +
    'i ikke ind jeg kan man med mig men mod na nar nu og om op os over pa sa sig sin skal som til ud under var ved vi vil',
  negations: 'nej ikke ej ingen intet ingenting aldrig uden hverken naeppe',
}

export const danishReading: ReadingData = {
  tags: ['da'],
  functionWords:
    'og i at det er en til på som den for med de af der ikke et har var jeg vi han om men sig så kan fra ved hun efter også blev ' +
    'eller nu',
  months:
    'januar jan, februar feb, marts mar, april apr, maj, juni jun, juli jul, august aug, september sep, oktober okt, november nov, ' +
    'december dec',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre lør søn',
}
