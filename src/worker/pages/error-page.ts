// A problem, as a page for people.

import type { Problem } from '../http/problem-json.ts'
import { html } from './markup.ts'
import { layout } from './page-layout.ts'
import type { View } from './view.ts'

const headings: Readonly<Record<number, string>> = {
  400: 'That address is not quite right',
  404: 'Not in this archive',
  405: 'That is not how this address works',
  421: 'That is not where this archive is',
  429: 'That was too often',
  500: 'Something went wrong',
  503: 'This archive cannot answer now',
}

/** A page that says what is wrong and where to go from here. */
export function errorPage(problem: Problem, view: View): string {
  const heading = headings[problem.status] ?? 'Something went wrong'
  return layout(view, {
    title: heading,
    description: problem.message,
    canonical: null,
    index: false,
    kind: 'website',
    main: html`<div class="notice"><h1>${heading}</h1><p>${problem.message}</p>${
      problem.errors.length > 0 &&
      html`<ul>${problem.errors.map(
        ({ parameter, detail, accepts }) => html`<li><b>${parameter}</b> ${detail}. It accepts ${accepts}.</li>`,
      )}</ul>`
    }<p><a href="/">Search the archive</a></p></div>`,
  })
}
