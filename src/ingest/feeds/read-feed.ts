// Turns a feed into articles, one for each entry. Many feeds only have the beginning of each story: such an entry is marked as a teaser,
// and gives way to the story's own page.

import type { Paragraph } from '../../article/article.ts'
import { readHtmlContent } from '../html/read-content.ts'
import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { cutProblems, withoutStories } from '../xml/xml-shapes.ts'
import { type Feed, type FeedEntry, feedIn } from './feed-entries.ts'

/** A description with less text is a summary, not the story. In UTF-16 code units. */
const shortestStory = 1_500

/** An ending that says that there is more. */
const goesOn = new RegExp(
  String.raw`(?:…|\.{3}|[[(]\s*(?:…|\.{3})\s*[\])]|(?:…|\.{3})?\s*(?:read|see|view|learn) (?:more|the full (?:story` +
    String.raw`|article))[^\p{L}]*|continue reading[^\n]{0,200}|(?:weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo` +
    String.raw`|continua a leggere|leia mais|lees verder)[^\n]{0,80})$`,
  'iu',
)
/** The same as a paragraph's end, to be taken out: "Read more" is no text. */
const linkOn = new RegExp(
  String.raw`\s*(?:[[(]?\s*(?:read|see|view|learn) (?:more|the full (?:story|article))[^\p{L}]*|continue reading[^\n]{0,200}` +
    '|(?:weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|continua a leggere|leia mais' +
    String.raw`|lees verder)[^\n]{0,80})$`,
  'iu',
)

/** What WordPress puts below each entry, in the languages in which it does. */
const footer = new RegExp(
  '^(?:The post .{1,400} (?:first appeared|appeared first) on |Der Beitrag .{1,400} erschien zuerst auf ' +
    String.raw`|L[’']article .{1,400} est apparu en premier sur |La entrada .{1,400} (?:se publicó primero en|aparece primero en) ` +
    String.raw`|L[’']articolo .{1,400} (?:proviene da|sembra essere il primo su) |O post .{1,400} apareceu primeiro em ` +
    '|Het bericht .{1,400} verscheen eerst op )',
  'u',
)

/** Reads the text of a feed. */
export function readFeed(text: string, path: string): Reading {
  const parsed = parseXml(text)
  const feed = feedIn(parsed.root)
  if (feed === null || feed.entries.length === 0) {
    return withoutStories(path, 'the feed has no entries', 'save the feed again when it has some, or remove the file')
  }
  const problems: Problem[] = cutProblems(path, parsed)
  const lineOf = lineCounter(text)
  const isAlone = feed.entries.length === 1
  const stories = feed.entries.map(entry =>
    readEntry(entry, feed, { path, line: lineOf(entry.start), isEntry: !isAlone }, problems),
  )
  return { stories, problems }
}

function readEntry(
  entry: FeedEntry,
  feed: Feed,
  place: { readonly path: string; readonly line: number; readonly isEntry: boolean },
  problems: Problem[],
): Story {
  const summary = textOf(entry.summary)
  const whole = textOf(entry.content)
  const given = whole.length > 0 ? whole : summary
  const isTeaser = isBeginning(given, whole.length > 0)
  const fields = {
    guid: entry.id,
    title: entry.title,
    authors: entry.authors.length === 1 ? entry.authors[0] : entry.authors,
    date: entry.published ?? entry.updated,
    updated: entry.updated,
    url: entry.url,
    lang: entry.lang,
    source: entry.source ?? feed.title,
    tags: entry.tags,
    summary: withoutLinkOn(summary)
      .map(({ text }) => text)
      .join(' '),
  }
  return storyOfFields(
    {
      fields,
      paragraphs: withoutLinkOn(given),
      ...place,
      isTeaser,
      withoutText: ['the entry has no text', 'put the page of the story into the folder'],
    },
    problems,
  )
}

function textOf(html: string | null): readonly Paragraph[] {
  return html === null ? [] : readHtmlContent(html).filter(({ text }) => !footer.test(text))
}

/** Is it the beginning of a story, or a summary? */
function isBeginning(paragraphs: readonly Paragraph[], isContent: boolean): boolean {
  const last = paragraphs.at(-1)?.text ?? ''
  if (goesOn.test(last.slice(-300))) return true
  return !isContent && paragraphs.reduce((length, { text }) => length + text.length, 0) < shortestStory
}

function withoutLinkOn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = paragraphs.at(-1)
  if (last === undefined) return paragraphs
  const text = last.text.slice(0, -300) + last.text.slice(-300).replace(linkOn, '').trimEnd()
  return [...paragraphs.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])]
}
