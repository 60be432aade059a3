// The closed vocabularies of an archive, without their schemas: the Worker reads these lists at every start, the schemas only to describe
// itself.

/** The kind of a paragraph. `code` and `table` are not prose: they are shown and searched, but never read for quotes. */
export const paragraphKinds = ['prose', 'heading', 'item', 'blockquote', 'code', 'table'] as const

export const speakerKinds = ['person', 'organization', 'group', 'unknown'] as const

export const quoteForms = ['direct', 'partial'] as const

/** What may stand between two fragments of a quote: the words that attribute it, or a paragraph break that the quote continues across. */
export const breakKinds = ['attribution', 'paragraph'] as const
