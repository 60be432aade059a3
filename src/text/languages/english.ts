// English, as far as search, verify and reading need it.

import { stem } from 'porter2'
import { apostropheLikes, apostropheSigns } from '../character.ts'
import type { LanguageData, ReadingData } from './language-data.ts'

/** A plural that Porter's rules leave unchanged, because it has no vowel before its ending: `mps`, `ngos`. */
const initialsPlural = /^[^aeiouy\d]{2,}o?s$/

/** A name with a number in the plural, `f35s`, `b52s`, and a number that is a name, `747s`; but no decade, `1990s`. */
const codePlural = /^(?:[a-z]{1,8}\d+|(?![12]\d\d0s)\d{3,})s$/

function stemEnglish(term: string): string {
  if (initialsPlural.test(term) && !term.endsWith('ss')) return term.slice(0, -1)
  return stem(term)
}

export const english: LanguageData = {
  tags: ['en'],
  stem: stemEnglish,
  codePlural,
  stopWords:
    'a about after again all also am an and any are as at be because been before being between both but by can could did do does ' +
    'doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is ' +
    'it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own same she ' +
    'should so some such than that the their theirs them themselves then there these they this those through to too under until up ' +
    'upon very was we were what when where which while who whom whose why will with would you your yours',
  negations:
    'not no non never none nobody noone nothing nowhere neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt ' +
    'shouldnt isnt arent wasnt werent hasnt havent hadnt aint mustnt neednt mightnt shant oughtnt darent hardly barely scarcely ' +
    'rarely seldom unless except refuse refuses refused refusing deny denies denied denying',
  negatingContraction: new RegExp(`n[${apostropheSigns}${apostropheLikes}]t$`, 'i'),
  negatingPrefix: 'non',
}

export const englishReading: ReadingData = {
  tags: ['en'],
  functionWords:
    'the of and to in a is that for it was on are as with his they at be this from have or by had not but what were when we there ' +
    'an which their said if will each about how up out she',
  months:
    'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, ' +
    'november nov, december dec',
  weekdays:
    'monday tuesday wednesday thursday friday saturday sunday mon tues tue wednes wed thurs thur thu fri satur sat sun',
}
