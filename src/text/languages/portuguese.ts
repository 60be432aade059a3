// Portuguese, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/portuguese'
import type { LanguageData, ReadingData } from './language-data.ts'

export const portuguese: LanguageData = {
  tags: ['pt'],
  stem: stemmer,
  stopWords:
    'a ao aos as ate com como da das de do dos e ela elas ele eles em entre era essa esse esta este eu foi ha isso isto ja mais mas ' +
    'me mesmo muito na nao nas no nos o os ou para pela pelo por qual quando que quem se ser seu seus so sua suas tambem te um uma ' +
    'voce',
  negations: 'nao nem nunca jamais nada nenhum nenhuma nenhuns nenhumas ninguem sem tampouco',
}

export const portugueseReading: ReadingData = {
  tags: ['pt'],
  functionWords:
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando ' +
    'muito há nos já está eu também',
  months:
    'janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, ' +
    'novembro nov, dezembro dez',
  weekdays:
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo seg ter qua ' +
    'qui sex sáb dom',
}
