// Parses XML into a tree of elements. It tolerates common faults: unclosed elements, HTML's entities, undeclared prefixes. Nothing is
// fetched: entities are HTML's, and those that the document defines as plain text. The work is linear, and limited in depth and number of
// elements.

import { Tokenizer } from 'htmlparser2'
import { decodeEntities } from '../html/decode-entities.ts'
import { prefixOf } from './namespaces.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** Deeper elements are read as text of the deepest one that counts. */
const deepest = 200

/** Elements behind these are left out. An export of a large site has about a million. */
const mostElements = 4_000_000

/** Entities that a document defines: how many, how long their texts are, and how much text they may add. In UTF-16 code units. */
const mostEntities = 500
const longestEntity = 2_000
const mostEntityText = 1_000_000

export interface ParsedXml {
  /** Null if there is no element. */
  readonly root: XmlElement | null
  /** Were there more elements than are read? */
  readonly isCut: boolean
}

interface OpenElement extends XmlElement {
  readonly written: string
  readonly children: XmlNode[]
  /** Addresses by prefix, as they hold inside. */
  readonly scope: ReadonlyMap<string, string>
}

const noScope: ReadonlyMap<string, string> = new Map()
const entityDefinition = /^!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*$/
const entityUse = /&([\w.:-]{1,60});/g

/** Reads an XML text. Never throws. */
export function parseXml(text: string): ParsedXml {
  const builder = new TreeBuilder(text)
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, builder)
  tokenizer.write(text)
  tokenizer.end()
  return { root: builder.root, isCut: builder.isCut }
}

/** Takes what the tokenizer finds and builds the tree. */
class TreeBuilder {
  root: XmlElement | null = null
  isCut = false
  readonly #text: string
  readonly #open: OpenElement[] = []
  readonly #entities = new Map<string, string>()
  #entityText = 0
  #count = 0
  /** Elements that are open below the deepest that counts. */
  #below = 0
  #rootAddress: string | null = null
  #tag = { written: '', start: 0, attributes: new Map<string, string>() }
  #attribute = ''
  #value: string[] = []
  #pending: string[] = []

  constructor(text: string) {
    this.#text = text
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { written: this.#text.slice(start, end), start: start - 1, attributes: new Map() }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase()
    this.#value = []
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#decoded(this.#text.slice(start, end)))
  }

  onattribentity(codePoint: number): void {
    this.#value.push(characterOf(codePoint))
  }

  onattribend(): void {
    if (!this.#tag.attributes.has(this.#attribute)) this.#tag.attributes.set(this.#attribute, this.#value.join(''))
  }

  onopentagend(): void {
    this.#openElement()
  }

  onselfclosingtag(): void {
    this.#openElement()
    this.#closeElement(this.#tag.written)
  }

  onclosetag(start: number, end: number): void {
    this.#closeElement(this.#text.slice(start, end).trim())
  }

  ontext(start: number, end: number): void {
    this.#add(this.#decoded(this.#text.slice(start, end)))
  }

  ontextentity(codePoint: number): void {
    this.#add(characterOf(codePoint))
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#add(this.#text.slice(start, end - endOffset))
  }

  ondeclaration(start: number, end: number): void {
    if (this.#entities.size >= mostEntities || end - start > longestEntity) return
    // The first declaration of a document type ends where its first entity does.
    const written = this.#text.slice(start, end)
    const at = written.lastIndexOf('!ENTITY')
    const [, name, double, single] = at < 0 ? [] : (entityDefinition.exec(written.slice(at)) ?? [])
    const value = double ?? single
    // Entity values are not expanded again, so that no entity can contain another.
    if (name !== undefined && value !== undefined && !/[<&%]/.test(value)) this.#entities.set(name, value)
  }

  onend(): void {
    while (this.#open.length > 0) this.#closeElement(this.#open.at(-1)?.written ?? '')
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}

  #openElement(): void {
    this.#endText()
    const parent = this.#open.at(-1)
    if (this.#open.length >= deepest) {
      this.#below += 1
      return
    }
    if (this.#count >= mostElements) {
      this.isCut = true
      return
    }
    this.#count += 1
    const { written, start, attributes } = this.#tag
    const scope = scopeOf(attributes, parent?.scope ?? noScope)
    if (parent === undefined && this.root !== null) return
    if (parent === undefined) this.#rootAddress = scope.get(prefixIn(written)) ?? null
    const element: OpenElement = { name: this.#nameOf(written, scope), attributes, children: [], start, written, scope }
    if (parent === undefined) this.root = element
    else parent.children.push(element)
    this.#open.push(element)
  }

  #closeElement(written: string): void {
    this.#endText()
    if (this.#below > 0) {
      this.#below -= 1
      return
    }
    const at = this.#open.findLastIndex(element => element.written === written)
    if (at >= 0) this.#open.splice(at)
  }

  /** Elements of the root's own namespace go by their bare names, and so do those without a prefix that nobody knows. */
  #nameOf(written: string, scope: ReadonlyMap<string, string>): string {
    const prefix = prefixIn(written)
    const local = written.slice(prefix === '' ? 0 : prefix.length + 1).toLowerCase()
    const address = scope.get(prefix)
    const known = address === undefined ? null : address === this.#rootAddress ? '' : prefixOf(address)
    const canonical = (known ?? prefix).toLowerCase()
    // The root of RSS 1.0 is RDF's own.
    const shown = canonical === '' && prefixOf(address ?? '') === 'rdf' ? 'rdf' : canonical
    return shown === '' ? local : `${shown}:${local}`
  }

  #add(characters: string): void {
    if (characters !== '') this.#pending.push(characters)
  }

  #endText(): void {
    if (this.#pending.length === 0) return
    this.#open.at(-1)?.children.push(this.#pending.join(''))
    this.#pending = []
  }

  /** XML's own entities are decoded already: what is left are the document's and HTML's. */
  #decoded(written: string): string {
    if (!written.includes('&')) return written
    const own =
      this.#entities.size === 0 ? written : written.replace(entityUse, (use, name) => this.#entity(name) ?? use)
    return decodeEntities(own)
  }

  #entity(name: string): string | null {
    const value = this.#entities.get(name)
    if (value === undefined || this.#entityText + value.length > mostEntityText) return null
    this.#entityText += value.length
    return value
  }
}

function scopeOf(
  attributes: ReadonlyMap<string, string>,
  parent: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    scope ??= new Map(parent)
    scope.set(name.slice('xmlns:'.length), value)
  }
  return scope ?? parent
}

function prefixIn(written: string): string {
  const colon = written.indexOf(':')
  return colon < 0 ? '' : written.slice(0, colon).toLowerCase()
}

function characterOf(codePoint: number): string {
  return String.fromCodePoint(codePoint)
}
