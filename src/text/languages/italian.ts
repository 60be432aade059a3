// Italian, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/italian'
import type { LanguageData, ReadingData } from './language-data.ts'

export const italian: LanguageData = {
  tags: ['it'],
  stem: stemmer,
  elisions: 'c d l s all dall dell nell sull coll quell un gl',
  stopWords:
    'a ad ai al alla alle anche che chi ci come con cosa da dal dalla de dei del della delle di e ed era gli ha hanno i il in io la ' +
    'le lei lo loro lui ma mi ne nei nella no noi non o per piu quale quando questa questo se si sono su sua sue sui suo tra tu un ' +
    'una uno vi voi',
  negations: 'no non mai niente nessun nessuno nessuna nulla senza neanche nemmeno neppure',
}

export const italianReading: ReadingData = {
  tags: ['it'],
  functionWords:
    'di e il la che in un a per è una sono con non del si da come le dei nel alla più anche al i gli della dal lo ha su delle ma se ' +
    'o ci questo hanno',
  months:
    'gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, ' +
    'novembre nov, dicembre dic',
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom',
}
