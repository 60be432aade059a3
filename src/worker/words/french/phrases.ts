// French: its rules, and the parts of its sentences.

import { phrasesOf } from '../phrases.ts'

export const rules = { locale: 'fr', firstDay: '1er', monthLetters: 4 }
export const untitled = 'Sans titre'
export const { quoted, listed, exchanged, place, places } = phrasesOf({
  ...rules,
  untitled,
  quoted: text => `« ${text} »`,
  instead: 'au lieu de',
})
