// Spanish: its rules, and the parts of its sentences.

import { phrasesOf } from '../phrases.ts'

export const rules = { locale: 'es', firstDay: '1', monthLetters: 3 }
export const untitled = 'Sin título'
export const { quoted, listed, exchanged, place, places } = phrasesOf({
  ...rules,
  untitled,
  quoted: text => `«${text}»`,
  instead: 'en lugar de',
})
