// Chinese, as far as search, verify and reading need it.

import type { LanguageData, ReadingData } from './language-data.ts'

export const chinese: LanguageData = {
  tags: ['zh'],
  negations: '不 没 沒 無 无 勿',
  variants:
    '臺台 裏裡 羣群 衆眾 爲為 峯峰 綫線 牀床 啓啟 麪麵 汙污 汚污 衞衛 説說 税稅 脱脫 鋭銳 悦悅 閲閱 温溫 强強 産產 敎教 黄黃 内內 呉吳 録錄 ' +
    '緑綠 卽即 旣既 眞真 鎭鎮 户戶 戸戶 溼濕 鬪鬥 鬭鬥 艷豔 鈎鉤 痴癡 銹鏽 粧妝 奬獎 隣鄰 歎嘆 耻恥 畧略 嶋島 滙匯 祕秘 搾榨 綉繡 喫吃',
}

export const chineseReading: ReadingData = {
  tags: ['zh'],
  weekdays:
    '星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日',
}
