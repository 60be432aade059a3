// A cluster of OpenSearch as an engine. `onrecord push` fills the cluster; this reads it, by `fetch` alone.

import type { Engine } from '../../search/engine.ts'
import type { Searcher } from '../../search/searcher.ts'
import { searcherOf } from '../../search/searcher-of-engine.ts'
import { type AnswerState, factsOf } from './answer-state.ts'
import { articleOf, articlesByDate, articlesOf, isHiddenArticle } from './articles.ts'
import { Asking } from './asking.ts'
import { Client, type EngineOptions } from './client.ts'

import { KnownFacts, listOf } from './facts.ts'
import { KnownWords } from './known-words.ts'
import { AnswerNumbers } from './numbers.ts'
import { facetOf, rankedOf } from './ranked.ts'
import { surroundingsOf } from './related-documents.ts'
import { profileOf, speakerOf, speakersOf } from './speakers.ts'
import { valuesOf } from './values.ts'
import { wordsOf } from './words.ts'

/**
 * Answers from a cluster. It keeps for some seconds what it knows of the archive and of words.
 *
 * @example
 * const searcher = searcherOf(openCluster({ url: 'https://search.example:9200', token: 'a-token-that-can-read' }))
 */
export function openCluster(options: EngineOptions): Engine {
  const client = new Client(options)
  const [facts, words] = [new KnownFacts(), new KnownWords()]
  const answer = () => engineOf({ asking: new Asking(client), numbers: new AnswerNumbers(), facts, words })
  return { ...answer(), forOneAnswer: answer }
}

/** The searcher over a cluster. */
export function clusterSearcher(options: EngineOptions): Searcher {
  return searcherOf(openCluster(options))
}

/** Answers the questions of one answer. */
function engineOf(state: AnswerState): Engine {
  const { asking } = state
  return {
    about() {
      const known = factsOf(state)
      return known instanceof Promise ? known.then(({ facts }) => facts) : known.facts
    },
    words: asked => wordsOf(state, asked),
    values: asked => valuesOf(state, asked),
    rank: question => rankedOf(state, question),
    facet: question => facetOf(state, question),
    // Passages come with their texts.
    texts: groups => groups.length,
    surroundings: passages => surroundingsOf(asking, passages),
    article: id => articleOf(asking, id),
    articles: asked => articlesOf(asking, asked),
    articlesByDate: asked => articlesByDate(asking, asked),
    calendar: () => listOf(asking, 'calendar'),
    letters: () => listOf(asking, 'letters'),
    speaker: id => speakerOf(asking, id),
    isWithdrawn: article => isHiddenArticle(asking, article),
    profile: id => profileOf(asking, id),
    speakers: asked => speakersOf(asking, asked),
  }
}
