// Portuguese: what pages say about articles, speakers and the lists to browse.

import { line } from '../line.ts'
import type { ReadingWords } from '../reading-words.ts'
import { finding } from './finding.ts'

export const reading: ReadingWords = {
  article: {
    linkTo: paragraph => `Link para o parágrafo ${paragraph}`,
    link: 'Link',
    quotedHere: 'Citados aqui',
    quotes: { one: 'citação', other: 'citações' },
    atPublisher: 'Ler na publicação original',
    matches: { one: 'ocorrência', other: 'ocorrências' },
    matchesHere: 'Ocorrências no artigo',
    matchOf: (at, all) => `${at} de ${all}`,
    previousMatch: 'Ocorrência anterior',
    nextMatch: 'Próxima ocorrência',
    topics: 'Temas',
    corrected: 'Corrigido neste arquivo',
    changedSince: 'O texto deste trecho mudou desde que o link foi criado.',
    goneSince: 'O trecho para o qual o link foi criado já não está neste artigo.',
    verified: archive => line`Verificado no arquivo: ${archive}`,
    updated: day => `Atualizado em ${day}`,
  },
  citing: {
    cite: 'Citar',
    plainText: 'Texto simples',
    embed: 'Incorporar num site',
    save: 'Baixar',
    accessed: day => `acesso em ${day}`,
  },
  editions: {
    articles: { one: 'artigo', other: 'artigos' },
    editions: { one: 'outra versão', other: 'outras versões' },
    others: editions => `${editions} deste artigo no arquivo`,
    andMore: count => `e mais ${count}`,
    showAll: 'Mostrar todas as versões',
    showOnce: 'Mostrar cada passagem uma vez',
  },
  speaker: {
    kicker: 'Palavra por palavra',
    quotes: { one: 'citação', other: 'citações' },
    articles: { one: 'artigo', other: 'artigos' },
    summary: (quotes, articles, period) => `${quotes} em ${articles}${period === '' ? '' : `, ${period}`}`,
    described: (name, role, summary) => `${name}${role === null ? '' : `, ${role}`}: ${summary}.`,
    searchIn: 'Pesquisar nestas citações',
    earlier: '← Mais antigas',
    later: 'Mais recentes →',
  },
  speakers: {
    title: 'Pessoas citadas',
    speakers: { one: 'pessoa citada', other: 'pessoas citadas' },
    sorted: found => `${found}, por número de citações`,
    name: 'Nome',
    find: 'Encontrar',
    nobody: query => line`Ninguém aqui se chama ${query}.`,
    moreQuoted: '← Mais citadas',
    lessQuoted: 'Menos citadas →',
  },
  lists: {
    values: { one: 'valor', other: 'valores' },
    mostFrequentFirst: found => `${found}, por frequência`,
    back: 'Voltar aos resultados',
    beginning: 'Início de uma palavra',
    noValue: 'Nenhum valor corresponde.',
    moreFrequent: '← Mais frequentes',
    lessFrequent: 'Menos frequentes →',
    articles: 'Artigos',
    byDate: {
      newest: found => `${found}, do mais recente ao mais antigo`,
      oldest: found => `${found}, do mais antigo ao mais recente`,
    },
    noArticle: 'Nenhum artigo deste arquivo corresponde.',
  },
  welcome: {
    nouns: {
      articles: { one: 'artigo', other: 'artigos' },
      paragraphs: { one: 'parágrafo', other: 'parágrafos' },
      quotes: { one: 'citação', other: 'citações' },
      speakers: { one: 'pessoa', other: 'pessoas' },
    },
    holdings: ({ articles, paragraphs, quotes, speakers, years }) => {
      const from =
        years === null ? '' : years[0] === years[1] ? ` de ${years[0]}` : ` ${finding.chart.period(...years)}`
      return `${articles}${from}: ${paragraphs} e ${quotes} de ${speakers}`
    },
    description: holdings => `Um arquivo para pesquisar. ${holdings}.`,
    ways: 'Formas de pesquisar',
    mostQuoted: 'As mais citadas',
    allSpeakers: 'Todas as pessoas citadas',
    examples: {
      any: 'qualquer uma destas palavras; quanto mais, melhor',
      phrase: 'exatamente estas palavras, nesta ordem',
      speaker: name => `tudo o que ${name} disse`,
      quotes: 'só onde alguém o disse',
      prefix: 'qualquer palavra que comece assim',
      without: 'com a primeira palavra, sem a segunda',
    },
  },
  completions: { speaker: 'pessoa citada', title: 'artigo' },
}
