// What can be filtered on and counted.

/** What can be filtered on. All but `type` and `speaker` belong to the article; `author` and `tag` may have several values. */
export const columnNames = ['type', 'speaker', 'article', 'source', 'author', 'section', 'tag', 'lang'] as const
export type ColumnName = (typeof columnNames)[number]

/** What can be counted: the columns, and the date of publication by year (`2024`) and by month (`2024-11`). */
export const facetColumns = [...columnNames, 'year', 'month'] as const
export type FacetColumn = (typeof facetColumns)[number]
