// The encoding that a file names itself: in the prolog of XML, in a page's `<meta>`, in the header of a message.

/** So much of the beginning is looked at. In bytes. */
const sample = 4_096

const prolog = /^\s*<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i
const meta = /<meta\s[^<>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i
const mail = /^content-type:[^\n]{0,200}?(?:\n[ \t][^\n]{0,200}?)?charset\s*=\s*["']?([\w.:-]{2,40})/im

/** The label that TextDecoder has for it; null if the file names none, or one that cannot be true of its bytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sample))
  const name = prolog.exec(head)?.[1] ?? meta.exec(head)?.[1] ?? (isMessage(head) ? mail.exec(head)?.[1] : undefined)
  const label = name === undefined ? null : labelOf(name)
  // What could be read as far as here has one byte a letter.
  return label === null || /^utf-16|^x-user-defined$|^replacement$/.test(label) ? null : label
}

/** Does it begin with lines of "Name: value"? */
function isMessage(head: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n|From )/.test(head)
}

/** The Encoding Standard's name for an encoding; null if it has none. */
export function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}
