// The page that checks a quotation: a form, the verdict in words, and below it the nearest passages with all differences.

import type { VerifyAnswer, VerifyMatch } from '../../search/answer.ts'
import { shownMatch } from '../../search/answers/shown.ts'
import { passageAddress, verifyAddress } from '../addresses.ts'
import { citation } from './citation.ts'
import { copyButton, lineDirection, origin, speakerLine, titleHeading } from './hit-card.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './page-layout.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { claimMarked, differenceInWords, passageMarked } from './show-difference.ts'
import type { View } from './view.ts'
import { apart, apartInPlain, written } from './written.ts'

interface Claim {
  readonly text: string
  readonly speaker: string
}

/** The verdict in a few words, and whether it supports the claim; a short claim can never be decided. */
function verdictOf({ verdict, short, saidByOther, speaker, matches }: VerifyAnswer): {
  readonly heading: string
  readonly holds: 'yes' | 'no' | 'few'
} {
  const best = matches[0]
  if (verdict === 'not found' || best === undefined) return { heading: 'Not in this archive', holds: 'no' }
  if (saidByOther) return { heading: 'Said by somebody else', holds: 'no' }
  if (verdict === 'altered') return { heading: 'Altered', holds: 'no' }
  if (short) return { heading: 'These words occur', holds: 'few' }
  if (best.voice === 'article')
    return { heading: 'Word for word, as the article’s own text', holds: speaker === null ? 'yes' : 'no' }
  if (best.cut.negations.lost.length > 0) return { heading: 'Word for word, but cut short', holds: 'no' }
  return { heading: 'Word for word', holds: 'yes' }
}

/** The form, with or without an answer below it. */
export function verifyPage(claim: Claim, answer: VerifyAnswer | null, view: View): string {
  return layout(view, {
    title:
      answer === null
        ? 'Check a quotation'
        : `${verdictOf(answer).heading}: “${apartInPlain(claim.text.slice(0, 60))}”`,
    description: answer?.summary ?? 'Is a quotation in the archive, in these words, by this speaker?',
    canonical: answer === null ? verifyAddress() : verifyAddress(claim),
    index: answer === null,
    kind: 'website',
    main: html`<div class="verify">
<h1>Check a quotation</h1>
${form(claim)}
${answer && verdict(answer, view)}
</div>`,
  })
}

function form({ text, speaker }: Claim): Markup {
  return html`<form class="claim" action="/verify" method="get">
<label class="small" for="text">What is said to have been said</label>
<textarea class="field" id="text" name="text" dir="auto" rows="4" maxlength="2000" required>${text}</textarea>
<div class="who"><p><label class="small" for="speaker">By whom, if you like</label>
<input class="field" id="speaker" name="speaker" dir="auto" value="${speaker}" maxlength="200" autocomplete="off" spellcheck="false"></p>
<button class="act">Check</button></div>
</form>`
}

function verdict(answer: VerifyAnswer, view: View): Markup {
  const { heading, holds } = verdictOf(answer)
  return html`<section class="verdict ${holds}" aria-labelledby="verdict"><h2
    id="verdict">${heading}</h2><p>${answer.summary}</p>${
      answer.elsewhere &&
      html`<p><a
      href="${passageAddress(answer.elsewhere)}">The other passage in context</a></p>`
    }</section>
${answer.matches.length > 0 && html`<ol class="matches">${answer.matches.map(match => item(answer, match, view))}</ol>`}`
}

const unattributed: Readonly<Record<VerifyMatch['voice'], string>> = {
  article: 'The article’s own text',
  quoted: 'In quotation marks, speaker not named',
  mixed: 'Partly in quotation marks, partly the article’s own text',
}

function item(answer: VerifyAnswer, found: VerifyMatch, view: View): Markup {
  const match = shownMatch(found)
  const { say, site } = view
  const { article, quote, text } = match
  const speaker = quote?.speaker ?? null
  const publisher = publisherLink(article.url, endsOf(match))
  const named = speaker === null ? say.hit.notNamed : speakerLine(speaker)
  const who = match.type === 'paragraph' ? unattributed[match.voice] : named
  const words = differenceInWords(match, answer.short)
  const cited = citation(view, { text, speaker, article })
  return html`<li class="hit">
${titleHeading(view, 3, article, passageAddress(match))}
<dl class="sides">
${
  match.difference.some(({ kind }) => kind !== 'same') &&
  html`<div><dt class="small">As claimed</dt><dd${written(answer.text)}>${claimMarked(answer, match)}</dd></div>`
}
<div><dt class="small">As it stands</dt><dd${written(text, article.lang, say.lang)}>${passageMarked(match)}</dd></div>
</dl>
<p class="by"${lineDirection(speaker)}>${who}${
    match.attribution === 'other' && !answer.short && html` <b class="other">(not ${apart(answer.speaker ?? '')})</b>`
  }</p>
${words.length > 0 && html`<ul class="words">${words.map(each => html`<li>${each}</li>`)}</ul>`}
<p class="from">${
    match.verdict === 'altered' && match.similarity < 1 && html`${Math.round(match.similarity * 100)}% the same · `
  }${origin(view, article)}<span class="do">${copyButton(view, cited, site + passageAddress(match))}${
    publisher && html`<a href="${publisher}" rel="noopener">${say.hit.original}</a>`
  }</span></p>
</li>`
}
