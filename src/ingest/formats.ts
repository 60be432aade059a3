// All formats in one table: name, extensions, how the content is recognised, and the reader. A format without a reader has advice for the
// user instead. The first row that fits decides (`format-of.ts`).

import { isTimedTranscript, readCaptions, readTimedTranscript } from './captions/read-captions.ts'
import { readDocx } from './documents/read-docx.ts'
import { readEpub } from './documents/read-epub.ts'
import { readOdt } from './documents/read-odt.ts'
import { readFeed } from './feeds/read-feed.ts'
import { binariesNotRead } from './formats-not-read.ts'
import { readPage } from './html/read-page.ts'
import { isJsonLines, readJson } from './json/read-json.ts'
import { readLibrary, readLibraryPage } from './libraries/read-library.ts'
import { readMail } from './mail/read-mail.ts'
import { readMailbox } from './mail/read-mailbox.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { gunzip } from './packed/gunzip.ts'
import { unzip } from './packed/unzip.ts'
import { readPlain } from './plain/read-plain.ts'
import type { Reading } from './publication/story.ts'
import * as looks from './recognise.ts'
import { isEpub, isOfficeDocument, isOpenDocumentText, isWordDocument } from './recognise-bytes.ts'
import { isNewsLibrary, isNewsLibraryPage } from './recognise-libraries.ts'
import { readSgml } from './sgml/read-sgml.ts'
import type { SideFiles } from './side-files.ts'
import type { Pieces, SourceFile } from './source-file.ts'
import { readTable } from './tables/read-table.ts'
import { readWarc } from './warc/read-warc.ts'
import { isControlWire, readControlWire } from './wires/control-wire.ts'
import { readNewsXml } from './wires/read-news-xml.ts'
import { readWxr } from './wordpress/read-wxr.ts'

/** Reads the text of one file. */
export type Reader = (text: string, path: string, sides: SideFiles) => Reading | Promise<Reading>

/** Reads a binary file. */
export type BytesReader = (bytes: Uint8Array, path: string, sides: SideFiles) => Reading | Promise<Reading>

/**
 * Reads a file of any size in one pass, without keeping its bytes. It yields what it has read so far, and the files inside: `read-file.ts`
 * reads those as if they were in a folder of the file's name, and limits their number and size.
 */
export type StreamReader = (
  pieces: Pieces,
  path: string,
  sides: SideFiles,
) => AsyncIterable<Reading | SourceFile> | Iterable<Reading | SourceFile>

export interface Format {
  /** The name for people, with its article: "a PDF document". */
  readonly name: string
  /** Endings of file names, lower case. */
  readonly extensions: readonly string[]
  /** Whether a text looks like this format, whatever its file is called. */
  readonly looksLike?: (text: string) => boolean
  /** The same test for a file that is called Markdown, which may contain HTML and more; `looksLike` by default. */
  readonly inMarkdown?: (text: string) => boolean
  /** The first bytes of a binary format, as Latin-1. */
  readonly signatures?: readonly string[]
  /**
   * Distinguishes formats with the same signature: whether these bytes look like it. For a file read in pieces, `bytes` is its beginning.
   */
  readonly looksInBytes?: (bytes: Uint8Array) => boolean
  /** A file of lines that is larger than memory is read in parts, if its beginning fits. */
  readonly inParts?: { readonly fits: (start: string) => boolean; readonly read: Reader }
  /** The reader; or, without one, advice for the user. */
  readonly read:
    | Reader
    | { readonly bytes: BytesReader }
    | { readonly stream: StreamReader }
    | { readonly advice: string }
}

const asText = { advice: 'save it as text or Markdown' }
const eachAsText = { advice: 'save each article as text, or export the articles as JSON Lines' }

