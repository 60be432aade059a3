/** Control characters of an archive's text must not reach the terminal. */
const control = /[\p{Cc}\u2028\u2029]+/gu

export function clean(text: string): string {
  return text.replace(control, ' ')
}
