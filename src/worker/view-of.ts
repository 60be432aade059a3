// With what a page is shown, for a request: the public address, and the language of the interface.

import type { Context, MiddlewareHandler } from 'hono'
import { firstValue } from './http/read-parameters.ts'
import { languageParameter } from './pages/keep-language.ts'
import type { View } from './pages/view.ts'
import { settingsOf } from './settings.ts'
import { siteOf } from './site.ts'
import { englishLanguage, languageOf } from './words/languages.ts'
import type { Language } from './words/words.ts'

/** Tells every request the languages of the pages, the default first: these, or those of the configuration. */
export function knowingLanguages(languages: readonly Language[] | null): MiddlewareHandler {
  return async (c, next) => {
    c.set('languages', languages ?? settingsOf(c).languages.map(languageOf))
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
  for (const own of [languageParameter, 'suggest']) url.searchParams.delete(own)
  return { site: siteOf(c), settings: settingsOf(c), say, languages, here: url.pathname + url.search }
}
