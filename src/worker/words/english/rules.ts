// English: the rules of numbers and dates.

import type { Rules } from '../speech.ts'

export const rules: Rules = { locale: 'en-GB', firstDay: '1', monthLetters: 3 }
