// What a release needs, and the button in README.md: both name the repository that package.json names.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf } from '../../scripts/check-release.ts'
import { withButton } from '../../scripts/deploy-button.ts'
import { type RepositoryField, repositoryAddress } from '../../scripts/repository.ts'

const root = join(import.meta.dirname, '..', '..')
const address = 'https://github.com/owner/name'

test.each<[RepositoryField, string | null]>([
  [undefined, null],
  [' ', null],
  ['owner/name', address],
  ['github:owner/name', address],
  ['gitlab:group/team/name', 'https://gitlab.com/group/team/name'],
  [address, address],
  [`${address}/`, address],
  [{ url: `git+${address}.git` }, address],
  [{ url: 'git@github.com:owner/name.git' }, address],
  [{ url: 'ssh://git@github.com/owner/name.git' }, address],
  [{ url: 'git://github.com/owner/name.git' }, address],
])('%j is %s', (field, wanted) => {
  expect(repositoryAddress(field)).toBe(wanted)
})

test.each(['name', 'http://a b', 'javascript:alert(1)', 'https://github.com/owner'])('%s is no repository', field => {
  expect(() => repositoryAddress(field)).toThrow(/write it like https:\/\/github\.com/)
})

test('the button in README.md is that of the repository in package.json', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(readme, 'run: npm run button').toBe(withButton(readme, repository))
  const other = withButton(readme, 'github:owner/name')
  expect(other).toContain(`](https://deploy.workers.cloudflare.com/?url=${address})`)
  expect(withButton(withButton(other, 'gitlab:a/b'), repository)).toBe(readme)
  expect(() => withButton(readme, 'https://git.example.org/a/b')).toThrow(/github\.com and gitlab\.com only/)
  expect(() => withButton('', undefined)).toThrow(/needs the marks/)
})

const whole = {
  tag: 'v1.2.3',
  version: '1.2.3',
  lockedVersion: '1.2.3',
  repository: 'owner/name',
  changelog: '# Changelog\n\n## 1.2.3 - 2026-12-01\n',
  builtIn: 'https://github.com/Owner/name',
}
test.each([
  ['whole', {}, []],
  ['on one’s own machine', { builtIn: null }, []],
  ['another tag', { tag: '1.2.3' }, [/call the release v1\.2\.3/]],
  ['an old lock file', { lockedVersion: '1.2.2' }, [/package-lock\.json has 1\.2\.2/]],
  ['not in the changelog', { changelog: '## Unreleased\n' }, [/no heading "## 1\.2\.3"/]],
  ['no repository', { repository: undefined }, [/names no repository/]],
  ['somebody else’s repository', { builtIn: 'https://github.com/other/name' }, [/but this is .*other/]],
])('a release: %s', (_, change, wanted) => {
  expect(faultsOf({ ...whole, ...change })).toEqual(wanted.map(fault => expect.stringMatching(fault)))
})
