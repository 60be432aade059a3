// Month names as dates in articles have them, by number: the languages that the search stems or tells apart, and their neighbours.
// Forms that inflect have all the cases that dates use. Data for dates.ts.

const languages: readonly string[] = [
  // English
  'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
  // German
  'januar jänner jan jän, februar feber feb, märz mrz mär, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, dezember dez',
  // French
  'janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre sept, octobre oct, novembre nov, décembre déc',
  // Spanish
  'enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, septiembre setiembre sept set, octubre oct, noviembre nov, diciembre dic',
  // Catalan
  'gener gen, febrer febr, març, abril abr, maig, juny, juliol, agost, setembre set, octubre oct, novembre nov, desembre des',
  // Italian
  'gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, settembre set, ottobre ott, novembre nov, dicembre dic',
  // Portuguese
  'janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, outubro out, novembro nov, dezembro dez',
  // Romanian
  'ianuarie ian, februarie feb, martie mar, aprilie apr, mai, iunie iun, iulie iul, august aug, septembrie sept, octombrie oct, noiembrie noi, decembrie dec',
  // Dutch
  'januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sep, oktober okt, november nov, december dec',
  // Swedish
  'januari jan, februari febr feb, mars, april apr, maj, juni jun, juli jul, augusti aug, september sept sep, oktober okt, november nov, december dec',
  // Danish
  'januar jan, februar feb, marts mar, april apr, maj, juni jun, juli jul, august aug, september sep, oktober okt, november nov, december dec',
  // Norwegian
  'januar jan, februar feb, mars mar, april apr, mai, juni jun, juli jul, august aug, september sep, oktober okt, november nov, desember des',
  // Finnish
  'tammikuuta tammikuu tammi, helmikuuta helmikuu helmi, maaliskuuta maaliskuu maalis, huhtikuuta huhtikuu huhti, toukokuuta toukokuu touko, kesäkuuta kesäkuu kesä, heinäkuuta heinäkuu heinä, elokuuta elokuu, syyskuuta syyskuu syys, lokakuuta lokakuu loka, marraskuuta marraskuu marras, joulukuuta joulukuu joulu',
  // Russian
  'января январь янв, февраля февраль февр фев, марта март мар, апреля апрель апр, мая май, июня июнь июн, июля июль июл, августа август авг, сентября сентябрь сент сен, октября октябрь окт, ноября ноябрь нояб ноя, декабря декабрь дек',
  // Ukrainian
  'січня січень січ, лютого лютий лют, березня березень бер, квітня квітень квіт, травня травень трав, червня червень черв, липня липень лип, серпня серпень серп, вересня вересень вер, жовтня жовтень жовт, листопада листопад лист, грудня грудень груд',
  // Polish
  'stycznia styczeń sty, lutego luty lut, marca marzec mar, kwietnia kwiecień kwi, maja maj, czerwca czerwiec cze, lipca lipiec lip, sierpnia sierpień sie, września wrzesień wrz, października październik paź, listopada listopad lis, grudnia grudzień gru',
  // Czech
  'ledna leden, února únor, března březen, dubna duben, května květen, června červen, července červenec, srpna srpen, září, října říjen, listopadu listopad, prosince prosinec',
  // Hungarian
  'január jan, február febr, március márc, április ápr, május máj, június jún, július júl, augusztus aug, szeptember szept, október okt, november nov, december dec',
  // Turkish
  'ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki, kasım kas, aralık ara',
  // Greek
  'ιανουαρίου ιανουάριος ιαν, φεβρουαρίου φεβρουάριος φεβ, μαρτίου μάρτιος μαρ, απριλίου απρίλιος απρ, μαΐου μάιος μαϊ, ιουνίου ιούνιος ιουν, ιουλίου ιούλιος ιουλ, αυγούστου αύγουστος αυγ, σεπτεμβρίου σεπτέμβριος σεπ, οκτωβρίου οκτώβριος οκτ, νοεμβρίου νοέμβριος νοε, δεκεμβρίου δεκέμβριος δεκ',
  // Arabic
  'يناير, فبراير, مارس, أبريل ابريل, مايو, يونيو, يوليو, أغسطس اغسطس, سبتمبر, أكتوبر اكتوبر, نوفمبر, ديسمبر',
  // Hebrew
  'ינואר בינואר, פברואר בפברואר, מרץ במרץ מרס, אפריל באפריל, מאי במאי, יוני ביוני, יולי ביולי, אוגוסט באוגוסט, ספטמבר בספטמבר, אוקטובר באוקטובר, נובמבר בנובמבר, דצמבר בדצמבר',
  // Hindi
  'जनवरी, फ़रवरी फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर सितम्बर, अक्टूबर अक्तूबर, नवंबर नवम्बर, दिसंबर दिसम्बर',
  // Thai
  'มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม',
]

/** Month (1 to 12) by its lower-case name or abbreviation, without the full stop; with and without its accents. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  languages.flatMap(names =>
    names
      .split(', ')
      .flatMap((forms, index) =>
        forms.split(' ').flatMap(form => [form, plainLetters(form)].map((name): [string, number] => [name, index + 1])),
      ),
  ),
)

/** Month (1 to 12) of a name or abbreviation in any case, with or without accents. */
export function monthOf(name: string): number | undefined {
  const lower = name.normalize('NFC').toLowerCase()
  return monthByName.get(lower) ?? monthByName.get(plainLetters(lower))
}

/** Without accents: capitals are often written so. The Turkish dotless i loses its lack of a dot. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .normalize('NFC')
}
