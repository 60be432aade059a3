// The folder with the blocks of a large archive: they are static files, each named by the hash of its content.

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { ArchiveError } from '../file/archive.ts'
import { blockName } from '../file/blocks/block-list.ts'
import { type Blocks, blockPath, memoryBlocks, missingBlock } from '../file/blocks/blocks.ts'
import { readRecord } from './build-record.ts'
import { sweep, writeIfChanged } from './write-if-changed.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The folder beside an archive where its blocks lie unless the build was told another: that of the static files for `archive.bin`, one of its
 * own for any other name. So two archives in one folder do not remove each other's blocks.
 */
export function assetsBeside(archive: string): string {
  const name = basename(archive, extname(archive))
  return join(dirname(archive), name === 'archive' ? 'assets' : `${name}.assets`)
}

/** The blocks of an archive, in the folder that its build wrote them to. */
export function blocksOf(archive: string): Blocks {
  return { read: async names => folderBlocks(await assetsOf(archive)).read(names) }
}

/** The folder that the build of an archive wrote its blocks to. */
export async function assetsOf(archive: string): Promise<string> {
  const recorded = (await readRecord(archive))?.assets
  return recorded === undefined ? assetsBeside(archive) : resolve(dirname(archive), recorded)
}

/** Which blocks lie in the folder of an archive, with their sizes and dates: another text if any has changed. */
export async function blocksThere(archive: string): Promise<string> {
  const files = await filesIn(await assetsOf(archive))
  const found = await Promise.all(files.map(file => stat(file).catch(() => null)))
  return files.map((file, at) => `${file} ${found[at]?.size} ${found[at]?.mtimeMs}`).join('\n')
}

function fileOf(assets: string, name: string): string {
  return join(assets, blockPath(name))
}

async function readBlock(assets: string, name: string): Promise<Bytes> {
  const found = await readFile(fileOf(assets, name)).catch((cause: unknown) => {
    throw missingBlock(name, { cause })
  })
  return Uint8Array.from(found)
}

/** Blocks in the folder of static files, read when they are asked for. */
export function folderBlocks(assets: string): Blocks {
  return { read: names => Promise.all(names.map(name => readBlock(assets, name))) }
}

/**
 * Reads blocks into memory, each compared with its hash. A server holds a whole archive: what it serves cannot be taken away under it.
 *
 * @throws ArchiveError if one is missing or damaged
 */
export async function heldBlocks(assets: string, names: readonly string[]): Promise<Blocks> {
  const blocks = new Map<string, Bytes>()
  for (const name of names) {
    const block = await readBlock(assets, name)
    if ((await blockName(block)) !== name) throw new ArchiveError(`the archive's block ${name} is damaged`)
    blocks.set(name, block)
  }
  return memoryBlocks(blocks)
}

/** What is wrong with the blocks in the folder: those that are missing or damaged, and those that are none of the archive's. */
export async function blockProblems(assets: string, names: readonly string[]): Promise<string[]> {
  const problems: string[] = []
  for (const name of names) {
    const block = await readBlock(assets, name).catch(() => null)
    if (block === null) problems.push(`block ${name} is missing`)
    else if ((await blockName(block)) !== name) problems.push(`block ${name} is damaged`)
  }
  const own = new Set(names.map(name => fileOf(assets, name)))
  const foreign = (await filesIn(assets)).filter(file => !own.has(file))
  return [...problems, ...foreign.map(file => `${file} is no block of this archive`)]
}

/** Writes blocks that are not there yet. */
export async function writeBlocks(assets: string, blocks: ReadonlyMap<string, Bytes>): Promise<void> {
  for (const [name, block] of blocks) await writeIfChanged(fileOf(assets, name), block)
}

/** Removes all but these blocks, and what a killed build was writing: everything in the folder is uploaded. */
export async function removeOtherBlocks(assets: string, names: Iterable<string>): Promise<void> {
  const own = new Set([...names].map(name => fileOf(assets, name)))
  const folder = folderOf(assets)
  if (own.size === 0) return rm(folder, { recursive: true, force: true })
  for (const file of await filesIn(assets)) if (!own.has(file)) await rm(file, { recursive: true, force: true })
  await sweep(folder)
}

function folderOf(assets: string): string {
  return dirname(fileOf(assets, ''))
}

async function filesIn(assets: string): Promise<string[]> {
  const folder = folderOf(assets)
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  )
  return isThere ? (await readdir(folder)).filter(name => !name.endsWith('.tmp')).map(name => join(folder, name)) : []
}
