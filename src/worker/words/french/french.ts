// French.

import type { Words } from '../words.ts'
import { browsing } from './browsing.ts'
import { checking } from './checking.ts'
import { finding } from './finding.ts'
import { rules } from './phrases.ts'
import { reading } from './reading.ts'

export const french: Words = {
  lang: 'fr',
  ownName: 'Français',
  ...rules,
  quoted: text => ['« ', text, ' »'],
  client: {
    suggestions: 'Suggestions',
    copied: 'Copié',
    notAllowed: 'Non autorisé',
    close: 'Fermer',
    unreachable: 'Impossible de joindre les archives. Vérifiez la connexion, puis relancez la recherche.',
    busy: 'Trop de recherches en peu de temps. Attendez un instant, puis relancez la recherche.',
    failing: 'Les archives n’ont pas pu répondre. Relancez la recherche dans un instant.',
  },
  ...finding,
  ...reading,
  ...checking,
  ...browsing,
}
