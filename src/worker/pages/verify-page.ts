// The page that checks a quotation: a form, the verdict in words, and below it the nearest passages with all differences.

import type { VerifyAnswer, VerifyMatch } from '../../search/answer.ts'
import { shownMatch } from '../../search/answers/shown.ts'
import { sentenceOf } from '../../search/verify/summary.ts'
import { lastingPlace, passageAddress, verifyAddress } from '../addresses.ts'
import type { Words } from '../words/words.ts'
import { citation } from './citation.ts'
import { citeLink } from './cite-link.ts'
import { alsoIn } from './editions.ts'
import { copyButton, lineDirection, speakerLine, titleHeading, ways } from './hit-card.ts'
import { html, type Markup } from './markup.ts'
import { namedApart } from './named-apart.ts'
import { origin } from './origin.ts'
import { layout } from './page-layout.ts'
import { endsOf, publisherLink } from './publisher-link.ts'
import { claimMarked, differenceInWords, passageMarked } from './show-difference.ts'
import type { View } from './view.ts'
import { apart, apartInPlain, written } from './written.ts'

export interface Claim {
  readonly text: string
  readonly speaker: string
}

/** A quotation of the archive, in the language of its article. */
export interface Example extends Claim {
  readonly lang: string
}

/** Fewest words of a quotation that is shown without one of them: the rest still tells where it is from. */
const fewestWords = 6
/** A word whose loss is seen. */
const seen = /^\p{L}{4,}$/u

type Heading = keyof Words['verify']['headings']

/** The verdict, and whether it supports the claim; a short claim can never be decided. */
function verdictOf({ verdict, short, saidByOther, speaker, matches }: VerifyAnswer): {
  readonly heading: Heading
  readonly holds: 'yes' | 'no' | 'few'
} {
  const best = matches[0]
  if (verdict === 'not found' || best === undefined) return { heading: 'notFound', holds: 'no' }
  if (saidByOther) return { heading: 'saidByOther', holds: 'no' }
  if (verdict === 'altered') return { heading: 'altered', holds: 'no' }
  if (short) return { heading: 'short', holds: 'few' }
  if (best.voice === 'article') return { heading: 'ownText', holds: speaker === null ? 'yes' : 'no' }
  if (best.cut.negations.lost.length > 0) return { heading: 'cutShort', holds: 'no' }
  return { heading: 'verbatim', holds: 'yes' }
}

/** The form, with an answer below it, or with an example to try. */
export function verifyPage(claim: Claim, answer: VerifyAnswer | null, example: Example | null, view: View): string {
  const { verify: say, frame } = view.say
  return layout(view, {
    title:
      answer === null
        ? frame.check
        : say.title(say.headings[verdictOf(answer).heading], apartInPlain(claim.text.slice(0, 60))),
    description: answer === null ? say.description : summaryOf(answer, view),
    canonical: answer === null ? verifyAddress() : verifyAddress(claim),
    index: answer === null,
    kind: 'website',
    main: html`<div class="verify">
<h1>${frame.check}</h1>
${answer === null && html`<p class="lead">${say.lead}</p>`}
${form(claim, answer === null, view)}
${answer && printedClaim(answer, view)}
${answer && verdict(answer, view)}${answer === null && example && examples(example, view)}
</div>`,
  })
}

/** A real quotation, and the same without a word: what the archive answers to each. */
function examples({ lang, ...example }: Example, { say }: View): Markup {
  const { tryIt, examples: captions } = say.verify
  const shorter = withoutWord(example.text)
  const item = (claim: Claim, caption: string) =>
    html`<li><a href="${verifyAddress(claim)}" rel="nofollow"${written(claim.text, lang, say.lang)}>${say.quoted(claim.text)}</a> <span
      class="from">${claim.speaker !== '' && [apart(claim.speaker), ' · ']}${caption}</span></li>`
  return html`<section class="examples" aria-labelledby="try"><h2 id="try">${tryIt}</h2><ul>${item(example, captions.asSaid)}${
    shorter !== null && item({ ...example, text: shorter }, captions.lacksWord)
  }</ul></section>`
}

