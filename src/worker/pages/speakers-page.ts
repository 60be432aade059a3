// The list of speakers by number of quotes, with a field to find one by name or role.

import type { SpeakersAnswer } from '../../search/answer.ts'
import { speakersAddress } from '../addresses.ts'
import { html } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import type { View } from './view.ts'
import { voices } from './voices.ts'
import { apart, apartInPlain } from './written.ts'

/** One page of the list. */
export function speakersPage(answer: SpeakersAnswer, q: string, view: View): string {
  const { say } = view
  const address = (offset: number) => speakersAddress({ q, offset })
  const counted = say.speech.counted(answer.total, say.speakers.speakers)
  const found = say.speakers.sorted(q === '' ? counted : say.results.foundFor(counted, apartInPlain(q)))
  return layout(view, {
    title: say.speakers.title,
    description: `${found}.`,
    canonical: address(answer.offset),
    index: q === '' && answer.offset === 0,
    kind: 'website',
    main: html`<div class="person">
<header><p class="kicker">${say.speaker.kicker}</p><h1>${say.speakers.title}</h1><p class="from">${found}</p></header>
<form class="claim find" action="/speakers" method="get"><label class="small" for="name">${say.speakers.nameOrRole}</label><div
  class="who"><p><input class="field" id="name" name="q" type="search" dir="auto" value="${q}" maxlength="500" autocomplete="off"
  spellcheck="false"></p><button
    class="act">${say.speakers.find}</button></div></form>
${answer.total === 0 ? html`<p class="notice">${say.speakers.nobody(apart(q))}</p>` : voices(view, answer.speakers)}
${pager(view, answer, address, [say.speakers.moreQuoted, say.speakers.lessQuoted])}
</div>`,
  })
}
