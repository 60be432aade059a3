// Polish, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const polish: LanguageData = {
  tags: ['pl'],
  suffixes: /^(?:(?:e|ie)?(?:go|mu|m)|im|a|owi|u|ie|e|y|i|owie|ow|om|ami|ach)$/,
  negations: 'nie nigdy nikt nikogo nikomu nic niczego nigdzie zaden zadna zadne zadnego bez ani',
}

export const polishReading: ReadingData = {
  tags: ['pl'],
  functionWords:
    'na się nie że jest do jak co ale po za przez od dla czy już tylko był była było są może przy ten ta tego które który która oraz także ze jego jej ich to',
  months:
    'stycznia styczeń sty, lutego luty lut, marca marzec mar, kwietnia kwiecień kwi, maja maj, czerwca czerwiec cze, lipca lipiec ' +
    'lip, sierpnia sierpień sie, września wrzesień wrz, października październik paź, listopada listopad lis, grudnia grudzień gru',
  weekdays: 'poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz',
}
