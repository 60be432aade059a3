// The static assets of a build: style sheet, script, icon, robots.txt. They are few and small, so they are read once.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'
import { headersOfAsset } from '../../worker/static/headers-file.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same, smaller; null for a picture that is compressed already. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly headers: Headers
}

/** Answers with the files of a folder; null where it has none. Files that begin with `_` or `.` are for Cloudflare and stay private. */
export function staticFiles(folder: string): (request: Request, path: string) => Response | null {
  const assets = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        entry =>
          entry.isFile() &&
          basename(entry.parentPath) !== 'blocks' &&
          !/^[._]/.test(entry.name) &&
          !entry.name.endsWith('.tmp'),
      )
      .map(entry => {
        const file = join(entry.parentPath, entry.name)
        const path = `/${file.slice(folder.length + 1).replaceAll('\\', '/')}`
        return [path, assetOf(path, readFileSync(file))] as const
      }),
  )
  return ({ method, headers: asked }, path) => {
    const asset = method === 'GET' || method === 'HEAD' ? assets.get(path) : undefined
    if (asset === undefined) return null
    const headers = new Headers(asset.headers)
    const tag = headers.get('ETag') ?? ''
    if (asked.get('If-None-Match')?.includes(tag.replace(/^W\//, '')) === true)
      return new Response(null, { status: 304, headers })
    const isSmall = asset.gzipped !== null && /\bgzip\b/i.test(asked.get('Accept-Encoding') ?? '')
    if (isSmall) headers.set('Content-Encoding', 'gzip')
    return new Response(isSmall ? asset.gzipped : asset.bytes, { headers })
  }
}

function assetOf(path: string, content: Buffer): Asset {
  const etag = createHash('sha256').update(content).digest('hex').slice(0, 32)
  const headers = new Headers(headersOfAsset(path).map(([name, value]): [string, string] => [name, value]))
  headers.set('Content-Type', types[extname(path)] ?? 'application/octet-stream')
  headers.set('ETag', `W/"${etag}"`)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'public, max-age=60')
  const isText = COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get('Content-Type') ?? '')
  if (isText) headers.set('Vary', 'Accept-Encoding')
  return { bytes: Uint8Array.from(content), gzipped: isText ? Uint8Array.from(gzipSync(content)) : null, headers }
}
