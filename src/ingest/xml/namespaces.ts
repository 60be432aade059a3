// The known namespaces, each with one prefix. Documents choose their own prefixes, and many omit the declaration: then a common prefix has
// its usual meaning.

/** Addresses in lower case, without `https`, `www.`, and a sign at the end. An empty prefix: elements go by their bare names. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['w3.org/1999/xhtml', ''],
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/xml/1998/namespace', 'xml'],
  ['w3.org/2000/svg', 'svg'],
  ['w3.org/1998/math/mathml', 'math'],
  ['purl.org/rss/1.0', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['purl.org/net/rss1.1', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/rss091', 'rss091'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['wordpress.org/export/1.0/excerpt', 'excerpt'],
  ['wordpress.org/export/1.1/excerpt', 'excerpt'],
  ['wordpress.org/export/1.2/excerpt', 'excerpt'],
  ['wordpress.org/export/1.0', 'wp'],
  ['wordpress.org/export/1.1', 'wp'],
  ['wordpress.org/export/1.2', 'wp'],
  ['iptc.org/std/nar/2006-10-01', ''],
  ['iptc.org/std/nitf/2006-10-18', ''],
  ['iptc.org/std/newsml/2003-10-10', ''],
])

/** The prefix that readers know a namespace by; null if they do not know it. */
export function prefixOf(address: string): string | null {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]$/, '')
  return prefixes.get(plain) ?? null
}
