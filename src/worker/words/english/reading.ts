// English: what pages say about articles, speakers and the lists to browse.

import { line } from '../line.ts'
import type { ReadingWords } from '../reading-words.ts'
import { finding } from './finding.ts'

export const reading: ReadingWords = {
  article: {
    linkTo: paragraph => `Link to paragraph ${paragraph}`,
    link: 'Link',
    quotedHere: 'Quoted here',
    quotes: { one: 'quote', other: 'quotes' },
    atPublisher: 'Read it at its publisher',
    matches: { one: 'match', other: 'matches' },
    matchesHere: 'Matches in the article',
    matchOf: (at, all) => `${at} of ${all}`,
    previousMatch: 'Previous match',
    nextMatch: 'Next match',
    topics: 'Topics',
    corrected: 'Corrected in this archive',
    changedSince: 'The words at this place have changed since the link to them was made.',
    goneSince: 'The passage that the link was made for is no longer in this article.',
    verified: archive => line`Verified in the archive: ${archive}`,
    updated: day => `Updated ${day}`,
  },
  citing: {
    cite: 'Cite',
    plainText: 'Plain text',
    embed: 'Embed on a website',
    save: 'Download',
    accessed: day => `accessed ${day}`,
  },
  editions: {
    articles: { one: 'article', other: 'articles' },
    editions: { one: 'other edition', other: 'other editions' },
    others: editions => `This story has ${editions} here`,
    andMore: count => `and ${count} more`,
    showAll: 'Show every edition',
    showOnce: 'Show each passage once',
  },
  speaker: {
    kicker: 'On record',
    quotes: { one: 'quote', other: 'quotes' },
    articles: { one: 'article', other: 'articles' },
    summary: (quotes, articles, period) => `${quotes} in ${articles}${period === '' ? '' : `, ${period}`}`,
    described: (name, role, summary) => `${name}${role === null ? '' : `, ${role}`}: ${summary}.`,
    searchIn: 'Search in these',
    earlier: '← Earlier',
    later: 'Later →',
  },
  speakers: {
    title: 'Speakers',
    speakers: { one: 'speaker', other: 'speakers' },
    sorted: found => `${found}, most quoted first`,
    name: 'Speaker’s name',
    find: 'Find',
    nobody: query => line`Nobody here goes by ${query}.`,
    moreQuoted: '← More quoted',
    lessQuoted: 'Less quoted →',
  },
  lists: {
    values: { one: 'value', other: 'values' },
    mostFrequentFirst: found => `${found}, most frequent first`,
    back: 'Back to the results',
    beginning: 'Beginning of a word',
    noValue: 'No value fits.',
    moreFrequent: '← More frequent',
    lessFrequent: 'Less frequent →',
    articles: 'Articles',
    byDate: { newest: found => `${found}, newest first`, oldest: found => `${found}, oldest first` },
    noArticle: 'No article of this archive fits.',
  },
  welcome: {
    nouns: {
      articles: { one: 'article', other: 'articles' },
      paragraphs: { one: 'paragraph', other: 'paragraphs' },
      quotes: { one: 'quote', other: 'quotes' },
      speakers: { one: 'speaker', other: 'speakers' },
    },
    holdings: ({ articles, paragraphs, quotes, speakers, years }) => {
      const from = years === null ? '' : ` from ${finding.chart.period(...years)}`
      return `${articles}${from}: ${paragraphs} and ${quotes} by ${speakers}`
    },
    description: holdings => `Search an archive of ${holdings}.`,
    ways: 'Ways to ask',
    mostQuoted: 'Most quoted',
    allSpeakers: 'All speakers',
    examples: {
      any: 'any of these words, the more the better',
      phrase: 'exactly these words in this order',
      speaker: name => `everything ${name} said`,
      quotes: 'only where somebody said it',
      prefix: 'every word that begins like this',
      without: 'with the one word, without the other',
    },
  },
  completions: { speaker: 'speaker', title: 'article' },
}
