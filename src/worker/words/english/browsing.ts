// English: what the pages to browse say.

import type { BrowsingWords } from '../browsing-words.ts'

export const browsing: BrowsingWords = {
  browsing: {
    latest: 'Latest articles',
    allArticles: 'All articles',
    sections: 'Sections',
    topics: 'Topics',
    sources: 'Sources',
    years: 'Years',
    months: 'Months',
    articlesOf: period => `Articles of ${period}`,
    byDate: 'Articles by date',
    days: 'Days',
    undated: 'Without a date',
    articlesUndated: 'Articles without a date',
    onlyYear: 'month not known',
    onlyMonth: 'day not known',
    letters: 'Speakers by name',
    under: (found, letter) => `${found} under ${letter}, by name`,
    noLetter: 'other signs',
    byQuotes: 'Most quoted',
    roles: 'Roles',
    alongside: 'Quoted in the same articles',
    alongsideIn: articles => `in ${articles}`,
    feed: 'Feed of new quotes',
    quotes: 'Quotes',
  },
}
