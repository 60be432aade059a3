// Names of the days of the week, which stand before or behind a date and say nothing that the date does not. Data for dates.ts.

const names: readonly string[] = [
  // English
  'monday tuesday wednesday thursday friday saturday sunday mon tues tue wednes wed thurs thur thu fri satur sat sun',
  // German
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  // French
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
  // Spanish
  'lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom',
  // Catalan
  'dilluns dimarts dimecres dijous divendres dissabte diumenge',
  // Italian
  'lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom',
  // Portuguese
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo seg ter qua qui sex sáb dom',
  // Romanian
  'luni marți miercuri joi vineri sâmbătă duminică',
  // Dutch
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo',
  // Swedish, Danish, Norwegian
  'måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors tor fre lör sön',
  'mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre lør søn',
  // Finnish
  'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina ma ti ke to pe la su',
  // Russian, Ukrainian
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  'понеділок вівторок середа четвер пʼятниця п’ятниця субота неділя пн вт ср чт пт сб нд',
  // Polish, Czech
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz',
  'pondělí úterý středa čtvrtek pátek sobota neděle',
  // Hungarian, Turkish, Greek
  'hétfő kedd szerda csütörtök péntek szombat vasárnap',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  // Arabic, Hebrew, Hindi, Thai
  'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  'שני שלישי רביעי חמישי שישי שבת ראשון',
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
  'วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์',
  // Chinese, Japanese, Korean
  '星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日',
  '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜',
  '월요일 화요일 수요일 목요일 금요일 토요일 일요일',
]

/** All names, longer ones first, so that an alternation of them takes the whole name. */
export const weekdayNames: readonly string[] = [...new Set(names.flatMap(line => line.split(' ')))].sort(
  (a, b) => b.length - a.length,
)
