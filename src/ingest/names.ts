// Splits names of authors in one string, as bylines, feeds and exports have them: "By Jane Roe, Staff Writer, and John Doe", "a@b.c (Jane
// Roe)". Addresses, jobs, photo credits and agencies are not authors.

import { isAgency } from './plain/agencies.ts'

/** Longer strings are not bylines: they are kept unsplit, up to this length. In UTF-16 code units. */
const longest = 2_000

/** What follows a comma and belongs to the name before it. */
const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|m\.?a|m\.?b\.?a|j\.?d|esq|r\.?n|dds|cpa|pmp)\.?$/i

/** "By" as bylines of several languages write it. */
const by = new RegExp(
  '^(?:(?:(?:story|words|text|written|reported|posted|published|compiled|as told to|interview|analysis|opinion) )?by' +
    String.raw`|von|par|por|di|door|av)(?::\s*|\s+)|^authors?:\s*`,
  'i',
)

/** Credits of pictures, sound and design, to the end of the string. */
const credit = new RegExp(
  String.raw`(?:^|[\s,;|.(])(?:with |and )?(?:photos?|photograph(?:s|y)?|pictures?|images?|illustrations?|illustrated|graphics?` +
    String.raw`|infographics?|video|audio|animation|artwork|cartoon|design)(?: and [a-z]{4,14})?(?: by\b| courtesy\b|:).*$`,
  'i',
)

/** An organisation's own name may hold "and" and commas. */
const organisation = new RegExp(
  String.raw`\b(?:department|office|cent(?:er|re)s?|bureau|institute|agency|ministry|university|college|school|team` +
    String.raw`|administration|association|commission|council|committee|society|fund|foundation|group|working)\b`,
  'i',
)

const joined = /\s*;\s*|,?\s+(?:and|&|und|et|y|e|och|og|en)\s+/u
const dash = /\s+[-–—/]\s+/u

/** A word that a job ends with. */
const jobHead =
  'staff|writers?|reporters?|correspondents?|editors?|editor-in-chief|columnists?|contributors?|newsroom|desk|webdesk|journalists?|photographers?|photojournalists?|bloggers?|interns?|producers?|fellow|admin|administrator|webmaster|bureau ' +
  'chief|redaktion|rédaction|redacción|redazione|redação|redaktör|redaktionen|agencies|critic|anchor|analyst'
