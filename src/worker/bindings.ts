// What the platform gives the Worker: the variables and bindings of wrangler.toml. All of it may be missing.

export interface Bindings {
  /** The deployment, so that new code is never answered with old pages. */
  readonly CF_VERSION_METADATA?: { readonly id: string }
  /** Where the archive is reached, `https://news.example`: everything that has to be named in full is named by it. */
  readonly PUBLIC_URL?: string
  /** `1` where `npm start` serves the archive: only this machine may ask, and there are no rate limits. */
  readonly LOCAL?: string
  /** Origins whose pages may call the API and MCP, separated by commas or spaces. Without it, any may. */
  readonly ORIGINS?: string
  /** The whole value of Strict-Transport-Security. */
  readonly HSTS?: string
  readonly SEARCH_LIMIT?: RateLimit
  readonly VERIFY_LIMIT?: RateLimit
  readonly EXPORT_LIMIT?: RateLimit
  readonly MCP_LIMIT?: RateLimit
}
