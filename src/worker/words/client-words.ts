// What the pages' script says, in English. It is in the script; a page in another language brings its own.

export interface ClientWords {
  readonly suggestions: string
  readonly copied: string
  readonly notAllowed: string
  readonly close: string
  readonly unreachable: string
  readonly busy: string
  readonly failing: string
}

export const englishClientWords: ClientWords = {
  suggestions: 'Suggestions',
  copied: 'Copied',
  notAllowed: 'Not allowed',
  close: 'Close',
  unreachable: 'The archive could not be reached. Check the connection, then search again.',
  busy: 'Too many searches in a short time. Wait a moment, then search again.',
  failing: 'The archive could not answer. Search again in a moment.',
}
