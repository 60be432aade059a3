// The closed lists of an archive's vocabulary, apart from the schemas: the Worker reads them at every start, and schemas only to describe itself.
// Files hold their places in these lists: names are added at the end, none is moved.

/** What a paragraph is in its article. `code` and `table` are not prose: they are shown and searched, never read for quotes. */
export const paragraphKinds = ['prose', 'heading', 'item', 'blockquote', 'code', 'table'] as const

export const speakerKinds = ['person', 'organization', 'group', 'unknown'] as const

export const quoteForms = ['direct', 'partial'] as const

/** What may stand between two fragments of a quote: the words that attribute it, or the end of a paragraph that it goes on behind. */
export const breakKinds = ['attribution', 'paragraph'] as const
