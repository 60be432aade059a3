// Czech, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const czech: LanguageData = {
  tags: ['cs'],
  negations: 'ne neni nejsou nikdy nikdo nikoho nic niceho nikde zadny zadna zadne bez ani',
}

export const czechReading: ReadingData = {
  tags: ['cs'],
  functionWords:
    'na se že je do by jako jsem jsou byl byla bylo ale za po pro od při nebo už jen jak který která které také podle když jeho její však ve ze tak',
  months:
    'ledna leden, února únor, března březen, dubna duben, května květen, června červen, července červenec, srpna srpen, září, října ' +
    'říjen, listopadu listopad, prosince prosinec',
  weekdays: 'pondělí úterý středa čtvrtek pátek sobota neděle',
}
