// German: what the embedded search and embedded quotations say.

import type { EmbeddingWords } from '../embedding-words.ts'

export const embedding: EmbeddingWords = {
  close: 'Schließen',
  searching: 'Suche läuft …',
  moreResults: 'Weitere Ergebnisse',
  allIn: 'Alle Ergebnisse: {0}',
  again: 'Noch einmal versuchen',
  anyYear: 'Alle Jahre',
  verified: 'Im Archiv geprüft',
  wordsChanged: 'Seither geändert: Im Artikel steht dieser Wortlaut nicht mehr',
  speakerChanged: 'Seither geändert: Das Archiv nennt diese Stimme nicht mehr',
  gone: 'Nicht mehr im Archiv',
  altered: 'Nicht wörtlich wie im Archiv',
  unchecked: 'Nicht geprüft: Das Archiv ist nicht zu erreichen',
}
