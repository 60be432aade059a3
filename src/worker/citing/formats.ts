// The formats of a citation: what each is called in addresses and files, its media type, and who writes it.

import type { Language } from '../words/words.ts'
import { asBibtex } from './as-bibtex.ts'
import { asCsl } from './as-csl.ts'
import { asEmbed } from './as-embed.ts'
import { asHtml } from './as-html.ts'
import { asMarkdown } from './as-markdown.ts'
import { asRis } from './as-ris.ts'
import { asText } from './as-text.ts'
import type { Cited } from './cited.ts'

interface Format {
  /** Its name for people; null where the page's language has one. */
  readonly label: string | null
  readonly type: string
  readonly ending: string
  /** Whether a browser saves it; other programs open it. */
  readonly isFile: boolean
  readonly write: (cited: Cited, say: Language) => string
}

/** `html` in addresses is the page for people, so HTML to paste is `blockquote`. */
export const citationFormats = {
  text: { label: null, type: 'text/plain; charset=utf-8', ending: 'txt', isFile: false, write: asText },
  markdown: { label: 'Markdown', type: 'text/markdown; charset=utf-8', ending: 'md', isFile: false, write: asMarkdown },
  blockquote: { label: 'HTML', type: 'text/html; charset=utf-8', ending: 'html', isFile: false, write: asHtml },
  embed: { label: null, type: 'text/html; charset=utf-8', ending: 'html', isFile: false, write: asEmbed },
  bibtex: {
    label: 'BibTeX',
    type: 'application/x-bibtex; charset=utf-8',
    ending: 'bib',
    isFile: true,
    write: asBibtex,
  },
  ris: {
    label: 'RIS',
    type: 'application/x-research-info-systems; charset=utf-8',
    ending: 'ris',
    isFile: true,
    write: asRis,
  },
  csl: {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    isFile: true,
    write: asCsl,
  },
} as const satisfies Record<string, Format>

export type CitationFormat = keyof typeof citationFormats
export const citationFormatNames = Object.keys(citationFormats) as readonly CitationFormat[]
