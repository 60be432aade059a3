// German: its rules, and the parts of its sentences.

import { phrasesOf } from '../phrases.ts'

export const rules = { locale: 'de', firstDay: '1', monthLetters: 4 }
export const untitled = 'Ohne Titel'
export const { quoted, listed, exchanged, place, places } = phrasesOf({
  ...rules,
  untitled,
  quoted: text => `„${text}“`,
  instead: 'statt',
})
