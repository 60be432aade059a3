// The parts of an author's name, as bibliographies sort and print them. A name that cannot be taken apart with confidence stays whole:
// newsrooms and agencies, names of one word, and names written without spaces.

import { primaryLanguage } from '../../text/primary-language.ts'

/** A person with the parts of the name, or a name that stays as it is. */
export type Name =
  | { readonly literal: string }
  | {
      readonly family: string
      readonly given: string
      /** `van der` of Anna van der Berg. */
      readonly particle?: string
      /** `Jr.` */
      readonly suffix?: string
    }

/** Longest name that is taken apart, in UTF-16 code units. */
const longestName = 120

/** Words that no person is called by, in the languages of the interface. */
const bodyWords =
  wordsOf(`agency agencies agents ap afp bbc board bureau central bank center centre channel club co commission committee
  company corporation council correspondent correspondents courier department desk digital editor editorial editors foundation group
  herald inc institute journal limited llc ltd magazine media ministry network news newspaper newspapers newsroom office organisation
  organization police post press project radio report reporter reporters research reuters services society staff studio team television
  times tribune tv union university wire wires writer writers
  agentur anstalt bundesamt dpa gmbh institut landesamt ministerium nachrichten redaktion redaktionsteam rundfunk sender stiftung
  universität verband verein verlag zeitung
  agence bureau comité conseil fondation institut journal ministère presse rédaction société université
  agencia comité consejo corresponsal editora fundación instituto ministerio noticias periódico prensa redacción sociedad universidad
  agência conselho correspondente fundação jornal ministério notícias redação sociedade universidade`)

/** Lower-case words that belong to the family name behind them. */
const particles =
  wordsOf(`af al av bin ben d da das de degli dei del della den der des di do dos du el ibn la las le los op ten ter van vom
  von y zu zum zur bint abu`)

const suffixes = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/i

/** Languages in which the family name comes first. */
const familyFirst = new Set(['hu', 'ja', 'ko', 'vi', 'zh'])

/** Second given names in Spanish, which are no family names: María José Pérez. */
const spanishGiven =
  wordsOf(`alberto alejandra alejandro ana andrés ángel ángeles antonia antonio beatriz belén carlos carmen cristina daniel
  diego dolores eduardo elena enrique esther eugenia felipe fernanda fernando francisco gabriel gabriela guadalupe guillermo ignacio inés
  isabel javier jesús joaquín jorge josé josefa juan julia julio laura lucía luis luisa luz manuel manuela marcos margarita maría mariana
  marta mercedes miguel pablo patricia paula pedro pilar rafael ramón ricardo roberto rocío rosa rosario sofía soledad teresa tomás
  vicente victoria`)

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u
/** What is no name of a person: digits, an ampersand, an address. */
const signs = /[\p{N}&@/()]/u

/**
 * The parts of a name.
 *
 * @param lang the language of the article (BCP 47): it tells the order of the parts
 * @example nameOf('Anna van der Berg', 'en') // { family: 'Berg', given: 'Anna', particle: 'van der' }
 */
export function nameOf(name: string, lang: string): Name {
  const whole = name.trim().replace(/\s+/g, ' ')
  if (whole.length > longestName || isBody(whole)) return { literal: whole }
  const language = primaryLanguage(lang)
  const [beforeComma = '', ...behind] = whole.split(/\s*[,،，]\s*/)
  const suffix = behind.length > 0 && suffixes.test(behind.at(-1) ?? '') ? behind.pop() : undefined
  if (behind.length > 1) return { literal: whole }
  const [given] = behind
  if (given !== undefined && given !== '') return person(beforeComma.split(' '), given.split(' '), suffix)
  const words = beforeComma.split(' ')
  const own = suffix ?? (words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined)
  if (words.length < 2) return { literal: whole }
  if (familyFirst.has(language)) return person(words.slice(0, 1), words.slice(1), own)
  if (withoutSpaces.test(whole)) return { literal: whole }
  const at = familyStart(words, language)
  return person(words.slice(at), words.slice(0, at), own)
}

/** The first word of the family name: its particles count to it, and in Spanish it has two words. */
function familyStart(words: readonly string[], language: string): number {
  const isSpanish = language === 'es' || language === 'gl'
  const hasTwo = isSpanish && words.length > 2 && !spanishGiven.has((words.at(-2) ?? '').toLowerCase())
  let at = words.length - (hasTwo ? 2 : 1)
  while (at > 1 && isParticle(words[at - 1])) at -= 1
  return at
}

function person(family: readonly string[], given: readonly string[], suffix: string | undefined): Name {
  let at = 0
  while (at < family.length - 1 && isParticle(family[at])) at += 1
  return {
    family: family.slice(at).join(' '),
    given: given.join(' '),
    ...(at > 0 && { particle: family.slice(0, at).join(' ') }),
    ...(suffix !== undefined && { suffix }),
  }
}

function isParticle(word = ''): boolean {
  return particles.has(word)
}

function isBody(name: string): boolean {
  if (signs.test(name)) return true
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some(word => bodyWords.has(word))
}

/** `van der Berg, Anna`, as lists are sorted; a name that stays whole is unchanged. */
export function inverted(name: Name): string {
  if ('literal' in name) return name.literal
  const { family, given, particle, suffix } = name
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}
