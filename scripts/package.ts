// Makes of the repository what is published: compiled JavaScript with types in lib/, what pages load in dist/client, and a package.json
// without what only development needs. npm runs it around `npm pack` and `npm publish`.
// Usage: node scripts/package.ts prepack | postpack

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildAssets } from '../src/cli/build-assets.ts'

const root = join(import.meta.dirname, '..')
const manifest = join(root, 'package.json')
/** The repository's own package.json, while the published one stands in its place. */
const aside = join(root, 'dist', 'package.json.aside')

interface Manifest {
  readonly [field: string]: unknown
  readonly exports: Readonly<Record<string, string>>
}

/** Fields that only the repository needs. */
const ofRepository = ['private', 'devDependencies', 'optionalDependencies', 'overrides', 'allowScripts', 'scripts']

const [step] = process.argv.slice(2)
if (step === 'prepack') await prepack()
else if (step === 'postpack') restore()
else throw new Error('Usage: node scripts/package.ts prepack | postpack')

async function prepack(): Promise<void> {
  restore()
  rmSync(join(root, 'lib'), { recursive: true, force: true })
  run('node_modules/typescript/bin/tsc', '-p', 'scripts/package.tsconfig.json')
  run('scripts/build-client.ts')
  // The names of the client's files, for pages. The address of an archive comes from its own configuration.
  await buildAssets(join(root, 'dist', 'assets'), { config: {}, file: null, folder: root, hash: null })
  const names = join(root, 'dist', 'built.json')
  writeFileSync(names, JSON.stringify({ ...JSON.parse(readFileSync(names, 'utf8')), publicUrl: '' }))
  const packed = publishedManifest(JSON.parse(readFileSync(manifest, 'utf8')))
  mkdirSync(dirname(aside), { recursive: true })
  renameSync(manifest, aside)
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`)
}

/** Puts the repository's package.json back, also after a run that was interrupted. */
function restore(): void {
  if (existsSync(aside)) renameSync(aside, manifest)
}

function publishedManifest(own: Manifest): Manifest {
  const kept = Object.fromEntries(Object.entries(own).filter(([field]) => !ofRepository.includes(field)))
  const exports = Object.entries(own.exports).map(([name, source]) => {
    const compiled = source.replace('./src/', './lib/').replace(/\.ts$/, '')
    return [name, { types: `${compiled}.d.ts`, default: `${compiled}.js` }]
  })
  return {
    ...kept,
    engines: { node: '>=22.18' },
    bin: { onrecord: 'lib/cli/bin.js' },
    exports: Object.fromEntries(exports),
  } as unknown as Manifest
}

function run(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
}
