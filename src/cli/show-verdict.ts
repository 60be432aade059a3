// The answer to a verification for people at a terminal: the verdict, then each place with the article's own words.

import type { VerifyAnswer, VerifyMatch } from '../search/answer.ts'
import { shownMatch } from '../search/answers/shown.ts'
import { clean } from './clean.ts'

export function showVerdict({ verdict, summary, matches }: VerifyAnswer): string {
  const places = matches.map(shownMatch).flatMap((match, at) => ['', ...linesOf(match, at + 1)])
  return [verdict, clean(summary), ...places].join('\n')
}

function linesOf({ verdict, text, range: [start, end], quote, article, id }: VerifyMatch, number: number): string[] {
  const said =
    quote === null
      ? 'the article’s own words'
      : quote.speaker === null
        ? 'nobody is named'
        : `in words attributed to ${quote.speaker.name}`
  const from = [article.title, article.source, article.published].filter(part => part !== null).join(' · ')
  const note = verdict === 'verbatim' ? [] : [`     ${verdict}`]
  return [
    `${`${number}.`.padStart(4)} ${clean(text.slice(start, end))}`,
    ...note,
    ...[said, from, id].map(line => `     ${clean(line)}`),
  ]
}
