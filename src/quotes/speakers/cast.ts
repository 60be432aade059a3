// The people behind the labels of an interview ("Q:", "A:", "KG:"): the person presented in the title or the introduction, the one with
// those initials, or nobody known. Labels that are names are resolved like any other name.

import type { Article } from '../../article/article.ts'
import { givenName } from '../english/words/known-words.ts'
import { isAnswer, isInitials, isQuestion } from '../marks/unmarked.ts'
import type { People, Person } from '../people/people.ts'
import type { View } from '../view.ts'
import { type Named, named, type Setting, speak } from './setting.ts'

/** The person that a label stands for; without a person, the name to show. */
export interface CastMember {
  readonly person: Person | null
  readonly name: string
  /** Probability that the words are this speaker's. */
  readonly confidence: number
}

/** Probabilities set by hand: PolNeAR has no interviews to measure them on. */
const sure = {
  name: 0.95,
  initials: 0.92,
  title: 0.9,
  introduced: 0.88,
  alone: 0.75,
  author: 0.7,
  unnamed: 0.8,
} as const

/** Characters between "an interview with" and the name, titles and roles included. */
const reach = 60
/** Mentions and characters of a paragraph that are searched for an introduction; only hostile input has more. */
const mostMentions = 300
const longestParagraph = 20_000

const presents = new RegExp(
  String.raw`\b(?:interview(?:ed|ing|s)?|(?:spoke|speaks?|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|conversations?|sat down|caught up` +
    String.raw`|Q\s?(?:&|and)\s?A|questions|answers) (?:with|to|for|from)|asked|introducing|meet)\b`,
  'giu',
)
const answers = /^,?\s+(?:answer|explain|talk|share|discuss|respond|repl)(?:s|ed|ies|ied)?\b/iu

/** What stands before the name in "Q&A with Dr. Ana Costa". */
const withName = /\b(?:with|for|from|to|meet)\s+(?:\p{Lu}\p{L}{0,4}\.\s+)?$/iu

/** The parts of an interview by label; names are not among them. */
export function castOf(article: Article, views: readonly View[], people: People): ReadonlyMap<string, CastMember> {
  const labels = new Set(views.flatMap(({ label }) => (label === null ? [] : [label])))
  const cast = new Map<string, CastMember>()
  if (labels.size === 0) return cast
  for (const label of labels) {
    if (isQuestion(label)) cast.set(label, interviewer(article, people, interviewee(article, views, people)))
    else if (isAnswer(label)) cast.set(label, interviewee(article, views, people))
    else if (isInitials(label)) cast.set(label, behindInitials(label, labels, people))
  }
  return cast
}

/** The speaker of a label that is in the cast. */
export function ofPart({ person, name }: CastMember, at: number, setting: Setting): Named {
  return person === null ? named(name, 'unknown') : speak(person, at, 0, setting)
}

/** How sure the speaker of an interview's line is. */
export function confidenceOf(part: CastMember | undefined): number {
  return part?.confidence ?? sure.name
}

function interviewer({ authors }: Article, people: People, { person: guest }: CastMember): CastMember {
  const answering = guest?.words.join(' ').toLowerCase()
  const [author, second] = authors.filter(name => name.toLowerCase() !== answering)
  // A header may have a login for a name: only a full name is one.
  if (author === undefined || second !== undefined || !author.trim().includes(' '))
    return { person: null, name: 'interviewer', confidence: sure.unnamed }
  const words = author.trim().split(/\s+/)
  const person = people.find(words, null) ?? {
    words,
    gender: 'u' as const,
    role: null,
    affiliation: null,
    count: 1,
    listed: true,
    sure: true,
  }
  return { person, name: author, confidence: sure.author }
}

function interviewee(article: Article, views: readonly View[], people: People): CastMember {
  const nobody: CastMember = { person: null, name: 'interviewee', confidence: sure.unnamed }
  // "U.S. Web Design System" has initials, but does not answer questions.
  const persons = people.persons.filter(({ words, role }) => givenName(words[0] ?? '') !== null || role !== null)
  const authors = new Set(article.authors.map(author => author.toLowerCase()))
  const guests = persons.filter(({ words }) => !authors.has(words.join(' ').toLowerCase()))
  const [heading] = article.paragraphs
  const title = `${article.title.slice(0, 500)}\n${heading?.kind === 'heading' ? heading.text.slice(0, 500) : ''}`
  // An author in the title may be the one who answers, if nobody else is there.
  const inTitle = ({ words }: Person): boolean => title.includes(words.join(' '))
  const titled = guests.some(inTitle) ? guests.filter(inTitle) : persons.filter(inTitle)
  const asked = titled.filter(({ words }) => withName.test(title.slice(0, title.indexOf(words.join(' ')))))
  if (asked.length === 1) return { ...nobody, person: asked[0] ?? null, confidence: sure.title }
  if (titled.length === 1) return { ...nobody, person: titled[0] ?? null, confidence: sure.title }
  const candidates = new Set(guests)
  const first = views.findIndex(({ label }) => label !== null)
  const mentions = people.mentions
    .slice(0, mostMentions)
    .filter(({ view, person }) => view < first && candidates.has(person))
  const introduced = new Set<Person>()
  const after = new Map<number, number[]>()
  for (const { person, view, token, end } of mentions) {
    const { text, tokens } = views[view] ?? { text: '', tokens: [] }
    const start = tokens[token]?.start ?? 0
    if (!after.has(view))
      after.set(
        view,
        [...text.slice(0, longestParagraph).matchAll(presents)].map(match => match.index + match[0].length),
      )
    const near = after
      .get(view)
      ?.some(at => at <= start && start - at < reach && !/[.!?]\s/.test(text.slice(at, start)))
    const tail = text.slice(tokens[end - 1]?.end ?? 0, (tokens[end - 1]?.end ?? 0) + 20)
    if (near === true || answers.test(tail)) introduced.add(person)
  }
  if (introduced.size === 1) return { ...nobody, person: [...introduced][0] ?? null, confidence: sure.introduced }
  const present = new Set(mentions.map(({ person }) => person))
  if (introduced.size === 0 && present.size === 1)
    return { ...nobody, person: [...present][0] ?? null, confidence: sure.alone }
  return nobody
}

/** The one person with these initials; of two, the one who also has a line under the full name. */
function behindInitials(label: string, labels: ReadonlySet<string>, people: People): CastMember {
  const letters = label.replaceAll('.', '')
  const bearers = people.persons.filter(({ words }) => {
    const all = words.map(word => word[0] ?? '').join('')
    return all === letters || `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}` === letters
  })
  const speaking = bearers.filter(({ words }) => [...labels].some(name => name.endsWith(words.join(' '))))
  const [person = null, other] = bearers.length > 1 ? speaking : bearers
  if (person === null || other !== undefined) return { person: null, name: label, confidence: sure.unnamed }
  return { person, name: label, confidence: sure.initials }
}
