// Whether two names can belong to one person.

/** Whether two words differ only by a typing error: one letter in a short name, two in a long one (Levenshtein distance). */
export function nearlySame(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) > 7 ? 2 : 1
  if (Math.abs(a.length - b.length) > allowed || a[0] !== b[0] || a.length < 5 || a.length > 20) return false
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return (previous[b.length] ?? 0) <= allowed
}

const generation = /^(?:jr|sr|jnr|ii|iii|iv)\.?$/i

const plain = (words: readonly string[]): string[] =>
  words.filter(word => !generation.test(word)).map(word => word.toLowerCase().replace(/\.$/, ''))

/** One given name for another: "Ed" for "Edward", "J." for "Jane". */
function sameWord(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length !== b.length &&
      (a.startsWith(b) || b.startsWith(a)) &&
      (Math.min(a.length, b.length) !== 2 || a.length + b.length > 5))
  )
}

/**
 * Whether a name is a fuller one with words left out, in order: "Rodrigo Chaves" of "Rodrigo Chaves Robles", "Ed Rendell" of "Edward G.
 * Rendell". The family name, the last word, must stay.
 */
export function isFormOf(name: readonly string[], fuller: readonly string[]): boolean {
  const [part, whole] = [plain(name), plain(fuller)]
  if (part.length > whole.length) return false
  let at = 0
  for (const [index, word] of part.entries()) {
    const isLast = index === part.length - 1
    while (at < whole.length && !(isLast ? whole[at] === word : sameWord(whole[at] ?? '', word))) at++
    if (at >= whole.length) return false
    at++
  }
  return true
}
