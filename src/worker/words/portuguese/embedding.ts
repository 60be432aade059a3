// Portuguese: what the embedded search and embedded quotations say.

import type { EmbeddingWords } from '../embedding-words.ts'

export const embedding: EmbeddingWords = {
  close: 'Fechar',
  searching: 'Pesquisando…',
  moreResults: 'Mais resultados',
  allIn: 'Todos os resultados: {0}',
  again: 'Tentar de novo',
  anyYear: 'Todos os anos',
  verified: 'Verificado no arquivo',
  wordsChanged: 'Mudou desde então: o artigo já não tem estas palavras',
  speakerChanged: 'Mudou desde então: o arquivo já não nomeia esta pessoa',
  gone: 'Já não está no arquivo',
  altered: 'Não está palavra por palavra como no arquivo',
  unchecked: 'Não verificado: não foi possível chegar ao arquivo',
}
