// An element of an XML document, and helpers for readers. Names are in lower case, with one prefix for each namespace (namespaces.ts),
// whatever prefix the document uses.

export interface XmlElement {
  /** `title`, `dc:creator`, `content:encoded`, `newsitem`. */
  readonly name: string
  /** By their names in lower case, with the prefix that the document has: `xml:lang`, `tobject.subject.type`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Where its tag begins in the text of the file, in UTF-16 code units. */
  readonly start: number
}

/** An element, or characters between elements. */
export type XmlNode = XmlElement | string

/** The child elements, of these names if any are given. */
export function childrenOf(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const elements = (element?.children ?? []).filter(child => typeof child !== 'string')
  return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name))
}

/** The first child element of the first name that has one. */
export function childOf(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  for (const wanted of names) {
    const found = childrenOf(element, wanted)[0]
    if (found !== undefined) return found
  }
  return null
}

/** The element at a path of names, by first children: `body/body.head/hedline`. */
export function elementAt(element: XmlElement | null, path: string): XmlElement | null {
  return path.split('/').reduce((inner: XmlElement | null, name) => childOf(inner, name), element)
}

/** The elements of these names inside an element, in order, not looking inside those found. */
export function elementsIn(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const look = (inner: XmlElement): void => {
    for (const child of childrenOf(inner)) {
      if (names.includes(child.name)) found.push(child)
      else look(child)
    }
  }
  if (element !== null) look(element)
  return found
}

/** All characters in an element, as they stand. */
export function charactersIn(element: XmlElement | null): string {
  if (element === null) return ''
  const parts: string[] = []
  const collect = (inner: XmlElement): void => {
    for (const child of inner.children) {
      if (typeof child === 'string') parts.push(child)
      else collect(child)
    }
  }
  collect(element)
  return parts.join('')
}

/** The text of an element in one line; null if it has none. */
export function textIn(element: XmlElement | null): string | null {
  return charactersIn(element).replace(/\s+/g, ' ').trim() || null
}

/** An attribute that is given and not blank. */
export function attributeOf(element: XmlElement | null, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = element?.attributes.get(name)?.trim() ?? ''
    if (value !== '') return value
  }
  return null
}
