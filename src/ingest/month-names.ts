// Month names as dates in articles have them, by number. Data for dates.ts.

const languages: readonly string[] = [
  // English
  'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
  // German
  'januar jänner jan, februar feber feb, märz mrz, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, dezember dez',
  // French
  'janvier janv, février févr, mars, avril avr, mai, juin, juillet juil, août, septembre sept, octobre oct, novembre nov, décembre déc',
  // Spanish
  'enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre setiembre sept, octubre oct, noviembre nov, diciembre dic',
  // Italian
  'gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, novembre nov, dicembre dic',
  // Portuguese
  'janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, novembro nov, dezembro dez',
  // Dutch
  'januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep, oktober okt, november nov, december dec',
]

/** Month (1 to 12) by its lower-case name or abbreviation, without the full stop. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  languages.flatMap(names =>
    names.split(', ').flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
  ),
)
