// Under which letter a name stands.

import { expect, test } from 'vitest'
import { nameOrderOf } from '../../src/text/name-order.ts'

test.each<[langs: string, letters: string, names: string[]]>([
  [
    'en',
    'C L K C Z',
    ['Victor Cha', 'Ursula von der Leyen', 'Martin Luther King Jr.', 'King Charles III', 'Émile Zola'],
  ],
  ['en', 'X M K J L', ['Xi Jinping', 'Moon Jae-in', 'Kim Jong Un', 'Dwayne Johnson', 'Jan Li']],
  ['en', 'W O E B #', ['Lech Wałęsa', 'Stein Ødegård', 'Recep Erdoğan', '“Big” Bob', '50']],
  ['en', 'П Й Щ Π נ', ['Владимир Путин', 'Йод', 'Анна Щукина', 'Νίκος Παππάς', 'בנימין נתניהו']],
  ['ar', 'س ه ا', ['عبد الفتاح السيسي', 'محمد الهاشمي', 'إبراهيم آمد']],
  ['sv', 'Ö Å Z', ['Åsa Öberg', 'Anna Åkesson', 'Émile Zola']],
  ['zh', 'X W Q B T', ['习近平', '王毅', '区小东', 'Joe Biden', '特朗普']],
  ['ja', '安 た か', ['安倍晋三', 'ドナルド・トランプ', 'がくと']],
  ['ko', 'ㄱ ㅌ ㅂ', ['김정은', '도널드 트럼프', '빵']],
  ['hu', 'O', ['Orbán Viktor']],
  ['th', 'ส', ['สมชาย ใจดี']],
  ['tr', 'I Ç', ['Ali Işık', 'Şule Çatak']],
])('in %s: %s', (langs, letters, names) => {
  const order = nameOrderOf([langs])
  expect(names.map(name => order.placeOf(name, 'person').letter).join(' ')).toBe(letters)
})

test('an organisation stands under its first word, without an article', () => {
  const order = nameOrderOf(['en'])
  expect(order.placeOf('The Harbour Post', 'organization').letter).toBe('H')
  expect(order.placeOf('World Health Organization', 'organization').letter).toBe('W')
})

test.each<[langs: string[], letters: string]>([
  [['en', 'ru', 'ar'], 'A B Z Ω Б Щ א ا #'],
  [['sv'], 'A Z Å Ö #'],
  [['ru'], 'Б Щ A #'],
  [['ja', 'en'], 'A あ か た 安 #'],
])('letters of %j stand in the order of the script', (langs, letters) => {
  const order = nameOrderOf(langs)
  expect(letters.split(' ').toSorted().toSorted(order.compareLetters).join(' ')).toBe(letters)
})
