// French: what the embedded search and embedded quotations say.

import type { EmbeddingWords } from '../embedding-words.ts'

export const embedding: EmbeddingWords = {
  close: 'Fermer',
  searching: 'Recherche en cours…',
  moreResults: 'Plus de résultats',
  allIn: 'Tous les résultats : {0}',
  again: 'Réessayer',
  anyYear: 'Toutes les années',
  verified: 'Vérifié dans les archives',
  wordsChanged: 'Modifié depuis : ces mots ne figurent plus dans l’article',
  speakerChanged: 'Modifié depuis : les archives ne nomment plus cette personne',
  gone: 'Ne figure plus dans les archives',
  altered: 'Pas mot pour mot comme dans les archives',
  unchecked: 'Non vérifié : impossible de joindre les archives',
}
