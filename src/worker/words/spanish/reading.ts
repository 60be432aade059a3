// Spanish: what pages say about articles, speakers and the lists to browse.

import { line } from '../line.ts'
import type { ReadingWords } from '../reading-words.ts'
import { finding } from './finding.ts'

export const reading: ReadingWords = {
  article: {
    linkTo: paragraph => `Enlace al párrafo ${paragraph}`,
    link: 'Enlace',
    quotedHere: 'Citados aquí',
    quotes: { one: 'cita', other: 'citas' },
    atPublisher: 'Leer en la publicación original',
    matches: { one: 'coincidencia', other: 'coincidencias' },
    matchesHere: 'Coincidencias en el artículo',
    matchOf: (at, all) => `${at} de ${all}`,
    previousMatch: 'Coincidencia anterior',
    nextMatch: 'Coincidencia siguiente',
    topics: 'Temas',
    corrected: 'Corregido en este archivo',
    changedSince: 'El texto de este pasaje ha cambiado desde que se creó el enlace.',
    goneSince: 'El pasaje al que llevaba el enlace ya no está en este artículo.',
    verified: archive => line`Verificado en el archivo: ${archive}`,
    updated: day => `Actualizado el ${day}`,
  },
  citing: {
    cite: 'Citar',
    plainText: 'Texto sin formato',
    embed: 'Incrustar en un sitio',
    save: 'Descargar',
    accessed: day => `consultado el ${day}`,
  },
  editions: {
    articles: { one: 'artículo', other: 'artículos' },
    editions: { one: 'otra versión', other: 'otras versiones' },
    others: editions => `${editions} de este artículo en el archivo`,
    andMore: count => `y ${count} más`,
    showAll: 'Mostrar todas las versiones',
    showOnce: 'Mostrar cada pasaje una vez',
  },
  speaker: {
    kicker: 'Palabra por palabra',
    quotes: { one: 'cita', other: 'citas' },
    articles: { one: 'artículo', other: 'artículos' },
    summary: (quotes, articles, period) => `${quotes} en ${articles}${period === '' ? '' : `, ${period}`}`,
    described: (name, role, summary) => `${name}${role === null ? '' : `, ${role}`}: ${summary}.`,
    searchIn: 'Buscar en estas citas',
    earlier: '← Más antiguas',
    later: 'Más recientes →',
  },
  speakers: {
    title: 'Personas citadas',
    speakers: { one: 'persona citada', other: 'personas citadas' },
    sorted: found => `${found}, por número de citas`,
    name: 'Nombre',
    find: 'Encontrar',
    nobody: query => line`Nadie se llama aquí ${query}.`,
    moreQuoted: '← Más citadas',
    lessQuoted: 'Menos citadas →',
  },
  lists: {
    values: { one: 'valor', other: 'valores' },
    mostFrequentFirst: found => `${found}, por frecuencia`,
    back: 'Volver a los resultados',
    beginning: 'Comienzo de una palabra',
    noValue: 'Ningún valor coincide.',
    moreFrequent: '← Más frecuentes',
    lessFrequent: 'Menos frecuentes →',
    articles: 'Artículos',
    byDate: {
      newest: found => `${found}, del más reciente al más antiguo`,
      oldest: found => `${found}, del más antiguo al más reciente`,
    },
    noArticle: 'Ningún artículo de este archivo coincide.',
  },
  welcome: {
    nouns: {
      articles: { one: 'artículo', other: 'artículos' },
      paragraphs: { one: 'párrafo', other: 'párrafos' },
      quotes: { one: 'cita', other: 'citas' },
      speakers: { one: 'persona', other: 'personas' },
    },
    holdings: ({ articles, paragraphs, quotes, speakers, years }) => {
      const from =
        years === null ? '' : years[0] === years[1] ? ` de ${years[0]}` : ` ${finding.chart.period(...years)}`
      return `${articles}${from}: ${paragraphs} y ${quotes} de ${speakers}`
    },
    description: holdings => `Un archivo en el que buscar. ${holdings}.`,
    ways: 'Formas de buscar',
    mostQuoted: 'Las más citadas',
    allSpeakers: 'Todas las personas citadas',
    examples: {
      any: 'cualquiera de estas palabras; cuantas más, mejor',
      phrase: 'exactamente estas palabras, en este orden',
      speaker: name => `todo lo que dijo ${name}`,
      quotes: 'solo donde alguien lo dijo',
      prefix: 'cualquier palabra que empiece así',
      without: 'con la primera palabra, sin la segunda',
    },
  },
  completions: { speaker: 'persona citada', title: 'artículo' },
}
