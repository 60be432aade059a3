// The names that real sites, generators and content systems give to an article's fields, most telling first. Data for fields.ts.
// Names are compared in lower case, without `_` and `-`.

export const fieldNames = {
  id: ['id', 'slug', 'uid', 'guid'],
  title: ['title', 'headline', 'name'],
  published: [
    'published',
    'date',
    'publishdate',
    'pubdate',
    'publishedat',
    'datepublished',
    'publishedon',
    'publicationdate',
    'posted',
    'created',
    'createdat',
  ],
  authors: ['authors', 'author', 'byline', 'by', 'creator', 'writer', 'writers'],
  tags: ['tags', 'topics', 'categories', 'keywords', 'tag', 'topic', 'labels', 'subjects'],
  summary: ['summary', 'description', 'excerpt', 'deck', 'dek', 'standfirst', 'abstract', 'teaser', 'subtitle'],
  url: ['url', 'canonicalurl', 'canonical', 'sourceurl', 'originalurl', 'externalurl', 'link', 'permalink'],
  source: ['source', 'publication', 'publisher', 'outlet', 'newspaper', 'site', 'sitename', 'agency'],
  lang: ['lang', 'language', 'locale', 'inlanguage'],
  section: ['section', 'category', 'desk', 'articlesection'],
  dateline: ['dateline', 'place', 'location'],
} as const satisfies Record<string, readonly string[]>

/** A field of an article's header, by our name for it. */
export type FieldName = keyof typeof fieldNames

/** Tables inside front matter that hold fields as well: Zola's and Hugo's. */
export const nestedFields: readonly string[] = ['taxonomies', 'extra', 'params']

/** Fields that say where the article stands on its own site: a date in them is the article's. */
export const pathFields: readonly string[] = ['path', 'permalink', 'url']
