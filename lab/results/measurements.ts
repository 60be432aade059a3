// What RESULTS.md holds: each command, and the data without which it cannot run.

export interface Measurement {
  readonly title: string
  /** A script of the project's package.json, with its arguments. */
  readonly command: string
  /** Paths from the project's folder. */
  readonly needs: readonly string[]
}

const data = '../shared/data'

export const measurements: readonly Measurement[] = [
  { title: 'Quotes: Wikinews', command: 'evaluate:quotes tests/data/wikinews-quotes', needs: [] },
  { title: 'MiniSearch packed: synthetic', command: 'bench:minisearch 10k', needs: [] },
  { title: 'MiniSearch packed: three blogs', command: 'bench:minisearch 60k', needs: [`${data}/rust-blog`] },
  { title: 'Ranking: SciFact', command: `evaluate:ranking ${data}/scifact`, needs: [`${data}/scifact`] },
  { title: 'Speed: synthetic', command: 'bench --sets 10k --no-quotes', needs: [] },
  { title: 'Speed: three blogs', command: 'bench --sets 60k', needs: [`${data}/rust-blog`] },
]
