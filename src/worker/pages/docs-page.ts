// The manual of the API for people, made from the same operations as the OpenAPI document.

import { type Operation, operations, tags } from '../api/openapi/operations.ts'
import { inlineSchema, type JsonSchema } from '../api/openapi/schemas.ts'
import { html, Markup, type Part } from './markup.ts'
import { layout } from './page-layout.ts'
import type { Samples } from './samples.ts'
import type { View } from './view.ts'

/** The page. Its examples find something in this archive and have its address, ready to be pasted into a shell. */
export function docsPage(samples: Samples, view: View): string {
  const { site } = view
  return layout(view, {
    title: 'API',
    description: 'The archive for programs: search, quotes, verification, OpenAPI, MCP, feeds.',
    canonical: '/docs',
    index: true,
    kind: 'website',
    lang: 'en',
    main: html`<div class="docs">
<h1>The archive for programs</h1>
<p>Everything here is read-only and needs no key; any site’s page may ask, unless this archive names those that may.
Answers are JSON with an <code>ETag</code>; errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">problem details</a>
that name each parameter and what it accepts. Unknown parameters are refused; those without a value count as left out.</p>
<dl class="ways">
<div><dt>OpenAPI 3.1</dt><dd><a href="/openapi.json"${unfinished(site)}>${site}/openapi.json</a></dd></div>
<div><dt>Assistants (MCP)</dt><dd><code${unfinished(site)}>${site}/mcp</code></dd></div>
<div><dt>Browser search</dt><dd><a href="/opensearch.xml"${unfinished(site)}>${site}/opensearch.xml</a></dd></div>
<div><dt>Site map</dt><dd><a href="/sitemap.xml"${unfinished(site)}>${site}/sitemap.xml</a></dd></div>
<div><dt>What the archive holds</dt><dd><a href="/health"${unfinished(site)}>${site}/health</a></dd></div>
</dl>
<nav aria-label="Addresses"><ul class="toc">${operations.map(
      ({ id, path, summary }) => html`<li><a href="#${id}"><code>${path}</code></a> ${summary}</li>`,
    )}</ul></nav>
${Object.entries(tags).map(([tag]) =>
  operations.filter(operation => operation.tag === tag).map(operation => section(operation, samples, site)),
)}
</div>`,
  })
}

function section(operation: Operation, samples: Samples, site: string): Markup {
  const { id, path, summary, description, example, answers, problems } = operation
  const parameters = parametersOf(operation)
  return html`<section aria-labelledby="${id}">
<h2 id="${id}"><code><span class="verb">GET</span> ${path}</code> ${summary}</h2>
<p>${withCode(description)}</p>
<pre class="sample" tabindex="0"><code${unfinished(site)}>curl '${site}${shellSafe(example(samples))}'</code></pre>
${
  parameters.length > 0 &&
  html`<dl class="parameters">${parameters.map(
    ({ name, required, schema }) => html`<div><dt><code>${name}</code> ${required && html`<b>required</b>`}</dt>
<dd>${withCode(String(schema.description ?? ''))}${kindOf(schema)}</dd></div>`,
  )}</dl>`
}
<p class="answers">Answers ${Object.keys(answers).map((type, at) => html`${at > 0 && ', '}<code>${type}</code>`)}; errors
${[...problems, 500, 503].join(', ')} as <code>application/problem+json</code>.</p>
</section>`
}

/** Marks text with a path that lacks its site: if the public address is unknown, the page's script inserts the one that the reader sees. */
function unfinished(site: string): Part {
  return site === '' && html` class="no-site"`
}

/** An address made safe for single quotation marks in a shell. */
function shellSafe(address: string): string {
  return address.replaceAll("'", '%27')
}

interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema
}

function parametersOf({ parameters, pathParameters = {} }: Operation): Parameter[] {
  const { properties = {}, required = [] } = inlineSchema(parameters) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return [
    ...Object.entries(pathParameters).map(([name, description]) => ({ name, required: true, schema: { description } })),
    ...Object.entries(properties).map(([name, schema]) => ({ name, required: required.includes(name), schema })),
  ]
}

/** Type and default value, unless the description gives the default. */
function kindOf(schema: JsonSchema): Part {
  const { default: standard, description } = schema
  if (standard === undefined || standard === '' || Array.isArray(standard)) return null
  if (String(description).includes(String(standard))) return null
  return html` (<code>${String(standard)}</code> unless given)`
}

/** Text in which words between backticks become code. */
function withCode(text: string): Markup {
  return new Markup(
    text
      .split('`')
      .map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`).text)
      .join(''),
  )
}
