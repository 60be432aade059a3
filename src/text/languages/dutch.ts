// Dutch, as far as search, verify and reading need it.

import { stemmer } from '@orama/stemmers/dutch'
import type { LanguageData, ReadingData } from './language-data.ts'

export const dutch: LanguageData = {
  tags: ['nl'],
  stem: stemmer,
  stopWords:
    'aan al als bij dan dat de der die dit door dus een en er ge had heb hebben heeft hem het hij hoe hun ik in is ja je kan maar ' +
    'me met mij mijn na naar niet nog nu of om omdat ook op over te tegen tot u uit van voor want waren was wat we wel werd wie wij ' +
    'wordt zal ze zich zij zijn zo zou',
  negations: 'niet niets geen nee neen nooit niemand zonder noch nergens nauwelijks',
}

export const dutchReading: ReadingData = {
  tags: ['nl'],
  functionWords:
    'de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door naar heeft hij ze ' +
    'wordt tot je over zich had',
  months:
    'januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep, oktober okt, november ' +
    'nov, december dec',
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo',
}
