// Portuguese: what the pages to browse say.

import type { BrowsingWords } from '../browsing-words.ts'

export const browsing: BrowsingWords = {
  browsing: {
    latest: 'Últimos artigos',
    allArticles: 'Todos os artigos',
    sections: 'Seções',
    topics: 'Temas',
    sources: 'Fontes',
    years: 'Anos',
    months: 'Meses',
    articlesOf: period => `Artigos: ${period}`,
    byDate: 'Artigos por data',
    days: 'Dias',
    undated: 'Sem data',
    articlesUndated: 'Artigos sem data',
    onlyYear: 'mês desconhecido',
    onlyMonth: 'dia desconhecido',
    letters: 'Pessoas citadas, por nome',
    under: (found, letter) => `${found} na letra ${letter}, por nome`,
    noLetter: 'outros sinais',
    byQuotes: 'As mais citadas',
    roles: 'Cargos',
    alongside: 'Citadas nos mesmos artigos',
    alongsideIn: articles => `em ${articles}`,
    feed: 'Feed de novas citações',
    quotes: 'Citações',
  },
}
