// A page as lines of text: blocks are separated by a blank line, the cells of a row by a tab. So an HTML export of a news library becomes
// the same text as its text export.

import { Parser } from 'htmlparser2'
import { blockElements, unreadElements } from '../html/elements.ts'

const cells: ReadonlySet<string> = new Set(['td', 'th'])

export function linesOfPage(html: string): string[] {
  const lines: string[] = []
  let line = ''
  let unread = 0
  const end = (): void => {
    const text = line
      .replace(/[ \n\r\f]+/g, ' ')
      .replace(/ ?\t[\t ]*/g, '\t')
      .trim()
    if (text !== '') lines.push(text, '')
    line = ''
  }
  const parser = new Parser({
    onopentagname: name => {
      if (unreadElements.has(name)) unread++
      if (name === 'br' || (blockElements.has(name) && !cells.has(name))) {
        // The text of a cell begins on the line of the previous cell.
        if (!/^[A-Z]{2,3}\t$/.test(line.trimStart())) end()
      }
    },
    onclosetag: name => {
      if (unreadElements.has(name)) unread = Math.max(0, unread - 1)
      if (cells.has(name)) {
        line = `${line.trim()}\t`
        if (/^[A-Z]{2,3}\t$/.test(line)) return
      }
      if (blockElements.has(name) && !cells.has(name)) {
        if (!/^[A-Z]{2,3}$/.test(line.trim())) end()
      }
    },
    ontext: text => {
      if (unread === 0) line += text
    },
  })
  parser.write(html)
  parser.end()
  end()
  return lines
}
