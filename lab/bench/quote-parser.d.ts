// The package has no types of its own; what is used of it, from its readme.

declare module 'quote-parser' {
  interface ParsedQuote {
    readonly index: number
    readonly text: string
    readonly name?: { readonly index: number; readonly text: string }
  }
  const parser: { parse(text: string, lang: string, options?: { minLength?: number }): ParsedQuote[] }
  export default parser
}
