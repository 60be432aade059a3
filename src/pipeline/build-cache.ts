// A cache for later builds: values by the hash of everything that they were made from. A missing or damaged value is recomputed; a cache
// that cannot be written is ignored.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

export interface BuildCache {
  /** The value of a key; undefined if there is none. */
  get(key: string): unknown
  set(key: string, value: unknown): void
}

export const noCache: BuildCache = { get: () => undefined, set: () => {} }

/** The default location of the cache. */
export const usualCache = join('node_modules', '.cache', 'onrecord')

/** So many versions of the code keep their values: this one and the one before. */
const mostVersions = 2

/** The parts of the source that decide what is read and which quotes are found. */
const parts = ['text', 'article', 'ingest', 'quotes']

/** Bytes of the hash before each value. */
const checkLength = 16

/** A key for what a value is made of. */
export function keyOf(...madeOf: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of madeOf)
    hash.update(`${typeof part === 'string' ? Buffer.byteLength(part) : part.length}:`).update(part)
  return hash.digest('hex')
}

/** The cache in a folder. Values of another version of the code are not found. */
export function openCache(folder: string): BuildCache {
  const own = join(folder, versionOfCode())
  let isWritable = true
  const write = (key: string, bytes: Uint8Array): void => {
    const file = fileOf(own, key)
    const beside = `${file}.${process.pid}`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  }
  try {
    mkdirSync(own, { recursive: true })
    utimesSync(own, new Date(), new Date())
    sweep(folder)
  } catch {
    isWritable = false
  }
  return {
    get(key) {
      try {
        const bytes = readFileSync(fileOf(own, key))
        const value = bytes.subarray(checkLength)
        return checkOf(value).equals(bytes.subarray(0, checkLength)) ? deserialize(value) : undefined
      } catch {
        return undefined
      }
    },
    set(key, value) {
      if (!isWritable) return
      try {
        const bytes = serialize(value)
        write(key, Buffer.concat([checkOf(bytes), bytes]))
      } catch {
        isWritable = false
      }
    },
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2))
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, checkLength)
}

/** Removes the values of older versions. */
function sweep(folder: string): void {
  const versions = readdirSync(folder)
    .filter(name => /^[0-9a-f]{64}$/.test(name))
    .map(name => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used)
  for (const { path } of versions.slice(mostVersions)) rmSync(path, { recursive: true, force: true })
}

/** The hash of the code that makes the values, and of the versions of the packages that it uses. */
function versionOfCode(): string {
  const source = join(import.meta.dirname, '..')
  const files = parts
    .flatMap(part =>
      readdirSync(join(source, part), { recursive: true, encoding: 'utf8' }).map(name => join(part, name)),
    )
    .filter(name => /\.(?:ts|json)$/.test(name))
    .sort()
  const lock = join(source, '..', 'package-lock.json')
  return keyOf(process.version, ...files.flatMap(name => [name, readFileSync(join(source, name))]), textOf(lock))
}

function textOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return new Uint8Array()
  }
}
