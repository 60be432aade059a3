// How people write each term: `don’t` for `dont`, `NATO` for `nato`. Collected while the words are counted. The spelling that is written most
// often wins; it has capitals if most of its occurrences have them where they say something.
//
// A capital says nothing at the beginning of a sentence, in a quotation or between other words in capitals. In a title whose words all begin
// with capitals it says little, as it does in the name of a speaker: that counts only for words that occur nowhere else.

import { analyze, type Token } from '../../text/analyzer.ts'
import { fold } from '../../text/fold.ts'

/** What the case of an occurrence says. */
const [telling, weak, silent] = [0, 1, 2] as const
type Evidence = typeof telling | typeof weak | typeof silent

/** Of the words behind the first with at least four letters, so many begin with a capital in a title in title case. */
const titleCase = 0.7
const longWord = 4
/** Spellings of one term that are kept; of others, the first ones. Noise has many. */
const mostForms = 12
/** Longest spelling, in UTF-16 code units. */
const longestForm = 40

const space = 32
const newline = 10
/** Punctuation, in words or beside them, that no spelling has. */
const foreign = /[\s()[\]{}<>"“”„«»]/u
const unsaid = /[^\p{L}\p{N}\p{M}]/gu
const invisible = /\p{Cf}/gu
const apostrophes = /['’‘ʼʻ＇]/gu
/** What may stand between a sentence and the next one, or before its first word. */
const opening = /["“”„«»'’‘\s>*_•·–—-]/u
const ending = /[.!?…:;。！？]/u
/** The point behind initials and short titles, as in `Mr.` and `J. R.` */
const shortened = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,3}\.$/u

/** Occurrences by what their case says. */
type Counts = [telling: number, weak: number, silent: number]

interface Spellings {
  /** Occurrences of the term as it is. */
  plain: number
  /** Other spellings, as written. */
  others: Map<string, Counts> | null
}

export class WrittenForms {
  readonly #terms = new Map<string, Spellings>()
  /** Letters and digits of a spelling, folded. */
  readonly #bare = new Map<string, string>()

  /** Counts the words of a text. A speaker's name has capitals whatever it stands beside. */
  read(text: string, tokens: readonly Token[], isName = false): void {
    const most: Evidence = isName || isTitleCase(text, tokens) ? weak : telling
    tokens.forEach((token, i) => {
      const form = text.slice(token.start, token.end)
      const spellings = this.#spellingsOf(token.term)
      if (form === token.term) spellings.plain += 1
      else this.#count(spellings, form, evidenceOf(text, tokens, i, most, isName))
    })
  }

  #spellingsOf(term: string): Spellings {
    let found = this.#terms.get(term)
    if (found === undefined) {
      found = { plain: 0, others: null }
      this.#terms.set(term, found)
    }
    return found
  }

  #count(spellings: Spellings, form: string, evidence: Evidence): void {
    // Most words of a large archive have no other spelling.
    spellings.others ??= new Map()
    const { others } = spellings
    let counts = others.get(form)
    if (counts === undefined) {
      if (others.size >= mostForms || form.length > longestForm) return
      counts = [0, 0, 0]
      others.set(form, counts)
    }
    counts[evidence] += 1
  }

  /** How a term is written; the term itself if that is as good. */
  of(term: string): string {
    const { plain = 0, others = null } = this.#terms.get(term) ?? {}
    if (others === null) return term
    const forms = new Map<string, Counts>(plain === 0 ? [] : [[term, [plain, 0, 0]]])
    for (const [form, counts] of others) {
      if (!this.#spells(form, term)) continue
      add(forms, form.replace(invisible, '').normalize('NFC'), counts)
    }
    const spellings = new Map<string, number>()
    const alike = new Map<string, number>()
    for (const [form, counts] of forms) {
      const lower = form.toLowerCase()
      const count = counts[telling] + counts[weak] + counts[silent]
      spellings.set(lower, (spellings.get(lower) ?? 0) + count)
      const one = lower.replace(apostrophes, "'")
      alike.set(one, (alike.get(one) ?? 0) + count)
    }
    const chosen = mostFrequent(alike, term)
    const own = [...spellings].filter(([spelling]) => spelling.replace(apostrophes, "'") === chosen)
    const spelling = mostFrequent(new Map(own), term)
    if (spelling === null) return term
    const cased = casedForm(spelling, forms)
    return cased.toLowerCase() === term || readsAs(cased, term) ? cased : term
  }

  /** Whether a form has the letters and digits of the term, and nothing else but signs between them. */
  #spells(form: string, term: string): boolean {
    if (form.toLowerCase() === term) return true
    if (foreign.test(form)) return false
    return this.#bareOf(form) === this.#bareOf(term)
  }

  #bareOf(text: string): string {
    let bare = this.#bare.get(text)
    if (bare === undefined) {
      bare = fold(text).replace(unsaid, '')
      this.#bare.set(text, bare)
    }
    return bare
  }
}

