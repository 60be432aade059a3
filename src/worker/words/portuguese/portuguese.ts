// Portuguese.

import type { Words } from '../words.ts'
import { browsing } from './browsing.ts'
import { checking } from './checking.ts'
import { finding } from './finding.ts'
import { rules } from './phrases.ts'
import { reading } from './reading.ts'

export const portuguese: Words = {
  lang: 'pt',
  ownName: 'Português',
  ...rules,
  quoted: text => ['“', text, '”'],
  client: {
    suggestions: 'Sugestões',
    copied: 'Copiado',
    notAllowed: 'Não permitido',
    close: 'Fechar',
    unreachable: 'Não foi possível chegar ao arquivo. Verifique a ligação e pesquise de novo.',
    busy: 'Pesquisas demais em pouco tempo. Espere um momento e pesquise de novo.',
    failing: 'O arquivo não pôde responder. Pesquise de novo dentro de um momento.',
  },
  ...finding,
  ...reading,
  ...checking,
  ...browsing,
}
