// What the archive stores of a configuration, with the static files that were made of it.

import { noSettings, type Settings } from '../article/settings.ts'
import type { Config } from './config.ts'

export function settingsOf(config: Config, look: Settings['look'] = noSettings.look): Settings {
  const {
    name,
    tagline,
    url,
    origins,
    embed,
    language,
    links,
    footer,
    poweredBy,
    recency,
    limits,
    synonyms,
    countSearches,
  } = config
  const { query, hits, requests = {} } = limits ?? {}
  const usual = noSettings
  return {
    name: name ?? usual.name,
    tagline: tagline ?? usual.tagline,
    url: url === undefined ? usual.url : new URL(url).origin,
    origins: (origins ?? usual.origins).map(originOf),
    embed: { origins: Array.isArray(embed?.origins) ? embed.origins.map(originOf) : (embed?.origins ?? null) },
    languages: language === undefined ? usual.languages : typeof language === 'string' ? [language] : language,
    links: links ?? usual.links,
    look,
    footer: footer ?? usual.footer,
    poweredBy: poweredBy ?? usual.poweredBy,
    recency: recency ?? usual.recency,
    limits: { query: query ?? usual.limits.query, hits: hits ?? usual.limits.hits },
    requests: Object.fromEntries(Object.entries(requests).filter(([, most]) => most !== undefined)),
    countSearches: countSearches ?? usual.countSearches,
    synonyms: synonyms ?? usual.synonyms,
  }
}

function originOf(address: string): string {
  return new URL(address).origin
}
