// Combines rows that are alike and say little one by one: a single row for the pages without an article in a folder.

import { type Problem, pageWithoutText } from '../ingest/problem.ts'

/** The rows, with one for each folder in the place of those of its pages without an article. The order stays. */
export function joinRows(problems: readonly Problem[]): Problem[] {
  const pages = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (!isPage(problem)) continue
    const folder = folderOf(problem)
    const list = pages.get(folder)
    if (list === undefined) pages.set(folder, [problem])
    else list.push(problem)
  }
  return problems.flatMap(problem => {
    const alike = isPage(problem) ? (pages.get(folderOf(problem)) ?? []) : []
    if (alike.length < 2) return [problem]
    return problem === alike[0] ? [rowOf(folderOf(problem), alike)] : []
  })
}

function rowOf(folder: string, alike: readonly Problem[]): Problem {
  const [first] = alike
  const names = alike.slice(0, 3).map(({ file }) => file.slice(file.lastIndexOf('/') + 1))
  const more = alike.length > names.length ? ', ...' : ''
  return {
    file: folder === '' ? './' : `${folder}/`,
    line: null,
    severity: 'warning',
    message: `${alike.length} pages without the text of an article: lists, forms, or pages that only their scripts fill (${names.join(', ')}${more})`,
    advice: first?.advice ?? '',
  }
}

function isPage({ message }: Problem): boolean {
  return message.startsWith(pageWithoutText)
}

function folderOf({ file }: Problem): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')))
}
