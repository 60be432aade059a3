// French: what the pages to browse say.

import type { BrowsingWords } from '../browsing-words.ts'

export const browsing: BrowsingWords = {
  browsing: {
    latest: 'Derniers articles',
    allArticles: 'Tous les articles',
    sections: 'Rubriques',
    topics: 'Thèmes',
    sources: 'Sources',
    years: 'Années',
    months: 'Mois',
    articlesOf: period => `Articles : ${period}`,
    byDate: 'Articles par date',
    days: 'Jours',
    undated: 'Sans date',
    articlesUndated: 'Articles sans date',
    onlyYear: 'mois inconnu',
    onlyMonth: 'jour inconnu',
    letters: 'Personnes citées, par nom',
    under: (found, letter) => `${found} à la lettre ${letter}, par nom`,
    noLetter: 'autres signes',
    byQuotes: 'Les plus citées',
    roles: 'Fonctions',
    alongside: 'Citées dans les mêmes articles',
    alongsideIn: articles => `dans ${articles}`,
    feed: 'Flux des nouvelles citations',
    quotes: 'Citations',
  },
}
