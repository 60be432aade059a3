// <onrecord-quote>: a quotation that an editor has pasted, with what the archive says of it today. The pasted `blockquote` reads without any
// script; this puts the element around it and a line below it.

import { countedInShown } from '../../../article/counted-words.ts'
import type { QuotationAnswer } from '../../find-quotation.ts'
import { ask, ownArchive, Refusal, wasAborted } from './asking.ts'
import { make, sheetOf } from './make.ts'
import css from './quote.css'
import { type EmbedWords, wordsFor } from './words.ts'

const sheet = sheetOf(css)

/** What is said of a quotation. */
type Standing = 'verified' | 'wordsChanged' | 'speakerChanged' | 'altered' | 'gone' | 'unchecked'

/** A link that is meant to last: an article of an archive, and a place in it with the hash of its words. */
const lasting = /^(.*)\/articles\/(.+)#(p\d+(?:-q\d+)?-w[0-9a-z]{7})$/

class OnrecordQuote extends HTMLElement {
  #asking: AbortController | null = null

  connectedCallback(): void {
    this.#asking = new AbortController()
    void this.#check(this.#asking.signal)
  }

  disconnectedCallback(): void {
    this.#asking?.abort()
  }

  async #check(signal: AbortSignal): Promise<void> {
    const quotation = this.querySelector('blockquote')
    const [, archive = '', article, place] = lasting.exec(quotation?.cite ?? '') ?? []
    if (quotation === null || article === undefined) return
    const words = await wordsFor(this)
    const { speaker, text } = claimOf(quotation, archive)
    const query = speaker === null ? '' : `?${new URLSearchParams({ speaker })}`
    let standing: Standing
    let link: string | null = null
    try {
      const answer = await ask<QuotationAnswer>(`${archive}/embed/quote/${article}/${place}${query}`, signal)
      standing = standingOf(answer, text)
      link = archive + answer.link
    } catch (error) {
      if (wasAborted(error)) return
      standing = error instanceof Refusal && (error.status === 404 || error.status === 410) ? 'gone' : 'unchecked'
    }
    this.#say(standing, words, link)
  }

  #say(standing: Standing, words: EmbedWords, link: string | null): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const said = link === null ? words[standing] : make('a', { href: link, part: 'link' }, words[standing])
    root.replaceChildren(make('slot'), make('p', { part: 'standing', class: standing, lang: words.lang }, said))
    this.setAttribute('standing', standing)
    this.dispatchEvent(new CustomEvent('onrecord:quote', { detail: { standing, link }, bubbles: true, composed: true }))
  }
}

/** What a pasted quotation says: its words, and the speaker whom it links. */
function claimOf(quotation: HTMLQuoteElement, archive: string) {
  const paragraphs = [...quotation.querySelectorAll('p')].filter(paragraph => paragraph.closest('footer') === null)
  const named = [...quotation.querySelectorAll('a')].find(({ href }) => href.startsWith(`${archive}/speakers/`))
  return {
    text: paragraphs.map(({ textContent }) => textContent).join('\n'),
    speaker: named === undefined ? null : decodeURIComponent(new URL(named.href).pathname.slice('/speakers/'.length)),
  }
}

/** The archive has the words; the page has to have them too. */
function standingOf({ status, text }: QuotationAnswer, shown: string): Standing {
  if (status === 'words changed' || text === null) return 'wordsChanged'
  if (countedInShown(shown).join(' ') !== countedInShown(text).join(' ')) return 'altered'
  return status === 'speaker changed' ? 'speakerChanged' : 'verified'
}

if (customElements.get('onrecord-quote') === undefined) customElements.define('onrecord-quote', OnrecordQuote)
for (const quotation of document.querySelectorAll<HTMLQuoteElement>('blockquote[cite]')) {
  if (quotation.closest('onrecord-quote') !== null || lasting.exec(quotation.cite)?.[1] !== ownArchive) continue
  const around = make('onrecord-quote' as 'div')
  const { parentNode, nextSibling } = quotation
  // The element looks for its quotation when it enters the page.
  around.append(quotation)
  parentNode?.insertBefore(around, nextSibling)
}
