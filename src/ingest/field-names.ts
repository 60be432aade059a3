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
  /** Names that only programs write, because a line "Updated: …" may belong to the text. */
  updated: [],
} as const satisfies Record<string, readonly string[]>

/**
 * Names that programs give to the same fields in exports and tables, and that nobody writes by hand: in a line of plain text they are no
 * header.
 */
export const exportNames: Readonly<Record<FieldName, readonly string[]>> = {
  id: words('postname articleid postid storyid documentid docid uuid urlslug'),
  title: words(
    'heading headlines hed posttitle webtitle articletitle storytitle pagetitle titlefull titre titel título titulo titolo',
  ),
  published: words(
    `firstpublicationdate publishon datepublish publisheddate publicationdatetime publishdatetime publishtime firstpublished firstpublishedat firstpublishdate postdategmt postdate
     dategmt webpublicationdate displaydate datetime pubdatetime datetimepub articlepublishedtime articledate storydate issued dcdate
     datecreated
     createddate createdon createdtime timestamp versioncreated firstcreated isodate datum fecha`,
  ),
  authors: words(
    'publishedbylines account authorname authornames creators coauthors dccreator articleauthor primaryauthor bylines reporter ' +
      'journalist auteur auteurs autor autores autore',
  ),
  tags: words('keyword taglist tagnames newskeywords hashtags posttags subject'),
  summary: words(
    'shortdescription highlights postexcerpt customexcerpt descriptiontext trailtext lead lede blurb ogdescription metadescription ' +
      'resumen résumé',
  ),
  url: words(
    'weburl posturl pageurl articleurl storyurl websiteurl htmlurl fullurl originallink mainentityofpage links',
  ),
  source: words('sourcename provider publishername copyrightholder sourcehostname sourcedomain hostname domain'),
  lang: words('languagecode langcode sprache idioma'),
  section: words('sectionname primarysection primarycategory primarytag channel'),
  dateline: words('located datelinecity'),
  updated: words(
    'updated lastupdated updatedat updatedon dateupdated updatedate updateddate lastmod lastmodified lastmodifiedat datemodified modified modifiedat ' +
      'modifieddate modifiedgmt dateupdate lastupdate lastupdateddate revised contentmodified',
  ),
}

/** A field of an article's header, by our name for it. */
export type FieldName = keyof typeof fieldNames

/** Tables inside front matter that hold fields as well: Zola's and Hugo's. */
export const nestedFields: readonly string[] = ['taxonomies', 'extra', 'params']

/** Tables in the records of other programs that hold fields of the article. */
export const nestedExportFields: readonly string[] = words(
  'thread meta metadata frontmatter front_matter frontMatter attributes fields properties info header head acf custom_fields ' +
    'additional_properties',
)

/** Fields that say where the article stands on its own site: a date in them is the article's. */
export const pathFields: readonly string[] = ['path', 'permalink', 'url']

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
