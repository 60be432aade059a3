// A piece of invented news in each language, with the encodings in which old files of it are written. For the tests of decoding.

export interface NewsText {
  /** BCP 47. */
  readonly lang: string
  /** As TextDecoder calls them. */
  readonly encodings: readonly string[]
  readonly text: string
}

export const newsInLanguages: readonly NewsText[] = [
  {
    lang: 'ru',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    text:
      'Мост через гавань открыли в понедельник после трёх лет строительства. Мэр города сказала журналистам, что движение больше ' +
      'не остановят ни на один день. По её словам, рабочие закончили ремонт раньше срока, а жители прибрежных районов наконец ' +
      'смогут добираться до центра без пересадок. Стоимость работ выросла почти вдвое, и совет обещал объяснить это на следующем ' +
      'заседании.',
  },
  {
    lang: 'uk',
    encodings: ['windows-1251', 'koi8-u'],
    text:
      'Міст через гавань відкрили в понеділок після трьох років будівництва. Мерка міста сказала журналістам, що рух більше не ' +
      'зупинятимуть жодного дня. За її словами, робітники закінчили ремонт раніше, ніж планували, а жителі прибережних районів ' +
      'нарешті зможуть діставатися центру без пересадок. Вартість робіт зросла майже вдвічі, і рада обіцяла пояснити це на ' +
      'наступному засіданні.',
  },
  {
    lang: 'bg',
    encodings: ['windows-1251'],
    text:
      'Мостът над пристанището беше открит в понеделник след три години строителство. Кметът на града каза пред журналисти, че ' +
      'движението повече няма да бъде спирано нито за ден. По думите й работниците са завършили ремонта по-рано, а жителите на ' +
      'крайбрежните квартали най-сетне ще могат да стигат до центъра без прекачване. Цената на работата е нараснала почти двойно.',
  },
  {
    lang: 'pl',
    encodings: ['windows-1250', 'iso-8859-2'],
    text:
      'Most nad portem otwarto w poniedziałek po trzech latach budowy. Burmistrz miasta powiedziała dziennikarzom, że ruch nie ' +
      'zostanie już wstrzymany ani na jeden dzień. Według niej robotnicy skończyli remont przed czasem, a mieszkańcy dzielnic ' +
      'nadbrzeżnych będą mogli wreszcie dojechać do śródmieścia bez przesiadki. Koszt prac wzrósł prawie dwukrotnie i rada ' +
      'obiecała wyjaśnić to na następnym posiedzeniu.',
  },
  {
    lang: 'cs',
    encodings: ['windows-1250', 'iso-8859-2'],
    text:
      'Most přes přístav byl otevřen v pondělí po třech letech stavby. Starostka města novinářům řekla, že provoz už nebude ' +
      'zastaven ani na jediný den. Podle ní dělníci dokončili opravu před termínem a obyvatelé čtvrtí u pobřeží se konečně ' +
      'dostanou do centra bez přestupu. Cena prací vzrostla téměř na dvojnásobek a rada slíbila, že to vysvětlí na příštím ' +
      'zasedání.',
  },
  {
    lang: 'hu',
    encodings: ['windows-1250', 'iso-8859-2'],
    text:
      'Hétfőn, három évnyi építkezés után megnyitották a kikötő fölötti hidat. A város polgármestere azt mondta az újságíróknak, ' +
      'hogy a forgalmat többé egyetlen napra sem állítják le. Szerinte a munkások a határidő előtt befejezték a javítást, és a ' +
      'part menti kerületek lakói végre átszállás nélkül jutnak el a belvárosba. A munkák költsége csaknem kétszeresére nőtt, és ' +
      'a tanács megígérte, hogy a következő ülésen magyarázatot ad erre.',
  },
  {
    lang: 'ro',
    encodings: ['iso-8859-2', 'windows-1250'],
    text:
      'Podul de peste port a fost deschis luni, după trei ani de lucrări. Primăriţa oraşului le-a spus jurnaliştilor că ' +
      'circulaţia nu va mai fi oprită nici măcar o zi. Potrivit ei, muncitorii au terminat reparaţia înainte de termen, iar ' +
      'locuitorii cartierelor de pe ţărm vor putea ajunge în sfârşit în centru fără să schimbe autobuzul. Costul lucrărilor a ' +
      'crescut aproape de două ori, iar consiliul a promis că va explica acest lucru la şedinţa următoare.',
  },
  {
    lang: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    text:
      'Η γέφυρα του λιμανιού άνοιξε τη Δευτέρα μετά από τρία χρόνια εργασιών. Η δήμαρχος της πόλης είπε στους δημοσιογράφους ότι ' +
      'η κυκλοφορία δεν θα σταματήσει ξανά ούτε για μία μέρα. Όπως είπε, οι εργάτες τελείωσαν την επισκευή νωρίτερα και οι ' +
      'κάτοικοι των παραλιακών συνοικιών θα μπορούν επιτέλους να φτάνουν στο κέντρο χωρίς αλλαγή. Το κόστος των εργασιών σχεδόν ' +
      'διπλασιάστηκε.',
  },
  {
    lang: 'tr',
    encodings: ['windows-1254', 'iso-8859-9'],
    text:
      'Limanın üzerindeki köprü üç yıl süren çalışmanın ardından pazartesi günü açıldı. Belediye başkanı gazetecilere trafiğin ' +
      'artık bir gün bile durdurulmayacağını söyledi. Ona göre işçiler onarımı süresinden önce bitirdi ve kıyı mahallelerinde ' +
      'oturanlar sonunda merkeze aktarmasız ulaşabilecek. Çalışmaların maliyeti neredeyse iki katına çıktı ve meclis bunu bir ' +
      'sonraki toplantıda açıklayacağına söz verdi.',
  },
  {
    lang: 'ar',
    encodings: ['windows-1256', 'iso-8859-6'],
    text:
      'افتتح الجسر فوق الميناء يوم الإثنين بعد ثلاث سنوات من العمل. وقالت رئيسة البلدية للصحفيين إن حركة السير لن تتوقف بعد الآن ' +
      'ولو ليوم واحد. وأضافت أن العمال أنهوا الإصلاح قبل الموعد، وأن سكان الأحياء الساحلية سيصلون أخيرا إلى وسط المدينة دون تبديل ' +
      'الحافلة. وقد تضاعفت كلفة الأعمال تقريبا، ووعد المجلس بأن يشرح ذلك في الجلسة القادمة.',
  },
  {
    lang: 'he',
    encodings: ['windows-1255', 'iso-8859-8-i'],
    text:
      'הגשר מעל הנמל נפתח ביום שני אחרי שלוש שנים של עבודה. ראש העיר אמרה לעיתונאים כי התנועה לא תיעצר עוד אפילו ליום אחד. ' +
      'לדבריה, הפועלים סיימו את התיקון לפני המועד, ותושבי השכונות שליד החוף יוכלו סוף סוף להגיע למרכז בלי להחליף אוטובוס. מחיר ' +
      'העבודות כמעט הוכפל, והמועצה הבטיחה להסביר זאת בישיבה הבאה.',
  },
  {
    lang: 'zh',
    encodings: ['gb18030', 'gbk'],
    text: '经过三年施工，港口大桥于星期一正式通车。市长对记者说，今后交通一天也不会中断。她表示，工人们提前完成了维修，沿海各区的居民终于可以不换车直接到达市中心。工程费用几乎增加了一倍，市议会答应在下次会议上作出说明。许多商店的老板说，过去三年生意很差，他们希望顾客很快回来。一位渔民告诉本报，他每天早上都要从桥下经过，施工的时候常常要等一个多小时，现在只要十分钟就能出海。环保组织则要求公布噪音数据。',
  },
  {
    lang: 'zh-Hant',
    encodings: ['big5'],
    text: '經過三年施工，港口大橋於星期一正式通車。市長對記者說，今後交通一天也不會中斷。她表示，工人們提前完成了維修，沿海各區的居民終於可以不換車直接到達市中心。工程費用幾乎增加了一倍，市議會答應在下次會議上作出說明。許多商店的老闆說，過去三年生意很差，他們希望顧客很快回來。一位漁民告訴本報，他每天早上都要從橋下經過，施工的時候常常要等一個多小時，現在只要十分鐘就能出海。環保組織則要求公布噪音數據。',
  },
  {
    lang: 'ja',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    text: '三年にわたる工事を経て、港にかかる橋が月曜日に開通した。市長は記者団に対し、今後は一日たりとも通行を止めることはないと述べた。工事は予定より早く終わり、海沿いの地区に住む人々は、ようやく乗り換えなしで中心部まで行けるようになる。工事費はほぼ二倍に増え、議会は次の会議で説明すると約束した。商店街の人々は、この三年間は客が少なく苦しかったと話し、にぎわいが戻ることを願っている。ある漁師は、工事中は橋の下で一時間以上待つこともあったが、今は十分で海に出られると語った。',
  },
  {
    lang: 'ko',
    encodings: ['euc-kr'],
    text:
      '삼 년에 걸친 공사 끝에 항구를 가로지르는 다리가 월요일에 개통됐다. 시장은 기자들에게 앞으로는 단 하루도 통행을 막지 않겠다고 말했다. 공사는 예정보다 일찍 끝났고, 바닷가 지역 주민들은 마침내 갈아타지 않고 시내 ' +
      '중심까지 갈 수 있게 됐다. 공사비는 거의 두 배로 늘었으며, 의회는 다음 회의에서 그 이유를 설명하겠다고 약속했다. 상인들은 지난 삼 년 동안 손님이 크게 줄었다며 거리가 다시 활기를 찾기를 바란다고 했다.',
  },
  {
    lang: 'fr',
    encodings: ['windows-1252', 'iso-8859-1'],
    text: "Le pont du port a été ouvert lundi après trois années de travaux. La maire a déclaré aux journalistes que la circulation ne serait plus jamais interrompue, même une journée. Selon elle, les ouvriers ont achevé la réparation avant l'échéance et les habitants des quartiers côtiers pourront enfin gagner le centre sans changer de bus. Le coût a presque doublé et le conseil a promis de s'en expliquer à la prochaine séance.",
  },
  {
    lang: 'de',
    encodings: ['windows-1252', 'iso-8859-1'],
    text:
      'Die Brücke über den Hafen ist am Montag nach drei Jahren Bauzeit eröffnet worden. Die Bürgermeisterin sagte vor ' +
      'Journalisten, der Verkehr werde künftig keinen einzigen Tag mehr unterbrochen. Die Arbeiter hätten früher als geplant ' +
      'aufgehört, und die Bewohner der Viertel an der Küste könnten endlich ohne Umsteigen ins Zentrum fahren. Die Kosten hätten ' +
      'sich fast verdoppelt; der Rat will das in der nächsten Sitzung erklären.',
  },
  {
    lang: 'es',
    encodings: ['windows-1252', 'iso-8859-1'],
    text:
      'El puente del puerto se abrió el lunes después de tres años de obras. La alcaldesa dijo a los periodistas que el tráfico ' +
      'no volverá a detenerse ni un solo día. Según ella, los obreros terminaron la reparación antes de plazo y los vecinos de ' +
      'los barrios de la costa podrán llegar por fin al centro sin cambiar de autobús. El costo casi se duplicó, y el concejo ' +
      'prometió que lo explicará en la próxima sesión.',
  },
  {
    lang: 'pt',
    encodings: ['windows-1252', 'iso-8859-1'],
    text:
      'A ponte sobre o porto foi aberta na segunda-feira, após três anos de obras. A prefeita disse aos jornalistas que o ' +
      'trânsito não será mais interrompido nem por um dia. Segundo ela, os operários terminaram o conserto antes do prazo, e os ' +
      'moradores dos bairros da orla poderão enfim chegar ao centro sem trocar de ônibus. O custo das obras quase dobrou, e a ' +
      'câmara prometeu uma explicação na próxima sessão.',
  },
  {
    lang: 'sv',
    encodings: ['windows-1252', 'iso-8859-1'],
    text:
      'Bron över hamnen öppnades på måndagen efter tre års arbete. Borgmästaren sade till journalisterna att trafiken inte ska ' +
      'stoppas igen, inte ens en enda dag. Enligt henne blev arbetarna klara före utsatt tid, och de som bor i stadsdelarna vid ' +
      'kusten kan äntligen ta sig till centrum utan att byta buss. Kostnaden har nästan fördubblats, och fullmäktige lovade att ' +
      'förklara varför vid nästa möte.',
  },
  {
    lang: 'fi',
    encodings: ['windows-1252', 'iso-8859-1'],
    text:
      'Sataman ylittävä silta avattiin maanantaina kolmen vuoden rakentamisen jälkeen. Pormestari sanoi toimittajille, ettei ' +
      'liikennettä enää pysäytetä päiväksikään. Hänen mukaansa työntekijät saivat korjauksen valmiiksi ennen määräaikaa, ja ' +
      'rannikon kaupunginosien asukkaat pääsevät vihdoin keskustaan vaihtamatta linja-autoa. Töiden hinta melkein ' +
      'kaksinkertaistui, ja valtuusto lupasi selittää asian seuraavassa kokouksessa.',
  },
  {
    lang: 'en',
    encodings: ['windows-1252'],
    text:
      'The harbour bridge opened on Monday after three years of work. “We will never close it again, not for a single day,” the ' +
      'mayor told reporters at a café by the water. The workers’ union said that repairs were done before the deadline – at ' +
      'nearly twice the price – and the council’s chairwoman promised to explain the cost at the next meeting. Shop owners hope ' +
      'that customers will soon be back.',
  },
]

/** Text in an encoding that TextDecoder knows, by turning its table around. Throws for a character that the encoding lacks. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return encodeIso2022Jp(text)
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap(character => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const tables = new Map<string, Map<string, readonly number[]>>()

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    const [character = '', ...more] = [...decoder.decode(Uint8Array.from(bytes))]
    if (more.length === 0 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (/gb|big5|jis|euc/.test(encoding)) {
    for (let first = 0x81; first < 0xff; first++) for (let next = 0x40; next < 0xff; next++) add([first, next])
  }
  tables.set(encoding, table)
  return table
}

/** JIS X 0208 between escapes: EUC-JP's two bytes without their high bits. */
function encodeIso2022Jp(text: string): Uint8Array {
  const bytes: number[] = []
  let isJapanese = false
  for (const character of text) {
    const pair = encodeAs('euc-jp', character)
    if (pair.length > 1 !== isJapanese) bytes.push(0x1b, ...(isJapanese ? [0x28, 0x42] : [0x24, 0x42]))
    isJapanese = pair.length > 1
    bytes.push(...[...pair].map(byte => (isJapanese ? byte & 0x7f : byte)))
  }
  return Uint8Array.from(isJapanese ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}
