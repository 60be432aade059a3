// Separates the published articles of many files from the rest, with a row for each unpublished one. The entry point of this folder, which
// decides what is public.

import type { Problem } from '../problem.ts'
import type { HoldReason } from './claim.ts'
import { heldProblem, holdOf, type Publishing } from './decide.ts'
import type { Reading, Story } from './story.ts'
import type { Placed } from './versions.ts'
import { withdrawn } from './withdraw.ts'

/** What a file holds, and where it lies in the folder of articles. */
export type ReadingOf = Reading & { readonly path: string }

/** An article in the order of files, as one of all that were read. */
export interface PublishedStory {
  readonly story: Story
  readonly path: string
}

/** Articles by the reason that an option of the build sets aside. */
export type LetIn = Readonly<Partial<Record<HoldReason, number>>>

export interface Published {
  readonly stories: readonly PublishedStory[]
  /** Ids of articles that are held back and may become public later: no other article gets them. */
  readonly reserved: readonly { readonly id: string; readonly path: string }[]
  /** Rows of the files, and one for each article that is held back; in the order of files. */
  readonly problems: readonly Problem[]
  readonly letIn: LetIn
}

/** Separates published from unpublished articles. The order of the files does not matter. */
export function publish(files: readonly ReadingOf[], publishing: Publishing): Published {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const placed = ordered.flatMap(({ path, stories }): Placed[] =>
    stories.map(story => ({ story, path, isPublic: holdOf(story, publishing) === null })),
  )
  const gone = withdrawn(placed)
  const stories: PublishedStory[] = []
  const reserved: { id: string; path: string }[] = []
  const problems: Problem[] = []
  const letIn: Partial<Record<HoldReason, number>> = {}
  const strictly = { ...publishing, drafts: false, paid: false, expired: false }
  let place = 0
  for (const { path, stories: own, problems: rows } of ordered) {
    problems.push(...rows)
    let teasers = 0
    for (const story of own) {
      const withdrawal = gone.get(place++)
      const claim = holdOf(story, publishing)
      if (withdrawal !== undefined) {
        problems.push(heldProblem(path, story, { ...withdrawal, line: null, at: null }))
      } else if (claim !== null) {
        problems.push(heldProblem(path, story, claim))
        if (claim.reason !== 'killed') reserved.push({ id: story.article.id, path })
      } else if (story.unread !== null) {
        problems.push(story.unread)
      } else {
        stories.push({ story, path })
        const aside = holdOf(story, strictly)?.reason
        if (aside !== undefined) letIn[aside] = (letIn[aside] ?? 0) + 1
        problems.push(...emptyArticle(path, story))
        if (story.isTeaser) teasers += 1
      }
    }
    if (teasers > 0) problems.push(teaserProblem(path, teasers, own.length))
  }
  return { stories, reserved, problems, letIn }
}

/** The row for a file of story beginnings without the full stories anywhere in the folder. */
function teaserProblem(file: string, teasers: number, of: number): Problem {
  const have = of === 1 ? 'it has' : `${teasers} of ${of} entries have`
  const message = `${have} only a summary, or the beginning of the story, cut by the service`
  const advice = 'put the whole stories into the folder too (pages, or a feed with full texts): these give way to them'
  return { file, line: null, severity: 'warning', message, advice }
}

function emptyArticle(file: string, { article: { title, paragraphs }, line }: Story): Problem[] {
  if (paragraphs.length > 0) return []
  const message = `"${title.slice(0, 80)}" has no text: only its title is in the archive`
  return [{ file, line, severity: 'warning', message, advice: 'put text or a summary in, or remove the file' }]
}
