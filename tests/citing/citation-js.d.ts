// The part of Citation.js that the tests use; it brings no types.

declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { forceType: string; generateGraph: boolean })
    // biome-ignore lint/suspicious/noExplicitAny: what a parser of others makes of a text
    readonly data: readonly any[]
  }
}