/** Binary formats come first, then text formats that are unmistakable, then plain text. */
export const formats: readonly Format[] = [
  {
    name: 'a web archive (WARC, WET)',
    extensions: words('warc wet'),
    signatures: ['WARC/'],
    read: { stream: readWarc },
  },
  {
    name: 'a Word document',
    extensions: words('docx docm dotx'),
    signatures: ['PK\x03\x04'],
    looksInBytes: isWordDocument,
    read: { bytes: readDocx },
  },
  {
    name: 'an OpenDocument text',
    extensions: words('odt ott'),
    signatures: ['PK\x03\x04'],
    looksInBytes: isOpenDocumentText,
    read: { bytes: readOdt },
  },
  {
    name: 'an e-book (EPUB)',
    extensions: ['epub'],
    signatures: ['PK\x03\x04'],
    looksInBytes: isEpub,
    read: { bytes: readEpub },
  },
  {
    name: 'an office document',
    extensions: words('pages xlsx pptx ods odp'),
    signatures: ['PK\x03\x04'],
    looksInBytes: isOfficeDocument,
    read: { advice: 'save it as text, or convert it: pandoc FILE -t markdown -o FILE.md' },
  },
  {
    name: 'a ZIP archive',
    extensions: ['zip'],
    signatures: ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
    read: { stream: unzip },
  },
  {
    name: 'a file compressed by gzip',
    extensions: ['gz'],
    signatures: ['\x1f\x8b'],
    read: { stream: gunzip },
  },
  ...binariesNotRead,

  {
    name: 'an index of a web archive, or a saved answer of a server',
    extensions: words('wat arc cdx'),
    looksLike: looks.isWarc,
    read: { advice: 'use the web archive itself (WARC), or save the page alone' },
  },
  {
    name: 'a copy of a database (SQL)',
    extensions: ['sql'],
    read: { advice: 'export the articles as JSON Lines' },
  },
  {
    name: 'subtitles',
    extensions: words('vtt srt sbv'),
    looksLike: looks.isCaptions,
    read: readCaptions,
  },
  {
    name: 'subtitles in another form',
    extensions: words('ass ssa sub lrc ttml dfxp scc'),
    looksLike: looks.isOtherSubtitles,
    read: { advice: 'convert them: ffmpeg -i FILE FILE.vtt' },
  },
  { name: 'a mailbox', extensions: words('mbox mbx'), looksLike: looks.isMailbox, read: { stream: readMailbox } },
  {
    name: 'an e-mail or a saved page (MIME)',
    extensions: words('eml emlx msg mht mhtml'),
    looksLike: looks.isMail,
    read: { bytes: readMail },
  },
  {
    name: 'a wire message (IPTC 7901, ANPA 1312)',
    extensions: words('tst iptc anpa'),
    looksLike: isControlWire,
    read: readControlWire,
  },
  {
    name: 'a news item in XML (NITF, NewsML)',
    extensions: words('ntf nitf newsml g2'),
    looksLike: looks.isNewsXml,
    read: readNewsXml,
  },
  { name: 'a feed', extensions: words('rss atom rdf'), looksLike: looks.isFeed, read: readFeed },
  { name: 'a WordPress export', extensions: ['wxr'], looksLike: looks.isWordPressExport, read: readWxr },
  { name: 'SGML', extensions: words('sgm sgml'), looksLike: looks.isSgml, read: readSgml },
  { name: 'notes of Evernote', extensions: ['enex'], looksLike: looks.isEnex, read: asText },
  {
    name: 'an export of a news library as a page',
    extensions: [],
    looksLike: isNewsLibraryPage,
    read: readLibraryPage,
  },
  {
    name: 'a web page',
    extensions: words(
      'html htm xhtml xht shtml shtm php php3 php4 php5 php7 phtml asp aspx ashx jsp jspx jsf cfm cgi do webarchive hocr',
    ),
    looksLike: looks.isHtml,
    inMarkdown: looks.isWholePage,
    read: readPage,
  },
  {
    name: 'XML',
    extensions: words('xml xsl xslt tei dtd opml docbook dbk'),
    looksLike: looks.isXml,
    inMarkdown: looks.hasXmlProlog,
    read: eachAsText,
  },
  {
    name: 'an export of a news library',
    extensions: words('nexis factiva'),
    looksLike: isNewsLibrary,
    read: readLibrary,
  },
  {
    name: 'a list of references',
    extensions: words('ris bib bibtex enw nbib ciw isi medline'),
    looksLike: looks.isReferences,
    read: { advice: 'it holds references; put the texts of the articles in' },
  },
  {
    name: 'LaTeX',
    extensions: words('tex latex ltx'),
    looksLike: looks.isLatex,
    inMarkdown: never,
    read: { advice: 'convert it: pandoc FILE -t markdown -o FILE.md' },
  },
  {
    name: 'a text in another markup',
    extensions: words(
      'rst adoc asciidoc org textile mediawiki wiki creole rdoc pod t2t dokuwiki tw twee muse fountain rmd qmd ipynb typ man',
    ),
    looksLike: looks.isOtherMarkup,
    inMarkdown: never,
    read: { advice: 'convert it: pandoc FILE -t markdown -o FILE.md' },
  },
  {
    name: 'a table',
    extensions: words('csv tsv tab psv'),
    looksLike: looks.isTable,
    inMarkdown: never,
    read: readTable,
  },

  { name: 'Markdown', extensions: words('md mdx mdown markdown mkd mkdn mkdown mdwn'), read: readMarkdown },
  {
    name: 'JSON Lines',
    extensions: words('jsonl ndjson jsonlines'),
    inParts: { fits: isJsonLines, read: readJsonLines },
    read: readJsonLines,
  },
  {
    name: 'JSON',
    extensions: ['json'],
    looksLike: looks.isJson,
    inMarkdown: never,
    inParts: { fits: isJsonLines, read: readJsonLines },
    read: (text, path) => readJson(text, path, false),
  },
  {
    name: 'a transcript with times',
    extensions: [],
    looksLike: isTimedTranscript,
    inMarkdown: never,
    read: readTimedTranscript,
  },
  { name: 'plain text', extensions: words('txt text asc'), read: readPlain },
]

/** Is the format read, and not only named? */
export function isRead({ read }: Format): boolean {
  return !('advice' in read)
}

function readJsonLines(text: string, path: string): Reading {
  return readJson(text, path, true)
}

function never(): boolean {
  return false
}

function words(list: string): readonly string[] {
  return list.split(' ')
}
