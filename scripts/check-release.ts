// Says whether a release is complete: its tag is the version of the package, the changelog has it, and the repository is named, which npm
// compares with where the package was built.
// Usage: npm run release -- TAG

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RepositoryField, repositoryAddress } from './repository.ts'

export interface Release {
  readonly tag: string
  readonly version: string
  readonly lockedVersion: string
  readonly repository: RepositoryField
  readonly changelog: string
  /** Where the workflow runs, `https://github.com/owner/name`; null on one's own machine. */
  readonly builtIn: string | null
}

/** What is missing, a sentence each. */
export function faultsOf({ tag, version, lockedVersion, repository, changelog, builtIn }: Release): string[] {
  const faults: string[] = []
  if (tag !== `v${version}`)
    faults.push(`the tag is "${tag}", but package.json has ${version}: call the release v${version}`)
  if (lockedVersion !== version)
    faults.push(`package-lock.json has ${lockedVersion}: run npm install --package-lock-only`)
  if (!changelog.split('\n').some(line => line.startsWith(`## ${version}`)))
    faults.push(`CHANGELOG.md has no heading "## ${version}": write there what people notice`)
  const address = repositoryAddress(repository)
  if (address === null) faults.push('package.json names no repository: npm pkg set repository=github:OWNER/NAME')
  else if (builtIn !== null && builtIn.toLowerCase() !== address.toLowerCase())
    faults.push(`package.json names the repository ${address}, but this is ${builtIn}`)
  return faults
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  const { version, repository } = JSON.parse(read('package.json')) as { version: string; repository?: RepositoryField }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env
  const faults = faultsOf({
    tag: process.argv[2] ?? '',
    version,
    lockedVersion: (JSON.parse(read('package-lock.json')) as { version: string }).version,
    repository,
    changelog: read('CHANGELOG.md'),
    builtIn: server && name ? `${server}/${name}` : null,
  })
  for (const fault of faults) console.error(fault)
  if (faults.length === 0) console.info(`v${version} is complete`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
