// Turkish, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

/** What follows a name or a number: formation, plural, possession, case, `ki`, and the verb `to be`. Folded, so that ı is i. */
const [formed, plural, owned] = [
  'l[iu]k?|s[iu]z|c[iu]|g[iu]l|[iu]?nc[iu]',
  'l[ae]r',
  '[iu]?[mn](?:[iu]z)?|s?[iu]|l[ae]r[iu]',
]
const declined = 'n?[iu]n|[yn]?[iu]|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|n?c[ae]'
const being = '[dt][iu]r|y?[dt][iu][mnk]?|y?m[iu]s|y?s[ae]|yken|y[iu]m|s[iu]n'
const suffixes = new RegExp(
  `^(?:${formed})?(?:${plural})?(?:${owned})?(?:${declined})?(?:ki(?:${plural})?(?:${declined})?)?(?:${being})?(?:${plural})?$`,
)

export const turkish: LanguageData = {
  tags: ['tr'],
  suffixes,
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