/** The text without a word near its middle; null for a short text, and for one whose words have no spaces between them. */
export function withoutWord(text: string): string | null {
  const words = text.split(' ')
  if (words.length < fewestWords) return null
  const middle = words.length / 2
  const [lost] = [...words.keys()]
    .filter(at => at > 1 && at < words.length - 2 && seen.test(words[at] ?? ''))
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  return lost === undefined ? null : words.filter((_, at) => at !== lost).join(' ')
}

function form({ text, speaker }: Claim, isNew: boolean, { say: { verify: say } }: View): Markup {
  return html`<form class="claim" action="/verify" method="get">
<label class="small" for="text">${say.claim}</label>
<textarea class="field" id="text" name="text" dir="auto" rows="4" maxlength="2000" required${
    isNew && ' autofocus'
  }>${text}</textarea>
<div class="who"><p><label class="small" for="speaker">${say.byWhom}</label>
<input class="field" id="speaker" name="speaker" dir="auto" value="${speaker}" maxlength="200" autocomplete="off" spellcheck="false"></p>
<button class="act">${say.check}</button></div>
</form>`
}

/** The claim on paper, where the form is not. */
function printedClaim({ text, speaker }: VerifyAnswer, { say }: View): Markup {
  return html`<blockquote class="printed"${written(text)}><p>${say.quoted(text)}</p>${
    speaker !== null && html`<p>${apart(speaker)}</p>`
  }</blockquote>`
}

/** The reasons in sentences; what they name stands apart from them. */
function summaryOf({ reasons }: VerifyAnswer, { say }: View): string {
  return reasons.map(reason => sentenceOf(say.verify.sentences, namedApart(reason))).join(' ')
}

function verdict(answer: VerifyAnswer, view: View): Markup {
  const { heading, holds } = verdictOf(answer)
  const { verify: say } = view.say
  return html`<section class="verdict ${holds}" aria-labelledby="verdict"><h2
    id="verdict">${say.headings[heading]}</h2><p>${summaryOf(answer, view)}</p>${
      answer.elsewhere &&
      html`<p><a
      href="${passageAddress(answer.elsewhere)}">${say.otherPassage}</a></p>`
    }</section>
${answer.matches.length > 0 && html`<ol class="matches">${answer.matches.map(match => item(answer, match, view))}</ol>`}`
}

function item(answer: VerifyAnswer, found: VerifyMatch, view: View): Markup {
  const match = shownMatch(found)
  const { say, site } = view
  const { article, quote, text } = match
  const speaker = quote?.speaker ?? null
  const { title, second } = ways(view, passageAddress(match), publisherLink(article.url, endsOf(match)))
  const named = speaker === null ? say.hit.notNamed : speakerLine(speaker)
  const who = match.type === 'paragraph' ? say.verify.voices[match.voice] : named
  const words = differenceInWords(match, answer.short, say)
  const cited = citation(view, { text, speaker, article })
  const verdict = answer.matches.length > 1 && say.verify.headings[match.verdict]
  return html`<li class="hit">
${verdict && html`<p class="small">${verdict}</p>`}${titleHeading(view, 3, article, title)}
<dl class="sides">
${
  match.difference.some(({ kind }) => kind !== 'same') &&
  html`<div><dt class="small">${say.verify.asClaimed}</dt><dd${written(answer.text)}>${claimMarked(answer, match)}</dd></div>`
}
<div><dt class="small">${say.verify.asItStands}</dt><dd${written(text, article.lang, say.lang)}>${passageMarked(match)}</dd></div>
</dl>
<p class="by"${lineDirection(speaker)}>${who}${
    match.attribution === 'other' &&
    !answer.short &&
    html` <b class="other">${say.verify.notBy(apart(answer.speaker ?? ''))}</b>`
  }</p>
${words.length > 0 && html`<ul class="words">${words.map(each => html`<li>${each}</li>`)}</ul>`}
<p class="from">${
    match.verdict === 'altered' &&
    match.similarity < 1 &&
    html`${say.verify.same(say.speech.percent(match.similarity))} · `
  }${origin(view, article)}<span class="do"><a
    href="${passageAddress(match)}">${say.hit.inContext}</a>${second}${citeLink(view, article.id, lastingPlace(match))}${copyButton(view, cited, site + passageAddress(match))}</span></p>
${alsoIn([match], view)}
</li>`
}
