// The small inputs with their right answers that lie beside the project, where they do.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { read } from './read.ts'

interface Case {
  readonly kind: string
  readonly file: string
  readonly content: string
  readonly expect: {
    readonly articles?: number
    readonly paragraphs?: readonly string[]
    readonly kinds?: readonly string[]
    readonly problem?: boolean
    readonly problemMatches?: string
    readonly noParagraphMatches?: string
    readonly published?: string
  } & Partial<Article>
}

const path = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases', 'formats.jsonl')
const cases: readonly Case[] = existsSync(path)
  ? readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
  : []
if (cases.length === 0) console.info('skipped: formats.jsonl is not in ../shared/cases')

const fields = ['title', 'authors', 'source', 'url', 'lang', 'id', 'tags', 'dateline', 'section', 'summary'] as const

/** Markup and times that are no text. */
const markup = /<\/?[a-z!]|-->|\d\d:\d\d:\d\d|^WEBVTT|^MIME-Version/

describe.skipIf(cases.length === 0)('a case beside the project', () => {
  test.each(cases.map((one, at): [string, Case] => [`${at + 1}, ${one.kind}, ${one.file}`, one]))(
    '%s',
    async (_, one) => {
      const { articles, problems } = await read(one.file, one.content)
      const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
      const wanted = one.expect
      if (/^(?:sniff|silent)-/.test(one.kind) && wanted.articles === 0) {
        // Until its format is read it has a row; then its article. Never is markup taken for text.
        expect(articles.length + problems.length).toBeGreaterThan(0)
        for (const text of texts) expect(text).not.toMatch(markup)
        return
      }
      if (wanted.articles !== undefined) expect(articles).toHaveLength(wanted.articles)
      if (wanted.problem !== undefined) expect(problems.length > 0).toBe(wanted.problem)
      if (wanted.problemMatches !== undefined)
        expect(problems.map(({ message }) => message).join('\n')).toMatch(new RegExp(wanted.problemMatches, 'i'))
      if (wanted.noParagraphMatches !== undefined) {
        for (const text of texts) expect(text).not.toMatch(new RegExp(wanted.noParagraphMatches, 'i'))
      }
      if (wanted.paragraphs !== undefined) expect(texts).toEqual(wanted.paragraphs)
      if (wanted.kinds !== undefined)
        expect(articles.flatMap(({ paragraphs }) => paragraphs.map(({ kind }) => kind))).toEqual(wanted.kinds)
      for (const field of fields) if (wanted[field] !== undefined) expect(articles[0]?.[field]).toEqual(wanted[field])
      if (wanted.published !== undefined) expect(momentIn(articles[0]?.published)).toBe(momentIn(wanted.published))
    },
  )
})

/** `Z` and `+00:00` are one offset. */
function momentIn(date: string | null | undefined): string | null {
  return date?.replace(/Z$/, '+00:00') ?? null
}
