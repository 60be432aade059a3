// A problem, as a page for people.

import type { ParameterError, Problem } from '../http/problem-json.ts'
import type { Words } from '../words/words.ts'
import { html } from './markup.ts'
import { layout } from './page-layout.ts'
import type { View } from './view.ts'

/** A page that says what is wrong and where to go from here. */
export function errorPage(problem: Problem, view: View): string {
  const { errors: say } = view.say
  const heading = say.headings[problem.status] ?? say.headings[500]
  const message = messageOf(problem, say)
  return layout(view, {
    title: heading,
    description: message ?? heading,
    canonical: null,
    index: false,
    kind: 'website',
    main: html`<div class="notice"><h1>${heading}</h1>${message !== null && html`<p>${message}</p>`}${
      problem.errors.length > 0 &&
      html`<ul>${problem.errors.map(
        error => html`<li>${say.parameter(html`<b>${error.parameter}</b>`, faultOf(error, say))}</li>`,
      )}</ul>`
    }<p><a href="/">${say.searchArchive}</a></p></div>`,
  })
}

/** The problem in a sentence of the page's language. */
export function problemMessage(problem: Problem, { say }: View): string {
  return messageOf(problem, say.errors) ?? say.errors.headings[problem.status] ?? say.errors.headings[500]
}

/** The problem in the page's language; null if the heading has to be enough. */
function messageOf({ message, said }: Problem, { problems }: Words['errors']): string | null {
  if (problems === null) return message
  if (said === undefined) return null
  const sentence: (values: never) => string = problems[said.code]
  return sentence(said.values as never)
}

function faultOf({ detail, accepts, fault }: ParameterError, { faults }: Words['errors']): string {
  if (faults === null || fault === undefined) return `${detail}. It accepts ${accepts}.`
  const sentence: (values: never) => string = faults[fault.code]
  return sentence(fault.values as never)
}
