// What every page is shown with: the public address, and the language of the interface.

import type { Settings } from '../../article/settings.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { Language } from '../words/words.ts'
import { addressIn } from './keep-language.ts'

export interface View {
  /** The part before a path: the public address, or nothing if it is unknown. */
  readonly site: string
  /** Name, colours and links of the newsroom. */
  readonly settings: Settings
  readonly say: Language
  /** The languages of the archive's pages; the first is the default. */
  readonly languages: readonly Language[]
  /** The address of this page without its language. */
  readonly here: string
  /** The search that the page answers: its links to articles carry it. */
  readonly asked?: PageParameters | undefined
}

function isDefault({ languages, say }: View): boolean {
  return languages[0]?.lang === say.lang
}

/** The language that links of a page name; null for the default. */
export function namedLanguage(view: View): string | null {
  return isDefault(view) ? null : view.say.lang
}

/** A page's address in the language of the view. */
export function inView(view: View, address: string): string {
  return isDefault(view) ? address : addressIn(address, view.say.lang)
}

/** The same page in each language; none where there is one language. */
export function versionsOf({ languages }: View, address: string): readonly { say: Language; address: string }[] {
  if (languages.length < 2) return []
  return languages.map((say, i) => ({ say, address: i === 0 ? address : addressIn(address, say.lang) }))
}

/** The links to them, for people: the plain `/` would send them to the language of their browser. An address of data has one version. */
export function linksToVersions(view: View): ReturnType<typeof versionsOf> {
  if (addressIn(view.here, view.say.lang) === view.here) return []
  return versionsOf(view, view.here).map(({ say, address }) => ({
    say,
    address: address === '/' ? addressIn(address, say.lang) : address,
  }))
}
