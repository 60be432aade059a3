// Claims from the path of a file: a site's folder of drafts, a file named as a draft.

import type { Claim } from './claim.ts'
import { closedFolders, closedUnderscored } from './vocabulary.ts'

/** Jekyll's and Hexo's `_drafts/`, Medium's `draft_Title.html`, `story.draft.md`. */
const draftName = /^draft_|\.(?:draft|unpublished|embargoed)\.[a-z0-9]+$/i

/** The claims of a path relative to the folder of articles. */
export function claimsOfPath(path: string): Claim[] {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  const folder = parts.find(isClosed)
  const said = folder !== undefined ? `in the folder ${folder}/` : draftName.test(name) ? `named ${name}` : null
  return said === null ? [] : [{ reason: 'draft', said, at: null, line: null }]
}

function isClosed(folder: string): boolean {
  const name = folder
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
  return closedFolders.has(name) || (folder.startsWith('_') && closedUnderscored.has(name))
}
