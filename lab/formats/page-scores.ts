// The measures of two public benchmarks of text extraction, and our own count of quotations that were lost.
// The first is that of scrapinghub's article-extraction-benchmark (MIT): runs of four words, counted, each page weighing the same.
// The second is that of trafilatura (Apache-2.0): texts that must be there and texts that must not.

const runLength = 4

/** Shares of runs of words that are right, too many and missing. */
export interface Match {
  readonly right: number
  readonly extra: number
  readonly missing: number
}

export function matchRuns(truth: string, found: string): Match {
  const [expected, given] = [countRuns(truth), countRuns(found)]
  let [right, extra, missing] = [0, 0, 0]
  for (const run of new Set([...expected.keys(), ...given.keys()])) {
    const [wanted, had] = [expected.get(run) ?? 0, given.get(run) ?? 0]
    right += Math.min(wanted, had)
    extra += Math.max(0, had - wanted)
    missing += Math.max(0, wanted - had)
  }
  const all = right + extra + missing || 1
  return { right: right / all, extra: extra / all, missing: missing / all }
}

/** Mean precision and recall of pages, and their harmonic mean. */
export function scoreRuns(matches: readonly Match[]): { precision: number; recall: number; f1: number } {
  const precision = mean(
    matches.filter(({ right, extra }) => right + extra > 0).map(({ right, extra }) => right / (right + extra)),
  )
  const recall = mean(
    matches.filter(({ right, missing }) => right + missing > 0).map(({ right, missing }) => right / (right + missing)),
  )
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function countRuns(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - runLength + 1); at++) {
    const run = words.slice(at, at + runLength).join(' ')
    if (run !== '') counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

/** Of the texts between quotation marks in the truth, those whose words are not in what was found. */
export function lostQuotations(truth: string, found: string): { all: number; lost: string[] } {
  const quoted = [...truth.matchAll(/[“"„«]([^“”"„«»\n]{20,2000})[”"“»]/gu)].map(([, text = '']) => text)
  const letters = lettersOf(found)
  return { all: quoted.length, lost: quoted.filter(text => !letters.includes(lettersOf(text))) }
}

/** How many of the texts that must be there are there, and of those that must not. */
export function countSnippets(
  { with: wanted, without: unwanted }: { readonly with: readonly string[]; readonly without: readonly string[] },
  found: string,
): Counts {
  const text = oneLine(found)
  const right = wanted.filter(snippet => text.includes(oneLine(snippet))).length
  const extra = unwanted.filter(snippet => text.includes(oneLine(snippet))).length
  return { right, extra, missing: wanted.length - right, avoided: unwanted.length - extra }
}

export interface Counts {
  readonly right: number
  readonly extra: number
  readonly missing: number
  readonly avoided: number
}

export function scoreSnippets(counts: readonly Counts[]): {
  precision: number
  recall: number
  accuracy: number
  f1: number
} {
  const sum = (of: (count: Counts) => number): number => counts.reduce((total, count) => total + of(count), 0)
  const [right, extra, missing] = [sum(c => c.right), sum(c => c.extra), sum(c => c.missing)]
  const all = right + extra + missing + sum(c => c.avoided)
  return {
    precision: right / (right + extra),
    recall: right / (right + missing),
    accuracy: (all - extra - missing) / all,
    f1: (2 * right) / (2 * right + extra + missing),
  }
}

/** Letters and digits alone: marks, blanks and case do not count. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
