// English.

import { englishClientWords } from '../client-words.ts'
import type { Words } from '../words.ts'
import { browsing } from './browsing.ts'
import { checking } from './checking.ts'
import { finding } from './finding.ts'
import { reading } from './reading.ts'
import { rules } from './rules.ts'

export const english: Words = {
  lang: 'en',
  ownName: 'English',
  ...rules,
  quoted: text => ['“', text, '”'],
  client: englishClientWords,
  ...finding,
  ...reading,
  ...checking,
  ...browsing,
}
