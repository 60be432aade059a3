// German: what the pages to browse say.

import type { BrowsingWords } from '../browsing-words.ts'

export const browsing: BrowsingWords = {
  browsing: {
    latest: 'Neueste Artikel',
    allArticles: 'Alle Artikel',
    sections: 'Ressorts',
    topics: 'Themen',
    sources: 'Quellen',
    years: 'Jahre',
    months: 'Monate',
    articlesOf: period => `Artikel: ${period}`,
    byDate: 'Artikel nach Datum',
    days: 'Tage',
    undated: 'Ohne Datum',
    articlesUndated: 'Artikel ohne Datum',
    onlyYear: 'Monat unbekannt',
    onlyMonth: 'Tag unbekannt',
    letters: 'Stimmen nach Namen',
    under: (found, letter) => `${found} unter ${letter}, nach Namen`,
    noLetter: 'andere Zeichen',
    byQuotes: 'Am häufigsten zitiert',
    roles: 'Funktionen',
    alongside: 'In denselben Artikeln zitiert',
    alongsideIn: articles => `in ${articles}`,
    feed: 'Feed neuer Zitate',
    quotes: 'Zitate',
  },
}
