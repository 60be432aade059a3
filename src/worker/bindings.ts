// The variables and bindings of wrangler.toml. All of them are optional. Their types are written
// out, so that a project with the package needs none of Cloudflare's.

import type { Point } from './asked/asked.ts'

/** Counts the requests of a client. */
export interface RateLimit {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>
}

/** Takes data points, as a data set of Workers Analytics Engine does. */
export interface DataSet {
  writeDataPoint(point?: Point): void
}

export interface Bindings {
  /** The deployment's id, so that a new deployment does not reuse cached pages of an old one. */
  readonly CF_VERSION_METADATA?: { readonly id: string }
  /** The archive's public address, `https://news.example`, used wherever a full address is needed. */
  readonly PUBLIC_URL?: string
  /** The static assets, for an archive whose texts are among them in blocks. */
  readonly ASSETS?: { fetch(address: string): Promise<Response> }
  /** `1` under `npm start`: only this machine may send requests, and there are no rate limits. */
  readonly LOCAL?: string
  /** Origins whose pages may call the API and MCP, separated by commas or spaces. If unset, all may. */
  readonly ORIGINS?: string
  /** The whole value of Strict-Transport-Security. */
  readonly HSTS?: string
  /** The client's network address, where a server of its own knows it; on Cloudflare a header tells. */
  readonly CLIENT?: string
  /** The client's country, where a proxy in front of a server tells it; Cloudflare tells by itself. */
  readonly COUNTRY?: string
  /** Where searches are counted: a data set of Workers Analytics Engine, or a file of a server. */
  readonly SEARCHES?: DataSet
  readonly SEARCH_LIMIT?: RateLimit
  readonly VERIFY_LIMIT?: RateLimit
  readonly EXPORT_LIMIT?: RateLimit
  readonly MCP_LIMIT?: RateLimit
}