const job = new RegExp(String.raw`^(?:[\p{L}.'’&/-]+ ){0,5}(?:${jobHead})$`, 'iu')
/** Job titles that are never names, with or without a paper's name: "Times Staff Writer". */
const namelessJob = new RegExp(
  String.raw`^(?:(?:[\p{L}.'’&/-]+ ){0,4}(?:staff|news|web|online|digital|sports|city|national|foreign|business|associated press|ap)[ -])?(?:${jobHead}|(?:wire )?reports?|wires?|services?|wire services|agencies)$`,
  'iu',
)
const jobBehind = new RegExp(
  String.raw`^(\S+(?: \S+){1,3}?) (?:(?:senior )?staff(?: (?:writer|reporter|correspondent)s?)?|(?:the )?(?:associated press` +
    '|agence france-presse|reuters|bloomberg news)(?: writer)?)$',
  'i',
)
/** "Ann Roe in London", "Ann Roe Political editor". */
const placeBehind = /^(\p{Lu}\S+(?: \S+){1,3}?) in \p{Lu}[\p{L}.' -]*$/u
const shortJobBehind = new RegExp(
  String.raw`^(\p{Lu}\S+(?: \p{Lu}\S+){1,2}?) (?:(?:senior|chief|deputy|political|politics|economics|business|health|education` +
    '|environment|science|media|arts|sports?|football|diplomatic|foreign|technology|consumer|legal|social|home|affairs' +
    '|world|national|royal|defence|security|community|special|policy|european?|US|UK) ){1,3}(?:editor|correspondent' +
    '|reporter|writer|columnist)$',
  'iu',
)
const nobody = new RegExp(
  String.raw`^(?:unknown|anonymous|n\/a|none|null|nan|nil|undefined|\[\]|-+|no author|not available|author|by|staff|super ?user` +
    String.raw`|(?:web|site) ?admin|root|user|special to .*|for the \p{Lu}.*)$`,
  'iu',
)
const behindName =
  /^(?:special (?:to|for)|for|of|at|with|from|in|reporting from|contributor to|is an? |are |the (?=author|editor))/i

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}+|d[’']\p{L}+|de|da|del|della|der|den|des|van|von|bin|ibn|al|el|la|le|di|du|dos|das|ter|ten|af|zu|y|e)`
const person = new RegExp(`^${word}(?: ${word}){1,5}$`, 'u')

const email = /(?:mailto:)?[^\s<>()[\]{},;:"'@]{1,64}@[^\s<>()[\]{},;:"'@]{1,190}\.[a-z]{2,24}/giu
const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>()[\]{},;"']*/giu
const handleBehind = /\s@[\w.-]{2,40}$/u
const emptyBrackets = /[<([{]\s*[>)\]}]/g
/** All that is left of "ann@example.org (Ann Roe)": the name in its brackets. */
const inBrackets = /^[([{]\s*([^()[\]{}]+?)\s*[)\]}]$/u
const trailingBrackets = /\s*[([{]([^()[\]{}]*)[)\]}]$/u

/** An agency that gave a part of the story: "Ann Roe with AP", "Ann Roe avec AFP". */
const withAgency = /\s+(?:with|avec|mit|con|com|met|med|og|et|und|y|e)\s+([\p{L}.]{2,24}(?: [\p{L}]{2,16}){0,2})$/u

function withoutAgency(text: string): string {
  const [behind = '', agency = ''] = withAgency.exec(text.slice(-80)) ?? []
  return agency !== '' && isAgency(agency) && behind.length < text.length ? text.slice(0, -behind.length) : text
}

/** In UTF-16 code units. */
const longestName = 100

/** A name a line: only where each line is a whole name. */
function inOneLine(text: string): string {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const isList = lines.length > 1 && lines.every(line => line.length < longestName && person.test(line.replace(by, '')))
  return (isList ? lines.join(', ') : text).replace(/\s+/g, ' ').trim().slice(0, longest)
}

/** The names in a string. It is split only where a whole name is on both sides. */
export function splitNames(text: string): string[] {
  const line = inOneLine(text)
  const trimmed = withoutAgency(
    withoutAddresses(line)
      .replace(credit, '')
      .trim()
      .replace(by, '')
      .replace(/[\s,;|]+$/u, ''),
  )
  const groups = trimmed.split(joined).map(namesOfGroup)
  const isCleaned = groups.some(({ isCut }) => isCut)
  const names = groups.flatMap(group => group.names)
  if (!isCleaned && organisation.test(trimmed)) return [trimmed]
  if (isCleaned || names.length < 2 || names.every(name => name.includes(' ') || name.startsWith('@'))) return names
  return [trimmed]
}

/** One author of a list, without the parts that are not a name. Null if nothing is left. */
export function cleanName(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, longest)
  const trimmed = withoutAddresses(line).replace(credit, '').trim().replace(by, '')
  const { names } = namesOfGroup(trimmed)
  const isList = names.length > 1 && !names.some(name => suffix.test(name))
  const kept = isList ? trimmed.replace(/[\s,;|]+$/u, '') : (names[0] ?? '')
  return kept === '' ? null : kept
}

/** Names separated by commas: a name followed by a description. `isCut`: whether anything other than a name was dropped. */
function namesOfGroup(group: string): { readonly names: string[]; readonly isCut: boolean } {
  const names: string[] = []
  let isCut = false
  for (const piece of group.split(/\s*[,|•·]\s*/u).flatMap(part => part.split(dash).map((one, at) => ({ one, at })))) {
    const name = withoutJob(piece.one.trim().replace(handleBehind, ''))
    const last = names.length - 1
    const isFirst = last < 0
    if (name === '') isCut ||= piece.one.trim() !== ''
    else if (!isFirst && suffix.test(name)) names[last] = `${names[last]}, ${name}`
    else if (!isFirst && person.test(names[last] ?? '') && isSaidOfName(name)) isCut = true
    else if (piece.at > 0 && !isFirst) names[last] = `${names[last]} - ${name}`
    else names.push(name)
  }
  return { names, isCut }
}

function isSaidOfName(text: string): boolean {
  return (
    isAgency(text) || job.test(text) || /^the \p{Lu}/iu.test(text) || behindName.test(text) || organisation.test(text)
  )
}

/** Without a job, an agency or a remark in brackets behind the name; empty if it is no name at all. */
function withoutJob(text: string): string {
  if (nobody.test(text) || namelessJob.test(text)) return ''
  const [brackets = '', inside = ''] = trailingBrackets.exec(text) ?? []
  if (/^(?:photo|picture|illustration|graphic|video)/i.test(inside)) return ''
  const isRemark =
    isAgency(inside) || /^@[\w.-]{2,40}$/.test(inside) || job.test(inside) || /^(?:words|text|story)$/i.test(inside)
  const name = isRemark && brackets.length < text.length ? text.slice(0, -brackets.length).trim() : text
  return name.replace(jobBehind, '$1').replace(shortJobBehind, '$1').replace(placeBehind, '$1')
}

/** Without e-mail and web addresses, and the brackets that held them. */
function withoutAddresses(text: string): string {
  if (!/[@/.]/.test(text)) return text
  const bare = text.replace(email, ' ').replace(webAddress, ' ')
  if (bare === text) return text
  const left = bare.replace(emptyBrackets, ' ').replace(/\s+/g, ' ').trim()
  const name = inBrackets.exec(left)?.[1] ?? left
  return name.replace(/^["'“”\s,;:|/-]+|["'“”\s,;:|/-]+$/gu, '')
}
