// The archive that a server answers from. A new file takes the place of the old one between two requests, whole or not at all.

import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Settings } from '../../article/settings.ts'
import { openSearcher } from '../../engines/packed/open-searcher.ts'
import { assetsOf, blocksThere, heldBlocks } from '../../pipeline/block-folder.ts'
import { createApp } from '../../worker/app.ts'
import { archiveBytes, openBytes } from '../open-named.ts'

type App = ReturnType<typeof createApp>

export interface ServedArchive {
  /** The application over the newest whole archive. Requests that are under way keep theirs. */
  readonly app: App
  readonly version: string
  /** What the first archive says of itself; limits and address stay as they were at the start. */
  readonly settings: Settings
  /** Stops watching. */
  close(): void
}

export interface Watching {
  /** Told of each new archive, and of a file that could not be used: then the old archive stays. */
  onChange(what: { readonly version: string } | { readonly problem: string }): void
}

/** A file is looked at this often, in milliseconds, because some file systems tell of no change. */
const lookEvery = 2_000

/**
 * Opens an archive, every byte checked.
 *
 * @param watching null serves the file as it is now
 * @throws CommandError if there is none, or if it is damaged or of another version
 */
export async function servedArchive(
  file: string,
  publicUrl: string,
  watching: Watching | null,
): Promise<ServedArchive> {
  const before = await stateOf(file)
  const first = await load(file, publicUrl)
  let { app, version } = first
  const close =
    watching === null
      ? () => {}
      : onEachChange(file, before, async () => {
          try {
            const next = await load(file, publicUrl)
            if (next.version === version) return true
            app = next.app
            version = next.version
            watching.onChange({ version })
            return true
          } catch (error) {
            watching.onChange({ problem: error instanceof Error ? error.message : String(error) })
            return false
          }
        })
  return {
    get app() {
      return app
    },
    get version() {
      return version
    },
    settings: first.settings,
    close,
  }
}

interface Loaded {
  readonly app: App
  readonly version: string
  readonly settings: Settings
}

async function load(file: string, publicUrl: string): Promise<Loaded> {
  const archive = await archiveBytes(file)
  const { version, settings, blocks } = openBytes(file, archive, { verify: true })
  const beside = await heldBlocks(await assetsOf(file), blocks?.list.names ?? [])
  return { app: createApp(openSearcher(archive, beside), publicUrl), version, settings }
}

/** Tells whether a file is another one; empty if there is none. */
async function stateOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  return found === null ? '' : `${found.mtimeMs} ${found.size} ${found.ino}`
}

/**
 * Calls back, one call after the other, whenever the file has another state than `first`. Where the call could not use it, also whenever its
 * blocks have changed: whoever copies a folder may bring the file first. Returns what stops it.
 */
function onEachChange(file: string, first: string, changed: () => Promise<boolean>): () => void {
  let seen = { file: first, blocks: '' }
  let isUsed = true
  let busy = Promise.resolve()
  const look = () => {
    busy = busy.then(async () => {
      const now = await stateOf(file)
      const isSame = now === '' || now === seen.file
      if (isSame && isUsed) return
      const blocks = await blocksThere(file)
      if (isSame && blocks === seen.blocks) return
      seen = { file: now, blocks }
      isUsed = await changed()
    })
  }
  look()
  const timer = setInterval(look, lookEvery)
  let watcher: FSWatcher | null = null
  try {
    watcher = watch(dirname(file), (_, name) => {
      if (name === null || name === basename(file)) look()
    })
  } catch {
    // The timer sees it.
  }
  return () => {
    clearInterval(timer)
    watcher?.close()
  }
}
