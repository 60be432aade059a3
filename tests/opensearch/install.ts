// OpenSearch for tests, from Maven: a JDK that can run it, and a folder with its jars and the compiled runner, kept in the user's cache.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const source = join(import.meta.dirname, 'node')
/** Maven gets so long; in milliseconds. What it has by then it keeps, so that the next run goes on there. */
const mavenTime = 100_000
const windows = process.platform === 'win32'

/** Versions that are tried, by the Java that they need at least. */
export const versions = { '3.9.0': 21, '2.19.6': 17 } as const
export type Version = keyof typeof versions

/** Something that this machine lacks, said in one line. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
}

export interface Installed {
  readonly java: string
  /** Jars, compiled runner, settings of the log. */
  readonly folder: string
  readonly version: Version
}

/** Finds Java and OpenSearch, or brings the jars with Maven. Throws `CannotRun` where there is no JDK, no Maven or no way to the jars. */
export async function install(version: Version = '3.9.0'): Promise<Installed> {
  const jdk = await findJdk(versions[version])
  const java = join(jdk, 'bin', 'java')
  const hash = createHash('sha256')
  for (const name of ['pom.xml', 'RunNode.java']) hash.update(readFileSync(join(source, name)))
  const folder = join(cacheFolder(), `opensearch-${version}-${hash.digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return { java, folder, version }
  const made = `${folder}.${process.pid}`
  await rm(made, { recursive: true, force: true })
  await mkdir(made, { recursive: true })
  try {
    await cp(source, made, { recursive: true })
    await bringJars(jdk, made, version)
    await run(join(jdk, 'bin', 'javac'), [
      '-nowarn',
      '-proc:none',
      '-cp',
      join(made, 'lib', '*'),
      '-d',
      made,
      join(made, 'RunNode.java'),
    ])
    await rename(made, folder).catch(error => {
      // Another run may have been quicker.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  return { java, folder, version }
}

async function bringJars(jdk: string, folder: string, version: Version): Promise<void> {
  const given = [
    '-q',
    '-B',
    '-Dmaven.artifact.threads=16',
    `-Dopensearch=${version}`,
    'dependency:copy-dependencies',
    '-DoutputDirectory=lib',
  ]
  const env = { ...process.env, JAVA_HOME: jdk }
  try {
    await run('mvn', given, { cwd: folder, env, timeout: mavenTime, shell: windows })
  } catch (error) {
    const { code, killed, stdout } = error as { code?: unknown; killed?: boolean; stdout?: string }
    if (code === 'ENOENT') throw new CannotRun('Maven is not in the path (mvn)')
    if (killed)
      throw new CannotRun(
        `Maven did not bring the jars in ${mavenTime / 1_000} s; run it again, it goes on where it stopped`,
      )
    const [line = ''] = (stdout ?? '').split('\n').filter(one => one.includes('ERROR'))
    throw new CannotRun(`Maven did not bring the jars: ${line.replace(/^\[ERROR\]\s*/, '').slice(0, 200)}`)
  }
}

/** Folder of the oldest JDK that is new enough. */
async function findJdk(atLeast: number): Promise<string> {
  const rooms = [
    '/usr/lib/jvm',
    '/Library/Java/JavaVirtualMachines',
    join(homedir(), '.sdkman', 'candidates', 'java'),
    '/opt/java',
  ]
  const inRooms = await Promise.all(
    rooms.map(async room =>
      (await readdir(room).catch(() => [])).flatMap(name => [join(room, name), join(room, name, 'Contents', 'Home')]),
    ),
  )
  // On GitHub's machines: JAVA_HOME_21_X64 and the like.
  const named = Object.entries(process.env).flatMap(([name, value]) =>
    /^JAVA_HOME(_\d+_\w+)?$/.test(name) && value ? [value] : [],
  )
  const inPath = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, '..'))
  const found = [...named, ...inPath, ...inRooms.flat()].flatMap(folder => {
    const version = versionOf(folder)
    return version === null ? [] : [{ folder, version }]
  })
  const [best] = found.filter(({ version }) => version >= atLeast).toSorted((one, other) => one.version - other.version)
  if (best !== undefined) return best.folder
  const seen =
    found.length === 0 ? 'there is none' : `the newest here is ${Math.max(...found.map(({ version }) => version))}`
  throw new CannotRun(`a JDK of version ${atLeast} or later is needed; ${seen}`)
}

/** 21 of a folder that is a JDK of version 21, by the file that every JDK has. */
function versionOf(folder: string): number | null {
  const release = join(folder, 'release')
  if (!existsSync(join(folder, 'bin', windows ? 'javac.exe' : 'javac')) || !existsSync(release)) return null
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1]
  return version === undefined ? null : Number(version)
}

function cacheFolder(): string {
  const usual = process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
  return join(process.env.XDG_CACHE_HOME ?? (windows ? process.env.LOCALAPPDATA : undefined) ?? usual, 'onrecord')
}
