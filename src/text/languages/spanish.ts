// Spanish, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/spanish'
import type { LanguageData, ReadingData } from './language-data.ts'

export const spanish: LanguageData = {
  tags: ['es'],
  stem: stemmer,
  stopWords:
    'a al algo ante como con contra cual cuando de del desde donde el ella ellas ellos en entre era es esa ese eso esta este esto ' +
    'ha han hasta hay la las le les lo los mas me mi muy no nos o para pero por que quien se ser si sin sobre son su sus tambien te ' +
    'un una uno unos y ya yo',
  negations: 'no ni nunca jamas nada nadie ningun ninguna ninguno ningunos ningunas sin tampoco apenas',
}

export const spanishReading: ReadingData = {
  tags: ['es'],
  functionWords:
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre ' +
    'cuando todo esta ser son dos también fue había',
  months:
    'enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre setiembre sept set, ' +
    'octubre oct, noviembre nov, diciembre dic',
  weekdays: 'lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom',
}
