// onrecord init: a new project in a folder.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { interfaceTags as languages } from '../../config/config.ts'
import { type Command, CommandError, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { ask, checkedAnswers, linkTargets } from '../init/answers.ts'
import { ciHosts } from '../init/ci-files.ts'
import { projectFiles } from '../init/project-files.ts'
import { versionOfPackage } from '../own-package.ts'

const help = `Usage: onrecord init [FOLDER] [options]

Makes a project: configuration, Worker, three sample articles, and a workflow that publishes. In a terminal it asks
three questions.

  FOLDER              where it goes (default: this folder). It may hold other files, which stay as they are
  --name NAME         what the archive is called (default: by the folder)
  --language TAG      language of its pages: ${languages.join(', ')} (default: en)
  --links TARGET      where titles lead: ${linkTargets.join(' or ')} (default: archive)
  --ci HOST           whose workflow publishes: ${ciHosts.join(', ')} (default: github)
  --yes               ask nothing

Examples
  onrecord init my-archive
  onrecord init --name "The Harrow Herald" --language de --links publisher --ci gitlab`

/** What a new repository often has already. It stays, and `.gitignore` gets the lines that are missing. */
const mayStay = new Set(['README.md', '.gitignore', '.dockerignore', 'Dockerfile', '.github/dependabot.yml'])

export const init: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      name: { type: 'string' },
      language: { type: 'string', default: 'en' },
      links: { type: 'string', default: 'archive' },
      ci: { type: 'string', default: 'github' },
      yes: { type: 'boolean', default: false },
    })
    if (positionals.length > 1) throw new UsageError('name one folder')
    const ci = ciHosts.find(host => host === values.ci)
    if (ci === undefined) throw new UsageError(`--ci is one of ${ciHosts.join(', ')}`)
    const folder = resolve(positionals[0] ?? '.')
    const usual = checkedAnswers({ ...values, name: values.name ?? titleOf(basename(folder)) })
    const isAsked = process.stdin.isTTY && !values.yes && values.name === undefined
    const answers = isAsked ? await ask(usual) : usual
    const files = Object.entries(projectFiles(answers, basename(folder), versionOfPackage(), ci))
    const taken = files.map(([path]) => path).filter(path => existsSync(join(folder, path)))
    const [first, ...others] = taken.filter(path => !mayStay.has(path))
    if (first !== undefined) {
      const more = others.length === 0 ? '' : ` and ${others.length} more of these files`
      throw new CommandError(`${folder} has ${first}${more} already; nothing was written. Choose another folder`)
    }
    const inTheWay = files.map(([path]) => wrongKind(folder, path)).find(found => found !== null)
    if (inTheWay !== undefined)
      throw new CommandError(`${inTheWay} is in the way; nothing was written. Move it, or choose another folder`)
    // A folder of articles is not mixed with samples.
    const hasArticles = existsSync(join(folder, 'seeds')) && readdirSync(join(folder, 'seeds')).length > 0
    for (const [path, text] of files) {
      if (hasArticles && path.startsWith('seeds/')) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (path === '.gitignore') addLines(join(folder, path), text)
      else if (!taken.includes(path)) writeFileSync(join(folder, path), text)
    }
    const kept = taken.filter(path => path !== '.gitignore')
    if (kept.length > 0) console.info(`kept as it was: ${kept.join(', ')}`)
    const place = relative(process.cwd(), folder)
    console.info(`made ${answers.name} in ${place === '' ? 'this folder' : place}`)
    sayNext(`${place === '' ? '' : `cd ${place} && `}npm install && npx onrecord dev`)
    return exit.success
  },
}

/** What stands where a folder or a file of the project has to be, and is of the other kind. */
function wrongKind(folder: string, path: string): string | null {
  const file = join(folder, path)
  if (existsSync(file)) return statSync(file).isFile() ? null : file
  for (let parent = dirname(file); parent !== dirname(parent); parent = dirname(parent))
    if (existsSync(parent)) return statSync(parent).isDirectory() ? null : parent
  return null
}

/** Writes the lines that a file does not have yet. */
function addLines(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = new Set(before.split(/\r?\n/))
  const missing = text.split('\n').filter(line => line !== '' && !known.has(line))
  const joint = before === '' || before.endsWith('\n') ? '' : '\n'
  if (missing.length > 0) writeFileSync(file, `${before}${joint}${missing.join('\n')}\n`)
}

/** `my-archive` is called "My archive" until somebody says better. */
function titleOf(folder: string): string {
  const words = folder.replace(/[-_.]+/g, ' ').trim()
  return words === '' ? 'Archive' : words.slice(0, 1).toUpperCase() + words.slice(1)
}
