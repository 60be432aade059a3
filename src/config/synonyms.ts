// What synonyms have to be: forms with words, each in one list only. Forms are the same if their words are, so `U.N.` is `UN`.

import type { z } from 'zod'
import { analyze } from '../text/analyzer.ts'

/** Most lists, and most forms of a list: a query looks up all forms of the lists that it names. */
export const mostGroups = 2_000
export const mostForms = 12
/** Longest form: no name has more words, and no word more characters. */
const mostWords = 8
const mostCharacters = 120

/** Adds an issue for every form that cannot be used. */
export function checkSynonyms(groups: readonly (readonly string[])[], context: z.RefinementCtx): void {
  const places = new Map<string, number>()
  for (const [at, forms] of groups.entries()) {
    for (const [place, form] of forms.entries()) {
      const issue = (message: string) => context.addIssue({ code: 'custom', path: [at, place], message })
      const words = form.length > mostCharacters ? [] : analyze(form)
      const count = (words.at(-1)?.position ?? -1) + 1
      const key = words.map(({ term }) => term).join(' ')
      const before = places.get(key)
      if (form.length > mostCharacters || count > mostWords)
        issue(`write at most ${mostWords} words and ${mostCharacters} characters`)
      else if (count === 0) issue('write a word or a name')
      else if (before === undefined) places.set(key, at)
      else if (before === at) issue('leave it out: the same words are in this list already')
      else issue(`put both lists into one: the same words are in synonyms[${before}]`)
    }
  }
}
