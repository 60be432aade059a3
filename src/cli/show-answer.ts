// An answer for people at a terminal: number, score, snippet with what matched in bold, who said it, where it stands.

import type { Hit, SearchAnswer, Snippet } from '../search/answer.ts'
import { shownHit } from '../search/answers/shown.ts'
import { clean } from './clean.ts'

const bold = ['\u001b[1m', '\u001b[22m'] as const
const dim = ['\u001b[2m', '\u001b[22m'] as const
/** The answer as lines of text; styled for a terminal, with brackets around matches elsewhere. */
export function showAnswer({ query, total, offset, hits }: SearchAnswer, isTerminal: boolean): string {
  const lines: string[] = []
  for (const { from, to } of query.corrections) lines.push(`searched for "${to}" instead of "${from}"`)
  for (const { from, to } of query.synonyms) lines.push(`searched also for "${clean(to)}", as for "${clean(from)}"`)
  if (query.didYouMean !== null) lines.push(`did you mean: ${clean(query.didYouMean)}`)
  lines.push(total === 0 ? 'nothing found' : `${total.toLocaleString('en-US')} found`, '')
  hits.map(shownHit).forEach((hit, at) => {
    const number = `${offset + at + 1}.`.padStart(4)
    lines.push(`${number} ${shownSnippet(hit.snippet, isTerminal)}`)
    for (const line of notes(hit)) lines.push(isTerminal ? `     ${dim[0]}${line}${dim[1]}` : `     ${line}`)
    lines.push('')
  })
  return lines.join('\n').trimEnd()
}

function notes({ id, score, quote, article, more, alsoIn, explain }: Hit): string[] {
  const { speaker, cue } = quote ?? {}
  const said = speaker
    ? `${clean(speaker.name)}${speaker.role ? `, ${clean(speaker.role)}` : ''} (${clean(cue ?? 'no cue')})`
    : null
  const from = [article.title, article.source, article.published]
    .filter(part => part !== null)
    .map(clean)
    .join(' · ')
  const parts = explain?.map(({ what, score: part }) => `${clean(what)} ${part.toFixed(2)}`).join(' + ')
  const others = more === undefined || more === 0 ? '' : `, ${more} more in this article`
  const copies = alsoIn === undefined ? '' : `, also in ${alsoIn} other ${alsoIn === 1 ? 'edition' : 'editions'}`
  return [said, from, `${clean(id)}, score ${score.toFixed(2)}${others}${copies}`, parts ?? null].filter(
    line => line !== null,
  )
}

/** Matches are bold or in brackets; a quote that goes on in another paragraph goes on in another line. */
function shownSnippet({ text, highlights, breaks = [] }: Snippet, isTerminal: boolean): string {
  const [open, close] = isTerminal ? bold : ['[', ']']
  const marks = [
    ...highlights.map(([start, end]) => ({ start, end, as: `${open}${clean(text.slice(start, end))}${close}` })),
    ...breaks.map(({ kind, range: [start, end] }) => ({
      start,
      end,
      as: kind === 'paragraph' ? '\n     ' : text.slice(start, end),
    })),
  ].sort((one, other) => one.start - other.start)
  let shown = ''
  let at = 0
  for (const { start, end, as } of marks) {
    shown += `${clean(text.slice(at, start))}${as}`
    at = end
  }
  return shown + clean(text.slice(at))
}
