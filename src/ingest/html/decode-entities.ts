// Decodes HTML's character references in a text without tags: `&eacute;`, `&#8211;`, `&nbsp;`.

import { Tokenizer } from 'htmlparser2'

/** The text with its references decoded; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  const parts: string[] = []
  // A sign that would begin a tag is preserved.
  const safe = text.replaceAll('<', '&lt;')
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => parts.push(safe.slice(start, end)),
      ontextentity: codePoint => parts.push(String.fromCodePoint(codePoint)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  )
  tokenizer.write(safe)
  tokenizer.end()
  return parts.join('')
}

function nothing(): void {}
