// Programs that fetch a shared link to show its title and image. Most of them take anything, and it is the page that they want.

import type { MiddlewareHandler } from 'hono'
import { hasTwoForms } from './two-forms.ts'

/** Names of programs stand at the beginning; in characters. */
const longestAgent = 500

const previewers =
  /\b(?:facebookexternalhit|Facebot|Twitterbot|Slackbot|Slack-ImgProxy|LinkedInBot|WhatsApp|TelegramBot|Discordbot|SkypeUriPreview|redditbot|Pinterestbot|Mastodon|Bluesky|Cardyb|Iframely|Embedly|vkShare|Viber|Signal)\b/i

/** Whether a request names no form of the two that a resource has: then the program that asks decides. */
export function namesNoForm(accept: string | null | undefined): boolean {
  return !/\b(?:html|json)\b/i.test(accept ?? '')
}

/** Gives the page to programs that show previews of links. */
export const pagesForPreviews: MiddlewareHandler = async (c, next) => {
  if (!namesNoForm(c.req.header('Accept'))) return next()
  if (previewers.test((c.req.header('User-Agent') ?? '').slice(0, longestAgent))) {
    const headers = new Headers(c.req.raw.headers)
    headers.set('Accept', 'text/html')
    c.req.raw = new Request(c.req.raw, { headers })
  }
  await next()
  if (hasTwoForms(c)) c.res.headers.append('Vary', 'User-Agent')
}
