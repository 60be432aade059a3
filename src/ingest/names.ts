// Names of authors in one string, as bylines and front matter have them: "Jane Roe, John Doe and Ann Poe".

/** What follows a comma and belongs to the name before it. */
const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?a|m\.?b\.?a|j\.?d|esq|r\.?n|dds|cpa|pmp)\.?$/i

/** "By" as bylines of several languages write it. */
const by = /^(?:by|von|par|por|di|door)(?::\s*|\s+)/i

/** An organisation's own name may hold "and" and commas. */
const organisation =
  /\b(?:department|office|cent(?:er|re)s?|bureau|institute|agency|ministry|university|school|team|administration|association|commission|council|committee|society|fund|group|working)\b/i

const joined = /\s*[;|]\s*|,?\s+(?:and|&|und|et|y|e)\s+/u

/** The names in a string that joins several. It is parted only where a whole name stands on both sides. */
export function splitNames(text: string): string[] {
  const trimmed = text.replace(/\s+/g, ' ').trim().replace(by, '')
  if (organisation.test(trimmed)) return [trimmed]
  const names: string[] = []
  for (const part of trimmed.split(joined).flatMap(piece => piece.split(','))) {
    const name = part.trim()
    const last = names.length - 1
    if (last >= 0 && suffix.test(name)) names[last] = `${names[last]}, ${name}`
    else if (name !== '') names.push(name)
  }
  return names.length < 2 || names.every(name => name.includes(' ')) ? names : [trimmed]
}
