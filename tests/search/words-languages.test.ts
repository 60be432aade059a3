// Words and numbers as the language of their article writes them: through build, query and highlight alike.

import { describe } from 'vitest'
import { areFoundAndMarked } from './words-table.ts'

describe('ar', () => {
  areFoundAndMarked(
    [
      ['a number', '25000', 'نحو [٢٥٬٠٠٠] شخص'],
      ['a number', '2024', 'في عام [٢٠٢٤] قال'],
    ],
    'ar',
  )
})

describe('bn', () => {
  areFoundAndMarked([['a number', '25000', 'প্রায় [২৫,০০০] মানুষ']], 'bn')
})

describe('cs', () => {
  areFoundAndMarked([['a number', '12500', 'asi [12 500] lidí']], 'cs')
})

describe('da', () => {
  areFoundAndMarked([['a number', '10000', 'omkring [10.000] folk']], 'da')
})

describe('de', () => {
  areFoundAndMarked(
    [
      ['a decimal behind letters', 'USB3.0', 'Mit [USB3.0] Anschluss'],
      ['a number', '25.000', 'Rund [25000] Menschen'],
      ['a number', '1234567,89', 'Kosten von [1.234.567,89] Euro'],
      ['a number', '030-227-0', 'Tel. [030 227-0] ok'],
      ['a number', '"100 m"', 'der [100-m]-Lauf'],
    ],
    'de',
  )
})

describe('es', () => {
  areFoundAndMarked([['a number', '1500000', 'Más de [1.500.000] votos']], 'es')
})

describe('fa', () => {
  areFoundAndMarked([['a number', '25000', 'حدود [۲۵٬۰۰۰] نفر']], 'fa')
})

describe('fi', () => {
  areFoundAndMarked([['a number', '12500', 'noin [12 500] ihmistä']], 'fi')
})

describe('fr', () => {
  areFoundAndMarked(
    [
      ['a number', '25000', 'près de [25 000] personnes'],
      ['a number', '25000', 'près de [25\u00a0000] personnes'],
      ['a number', '1250000', 'près de [1 250 000] euros'],
      ['a number', '2020', 'en [2020] 300 personnes'],
      ['a spelling', 'école', 'à l´[école] hier'],
      ['a spelling', 'elysee', 'à l`[Élysée] hier'],
    ],
    'fr',
  )
})

describe('hi', () => {
  areFoundAndMarked(
    [
      ['a number', '25000', 'कुल [२५,०००] लोग'],
      ['a number', '2024', 'साल [२०२४] में'],
      ['a spelling', 'जमीन', '[ज़मीन] पर'],
      ['a spelling', 'ज़मीन', '[जमीन] पर'],
      ['a spelling', 'मुम्बई', '[मुंबई] में'],
      ['a spelling', 'मुंबई', '[मुम्बई] में'],
      ['a spelling', 'पांच', '[पाँच] लोग'],
      ['a spelling', 'गांधी', '[गाँधी] जी'],
      ['a spelling', 'हिंदी', '[हिन्दी] में'],
    ],
    'hi',
  )
})

describe('id', () => {
  areFoundAndMarked([['a number', '10000', 'sekitar [10.000] orang']], 'id')
})

describe('it', () => {
  areFoundAndMarked(
    [
      ['a number', '30000', 'circa [30.000] persone'],
      ['a spelling', 'economia', 'dell´[economia] ieri'],
    ],
    'it',
  )
})

describe('mr', () => {
  areFoundAndMarked([['a number', '100000', 'एकूण [१,००,०००] लोक']], 'mr')
})

describe('nl', () => {
  areFoundAndMarked([['a number', '17000', 'ruim [17.000] mensen']], 'nl')
})

describe('pl', () => {
  areFoundAndMarked([['a number', '12500', 'około [12 500] osób']], 'pl')
})

describe('pt-BR', () => {
  areFoundAndMarked([['a number', '30000', 'cerca de [30.000] pessoas']], 'pt-BR')
})

describe('ru', () => {
  areFoundAndMarked(
    [
      ['a decimal behind letters', '"версия 2.5"', 'Вышла [версия2.5] вчера'],
      ['a number', '12500', 'около [12 500] человек'],
    ],
    'ru',
  )
})

describe('sv', () => {
  areFoundAndMarked([['a number', '12500', 'cirka [12 500] personer']], 'sv')
})

describe('th', () => {
  areFoundAndMarked(
    [
      ['a number', '2567', 'ปี [๒๕๖๗] นี้'],
      ['a number', '10000', 'จำนวน [๑๐,๐๐๐] คน'],
    ],
    'th',
  )
})

describe('tr', () => {
  areFoundAndMarked(
    [
      ['a number', '10000', 'yaklaşık [10.000] kişi'],
      ['a spelling', 'istanbul', "[İstanbul'da] yağmur"],
      ['a spelling', 'atatürk', '[Atatürk’ün] sözleri'],
      ['a spelling', 'türkiye', '[Türkiye’nin] başkenti'],
      ['a spelling', 'akp', '[AKP’li] vekil'],
      ['a spelling', 'chp', '[CHP’nin] adayı'],
      ['a spelling', 'tbmm', '[TBMM’ye] gitti'],
      ['a spelling', 'kılıçdaroğlu', '[Kılıçdaroğlu’na] göre'],
      ['a spelling', '2023', '[2023’te] oldu'],
      ['a spelling', '1990', "[1990'lı] yıllar"],
      ['a spelling', 'avrupalıların', '[Avrupalıların]'],
      ['a spelling', 'abd', '[ABD’deki] Türkler'],
      ['a spelling', "Ankara'da", '[Ankara]'],
      ['a spelling', '"mehmet şimşek"', '[Mehmet Şimşek’in] planı'],
    ],
    'tr',
  )
})

describe('uk', () => {
  areFoundAndMarked(
    [
      ['a number', '12500', 'близько [12 500] осіб'],
      ['a spelling', "комп'ютер", 'у [комп’ютер] та'],
      ['a spelling', "п'ять", 'у [п´ять] та'],
    ],
    'uk',
  )
})

describe('zh', () => {
  areFoundAndMarked([['a spelling', '台湾', '在[台湾]的']], 'zh')
})

describe('zh-TW', () => {
  areFoundAndMarked(
    [
      ['a spelling', '台北', '在[臺北]市'],
      ['a spelling', '台灣大學', '[臺灣大學]說'],
    ],
    'zh-TW',
  )
})
