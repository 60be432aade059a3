// Reads the language that a file gives, a tag (`en`, `pt_BR`, `eng`) or an English name, as a BCP 47 tag.

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Languages that files give by other names; the runtime knows the English names of ISO 639-1 languages. */
const byName: ReadonlyMap<string, string> = namesOfLanguages()

/** The tag; null if the value is not a language. */
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