/** Whether a search for a spelling is one for the term. Some spellings lose a letter in lower case (`İ`), some depend on the language. */
function readsAs(form: string, term: string): boolean {
  return analyze(form).some(token => token.term === term && token.start === 0 && token.end === form.length)
}

function add(forms: Map<string, Counts>, form: string, counts: Counts): void {
  const known = forms.get(form)
  if (known === undefined) forms.set(form, [...counts])
  else for (const evidence of [telling, weak, silent]) known[evidence] += counts[evidence]
}

/** The most frequent; of equally frequent ones the term itself, else the first by code units. */
function mostFrequent(counts: ReadonlyMap<string, number>, term: string): string | null {
  let best: string | null = null
  for (const [one, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0)
    if (best === null || count > most || (count === most && best !== term && (one === term || one < best))) best = one
  }
  return best
}

/** The spelling in lower case, or with the capitals that most of its telling occurrences have; without any, most of the weak ones. */
function casedForm(spelling: string, forms: ReadonlyMap<string, Counts>): string {
  const own = [...forms].filter(([form]) => form.toLowerCase() === spelling)
  for (const evidence of [telling, weak]) {
    const total = own.reduce((sum, [, counts]) => sum + counts[evidence], 0)
    if (total === 0) continue
    const cased = own.filter(([form, counts]) => form !== spelling && counts[evidence] > 0)
    const capitals = cased.reduce((sum, [, counts]) => sum + counts[evidence], 0)
    if (capitals * 2 <= total) return spelling
    return mostFrequent(new Map(cased.map(([form, counts]) => [form, counts[evidence]])), spelling) ?? spelling
  }
  return spelling
}

/** What the capitals of an occurrence say. */
function evidenceOf(text: string, tokens: readonly Token[], at: number, most: Evidence, isName: boolean): Evidence {
  const token = tokens[at]
  if (token === undefined) return silent
  const form = text.slice(token.start, token.end)
  if (form === form.toLowerCase()) return telling
  if (isCapitals(form)) {
    const beside = [neighbour(tokens, at, -1), neighbour(tokens, at, 1)]
    return beside.some(other => other !== null && isCapitals(text.slice(other.start, other.end))) ? silent : telling
  }
  // Capitals within a word are meant: `iPhone`.
  if (form.slice(1) !== form.slice(1).toLowerCase()) return telling
  return !isName && beginsSentence(text, token.start) ? silent : most
}

/** The word before or behind, which has another place. */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): Token | null {
  const here = tokens[at]
  for (let i = at + step; ; i += step) {
    const other = tokens[i]
    if (other === undefined || here === undefined) return null
    if (other.start >= here.end || other.end <= here.start) return other
  }
}

/** Two letters or more, all of them capitals. */
function isCapitals(form: string): boolean {
  return form === form.toUpperCase() && form !== form.toLowerCase() && form.replace(/\P{L}/gu, '').length > 1
}

function beginsSentence(text: string, start: number): boolean {
  let at = start - 1
  let isOpened = false
  for (; at >= 0 && opening.test(text[at] ?? ''); at -= 1) {
    if (text.charCodeAt(at) === newline) return true
    isOpened ||= text.charCodeAt(at) !== space
  }
  // Behind a mark that opens a quotation, a sentence begins.
  if (at < 0 || (isOpened && at < start - 1 && /["“„«]/u.test(text.slice(at + 1, start)))) return true
  return ending.test(text[at] ?? '') && !shortened.test(text.slice(Math.max(0, at - 5), at + 1))
}

function isTitleCase(text: string, tokens: readonly Token[]): boolean {
  let long = 0
  let capitals = 0
  for (const { start, end } of tokens.slice(1)) {
    if (end - start < longWord) continue
    long += 1
    const first = text[start] ?? ''
    if (first !== first.toLowerCase()) capitals += 1
  }
  return long > 1 && capitals >= long * titleCase
}
