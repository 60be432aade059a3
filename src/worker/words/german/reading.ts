// German: what pages say about articles, speakers and the lists to browse.

import { line } from '../line.ts'
import type { ReadingWords } from '../reading-words.ts'
import { finding } from './finding.ts'

export const reading: ReadingWords = {
  article: {
    linkTo: paragraph => `Link zum Absatz ${paragraph}`,
    link: 'Link',
    quotedHere: 'Hier zitiert',
    quotes: { one: 'Zitat', other: 'Zitate' },
    atPublisher: 'Beim Verlag lesen',
    matches: { one: 'Fundstelle', other: 'Fundstellen' },
    matchesHere: 'Fundstellen im Artikel',
    matchOf: (at, all) => `${at} von ${all}`,
    previousMatch: 'Vorherige Fundstelle',
    nextMatch: 'Nächste Fundstelle',
    topics: 'Themen',
    corrected: 'In diesem Archiv berichtigt',
    changedSince: 'Der Wortlaut an dieser Stelle hat sich geändert, seit der Link gesetzt wurde.',
    goneSince: 'Die Stelle, auf die der Link führte, steht nicht mehr in diesem Artikel.',
    verified: archive => line`Geprüft im Archiv: ${archive}`,
    updated: day => `Aktualisiert am ${day}`,
  },
  citing: {
    cite: 'Zitieren',
    plainText: 'Klartext',
    embed: 'Auf einer Website einbetten',
    save: 'Herunterladen',
    accessed: day => `abgerufen am ${day}`,
  },
  editions: {
    articles: { one: 'Artikel', other: 'Artikeln' },
    editions: { one: 'weitere Fassung', other: 'weitere Fassungen' },
    others: editions => `${editions} dieses Artikels im Archiv`,
    andMore: count => `und ${count} mehr`,
    showAll: 'Alle Fassungen zeigen',
    showOnce: 'Jede Passage einmal zeigen',
  },
  speaker: {
    kicker: 'Im Wortlaut',
    quotes: { one: 'Zitat', other: 'Zitate' },
    articles: { one: 'Artikel', other: 'Artikeln' },
    summary: (quotes, articles, period) => `${quotes} in ${articles}${period === '' ? '' : `, ${period}`}`,
    described: (name, role, summary) => `${name}${role === null ? '' : `, ${role}`}: ${summary}.`,
    searchIn: 'Darin suchen',
    earlier: '← Früher',
    later: 'Später →',
  },
  speakers: {
    title: 'Stimmen',
    speakers: { one: 'Stimme', other: 'Stimmen' },
    sorted: found => `${found}, die meistzitierten zuerst`,
    name: 'Name',
    find: 'Finden',
    nobody: query => line`Niemand heißt hier ${query}.`,
    moreQuoted: '← Häufiger zitiert',
    lessQuoted: 'Seltener zitiert →',
  },
  lists: {
    values: { one: 'Wert', other: 'Werte' },
    mostFrequentFirst: found => `${found}, die häufigsten zuerst`,
    back: 'Zurück zu den Treffern',
    beginning: 'Anfang eines Wortes',
    noValue: 'Kein Wert passt.',
    moreFrequent: '← Häufiger',
    lessFrequent: 'Seltener →',
    articles: 'Artikel',
    byDate: { newest: found => `${found}, die neuesten zuerst`, oldest: found => `${found}, die ältesten zuerst` },
    noArticle: 'Kein Artikel dieses Archivs passt.',
  },
  welcome: {
    nouns: {
      articles: { one: 'Artikel', other: 'Artikel' },
      paragraphs: { one: 'Absatz', other: 'Absätze' },
      quotes: { one: 'Zitat', other: 'Zitate' },
      speakers: { one: 'Stimme', other: 'Stimmen' },
    },
    holdings: ({ articles, paragraphs, quotes, speakers, years }) => {
      const from = years === null ? '' : ` aus ${finding.chart.period(...years)}`
      return `${articles}${from}: ${paragraphs}, ${quotes}, ${speakers}`
    },
    description: holdings => `Ein durchsuchbares Archiv. ${holdings}.`,
    ways: 'So lässt sich suchen',
    mostQuoted: 'Am häufigsten zitiert',
    allSpeakers: 'Alle Stimmen',
    examples: {
      any: 'eines dieser Wörter, je mehr, desto besser',
      phrase: 'genau diese Wörter in dieser Folge',
      speaker: name => `alles, was ${name} gesagt hat`,
      quotes: 'nur wo es jemand gesagt hat',
      prefix: 'jedes Wort, das so beginnt',
      without: 'mit dem einen Wort, ohne das andere',
    },
  },
  completions: { speaker: 'Stimme', title: 'Artikel' },
}
