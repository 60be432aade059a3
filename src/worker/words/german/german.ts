// German.

import type { Words } from '../words.ts'
import { browsing } from './browsing.ts'
import { checking } from './checking.ts'
import { finding } from './finding.ts'
import { rules } from './phrases.ts'
import { reading } from './reading.ts'

export const german: Words = {
  lang: 'de',
  ownName: 'Deutsch',
  ...rules,
  quoted: text => ['„', text, '“'],
  client: {
    suggestions: 'Vorschläge',
    copied: 'Kopiert',
    notAllowed: 'Nicht erlaubt',
    close: 'Schließen',
    unreachable: 'Das Archiv ist nicht zu erreichen. Prüfen Sie die Verbindung und suchen Sie dann noch einmal.',
    busy: 'Zu viele Suchen in kurzer Zeit. Warten Sie einen Augenblick und suchen Sie dann noch einmal.',
    failing: 'Das Archiv konnte nicht antworten. Suchen Sie gleich noch einmal.',
  },
  ...finding,
  ...reading,
  ...checking,
  ...browsing,
}
