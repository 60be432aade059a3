// Spanish.

import type { Words } from '../words.ts'
import { browsing } from './browsing.ts'
import { checking } from './checking.ts'
import { finding } from './finding.ts'
import { rules } from './phrases.ts'
import { reading } from './reading.ts'

export const spanish: Words = {
  lang: 'es',
  ownName: 'Español',
  ...rules,
  quoted: text => ['«', text, '»'],
  client: {
    suggestions: 'Sugerencias',
    copied: 'Copiado',
    notAllowed: 'No permitido',
    close: 'Cerrar',
    unreachable: 'No se ha podido acceder al archivo. Compruebe la conexión y vuelva a buscar.',
    busy: 'Demasiadas búsquedas en poco tiempo. Espere un momento y vuelva a buscar.',
    failing: 'El archivo no ha podido responder. Vuelva a buscar dentro de un momento.',
  },
  ...finding,
  ...reading,
  ...checking,
  ...browsing,
}
