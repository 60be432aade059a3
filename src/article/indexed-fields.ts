// The fields that are indexed, each in documents of its own.

/** The indexed fields of a unit. `title` is that of its article; `speaker` is name and role of a quote's speaker. */
export const fieldNames = ['text', 'title', 'speaker'] as const
export type FieldName = (typeof fieldNames)[number]
