// The verdict in plain sentences, for people and for assistants. Plain text: whoever shows it as HTML escapes it.

import type { VerifyAnswer, VerifyMatch } from '../answer.ts'

type Findings = Pick<VerifyAnswer, 'verdict' | 'saidByOther' | 'speaker' | 'matches'>

/** Two or three sentences: is it there, where, said by whom, and what to beware of. */
export function summarize({ verdict, saidByOther, speaker, matches }: Findings): string {
  const best = matches[0]
  if (verdict === 'not found' || best === undefined) {
    return 'Nothing in this archive comes close to these words. It may have been said elsewhere.'
  }
  return [
    verdict === 'verbatim' ? `Word for word in ${placeOf(best)}.` : `In ${placeOf(best)} it reads differently.`,
    ...speakerSentence(best, saidByOther ? speaker : null),
    ...warnings(best),
  ].join(' ')
}

function placeOf({ article: { title, source, published } }: VerifyMatch): string {
  const details = [source, published?.slice(0, 10)].filter(detail => detail != null)
  return `“${title}”${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

function speakerSentence({ quote, type }: VerifyMatch, instead: string | null): string[] {
  if (type === 'paragraph') return ['It stands there as the article’s text, not as an attributed quote.']
  const speaker = quote?.speaker
  if (speaker == null) return ['The article does not make plain who said it.']
  const role = speaker.role === null ? '' : `, ${speaker.role}`
  return [
    `Said by ${speaker.name}${role}${instead === null ? '' : `; not, as far as this archive knows, by ${instead}`}.`,
  ]
}

function warnings({ cut, difference }: VerifyMatch): string[] {
  const warned: string[] = []
  if (cut.negations.lost.length > 0)
    warned.push(`It leaves out ${listed(cut.negations.lost)}, which may turn its meaning around.`)
  if (cut.negations.added.length > 0) warned.push(`It puts in ${listed(cut.negations.added)}, which was not said.`)
  const left = [cut.before && 'before', cut.inside.length > 0 && 'inside', cut.after && 'after'].filter(
    part => typeof part === 'string',
  )
  if (left.length > 0) warned.push(`More was said ${left.join(', ').replace(/, ([^,]*)$/, ' and $1')} it.`)
  if (difference.some(({ kind }) => kind === 'moved')) warned.push('Its parts stand in another order.')
  return warned
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].map(word => `“${word}”`).join(', ')
}
