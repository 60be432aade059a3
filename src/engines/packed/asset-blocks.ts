// Blocks as static assets of the Worker: Cloudflare keeps them, and the binding `ASSETS` reads them.

import { type Blocks, blockPath, missingBlock } from '../../file/blocks/blocks.ts'
import { Unavailable } from '../../search/searcher.ts'

/** The binding: `[assets] binding = "ASSETS"` in wrangler.toml. */
export interface Assets {
  fetch(address: string): Promise<Response>
}

/** Only the path of the address counts. */
const host = 'https://assets.local'
/** Seconds until it is worth asking again, where an asset could not be read. */
const retryAfter = 5

export function assetBlocks(assets: Assets | undefined): Blocks {
  return {
    read: async names => {
      if (assets === undefined)
        throw new Unavailable({
          cause: 'the archive has blocks, and wrangler.toml no binding for them: add binding = "ASSETS" under [assets]',
        })
      return Promise.all(names.map(name => readAsset(assets, name)))
    },
  }
}

async function readAsset(assets: Assets, name: string): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response
  let bytes: ArrayBuffer
  try {
    response = await assets.fetch(`${host}/${blockPath(name)}`)
    bytes = await response.arrayBuffer()
  } catch (cause) {
    throw unreadable(name, String(cause))
  }
  if (response.status === 404) throw missingBlock(name)
  if (!response.ok) throw unreadable(name, `status ${response.status}`)
  return new Uint8Array(bytes)
}

function unreadable(name: string, why: string): Unavailable {
  return new Unavailable({
    message: 'A part of the archive cannot be read at the moment. Please try again in a few seconds.',
    cause: `the archive's block ${name} could not be read: ${why}`,
    retryAfter,
  })
}
