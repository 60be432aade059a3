// French: what pages say about articles, speakers and the lists to browse.

import { line } from '../line.ts'
import type { ReadingWords } from '../reading-words.ts'
import { finding } from './finding.ts'

export const reading: ReadingWords = {
  article: {
    linkTo: paragraph => `Lien vers le paragraphe ${paragraph}`,
    link: 'Lien',
    quotedHere: 'Cités ici',
    quotes: { one: 'citation', other: 'citations' },
    atPublisher: 'Lire chez l’éditeur',
    matches: { one: 'occurrence', other: 'occurrences' },
    matchesHere: 'Occurrences dans l’article',
    matchOf: (at, all) => `${at} sur ${all}`,
    previousMatch: 'Occurrence précédente',
    nextMatch: 'Occurrence suivante',
    topics: 'Thèmes',
    corrected: 'Corrigé dans ces archives',
    changedSince: 'Le texte de ce passage a changé depuis la création du lien.',
    goneSince: 'Le passage visé par le lien ne figure plus dans cet article.',
    verified: archive => line`Vérifié dans les archives : ${archive}`,
    updated: day => `Mis à jour le ${day}`,
  },
  citing: {
    cite: 'Citer',
    plainText: 'Texte brut',
    embed: 'Intégrer à un site',
    save: 'Télécharger',
    accessed: day => `consulté le ${day}`,
  },
  editions: {
    articles: { one: 'article', other: 'articles' },
    editions: { one: 'autre version', other: 'autres versions' },
    others: editions => `${editions} de cet article dans les archives`,
    andMore: count => `et ${count} de plus`,
    showAll: 'Montrer toutes les versions',
    showOnce: 'Montrer chaque passage une fois',
  },
  speaker: {
    kicker: 'Mot pour mot',
    quotes: { one: 'citation', other: 'citations' },
    articles: { one: 'article', other: 'articles' },
    summary: (quotes, articles, period) => `${quotes} dans ${articles}${period === '' ? '' : `, ${period}`}`,
    described: (name, role, summary) => `${name}${role === null ? '' : `, ${role}`} : ${summary}.`,
    searchIn: 'Rechercher dans ces citations',
    earlier: '← Plus anciennes',
    later: 'Plus récentes →',
  },
  speakers: {
    title: 'Personnes citées',
    speakers: { one: 'personne citée', other: 'personnes citées' },
    sorted: found => `${found}, par nombre de citations`,
    name: 'Nom',
    find: 'Trouver',
    nobody: query => line`Personne ici ne répond au nom de ${query}.`,
    moreQuoted: '← Plus citées',
    lessQuoted: 'Moins citées →',
  },
  lists: {
    values: { one: 'valeur', other: 'valeurs' },
    mostFrequentFirst: found => `${found}, par fréquence`,
    back: 'Retour aux résultats',
    beginning: 'Début d’un mot',
    noValue: 'Aucune valeur ne correspond.',
    moreFrequent: '← Plus fréquentes',
    lessFrequent: 'Moins fréquentes →',
    articles: 'Articles',
    byDate: {
      newest: found => `${found}, du plus récent au plus ancien`,
      oldest: found => `${found}, du plus ancien au plus récent`,
    },
    noArticle: 'Aucun article de ces archives ne correspond.',
  },
  welcome: {
    nouns: {
      articles: { one: 'article', other: 'articles' },
      paragraphs: { one: 'paragraphe', other: 'paragraphes' },
      quotes: { one: 'citation', other: 'citations' },
      speakers: { one: 'personne', other: 'personnes' },
    },
    holdings: ({ articles, paragraphs, quotes, speakers, years }) => {
      const from =
        years === null ? '' : years[0] === years[1] ? ` de ${years[0]}` : ` ${finding.chart.period(...years)}`
      return `${articles}${from} : ${paragraphs} et ${quotes} de ${speakers}`
    },
    description: holdings => `Des archives à explorer. ${holdings}.`,
    ways: 'Façons de rechercher',
    mostQuoted: 'Les plus citées',
    allSpeakers: 'Toutes les personnes citées',
    examples: {
      any: 'l’un de ces mots, et plus il y en a, mieux c’est',
      phrase: 'exactement ces mots, dans cet ordre',
      speaker: name => `tout ce qu’a dit ${name}`,
      quotes: 'seulement là où quelqu’un l’a dit',
      prefix: 'tous les mots qui commencent ainsi',
      without: 'avec le premier mot, sans le second',
    },
  },
  completions: { speaker: 'personne citée', title: 'article' },
}
