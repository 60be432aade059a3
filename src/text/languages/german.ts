// German, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/german'
import type { LanguageData, ReadingData } from './language-data.ts'

export const german: LanguageData = {
  tags: ['de'],
  spelledOut: 'ä ae, ö oe, ü ue',
  stem: stemmer,
  stopWords:
    'aber als am an auch auf aus bei bin bis bist da das dass dem den der des die dies diese dieser dieses doch du durch ein eine ' +
    'einem einen einer eines er es fur hat hatte ich ihr ihre im in ist ja kann mein mit nach nicht noch nur ob oder ohne sein sich ' +
    'sie sind so uber um und uns unter vom von vor war was wenn wer werden wie wir wird wo zu zum zur',
  negations:
    'nicht nichts kein keine keinen keinem keiner keines keinerlei keineswegs keinesfalls nein nie niemals niemand niemanden ' +
    'niemandem niemandes ohne weder nirgends nirgendwo nimmer kaum',
}

export const germanReading: ReadingData = {
  tags: ['de'],
  functionWords:
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach ' +
    'wird bei einer um am sind noch wie einem über einen so zum war',
  months:
    'januar jänner jan jän, februar feber feb, märz mrz mär, april apr, mai, juni jun, juli jul, august aug, september sep, oktober ' +
    'okt, november nov, dezember dez',
  weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
}
