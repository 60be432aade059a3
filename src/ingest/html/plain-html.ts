// The words of a title or a name that was written as HTML, in one line. Pages write entities twice (`&amp;quot;`), and tags as text.

import { decodeEntities } from './decode-entities.ts'
import { oneLine } from './page-dom.ts'

const tag =
  /<\/?(?:a|abbr|b|bdi|big|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|strike|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>/gi

export function plainHtml(text: string): string {
  return oneLine(decodeEntities(decodeEntities(text)).replace(tag, '').replaceAll('\u00ad', ''))
}
