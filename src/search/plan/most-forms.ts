// How many words a prefix may stand for.

/** Most words that a prefix stands for, most frequent first; more would be slow and find little. */
export const mostPrefixForms = 400
/** Most words that all prefixes of a phrase stand for, most frequent first: each is checked at every position. */
export const mostPhraseForms = 20
