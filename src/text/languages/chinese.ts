// Chinese, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const chinese: LanguageData = {
  tags: ['zh'],
  negations: '不 没 沒 無 无 勿',
}

export const chineseReading: ReadingData = {
  tags: ['zh'],
  weekdays:
    '星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日',
}
