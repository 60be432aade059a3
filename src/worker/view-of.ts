// With what a page is shown, for a request: the public address, and the language of the interface.

import type { Context, MiddlewareHandler } from 'hono'
import { firstValue } from './http/read-parameters.ts'
import { languageParameter } from './pages/keep-language.ts'
import type { View } from './pages/view.ts'
import { siteOf } from './site.ts'
import { englishLanguage } from './words/languages.ts'
import type { Language } from './words/words.ts'

/** Tells every request the languages of the pages; the first is the default. */
export function knowingLanguages(languages: readonly Language[]): MiddlewareHandler {
  return async (c, next) => {
    c.set('languages', languages)
    await next()
  }
}

export function languagesOf(c: Context): readonly Language[] {
  return c.get('languages') ?? [englishLanguage]
}

/** The language that the address names, or the default. */
export function viewOf(c: Context): View {
  const languages = languagesOf(c)
  const url = new URL(c.req.url)
  const named = firstValue(url, languageParameter)
  const say = languages.find(({ lang }) => lang === named) ?? languages[0] ?? englishLanguage
  url.searchParams.delete(languageParameter)
  return { site: siteOf(c), say, languages, here: url.pathname + url.search }
}
