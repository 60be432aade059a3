// The archive's public address: `PUBLIC_URL`. The cache before the Worker keeps one answer for all hosts, so a cached answer never contains
// the host of the request.
//
// A "site" is the part before a path: `https://news.example`, or nothing if the public address is unknown.

import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from './http/problem-json.ts'
import { settingsOf } from './settings.ts'

/** Longest part of a wrong value that an error shows, in UTF-16 code units. */
const mostShown = 100

/**
 * Whether a host has only characters that hosts have: letters, digits, `-` and `_` between dots, or an IPv6 address. URL parsers allow
 * others, and read `a.example,b.example` as one host.
 */
function isHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return true
  const labels = hostname.replace(/\.$/, '').split('.')
  return labels.every(label => /^[a-z0-9_-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-'))
}

/**
 * The site in a `PUBLIC_URL`; `''` if it is empty.
 *
 * @throws Error that says what is wrong with the value and how to write it
 * @example siteFrom('https://news.example/') === 'https://news.example'
 */
export function siteFrom(publicUrl: unknown): string {
  const given = String(publicUrl ?? '').trim()
  if (given === '') return ''
  const wrong = (what: string) =>
    new Error(`PUBLIC_URL is "${given.slice(0, mostShown)}", but ${what}. Write it like https://news.example.org`)
  if (!/^https?:\/\//i.test(given)) throw wrong('it has to begin with https:// (or http://)')
  if (!URL.canParse(given)) throw wrong('that is not an address')
  const { origin, hostname, href } = new URL(given)
  if (!isHost(hostname)) throw wrong('it has to name one host')
  if (href !== `${origin}/`) throw wrong('it has to end after the host: no path, query, name or password')
  return origin
}

/** The public address for a request: the Worker's variable, else the value at build time, else the configuration's. */
export function publicUrlOf(c: Context, whenBuilt: string): unknown {
  return c.env?.PUBLIC_URL || whenBuilt || settingsOf(c).url
}

/** Finds the site for every request. An unreadable value gives a 500, so that nobody publishes wrong addresses. */
export function knowingSite(whenBuilt: string): MiddlewareHandler {
  return async (c, next) => {
    try {
      c.set('site', siteFrom(publicUrlOf(c, whenBuilt)))
    } catch (error) {
      throw new Problem(500, error instanceof Error ? error.message : String(error))
    }
    await next()
  }
}

/** For pages and everything else that caches keep: `''` gives links that work on every host. */
export function siteOf(c: Context): string {
  return c.get('site') ?? ''
}

/** For answers that need full addresses: without a public address it is the host of the request, and then no cache may keep the answer. */
export function fullSiteOf(c: Context): string {
  const site = siteOf(c)
  if (site !== '') return site
  c.set('namesHost', true)
  return new URL(c.req.url).origin
}

/** For an answer that depends on more of the request than its address: no cache may keep it. */
export function keptByNone(c: Context): void {
  c.set('namesHost', true)
}

/** Whether no cache may keep the answer: it contains the host of the request, or depends on its headers. */
export function namesHost(c: Context): boolean {
  return c.get('namesHost') === true
}
