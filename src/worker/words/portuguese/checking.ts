// Portuguese: what pages say about checked quotations and errors.

import { ended } from '../../../search/verify/summary.ts'
import type { CheckingWords } from '../checking-words.ts'
import { line } from '../line.ts'
import { exchanged, listed, place, places, quoted } from './phrases.ts'

export const checking: CheckingWords = {
  verify: {
    description: 'A citação está no arquivo, com estas palavras e desta pessoa?',
    lead: 'Cole o que alguém teria dito. O arquivo mostra se um artigo o traz palavra por palavra, quem o disse ali e cada palavra alterada, omitida ou acrescentada.',
    tryIt: 'Experimente com uma citação deste arquivo',
    examples: { asSaid: 'como está no artigo', lacksWord: 'a mesma, sem uma palavra' },
    claim: 'O que teria sido dito',
    byWhom: 'Por quem (opcional)',
    check: 'Verificar',
    headings: {
      notFound: 'Não está neste arquivo',
      saidByOther: 'Dito por outra pessoa',
      altered: 'Alterada',
      short: 'Estas palavras ocorrem',
      ownText: 'Palavra por palavra, mas é texto do próprio artigo',
      cutShort: 'Palavra por palavra, mas cortada',
      verbatim: 'Palavra por palavra',
    },
    title: (heading, claim) => `${heading}: ${quoted(claim)}`,
    otherPassage: 'O outro trecho no contexto',
    asClaimed: 'Segundo a citação',
    asItStands: 'Segundo o artigo',
    voices: {
      article: 'Texto do próprio artigo',
      quoted: 'Entre aspas, sem indicação de quem disse',
      mixed: 'Em parte entre aspas, em parte texto do próprio artigo',
    },
    notBy: speaker => line`(não ${speaker})`,
    same: share => `${share} igual`,
    sentences: {
      'not-found': () => 'Nada neste arquivo se aproxima destas palavras. Podem ter sido ditas em outro lugar.',
      'too-few-words': ({ places: given }) => {
        const [first = '', ...others] = places(given)
        const where = others.length === 0 ? first : `${others.length + 1} artigos: ${[first, ...others].join('; ')}`
        return `Estas palavras estão em ${where}. São poucas demais para dizer de quem são.`
      },
      verbatim: ({ place: at, marked }) =>
        `Palavra por palavra em ${place(at)}${marked ? ', exceto o que está assinalado como omitido ou acrescentado' : ''}.`,
      differs: ({ place: at }) => `Em ${place(at)}, o texto é diferente.`,
      'also-in': ({ count }) =>
        `A passagem está também em ${count === 1 ? 'outra versão' : `outras ${count} versões`} do artigo.`,
      'said-by': ({ speaker, role, instead }) =>
        ended(
          `Dito por ${speaker}${role === null ? '' : `, ${role}`}${
            instead === null ? '' : `; não, até onde este arquivo sabe, por ${instead}`
          }`,
        ),
      'speaker-unknown': () => 'O artigo não deixa claro quem o disse.',
      'own-text': () => 'Está lá como texto do próprio artigo, não como palavras de alguém.',
      'in-marks': () => 'Está lá entre aspas, mas este arquivo não sabe de quem são as palavras.',
      'partly-in-marks': () => 'Está lá em parte entre aspas e em parte como texto do próprio artigo.',
      'made-of-two': ({ words, place: at, speaker }) =>
        `As palavras ${listed([words])} estão em outro lugar, em ${place(at)}${
          speaker === null ? '' : `, ditas por ${speaker}`
        }: a citação junta duas.`,
      'over-paragraph': () => 'Continua em um novo parágrafo.',
      'over-marks': () => 'Passa por cima de aspas de fecho e de abertura.',
      'over-words': ({ words }) => ended(`Entre as suas partes, o artigo tem ${listed([words])}`),
      'lost-negation': ({ words }) => `Omite ${listed(words)}, o que pode inverter o sentido.`,
      'added-negation': ({ words }) => `Acrescenta ${listed(words)}, que não foi dito.`,
      omitted: ({ words }) => `Onde assinala uma omissão, omite ${listed(words)}.`,
      missing: ({ words }) => `Omite ${listed(words)} sem o assinalar.`,
      added: ({ words }) => `Acrescenta ${listed(words)}.`,
      changed: ({ exchanges }) => `Tem ${exchanged(exchanges)}.`,
      insertions: ({ words }) => `O próprio artigo inseriu ${listed(words)}, entre parênteses retos.`,
      'marks-lost': ({ words }) => ended(`Não mostra que palavras são citadas; o artigo tem: ${quoted(words)}`),
      'cut-short': ({ before, after, said }) => {
        const where = [before && 'antes', after && 'depois'].filter(Boolean).join(' e ')
        return said ? `Foi dito mais ${where}.` : `O texto continua ${where}.`
      },
      'far-apart': () => 'As suas partes estão longe uma da outra.',
      'other-order': () => 'As suas partes estão em outra ordem.',
    },
    differences: {
      changed: (claimed, found) => line`Segundo a citação, ${claimed}; segundo o artigo, ${found}.`,
      added: claimed => line`Não está lá: ${claimed}.`,
      missing: found => line`Omitido: ${found}.`,
      moved: claimed => line`Em outro lugar: ${claimed}.`,
      omitted: found => line`Omitido, como assinalado: ${found}.`,
      inserted: claimed => line`Acrescentado, como assinalado: ${claimed}.`,
      insertedFor: (claimed, found) => line`Acrescentado, como assinalado: ${claimed} por ${found}.`,
      lostNegation: words => `Omitido: ${words}. O sentido pode ficar invertido.`,
      addedNegation: words => `Acrescentado: ${words}. O sentido pode ficar invertido.`,
      insertions: words => `Entre parênteses retos, inserido pelo artigo: ${words}.`,
      marksLost: 'Não mostra que palavras estão entre aspas.',
      overWords: words => line`Entre as suas partes, o artigo tem: ${words}`,
      overParagraph: 'Continua em um novo parágrafo.',
      overMarks: 'Passa por cima de aspas de fecho e de abertura.',
      cut: {
        saidBefore: 'Começa depois do que foi dito.',
        before: 'Começa no meio de uma frase.',
        saidAfter: 'Termina antes do que foi dito.',
        after: 'Termina no meio de uma frase.',
      },
    },
  },
  errors: {
    headings: {
      400: 'Este endereço não está bem certo',
      404: 'Não está neste arquivo',
      405: 'Este endereço não funciona assim',
      410: 'Já não está neste arquivo',
      421: 'Este arquivo não está aqui',
      429: 'Pedidos demais',
      500: 'Algo deu errado',
      501: 'Não disponível neste formato',
      503: 'Este arquivo não pode responder agora',
    },
    searchArchive: 'Pesquisar no arquivo',
    parameter: (name, fault) => line`${name}: ${fault}`,
    problems: {
      'no-speaker': id => `Ninguém aqui tem o identificador ${id}.`,
      'no-article': id => `Nenhum artigo aqui tem o identificador ${id}.`,
      withdrawn: () => 'Este artigo foi retirado pelo seu editor e já não está neste arquivo.',
      'no-page': path => `Não há nada em ${path}.`,
      refused: names => `Parâmetro recusado: ${names}.`,
      'too-often': seconds => `Pedidos demais da sua rede. Espere ${seconds} segundos e continue.`,
      method: allowed => `Este endereço só aceita ${allowed}.`,
      'long-query': most => `O pedido tem mais de ${most} caracteres.`,
      'nothing-asked': () => 'Nada foi pedido: escreva palavras ou escolha um filtro.',
      'only-locally': () => 'Este arquivo só é servido à sua própria máquina. Abra-o lá como localhost.',
      'cannot-answer': () => 'O arquivo não pode responder agora. Tente mais tarde.',
      'went-wrong': () => 'Algo deu errado aqui. Ficou registrado.',
      'foreign-cursor': () => 'Esse ponto é de outra lista.',
      'too-much': () =>
        'Seria preciso ler demais do arquivo de uma só vez. Busque com menos palavras, com palavras mais raras ou com um filtro.',
    },
    faults: {
      missing: () => 'está em falta.',
      empty: () => 'está vazio.',
      'not-whole': () => 'não é um número inteiro.',
      'not-date': () => 'não é uma data. Escreva AAAA-MM-DD, AAAA-MM ou AAAA.',
      repeated: () => 'foi indicado mais de uma vez.',
      unknown: () => 'não existe aqui.',
      cursor: () => 'não leva a lugar nenhum.',
      long: most => `tem mais de ${most} caracteres.`,
      many: most => `tem mais de ${most} valores.`,
      range: ([least, most]) => `não está entre ${least} e ${most}.`,
      'none-of': values => `não está previsto. Valores possíveis: ${values.join(', ')}.`,
    },
  },
}
