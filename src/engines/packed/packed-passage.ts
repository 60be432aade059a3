// A passage of a packed file. Each part is read only when it is asked for.

import type { Quote } from '../../article/quote.ts'
import { type Unit, unitId } from '../../file/archive.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { ArticleHead } from '../../search/answer.ts'
import type { Passage } from '../../search/engine.ts'

/** Language of an article, a BCP 47 tag. */
export function langOf({ columns, parts }: OpenArchive, article: number): string {
  return columns.lang.value(parts.values.lang.valueOf(article, 0))
}

export type ReadPassage = Pick<Passage, 'quote' | 'text'>

export class PackedPassage implements Passage {
  readonly unit: number
  /** Ordinal of the article. */
  readonly articleNumber: number
  readonly type: Passage['type']
  readonly paragraph: number
  readonly #archive: OpenArchive
  readonly #at: Unit
  readonly #heads: Heads
  #quote: Quote | null | undefined
  #text: string | undefined

  /** Passages of one article share the head that `heads` gives. */
  constructor(archive: OpenArchive, unit: number, heads: Heads) {
    this.unit = unit
    this.#archive = archive
    this.#heads = heads
    this.#at = archive.units.at(unit)
    this.articleNumber = this.#at.article
    this.type = this.#at.type
    this.paragraph = this.#at.paragraph
  }

  get id(): string {
    return unitId(this.article.id, this.paragraph, this.#at.quote)
  }

  get kind(): Passage['kind'] {
    return this.#archive.articles.kind(this.articleNumber, this.paragraph)
  }

  get quote(): Quote | null {
    if (this.#quote === undefined) this.#quote = this.type === 'quote' ? this.#archive.units.quote(this.unit) : null
    return this.#quote
  }

  get text(): string {
    this.#text ??= this.quote?.text ?? this.#archive.units.text(this.unit)
    return this.#text
  }

  /** Its text and quote, read again each time. */
  read(): ReadPassage {
    const { units } = this.#archive
    const quote = this.type === 'quote' ? units.quote(this.unit) : null
    return { quote, text: quote?.text ?? units.text(this.unit) }
  }

  /** Keeps what was read, so that nothing has to be read any more. */
  keep({ quote, text }: ReadPassage): void {
    this.#quote = quote
    this.#text = text
  }

  get article(): ArticleHead {
    return this.#heads(this.articleNumber)
  }

  get lang(): string {
    return langOf(this.#archive, this.articleNumber)
  }

  get paragraphUnit(): number {
    return this.#archive.units.paragraphOf(this.unit)
  }
}

/** The head of each article in an answer, read once. */
export type Heads = (article: number) => ArticleHead

export function headsOf({ articles }: OpenArchive): Heads {
  const known = new Map<number, ArticleHead>()
  return article => {
    let head = known.get(article)
    if (head === undefined) {
      head = articles.citation(article)
      known.set(article, head)
    }
    return head
  }
}

/** The head of an article in a list, read when it is looked at: a walk through a large archive looks at few. */
export class PackedHead implements ArticleHead {
  readonly #articles: OpenArchive['articles']
  readonly #article: number
  #head: ArticleHead | undefined

  constructor({ articles }: OpenArchive, article: number) {
    this.#articles = articles
    this.#article = article
  }

  get #read(): ArticleHead {
    this.#head ??= this.#articles.citation(this.#article)
    return this.#head
  }

  get id(): string {
    return this.#articles.id(this.#article)
  }

  get title(): string {
    return this.#read.title
  }

  get authors(): readonly string[] {
    return this.#read.authors
  }

  get source(): string | null {
    return this.#read.source
  }

  get published(): string | null {
    return this.#read.published
  }

  get url(): string | null {
    return this.#read.url
  }

  get lang(): string {
    return this.#read.lang
  }
}
