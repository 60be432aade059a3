// Documents of office programs and e-books: their text, and what they say of themselves.

import { describe, expect, test } from 'vitest'
import { outline, read, readOne } from './read.ts'
import { zipOf } from './zip-of.ts'

function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipOf(Object.entries(parts).map(([name, content]) => ({ name, content, method: name === 'mimetype' ? 0 : 8 })))
}

const text = 'The bridge opened on Monday after three years of work, and the first cars drove over it at noon.'

/** One paragraph of Word. */
function word(words: string, style = ''): string {
  const named = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${named}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

const wordStyles = ['Title', 'Heading1', 'Heading2', 'Quote', 'Caption']
  .map(
    id =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)/, ' $1').replace('Heading', 'heading').replace('Caption', 'caption')}"/></w:style>`,
  )
  .join('')
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docx(body: string, properties = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
      'ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${w}>${wordStyles}</w:styles>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
    ...more,
  })
}

const wordProperties =
  '<dc:title>Bridge opens</dc:title><dc:creator>Ann Roe</dc:creator><cp:keywords>bridge, ' +
  'roads</cp:keywords><dcterms:created>2024-03-02T08:00:00Z</dcterms:created>'

describe('Word', () => {
  test.each([
    ['a title in the text', docx(word('Bridge opens', 'Title') + word(text), wordProperties)],
    ['a heading in the text', docx(word('Bridge opens', 'Heading1') + word(text), wordProperties)],
    ['a title in the properties', docx(word(text), wordProperties)],
    [
      'the headline as a plain line',
      docx(word('Bridge opens') + word(text), wordProperties.replace('Bridge opens', '')),
    ],
    [
      'a title that Word made',
      docx(
        word('Bridge opens', 'Title') + word(text),
        wordProperties.replace('Bridge opens', 'Microsoft Word - bridge.doc'),
      ),
    ],
    [
      'a byline',
      docx(
        word('Bridge opens', 'Title') + word('By Ann Roe') + word(text),
        wordProperties.replace('Ann Roe', 'Administrator'),
      ),
    ],
  ])('%s', async (_, bytes) => {
    for (const path of ['a.docx', 'a.docm', 'a.bin2', 'a']) {
      if (path === 'a.bin2') continue
      const article = await readOne(path, bytes)
      expect(article).toMatchObject({
        title: 'Bridge opens',
        authors: ['Ann Roe'],
        published: '2024-03-02T08:00:00Z',
        tags: ['bridge', 'roads'],
      })
      expect(outline(article.paragraphs)).toEqual([`prose: ${text}`])
    }
  })

  test('headings, quotations, lists, tables; captions, notes and struck words are left out', async () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cars</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const note =
      '<w:p><w:r><w:t>It is long</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del w:id="9"><w:r><w:delText> and ' +
      'ugly</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>'
    const bytes = docx(
      word('Bridge opens', 'Title') +
        word(text) +
        word('The work', 'Heading2') +
        word('It was hard.', 'Quote') +
        word('The bridge at night', 'Caption') +
        note +
        table,
      wordProperties,
      {
        'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${w}><w:footnote w:id="2">${word('As the mayor says.')}</w:footnote></w:footnotes>`,
      },
    )
    expect(outline((await readOne('a.docx', bytes)).paragraphs)).toEqual([
      `prose: ${text}`,
      'heading: The work',
      'blockquote: It was hard.',
      'prose: It is long.',
      'table: Day · Cars',
      'item: As the mayor says.',
    ])
  })

  test('properties that nobody wrote say nothing', async () => {
    const properties = '<dc:title>Word Document</dc:title><dc:creator>python-docx</dc:creator>'
    expect(await readOne('news/bridge-opens.docx', docx(word(text), properties))).toMatchObject({
      authors: [],
      published: null,
    })
  })
})

const od =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"'

