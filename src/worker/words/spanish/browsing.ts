// Spanish: what the pages to browse say.

import type { BrowsingWords } from '../browsing-words.ts'

export const browsing: BrowsingWords = {
  browsing: {
    latest: 'Últimos artículos',
    allArticles: 'Todos los artículos',
    sections: 'Secciones',
    topics: 'Temas',
    sources: 'Fuentes',
    years: 'Años',
    months: 'Meses',
    articlesOf: period => `Artículos: ${period}`,
    byDate: 'Artículos por fecha',
    days: 'Días',
    undated: 'Sin fecha',
    articlesUndated: 'Artículos sin fecha',
    onlyYear: 'mes desconocido',
    onlyMonth: 'día desconocido',
    letters: 'Personas citadas, por nombre',
    under: (found, letter) => `${found} en la letra ${letter}, por nombre`,
    noLetter: 'otros signos',
    byQuotes: 'Las más citadas',
    roles: 'Cargos',
    alongside: 'Citadas en los mismos artículos',
    alongsideIn: articles => `en ${articles}`,
    feed: 'Canal de nuevas citas',
    quotes: 'Citas',
  },
}
