// The file `_headers`, which tells Cloudflare the headers of every static asset. `http/headers.ts` has those of the Worker's answers.

import { dataPolicy, security } from '../http/headers.ts'

/** A file with a hash in its name never changes. */
const forever = 'public, max-age=31536000, immutable'
/** A day: an icon or the image of shared links may change, but that is not urgent. */
const aDay = 'public, max-age=86400'

/** Files for other sites: their pages see a new one within the hour. */
const anHour = 'public, max-age=3600'
/** Modules of other sites are fetched by CORS. The files are public and the same for all, so no site is named. */
const forOthers = [
  ['Cache-Control', anHour],
  ['Access-Control-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
] as const

type Headers = readonly (readonly [name: string, value: string])[]

/** Each path matches one rule with `Cache-Control`, because the values of two rules would be joined. */
const rules: readonly (readonly [path: string, headers: Headers])[] = [
  ['/*', [...security, ['Content-Security-Policy', dataPolicy]]],
  ...['/page-*', '/theme-*', '/logo-*', '/icon-*', '/blocks/*'].map(
    path => [path, [['Cache-Control', forever]]] as const,
  ),
  ...['/embed.*', '/quote.*'].map(path => [path, forOthers] as const),
  ...['/icon.svg', '/share.png'].map(path => [path, [['Cache-Control', aDay]]] as const),
]

/** The file's text: a path, and under it its headers, indented. */
export function headersFile(): string {
  return rules
    .map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('\n')
}

/** The headers of one asset, for servers that do not read the file. */
export function headersOfAsset(path: string): Headers {
  const fits = (rule: string) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)
  return rules.filter(([rule]) => fits(rule)).flatMap(([, headers]) => headers)
}
