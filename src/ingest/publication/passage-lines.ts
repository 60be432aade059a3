// The lines that begin and end a passage "not for publication". A line counts as a mark only if it has no other content: a story about a
// letter "not for publication" continues.

import { isAgency } from '../plain/agencies.ts'

const phrase =
  /(?:not|nothing)(?: \p{L}+){0,2} (?:for|to be) (?:any )?(?:publication|published|public release|public use|print|printed|printing|broadcast|quotation|onward transmission)(?:[\s,/]+(?:or |and )?(?:for )?(?:publication|broadcast|print|distribution|quotation|release|online use|attribution))*|not-for-(?:publication|broadcast|print)|do(?: not|n['’]t) (?:publish|print|broadcast)(?! or )|not intended for (?:publication|print|broadcast|the public)|nicht (?:zur|für die|zum|für den) (?:veröffentlichung|abdruck|publikation)|nicht zu veröffentlichen|no (?:es )?(?:publicar|publicable|apto para (?:su )?publicación|destinad[oa]s? a (?:la |su )?publicación|para (?:su )?publicación)|ne pas publier|(?:non|pas) (?:destinée?s? à (?:la |être )?|pour (?:la )?)(?:publication|publiée?s?|diffusion)|(?:da )?non (?:pubblicare|destinat[oaie] alla pubblicazione|per la pubblicazione)|não (?:publicar|destinad[oa]s? (?:a|à) publicação|para publicação)|niet (?:voor|bestemd voor) publicatie|(?:for )?internal (?:use )?only/giu

/** "Not for publication before Monday", "not for publication in Canada": an embargo, and an order of stock exchanges. */
const limited =
  /^[\s,]*(?:before|until|till|prior|ahead|earlier|sooner|in whole|in part|directly|in or into|into|in the|in any|within|by |without|vor |bis |avant|antes|hasta|prima)/iu

/** Other words that such a line may contain. Any further word makes it a sentence of a story, or the passage itself. */
const ownWords = new Set(
  `the following preceding foregoing above below information infos material section sections part passage text texts note notes to editors editor editors' editor's desk
desks contact contacts data detail details is are be this that these those it and or of for on in at as by from here onward onwards end only your our reference
guidance internal use newsroom newsrooms media press subscribers clients customers intended meant purely strictly marked please important attention
confidential secret privileged restricted sensitive draft background begin begins start starts all everything what follows number numbers phone telephone phones address addresses reporter reporters reporter's reporters' author
author's correspondent correspondents staff private line lines paragraph paragraphs remainder rest item message advisory n b
folgende folgenden informationen angaben hinweis hinweise sind ist an die der das den redaktion redaktionen zur für nur bestimmt nachfolgenden kontakt kontakte
la el las los siguiente siguientes información informaciones nota notas es son para su les informations suivantes suivante ne sont pas note le aux rédactions
le seguenti informazioni sono as seguintes informações são de volgende informatie zijn`.split(/\s+/),
)

const fullMark = /\p{L}[\p{L}\p{M}'’]*/gu
const endWords =
  /^[^\p{L}]*(?:(?:end|ends|ended|ende|fin|fine|einde|fim|over|close)(?![\p{L}])(?: (?:of|der|des|del|de|di|van|do|the|this))*|\/)[\s:,.–—-]*/iu
const whatEnds =
  /^(?:the |this |non-?|dpa[- ]|editors?['’]? |internal |restricted |confidential |private )*(?:not for publication|note|notes|note to editors|notes to editors|notebook|notizblock|information|section|passage|block|public\w*|hinweise?|internal|nota|notas)(?![\p{L}])/iu
const resumes =
  /^[^\p{L}]*(?:(?:the )?following (?:text |information |material |copy |story )?(?:is|are|may be) (?:again )?(?:for publication|(?:to be )?published)|for publication(?: again)?[\s:.*-]*$|(?:the )?(?:copy|text|story|article|publication) (?:resumes|continues|follows)|resume (?:copy|text|story|publication))/iu
const longestMark = 200
const fewestOfHeadline = 3

const notebook =
  /^[^\p{L}]*(?:(\p{L}[\p{L} ]{0,30}?)[\s-]+)?(notebook|notizblock|notizbuch|bloc-notes|contacts|kontakte|editorial notes|redaktionelle hinweise)[^\p{L}]*$/iu

/** Every mark contains one of these, which rules out most lines quickly. Matched in lower case, which is faster than the flag `i`. */
const sign =
  /publi|print|broadcast|quotation|transmission|internal|abdruck|veröffentlich|diffus|pubblic|notebook|notizb|bloc-notes|contacts|kontakte|editorial notes|hinweise/

/** May a line be, or be part of, the beginning of a passage? */
export function mayStartPassage(line: string): boolean {
  return line.length <= longestMark && sign.test(line.toLowerCase())
}

/**
 * Whether a line continues like a headline: "Not for publication: the secret letters of a queen". A note to the desk has a name and a
 * number.
 */
export function readsOn(line: string): boolean {
  phrase.lastIndex = 0
  const found = phrase.exec(line)
  if (found === null || found[0] === found[0].toUpperCase()) return false
  const behind = line.slice(found.index + found[0].length)
  return foreignWords(behind).length >= fewestOfHeadline && !/[\d@]/.test(behind)
}

/** Whether a passage begins here. `line`: the mark is this single line. Joined lines must be a mark and nothing else. */
export function startsPassage(line: string, isJoined: boolean): 'passage' | 'line' | null {
  if (line.length > longestMark) return null
  const [, owner, what = ''] = notebook.exec(line) ?? []
  if (what !== '' && (owner === undefined ? /^notizblock$/i.test(what) : isAgency(owner))) return 'passage'
  phrase.lastIndex = 0
  const found = phrase.exec(line)
  if (found === null || /^["'“”‘’«»„]/.test(line.slice(Math.max(0, found.index - 1)))) return null
  const behind = line.slice(found.index + found[0].length)
  if (limited.test(behind)) return null
  const before = line.slice(0, found.index)
  const foreign = [...foreignWords(before), ...foreignWords(behind.replace(phrase, ' '))]
  const inBrackets = /[([{]\s*$/.test(before) && /^[^([{]*[)\]}]/.test(behind)
  if (foreign.length === 0) return 'passage'
  if (isJoined) return null
  // "(Not for publication: Ann Roe, 555 0100)": the bracket ends it.
  if (/^\s*[([{]/.test(line) && foreignWords(before).length === 0 && /^[^([{]*[)\]}][\s.]*$/.test(behind)) return 'line'
  if (inBrackets) return 'line'
  if (foreignWords(before).length === 0 && /^\s*[:–—-]/.test(behind)) return 'passage'
  // "Ann Roe, 555 0100 - not for publication"
  return /[–—-]\s*$/.test(before) && /^[\s.)\]*]*$/.test(behind) ? 'line' : null
}

/** Does the passage end with this line? */
export function endsPassage(line: string): boolean {
  if (line.length > longestMark) return false
  if (resumes.test(line)) return true
  const end = endWords.exec(line)?.[0]
  if (end !== undefined && whatEnds.test(line.slice(end.length))) return true
  phrase.lastIndex = 0
  const found = phrase.exec(line)
  return (
    found !== null &&
    /^[\s:,.–—-]*(?:ends?|ended|ende|fin|over)[^\p{L}]*$/iu.test(line.slice(found.index + found[0].length))
  )
}

function foreignWords(text: string): string[] {
  return (text.match(fullMark) ?? []).filter(word => !ownWords.has(word.toLowerCase().replace('’', "'")))
}
