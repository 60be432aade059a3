// Writes the button "Deploy to Cloudflare" into README.md. It copies the repository that package.json names; where none is named, there is
// no button.
// Usage: npm run button

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RepositoryField, repositoryAddress } from './repository.ts'

const [begin, end] = ['<!-- button -->', '<!-- /button -->']

/** The text of README.md with the button of a repository between its marks. Throws an Error where Cloudflare cannot copy from. */
export function withButton(readme: string, repository: RepositoryField): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md needs the marks ${begin} and ${end} where the button goes`)
  return `${readme.slice(0, from + begin.length)}${buttonOf(repositoryAddress(repository))}${readme.slice(to)}`
}

function buttonOf(address: string | null): string {
  if (address === null) return ''
  // Cloudflare: "Deploy to Cloudflare buttons, Limitations".
  if (!/^https:\/\/(github|gitlab)\.com\//.test(address))
    throw new Error(`Cloudflare copies repositories of github.com and gitlab.com only, and not ${address}`)
  const link = `https://deploy.workers.cloudflare.com/?url=${address}`
  return `\n[![Deploy to Cloudflare](https://deploy.workers.cloudflare.com/button)](${link})\n`
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const readme = join(root, 'README.md')
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    repository?: RepositoryField
  }
  writeFileSync(readme, withButton(readFileSync(readme, 'utf8'), repository))
  const address = repositoryAddress(repository)
  console.info(address === null ? 'no button: package.json names no repository' : `the button copies ${address}`)
}
