// The language that a file names: a tag (`en`, `pt_BR`, `eng`) or the language's English name, to a BCP 47 tag.

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Languages that files call by their names; English names of ISO 639-1 languages come from the runtime. */
const byName: ReadonlyMap<string, string> = namesOfLanguages()

/** The tag; null if the value names no language. */
export function readLanguageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.trim()
  const named = byName.get(text.toLowerCase())
  if (named !== undefined) return named
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-').replace(/\..*$/, ''))[0] ?? null
  } catch {
    return null
  }
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const names = new Map<string, string>()
  for (const first of letters) {
    for (const second of letters) {
      const name = english.of(first + second)
      if (name !== undefined)
        names.set(name.toLowerCase(), Intl.getCanonicalLocales(first + second)[0] ?? first + second)
    }
  }
  return names
}
