// The language of an element: its own `lang`, else that of what it stands in. English is built in, the others are small files.

import type { EmbedWords } from '../../words/embedding-words.ts'

export type { EmbedWords }

const loading = new Map<string, Promise<EmbedWords>>()

/** The words for an element; English if its language has no file, or the file cannot be loaded. */
export function wordsFor(element: Element): Promise<EmbedWords> {
  const [tag = ''] = (element.closest<HTMLElement>('[lang]')?.lang ?? '').toLowerCase().split('-')
  if (!archiveSettings.languages.includes(tag)) return Promise.resolve(englishWords)
  let words = loading.get(tag)
  if (words === undefined) {
    const file = new URL(`embed.${tag}.js`, import.meta.url).href
    words = import(file).then(
      module => module.words as EmbedWords,
      () => englishWords,
    )
    loading.set(tag, words)
  }
  return words
}

/** A sentence with what is put in: `All results in {0}`. */
export function filled(sentence: string, ...parts: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, at: string) => parts[Number(at)] ?? '')
}
