// The tree that XML readers read: names, entities, broken documents, and bounds.

import { expect, test } from 'vitest'
import { parseXml } from '../../src/ingest/xml/parse-xml.ts'
import { charactersIn, childrenOf, type XmlElement } from '../../src/ingest/xml/xml-element.ts'

/** An element in one line: `a(b"text")`. */
function shown(element: XmlElement | null): string {
  if (element === null) return 'nothing'
  const inside = element.children.map(child =>
    typeof child === 'string' ? JSON.stringify(child.trim()) : shown(child),
  )
  return `${element.name}(${inside.filter(part => part !== '""').join(' ')})`
}

test.each([
  [
    'namespaces go by one prefix, whatever the document calls them',
    '<r xmlns:d="http://purl.org/dc/elements/1.1/"><d:Creator>A</d:Creator></r>',
    'r(dc:creator("A"))',
  ],
  [
    'a prefix that nobody declares is what it is called by everybody',
    '<rss><content:encoded>A</content:encoded></rss>',
    'rss(content:encoded("A"))',
  ],
  [
    'the root’s own namespace goes without',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title></a:feed>',
    'feed(title("A"))',
  ],
  [
    'another’s namespace keeps its prefix',
    '<rss xmlns:atom="http://www.w3.org/2005/Atom"><atom:link/><link>A</link></rss>',
    'rss(atom:link() link("A"))',
  ],
  [
    'RSS 1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
      'xmlns="http://purl.org/rss/1.0/"><item><title>A</title></item></rdf:RDF>',
    'rdf:rdf(item(title("A")))',
  ],
  [
    'entities of XML, of HTML and by number, and CDATA',
    '<a>x &amp; y&nbsp;&eacute; &#8211; &#x2014; &amp;nbsp; <![CDATA[<b>&amp;</b>]]></a>',
    'a("x & y\u00a0é – — &nbsp; <b>&amp;</b>")',
  ],
  [
    'entities that the document defines',
    '<!DOCTYPE a [ <!ENTITY paper "The Post"> <!ENTITY x SYSTEM "file:///etc/passwd"> ]><a>&paper; &x;</a>',
    'a("The Post &x;")',
  ],
  [
    'an entity cannot name another',
    '<!DOCTYPE a [ <!ENTITY one "1"> <!ENTITY two "&one;&one;"> ]><a>&two;&one;</a>',
    'a("&two;1")',
  ],
  ['elements that are not closed end with the one around them', '<a><b>x<c>y</b><d>z</a>', 'a(b("x" c("y")) d("z"))'],
  ['what is closed without being open is nothing', '<a>x</b>y</a>', 'a("x" "y")'],
  [
    'comments, instructions and self-closing elements',
    '<?xml version="1.0"?><!-- c --><a><?php x ?><b/>x<!-- y -->z</a>',
    'a(b() "xz")',
  ],
  ['no element', 'plain text & nothing else', 'nothing'],
])('%s', (_, text, tree) => {
  expect(shown(parseXml(text).root)).toBe(tree)
})

test('attributes go by their names in lower case; the first of a name counts', () => {
  const { root } = parseXml('<a xml:lang="de" Href="x&amp;y&eacute;" href="z"/>')
  expect([...(root?.attributes ?? [])]).toEqual([
    ['xml:lang', 'de'],
    ['href', 'x&yé'],
  ])
})

test('a deep document keeps its text', () => {
  const { root } = parseXml(`${'<a>'.repeat(5_000)}deep${'</a>'.repeat(5_000)}`)
  expect(charactersIn(root)).toBe('deep')
})

test('entities add a bounded amount of text', () => {
  const text = `<!DOCTYPE a [ <!ENTITY x "${'y'.repeat(1_900)}"> ]><a>${'&x;'.repeat(100_000)}</a>`
  expect(charactersIn(parseXml(text).root).length).toBeLessThan(2_000_000)
})

test.each(['<a', '<a b="', '<!--', '<![CDATA[', '<a>', '</a>', '&', '&x', '<a xmlns:b="c">', ']]>', '<?'])(
  'hostile: %j, many times',
  piece => {
    const { root } = parseXml(`<r>${piece.repeat(20_000)}`)
    expect(childrenOf(root).length).toBeLessThan(20_001)
  },
)
