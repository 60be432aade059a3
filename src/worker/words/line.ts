import type { Part } from '../pages/markup.ts'

/** The words of a sentence and the parts between them, in order. */
export function line(strings: TemplateStringsArray, ...parts: readonly Part[]): Part {
  return strings.flatMap((text, i) => (i === 0 ? [text] : [parts[i - 1], text]))
}
