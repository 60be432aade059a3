// The meaning of HTML elements for reading. Data for outline.ts and read-html.ts.

/** Elements that start and end a paragraph of their own. */
export const blockElements: ReadonlySet<string> = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements whose text does not belong to the article: scripts, fallbacks, controls, pictures. */
export const unreadElements: ReadonlySet<string> = set(
  'audio button canvas datalist embed head iframe label map math meter noembed noframes noscript object optgroup option picture progress rp rt script select style svg template textarea title video',
)

/** Elements that have no end tag. */
export const voidElements: ReadonlySet<string> = set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr',
)

/** The remaining elements: inline, or without meaning here. An element in none of these sets is not HTML: `Vec<T>` is text. */
const otherElements: ReadonlySet<string> = set(
  'a abbr acronym applet b bdi bdo big blink cite code colgroup data del dfn dir em font frameset i input ins kbd mark marquee nobr o output plaintext q ruby s samp slot small span strike strong sub sup time tt u var xmp',
)

export const headings: ReadonlySet<string> = set('h1 h2 h3 h4 h5 h6')

/** Is it an element of HTML, past or present, or a custom element (those have a hyphen)? */
export function isElement(name: string): boolean {
  return (
    blockElements.has(name) ||
    unreadElements.has(name) ||
    voidElements.has(name) ||
    otherElements.has(name) ||
    name.includes('-') ||
    name.includes(':')
  )
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
