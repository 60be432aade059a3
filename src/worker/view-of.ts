// With what a page is shown, for a request: the public address, and the language of the interface.

import type { Context } from 'hono'
import type { View } from './pages/view.ts'
import { siteOf } from './site.ts'
import { englishLanguage } from './words/languages.ts'

export function viewOf(c: Context): View {
  return { site: siteOf(c), say: englishLanguage }
}
