// A WordPress export (WXR): posts, pages and custom post types become articles. The fields of each item give access, passwords and drafts;
// comments, attachments, menus and settings are not articles.

import { readHtmlContent } from '../html/read-content.ts'
import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { parseXml } from '../xml/parse-xml.ts'
import {
  attributeOf,
  charactersIn,
  childOf,
  childrenOf,
  elementsIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts'
import { cutProblems, withoutStories } from '../xml/xml-shapes.ts'
import { authorsOfItem, readAuthors, type WordPressAuthors } from './wxr-authors.ts'

/** Types of posts that hold no article: WordPress's own, and those of common plugins. */
const otherTypes = new RegExp(
  '^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|guest-author|wp_.*' +
    '|acf-.*|elementor_.*|e-.*|fl-builder.*|et_.*|vc_.*|shop_.*|product.*|wpcf7_.*|wpforms.*|nf_sub|feedback|jp_.*' +
    '|jetpack.*|mc4wp.*|tablepress_table|scheduled-action|spucpt|popup.*|tribe_.*|wpseo.*|amp_.*|rm_.*|ai1ec_event' +
    '|newspack_(?:spnsrs.*|popups.*|nl_list.*|ads.*)|reply|topic|forum)$',
  '',
)

/** The default category, in the languages in which WordPress names it. */
const noCategory =
  /^(?:uncategori[sz]ed|allgemein|unkategorisiert|non classé|sin categoría|senza categoria|sem categoria|geen categorie|uncategorized)$/i

const advice = 'in WordPress, choose Tools, Export, "All content", and put the file into the folder'

/** Reads the text of an export. */
export function readWxr(text: string, path: string): Reading {
  const parsed = parseXml(text)
  const channel = elementsIn(parsed.root, 'channel')[0] ?? null
  const items = elementsIn(channel ?? parsed.root, 'item')
  if (items.length === 0) return withoutStories(path, 'the WordPress export has no posts', advice)
  const problems: Problem[] = cutProblems(path, parsed)
  const authors = readAuthors(channel, items)
  const site: Site = {
    title: textIn(childOf(channel, 'title')),
    lang: textIn(childOf(channel, 'language')),
    shared: repeated(items.map(item => textIn(childOf(item, 'guid')) ?? '')),
  }
  const lineOf = lineCounter(text)
  const stories = items
    .filter(item => !otherTypes.test(textIn(childOf(item, 'wp:post_type')) ?? 'post'))
    // Attachments and revisions have the status of their post.
    .filter(item => textIn(childOf(item, 'wp:status')) !== 'inherit')
    .map(item => readItem(item, site, authors, { path, line: lineOf(item.start) }, problems))
  if (stories.length === 0)
    return withoutStories(path, 'the WordPress export has attachments and settings only, and no posts', advice)
  return { stories, problems }
}

interface Site {
  readonly title: string | null
  readonly lang: string | null
  /** Ids that several posts have, as on a site that was copied. The posts are still different. */
  readonly shared: ReadonlySet<string>
}

function readItem(
  item: XmlElement,
  site: Site,
  authors: WordPressAuthors,
  place: { readonly path: string; readonly line: number },
  problems: Problem[],
): Story {
  const field = (name: string): string | null => textIn(childOf(item, name))
  const { section, tags } = termsOf(item)
  const excerpt = charactersIn(childOf(item, 'excerpt:encoded')).trim()
  const fields = {
    slug: field('wp:post_name'),
    guid: site.shared.has(field('guid') ?? '') ? null : field('guid'),
    title: field('title'),
    authors: authorsOfItem(item, authors),
    date: dateOf(item),
    url: field('link'),
    lang: site.lang,
    source: site.title,
    section,
    tags,
    summary: readHtmlContent(excerpt)
      .map(({ text }) => text)
      .join(' '),
    status: field('wp:status'),
    post_password: field('wp:post_password'),
    modified: momentIn(field('wp:post_modified_gmt')),
  }
  const paragraphs = readHtmlContent(charactersIn(childOf(item, 'content:encoded')))
  const withoutText = ['the post has no text', 'nothing, if it has none; put it in if it is lost'] as const
  return storyOfFields({ fields, paragraphs, ...place, isEntry: true, withoutText }, problems)
}

/** The time in UTC, else the feed's date, else the local day. WordPress writes zeros for drafts. */
function dateOf(item: XmlElement): string | null {
  const field = (name: string): string | null => textIn(childOf(item, name))
  const sent = field('pubdate')
  return (
    momentIn(field('wp:post_date_gmt')) ?? (sent?.includes('-0001') ? null : sent) ?? realDate(field('wp:post_date'))
  )
}

function momentIn(gmt: string | null): string | null {
  const real = realDate(gmt)
  return real === null ? null : `${real.replace(' ', 'T')}Z`
}

function realDate(text: string | null): string | null {
  return text === null || text.startsWith('0000') || text.startsWith('-') ? null : text
}

/**
 * The first category is the section; other categories and tags are tags. The oldest exports list each term twice, once without its kind.
 */
function termsOf(item: XmlElement): { section: string | null; tags: string[] } {
  const all = childrenOf(item, 'category')
  const sorted = all.some(term => attributeOf(term, 'domain') !== null)
  const named = (...domains: readonly (string | null)[]): string[] =>
    all
      .filter(term => domains.includes(attributeOf(term, 'domain')))
      .map(term => textIn(term) ?? '')
      .filter(term => term !== '' && !noCategory.test(term))
  const categories = named('category', sorted ? 'category' : null)
  const tags = named('post_tag', 'tag')
  const [section = null, ...others] = [...new Set(categories)]
  return { section, tags: [...new Set([...others, ...tags])] }
}

function repeated(texts: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()]
  for (const text of texts) (seen.has(text) ? twice : seen).add(text)
  return twice
}