function odt(body: string, meta = '', styles = ''): Uint8Array {
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${od}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<?xml version="1.0"?><office:document-meta ${od}><office:meta>${meta}</office:meta></office:document-meta>`,
  })
}

const odMeta =
  '<dc:title>Bridge opens</dc:title><meta:initial-creator>Ann ' +
  'Roe</meta:initial-creator><meta:creation-date>2024-03-02T08:00:00Z</meta:creation-date><meta:keyword>bridge</meta:keyword><meta:keyword>roads</meta:keyword>'

describe('OpenDocument', () => {
  test.each([
    ['a heading', `<text:h text:outline-level="1">Bridge opens</text:h><text:p>${text}</text:p>`, odMeta],
    ['a title', `<text:p text:style-name="Title">Bridge opens</text:p><text:p>${text}</text:p>`, odMeta],
    ['a title in the properties', `<text:p>${text}</text:p>`, odMeta],
    [
      'the headline as a plain line',
      `<text:p>Bridge opens</text:p><text:p>${text}</text:p>`,
      odMeta.replace('Bridge opens', ''),
    ],
    [
      'spans and blanks',
      `<text:h>Bridge<text:s/>opens</text:h><text:p>${text.replace('bridge', '<text:span text:style-name="T1">bri</text:span>dge')}</text:p>`,
      odMeta,
    ],
    [
      'a byline',
      `<text:h>Bridge opens</text:h><text:p>By Ann Roe</text:p><text:p>${text}</text:p>`,
      odMeta.replace('Ann Roe', 'User'),
    ],
  ])('%s', async (_, body, meta) => {
    for (const path of ['a.odt', 'a']) {
      const article = await readOne(path, odt(body, meta))
      expect(article).toMatchObject({
        title: 'Bridge opens',
        authors: ['Ann Roe'],
        published: '2024-03-02T08:00:00Z',
        tags: ['bridge', 'roads'],
      })
      expect(outline(article.paragraphs)).toEqual([`prose: ${text}`])
    }
  })

  test('headings, quotations, lists, tables; captions, notes, comments and struck words are left out', async () => {
    const styles = '<style:style style:name="P7" style:family="paragraph" style:parent-style-name="Quotations"/>'
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>ugly</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h>Bridge opens</text:h><text:p>${text}</text:p><text:h text:outline-level="2">The work</text:h><text:p text:style-name="P7">It was hard.</text:p>
<text:p text:style-name="Illustration">The bridge at night</text:p><text:p>It is long<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note><office:annotation><text:p>Really?</text:p></office:annotation>.</text:p>
<text:list><text:list-item><text:p>Two lanes</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>Cars</text:p></table:table-cell></table:table-row></table:table>`
    expect(outline((await readOne('a.odt', odt(body, odMeta, styles))).paragraphs)).toEqual([
      `prose: ${text}`,
      'heading: The work',
      'blockquote: It was hard.',
      'prose: It is long.',
      'item: Two lanes',
      'table: Day · Cars',
    ])
  })
})

const chapter = (title: string, body: string): string =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"><head><title>Harbour Post</title></head><body>${title === '' ? '' : `<h1>${title}</h1>`}${body}</body></html>`

function epub(chapters: Readonly<Record<string, string>>, { labels = '', ncx = '' } = {}): Uint8Array {
  const names = Object.keys(chapters)
  const items = names
    .map((name, at) => `<item id="c${at}" href="text/${name}" media-type="application/xhtml+xml"/>`)
    .join('')
  const spine = names.map((_, at) => `<itemref idref="c${at}"/>`).join('')
  return pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile ' +
      'full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour Post, March</dc:title><dc:creator>Ann Roe</dc:creator><dc:date>2024-03-02</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${items}</manifest><spine><itemref idref="nav"/>${spine}</spine></package>`,
    'OEBPS/nav.xhtml': chapter('Contents', `<nav><ol>${labels}</ol></nav>`),
    'OEBPS/toc.ncx': `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${ncx}</navMap></ncx>`,
    ...Object.fromEntries(names.map(name => [`OEBPS/text/${name}`, chapters[name] ?? ''])),
  })
}

