// Turkish, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const turkish: LanguageData = {
  tags: ['tr'],
  negations: 'hayir degil yok asla hic hicbir kimse',
}

export const turkishReading: ReadingData = {
  tags: ['tr'],
  functionWords:
    've bir bu da de için ile olarak daha çok ne gibi ama olan sonra kadar değil dedi göre var en ise veya her ancak',
  months:
    'ocak oca, şubat şub, mart mar, nisan nis, mayıs may, haziran haz, temmuz tem, ağustos ağu, eylül eyl, ekim eki, kasım kas, ' +
    'aralık ara',
  weekdays: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
}
