// Spanish: what the embedded search and embedded quotations say.

import type { EmbeddingWords } from '../embedding-words.ts'

export const embedding: EmbeddingWords = {
  close: 'Cerrar',
  searching: 'Buscando…',
  moreResults: 'Más resultados',
  allIn: 'Todos los resultados: {0}',
  again: 'Volver a intentarlo',
  anyYear: 'Todos los años',
  verified: 'Verificado en el archivo',
  wordsChanged: 'Ha cambiado: el artículo ya no contiene estas palabras',
  speakerChanged: 'Ha cambiado: el archivo ya no nombra a esta persona',
  gone: 'Ya no está en el archivo',
  altered: 'No coincide palabra por palabra con el archivo',
  unchecked: 'Sin comprobar: no se ha podido acceder al archivo',
}
