// Spanish: what pages say about checked quotations and errors.

import { ended } from '../../../search/verify/summary.ts'
import type { CheckingWords } from '../checking-words.ts'
import { line } from '../line.ts'
import { exchanged, listed, place, places, quoted } from './phrases.ts'

export const checking: CheckingWords = {
  verify: {
    description: '¿Está la cita en el archivo, con estas palabras y de esta persona?',
    lead: 'Pegue lo que alguien supuestamente dijo. El archivo muestra si figura palabra por palabra en un artículo, quién lo dijo allí y cada palabra cambiada, omitida o añadida.',
    tryIt: 'Pruébelo con una cita de este archivo',
    examples: { asSaid: 'tal como figura en el artículo', lacksWord: 'la misma, sin una palabra' },
    claim: 'Lo que supuestamente se dijo',
    byWhom: 'Quién lo dijo (opcional)',
    check: 'Comprobar',
    headings: {
      notFound: 'No está en este archivo',
      saidByOther: 'Lo dijo otra persona',
      altered: 'Alterada',
      short: 'Estas palabras aparecen',
      ownText: 'Palabra por palabra, pero es texto del propio artículo',
      cutShort: 'Palabra por palabra, pero recortada',
      verbatim: 'Palabra por palabra',
    },
    title: (heading, claim) => `${heading}: ${quoted(claim)}`,
    otherPassage: 'El otro pasaje en contexto',
    asClaimed: 'Según la cita',
    asItStands: 'Según el artículo',
    voices: {
      article: 'Texto del propio artículo',
      quoted: 'Entre comillas, no consta quién lo dijo',
      mixed: 'En parte entre comillas, en parte texto del propio artículo',
    },
    notBy: speaker => line`(no ${speaker})`,
    same: share => `${share} igual`,
    sentences: {
      'not-found': () => 'Nada en este archivo se acerca a estas palabras. Puede que se dijeran en otro lugar.',
      'too-few-words': ({ places: given }) => {
        const [first = '', ...others] = places(given)
        const where = others.length === 0 ? first : `${others.length + 1} artículos: ${[first, ...others].join('; ')}`
        return `Estas palabras figuran en ${where}. Son demasiado pocas para saber de quién son.`
      },
      verbatim: ({ place: at, marked }) =>
        `Palabra por palabra en ${place(at)}${marked ? ', salvo lo que se señala como omitido o añadido' : ''}.`,
      differs: ({ place: at }) => `En ${place(at)} el texto es distinto.`,
      'also-in': ({ count }) =>
        `El pasaje está también en ${count === 1 ? 'otra versión' : `otras ${count} versiones`} del artículo.`,
      'said-by': ({ speaker, role, instead }) =>
        ended(
          `Lo dijo ${speaker}${role === null ? '' : `, ${role}`}${
            instead === null ? '' : `; no, hasta donde sabe este archivo, ${instead}`
          }`,
        ),
      'speaker-unknown': () => 'El artículo no deja claro quién lo dijo.',
      'own-text': () => 'Figura como texto del propio artículo, no como palabras de nadie.',
      'in-marks': () => 'Figura entre comillas, pero este archivo no sabe de quién son las palabras.',
      'partly-in-marks': () => 'Figura en parte entre comillas y en parte como texto del propio artículo.',
      'made-of-two': ({ words, place: at, speaker }) =>
        `Las palabras ${listed([words])} figuran en otro lugar, en ${place(at)}${
          speaker === null ? '' : `, dichas por ${speaker}`
        }: la cita une dos.`,
      'over-paragraph': () => 'Continúa en un párrafo nuevo.',
      'over-marks': () => 'Pasa por encima de comillas de cierre y de apertura.',
      'over-words': ({ words }) => ended(`Entre sus partes el artículo tiene ${listed([words])}`),
      'lost-negation': ({ words }) => `Omite ${listed(words)}, lo que puede invertir el sentido.`,
      'added-negation': ({ words }) => `Añade ${listed(words)}, que no se dijo.`,
      omitted: ({ words }) => `Donde señala una omisión, omite ${listed(words)}.`,
      missing: ({ words }) => `Omite ${listed(words)} sin señalarlo.`,
      added: ({ words }) => `Añade ${listed(words)}.`,
      changed: ({ exchanges }) => `Tiene ${exchanged(exchanges)}.`,
      insertions: ({ words }) => `El propio artículo ha insertado ${listed(words)}, entre corchetes.`,
      'marks-lost': ({ words }) => ended(`No muestra qué palabras son cita; el artículo tiene: ${quoted(words)}`),
      'cut-short': ({ before, after, said }) => {
        const where = [before && 'antes', after && 'después'].filter(Boolean).join(' y ')
        return said ? `Se dijo más ${where}.` : `El texto sigue ${where}.`
      },
      'far-apart': () => 'Sus partes están lejos una de otra.',
      'other-order': () => 'Sus partes están en otro orden.',
    },
    differences: {
      changed: (claimed, found) => line`Según la cita, ${claimed}; según el artículo, ${found}.`,
      added: claimed => line`No figura: ${claimed}.`,
      missing: found => line`Omitido: ${found}.`,
      moved: claimed => line`En otro lugar: ${claimed}.`,
      omitted: found => line`Omitido, como se señala: ${found}.`,
      inserted: claimed => line`Añadido, como se señala: ${claimed}.`,
      insertedFor: (claimed, found) => line`Añadido, como se señala: ${claimed} por ${found}.`,
      lostNegation: words => `Omitido: ${words}. El sentido puede quedar invertido.`,
      addedNegation: words => `Añadido: ${words}. El sentido puede quedar invertido.`,
      insertions: words => `Entre corchetes, insertado por el artículo: ${words}.`,
      marksLost: 'No muestra qué palabras están entre comillas.',
      overWords: words => line`Entre sus partes el artículo tiene: ${words}`,
      overParagraph: 'Continúa en un párrafo nuevo.',
      overMarks: 'Pasa por encima de comillas de cierre y de apertura.',
      cut: {
        saidBefore: 'Empieza después que lo dicho.',
        before: 'Empieza a mitad de una oración.',
        saidAfter: 'Termina antes que lo dicho.',
        after: 'Termina a mitad de una oración.',
      },
    },
  },
  errors: {
    headings: {
      400: 'Esta dirección no es del todo correcta',
      404: 'No está en este archivo',
      405: 'Esta dirección no funciona así',
      410: 'Ya no está en este archivo',
      421: 'Este archivo no está aquí',
      429: 'Demasiadas peticiones',
      500: 'Algo ha fallado',
      501: 'No disponible en este formato',
      503: 'Este archivo no puede responder ahora',
    },
    searchArchive: 'Buscar en el archivo',
    parameter: (name, fault) => line`${name}: ${fault}`,
    problems: {
      'no-speaker': id => `Nadie tiene aquí el identificador ${id}.`,
      'no-article': id => `Ningún artículo tiene aquí el identificador ${id}.`,
      withdrawn: () => 'Este artículo fue retirado por su editor y ya no está en este archivo.',
      'no-page': path => `No hay nada en ${path}.`,
      refused: names => `Parámetro rechazado: ${names}.`,
      'too-often': seconds => `Demasiadas peticiones desde su red. Espere ${seconds} segundos y continúe.`,
      method: allowed => `Esta dirección solo admite ${allowed}.`,
      'long-query': most => `La petición tiene más de ${most} caracteres.`,
      'nothing-asked': () => 'No se ha pedido nada: escriba palabras o elija un filtro.',
      'only-locally': () => 'Este archivo solo se sirve a su propio equipo. Ábralo allí como localhost.',
      'cannot-answer': () => 'El archivo no puede responder ahora. Inténtelo más tarde.',
      'went-wrong': () => 'Algo ha fallado aquí. Ha quedado registrado.',
      'foreign-cursor': () => 'Ese punto es de otra lista.',
      'too-much': () =>
        'Habría que leer demasiado del archivo de una vez. Busque con menos palabras, con palabras menos frecuentes o con un filtro.',
    },
    faults: {
      missing: () => 'falta.',
      empty: () => 'está vacío.',
      'not-whole': () => 'no es un número entero.',
      'not-date': () => 'no es una fecha. Escriba AAAA-MM-DD, AAAA-MM o AAAA.',
      repeated: () => 'se ha indicado más de una vez.',
      unknown: () => 'no existe aquí.',
      cursor: () => 'no lleva a ninguna parte.',
      long: most => `tiene más de ${most} caracteres.`,
      many: most => `tiene más de ${most} valores.`,
      range: ([least, most]) => `no está entre ${least} y ${most}.`,
      'none-of': values => `no está previsto. Valores posibles: ${values.join(', ')}.`,
    },
  },
}
