// The list of speakers by number of quotes, with a field to find one by name or role.

import type { SpeakersAnswer } from '../../search/answer.ts'
import { speakersAddress } from '../addresses.ts'
import { html } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import { counted } from './show-number.ts'
import { voices } from './voices.ts'
import { apart, apartInPlain } from './written.ts'

/** One page of the list. */
export function speakersPage(answer: SpeakersAnswer, q: string, site: string): string {
  const address = (offset: number) => speakersAddress({ q, offset })
  const found =
    q === '' ? counted(answer.total, 'speaker') : `${counted(answer.total, 'speaker')} for ${apartInPlain(q)}`
  return layout({
    title: 'Speakers',
    description: `${found}, most quoted first.`,
    site,
    canonical: address(answer.offset),
    index: q === '' && answer.offset === 0,
    kind: 'website',
    main: html`<div class="person">
<header><p class="kicker">On record</p><h1>Speakers</h1><p class="from">${found}, most quoted first</p></header>
<form class="claim find" action="/speakers" method="get"><label class="small" for="name">Name or role</label><div class="who"><p><input
  class="field" id="name" name="q" type="search" dir="auto" value="${q}" maxlength="500" autocomplete="off" spellcheck="false"></p><button
    class="act">Find</button></div></form>
${answer.total === 0 ? html`<p class="notice">Nobody here goes by ${apart(q)}.</p>` : voices(answer.speakers)}
${pager(answer, address, ['← More quoted', 'Less quoted →'])}
</div>`,
  })
}
