// French, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/french'
import { apostropheLikes, apostropheSigns } from '../character.ts'
import type { LanguageData, ReadingData } from './language-data.ts'

export const french: LanguageData = {
  tags: ['fr'],
  stem: stemmer,
  elisions: 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu',
  stopWords:
    'a ai au aux avec ce ces cette dans de des du elle elles en est et etait etre eux il ils je la le les leur leurs lui ma mais me ' +
    'meme mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa se ses si son sont sur ta te tes toi ton tu un une vos ' +
    'votre vous y',
  negations: 'non ne pas jamais rien aucun aucune personne sans ni nul nulle nullement guere',
  negatingContraction: new RegExp(`^n[${apostropheSigns}${apostropheLikes}]`, 'i'),
}

export const frenchReading: ReadingData = {
  tags: ['fr'],
  functionWords:
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux ont cette mais ' +
    'comme ou si leur été elle',
  months:
    'janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre sept, octobre oct, novembre nov, ' +
    'décembre déc',
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
}