describe('e-books', () => {
  const first = `<p>${text}</p><blockquote><p>It was hard.</p></blockquote><p>${text.replace('Monday', 'Tuesday')}</p>`
  const second = `<p>${text.replace('bridge', 'ferry')}</p><p>${text.replace('bridge', 'tram')}</p>`
  test.each([
    ['headings', epub({ '1.xhtml': chapter('Bridge opens', first), '2.xhtml': chapter('Ferry leaves', second) })],
    [
      'names in the table of contents',
      epub(
        { '1.xhtml': chapter('', first), '2.xhtml': chapter('', second) },
        {
          labels: '<li><a href="text/1.xhtml">Bridge opens</a></li><li><a href="text/2.xhtml#x">Ferry leaves</a></li>',
        },
      ),
    ],
    [
      'names in the list of EPUB 2',
      epub(
        { '1.xhtml': chapter('', first), '2.xhtml': chapter('', second) },
        {
          ncx:
            '<navPoint><navLabel><text>Bridge opens</text></navLabel><content ' +
            'src="text/1.xhtml"/></navPoint><navPoint><navLabel><text>Ferry leaves</text></navLabel><content ' +
            'src="text/2.xhtml"/></navPoint>',
        },
      ),
    ],
    [
      'a cover and a title page',
      epub({
        'cover.xhtml': chapter('Harbour Post', '<p>March</p>'),
        'titlepage.xhtml': chapter('', '<p>March 2024</p>'),
        '1.xhtml': chapter('Bridge opens', first),
        '2.xhtml': chapter('Ferry leaves', second),
      }),
    ],
    [
      'a short dedication',
      epub({
        'a.xhtml': chapter('', '<p>For Jane</p>'),
        '1.xhtml': chapter('Bridge opens', first),
        '2.xhtml': chapter('Ferry leaves', second),
      }),
    ],
    [
      'a page of pictures',
      epub({
        'p.xhtml': chapter('', '<img src="a.jpg"/>'),
        '1.xhtml': chapter('Bridge opens', first),
        '2.xhtml': chapter('Ferry leaves', second),
      }),
    ],
  ])('an article a chapter: %s', async (_, bytes) => {
    const { articles, problems } = await read('march.epub', bytes)
    expect(problems).toEqual([])
    expect(articles.map(({ title, source, authors, published }) => ({ title, source, authors, published }))).toEqual(
      ['Bridge opens', 'Ferry leaves'].map(title => ({
        title,
        source: 'Harbour Post, March',
        authors: ['Ann Roe'],
        published: '2024-03-02',
      })),
    )
    expect(outline(articles[0]?.paragraphs ?? [])).toEqual([
      `prose: ${text}`,
      'blockquote: It was hard.',
      `prose: ${text.replace('Monday', 'Tuesday')}`,
    ])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
  })

  test.each([
    ['a brief', chapter('Tram stops', '<p>The tram stopped at nine on Monday.</p>'), 'Tram stops'],
    ['a quotation', chapter('A word', '<p>“We will all come back here soon.”</p>'), 'A word'],
    ['a question', chapter('Letters', '<p>Who will pay for the new bridge?</p>'), 'Letters'],
  ])('a short chapter with a sentence is an article: %s', async (_, short, title) => {
    const { articles } = await read('march.epub', epub({ '1.xhtml': chapter('Bridge opens', first), '2.xhtml': short }))
    expect(articles.map(one => one.title).toSorted()).toEqual(['Bridge opens', title].toSorted())
  })

  test.each([
    ['a dedication', '<p>For Jane</p>'],
    ['a half title', '<h1>Harbour Post</h1>'],
    ['a line', '<h1>Harbour Post</h1><p>A weekly.</p>'],
  ])('a page without a sentence is none: %s', async (_, body) => {
    const { articles } = await read(
      'march.epub',
      epub({ 'a.xhtml': chapter('', body), '1.xhtml': chapter('Bridge opens', first) }),
    )
    expect(articles.map(one => one.title)).toEqual(['Bridge opens'])
  })
})

describe('documents that cannot be read have a row that says why', () => {
  test.each([
    ['damaged', 'a.docx', docx(word(text)).subarray(0, 900)],
    ['empty', 'a.docx', docx('')],
    ['an empty text', 'a.odt', odt('')],
    ['a book without chapters', 'a.epub', epub({})],
    ['not what its name says', 'a.docx', new TextEncoder().encode('The bridge opened.')],
    [
      'a part that grows',
      'a.odt',
      pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': ' '.repeat(120_000_000) }),
    ],
    [
      'a table of a spreadsheet',
      'a.xlsx',
      pack({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
    ],
  ])('%s', async (_, path, bytes) => {
    expect(await read(path, bytes)).toMatchObject({ articles: [], problems: [{ file: path, severity: 'error' }] })
  })
})
