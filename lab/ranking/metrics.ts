// What a ranking is worth against judgements, as trec_eval counts it.

/** Relevance of documents to one query; what is not in it is not relevant. */
export type Judgements = ReadonlyMap<string, number>

export interface Scores {
  readonly ndcg10: number
  readonly mrr10: number
  readonly recall100: number
}

/** nDCG@10 with linear gain (Järvelin & Kekäläinen 2002, as trec_eval's ndcg_cut), MRR@10, Recall@100 of one ranking. */
export function scoresOf(ranking: readonly string[], judgements: Judgements): Scores {
  const gains = ranking.map(id => Math.max(0, judgements.get(id) ?? 0))
  const ideal = [...judgements.values()].filter(gain => gain > 0).sort((one, other) => other - one)
  const best = discounted(ideal, 10)
  const first = gains.slice(0, 10).findIndex(gain => gain > 0)
  const found = gains.slice(0, 100).filter(gain => gain > 0).length
  return {
    ndcg10: best === 0 ? 0 : discounted(gains, 10) / best,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall100: ideal.length === 0 ? 0 : found / ideal.length,
  }
}

export function meanOf(all: readonly Scores[]): Scores {
  const mean = (value: (scores: Scores) => number) =>
    all.reduce((sum, scores) => sum + value(scores), 0) / Math.max(1, all.length)
  return { ndcg10: mean(one => one.ndcg10), mrr10: mean(one => one.mrr10), recall100: mean(one => one.recall100) }
}

function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)
}
