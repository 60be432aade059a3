// The list of speakers: most quoted first, or under a letter by name, with a field to find one.

import type { SpeakersAnswer } from '../../search/answer.ts'
import type { LetterCount } from '../../search/browsing.ts'
import type { Searcher } from '../../search/searcher.ts'
import { noLetter } from '../../text/name-order.ts'
import { speakersAddress } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import type { View } from './view.ts'
import { voices } from './voices.ts'
import { apart, apartInPlain } from './written.ts'

/** What the page lists: names that a query finds, names under a letter, or all. */
interface Listed {
  readonly q: string
  readonly letter: string | undefined
  readonly letters: readonly LetterCount[]
}

export async function lettersOf(searcher: Searcher): Promise<readonly LetterCount[]> {
  return searcher.letters()
}

/** One page of the list. */
export function speakersPage(answer: SpeakersAnswer, { q, letter = '', letters }: Listed, view: View): string {
  const { say } = view
  const address = (offset: number) => speakersAddress({ q, letter, offset })
  const counted = say.speech.counted(answer.total, say.speakers.speakers)
  const named = q === '' ? counted : say.results.foundFor(counted, apartInPlain(q))
  const found =
    letter === ''
      ? say.speakers.sorted(named)
      : say.browsing.under(named, letter === noLetter ? say.browsing.noLetter : apartInPlain(letter))
  const labels = letter === '' ? ([say.speakers.moreQuoted, say.speakers.lessQuoted] as const) : pages(view)
  return layout(view, {
    title: letter === '' ? say.speakers.title : `${say.speakers.title}: ${letter}`,
    description: `${found}.`,
    canonical: address(answer.offset),
    index: q === '' && answer.offset === 0,
    kind: 'website',
    main: html`<div class="person">
<header><p class="kicker">${say.speaker.kicker}</p><h1>${say.speakers.title}</h1><p class="from">${found}${
      letter !== '' && html` · <a href="${speakersAddress({})}">${say.browsing.byQuotes}</a>`
    }</p></header>
<form class="claim find" action="/speakers" method="get"><label class="small" for="name">${say.speakers.name}</label><div
  class="who"><p><input class="field" id="name" name="q" type="search" dir="auto" value="${q}" maxlength="500" autocomplete="off"
  spellcheck="false"></p><button
    class="act">${say.speakers.find}</button></div></form>
${letterNav(view, letters, letter)}
${answer.total === 0 ? html`<p class="notice">${say.speakers.nobody(apart(q === '' ? letter : q))}</p>` : voices(view, answer.speakers, letter)}
${pager(view, answer, address, labels)}
</div>`,
  })
}

function pages({ say }: View): readonly [string, string] {
  return [say.results.previous, say.results.next]
}

/** The letters, each a link; a list of one letter needs none. */
function letterNav({ say }: View, letters: readonly LetterCount[], shown: string): Markup | null {
  if (letters.length < 2) return null
  return html`<nav class="letters" aria-label="${say.browsing.letters}"><ol>${letters.map(
    ({ letter, count }) =>
      html`<li><a href="${speakersAddress({ letter })}"${letter === shown && html` aria-current="page"`}${
        letter === noLetter && html` aria-label="${say.browsing.noLetter}"`
      } title="${say.speech.counted(count, say.speakers.speakers)}">${letter}</a></li>`,
  )}</ol></nav>`
}
