// Finnish, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/finnish'
import type { LanguageData, ReadingData } from './language-data.ts'

export const finnish: LanguageData = {
  tags: ['fi'],
  stem: stemmer,
  stopWords:
    'ei ette han hanen he ja jo joka jos kanssa kuin kun me mika mina minun mutta myos ne niin nyt oli olla on ovat se sen sina tai ' +
    'ta tama te',
  negations: 'ei en et emme ette eivat eika enka ilman tuskin koskaan mikaan kukaan',
}

export const finnishReading: ReadingData = {
  tags: ['fi'],
  functionWords:
    'ja on ei se että hän oli joka mutta ovat kun myös niin kuin sen ole tai vain mukaan jo jos mitä sitä ollut olla hänen nyt',
  months:
    'tammikuuta tammikuu tammi, helmikuuta helmikuu helmi, maaliskuuta maaliskuu maalis, huhtikuuta huhtikuu huhti, toukokuuta ' +
    'toukokuu touko, kesäkuuta kesäkuu kesä, heinäkuuta heinäkuu heinä, elokuuta elokuu, syyskuuta syyskuu syys, lokakuuta lokakuu ' +
    'loka, marraskuuta marraskuu marras, joulukuuta joulukuu joulu',
  weekdays:
    'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina ' +
    'lauantaina sunnuntaina ma ti ke to pe la su',
}
