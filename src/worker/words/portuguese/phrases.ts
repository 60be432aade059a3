// Portuguese: its rules, and the parts of its sentences.

import { phrasesOf } from '../phrases.ts'

export const rules = { locale: 'pt', firstDay: '1º', monthLetters: 3 }
export const untitled = 'Sem título'
export const { quoted, listed, exchanged, place, places } = phrasesOf({
  ...rules,
  untitled,
  quoted: text => `“${text}”`,
  instead: 'em vez de',
})
